import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { EmailAt, EmailHere } from '#client/commands/emailCommands.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { ToldAt } from '#client/commands/tellingCommands.ts'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { wantsFewTraces } from '#web/app/fewTraces.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { EmailAsked, EmailOff, EmailOn } from './Email.tsx'
import { ToldNotHere } from './Told.tsx'
import { aheadMinutes, useEmail } from './useEmail.ts'
import { usualTold } from './WhenTold.tsx'

/** Being told by e-mail: off, until somebody gives an address and the code that went there. */
export const EmailScreen = (): JSX.Element => {
  const text = useText()
  const email = useEmail()
  const line = useLine()
  const { here, missing, look } = email
  return (
    <>
      <PageTitle back={paths.told} lead={text.email.lead}>
        {text.email.title}
      </PageTitle>
      {here === 'no-mail' ? (
        <ToldNotHere why="host-off" />
      ) : here !== undefined && line !== 'reading' ? (
        <Mail here={here} line={line} look={look} />
      ) : missing ? (
        <Notice kind="offline" title={text.app.failures['no-connection']}>
          <Button onPress={look}>{text.app.tryAgain}</Button>
        </Notice>
      ) : (
        <Progress words={text.me.reading} />
      )}
    </>
  )
}

/** The hours that were chosen for the line on this device: the same, unless somebody wants others. */
const useLine = (): ToldAt | undefined | 'reading' => {
  const [line, setLine] = useState<ToldAt | undefined | 'reading'>('reading')
  useEffect(() => {
    const read = async (): Promise<void> => {
      const chosen = await commands.telling.chosen()
      setLine(chosen.ok ? chosen.value : undefined)
    }
    read().catch(() => setLine(undefined))
  }, [])
  return line
}

interface MailProps {
  readonly here: EmailHere | 'off'
  readonly line: ToldAt | undefined
  readonly look: () => void
}

const Mail = ({ here, line, look }: MailProps): JSX.Element => {
  const doing = useAction()
  const part = useFocusKept<HTMLDivElement>()
  const [kept, setKept] = useState(false)
  const [wrong, setWrong] = useState(false)
  const { signIn } = appState.value
  const fewTraces =
    signIn.kind === 'signed-in' && signIn.settings.lowTrace !== undefined
      ? signIn.settings.lowTrace === 'on'
      : wantsFewTraces()
  const act = (work: () => Outcome): void => {
    setKept(false)
    setWrong(false)
    doing.run(work, look)
  }
  const takeBack = (): void => act(() => commands.email.stop())
  const ask = (address: string, at: EmailAt): void =>
    act(() => commands.email.ask(address, at, aheadMinutes()))
  const notAnAddress = doing.failure === 'not-an-address'
  return (
    <div ref={part} tabIndex={-1} class="stack-wide">
      {here !== 'off' && here.state === 'on' ? (
        <EmailOn
          address={here.address ?? ''}
          failed={here.failed}
          at={here.at}
          busy={doing.busy}
          kept={kept}
          onChange={() => setKept(false)}
          onKeep={at =>
            doing.run(
              () => commands.email.choose(at, aheadMinutes()),
              () => setKept(true),
            )
          }
          onTakeBack={takeBack}
        />
      ) : here !== 'off' && here.state === 'asked' ? (
        <EmailAsked
          address={here.address ?? ''}
          failed={here.failed}
          wrong={wrong}
          busy={doing.busy}
          onConfirm={code => {
            setWrong(false)
            doing.run(
              () => commands.email.confirm(code),
              right => {
                setWrong(!right)
                look()
              },
            )
          }}
          onAgain={() => ask(here.address ?? '', here.at)}
          onTakeBack={takeBack}
        />
      ) : (
        <EmailOff
          ended={here === 'off' ? undefined : endedOf(here)}
          fewTraces={fewTraces}
          at={here === 'off' ? { ...(line ?? usualTold), named: false } : here.at}
          busy={doing.busy}
          notAnAddress={notAnAddress}
          onAsk={ask}
          onTakeBack={here === 'off' ? undefined : takeBack}
        />
      )}
      <FailureNotice failure={notAnAddress ? undefined : doing.failure} />
    </div>
  )
}

const endedOf = ({ state, address }: EmailHere) =>
  state === 'refused'
    ? ({ why: 'refused', address: address ?? '' } as const)
    : ({ why: 'stopped' } as const)
