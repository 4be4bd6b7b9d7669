import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { err } from '#base/result.ts'
import type { ToldAt } from '#client/commands/tellingCommands.ts'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { wantsFewTraces } from '#web/app/fewTraces.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { RowList } from '#web/me/RowList.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { stopTelling } from './keepTelling.ts'
import { type PushBrowser, pushBrowser } from './pushBrowser.ts'
import { type NotHere, Told, ToldNotHere, type ToldProps } from './Told.tsx'
import { turnOn } from './turnOn.ts'
import { useEmail } from './useEmail.ts'
import { timesOfCircles } from './timesOfCircles.ts'
import { usualTold, type WishedToBeTold } from './WhenTold.tsx'

/** When I am told: off, until somebody turns it on here. */
export const ToldScreen = (): JSX.Element => {
  const text = useText()
  const [browser] = useState(pushBrowser)
  const known = useKnown(browser)
  const [refused, setRefused] = useState<ToldProps['refused']>(
    browser.able === 'yes' && browser.isDenied() ? 'denied' : undefined,
  )
  // Nothing says that it can be done above a line that says it cannot.
  const canHere = typeof known === 'object' && refused !== 'denied'
  return (
    <>
      <PageTitle back={paths.me} lead={canHere ? text.telling.lead : undefined}>
        {text.telling.title}
      </PageTitle>
      <div class="stack-wide">
        {known === undefined ? (
          <Progress words={text.me.reading} />
        ) : typeof known === 'string' ? (
          <ToldNotHere why={known} />
        ) : (
          <Telling
            browser={browser}
            chosen={known.chosen}
            refused={refused}
            onRefused={setRefused}
          />
        )}
        <ByMail />
      </div>
    </>
  )
}

/** The other way, only where this host has it. */
const ByMail = (): JSX.Element | null => {
  const { email } = useText()
  const { here } = useEmail()
  if (here === undefined || here === 'no-mail') return null
  const hint =
    here !== 'off' && here.state === 'on' ? email.isOn(here.address ?? '') : email.rowHint
  return <RowList rows={[{ path: paths.toldByMail, title: email.title, hint }]} />
}

type Known = NotHere | { readonly chosen: ToldAt | undefined } | undefined

const useKnown = ({ able }: PushBrowser): Known => {
  const [known, setKnown] = useState<Known>(undefined)
  const { signIn } = appState.value
  const fewTraces =
    signIn.kind === 'signed-in' && signIn.settings.lowTrace !== undefined
      ? signIn.settings.lowTrace === 'on'
      : wantsFewTraces()
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const [chosen, key] = await Promise.all([
        commands.telling.chosen(),
        commands.telling.hostKey(),
      ])
      if (!wanted) return
      // Without a connection it is not known; turning it on says so then.
      if (key.ok && key.value === undefined) setKnown('host-off')
      else setKnown({ chosen: chosen.ok ? chosen.value : undefined })
    }
    void look()
    return () => {
      wanted = false
    }
  }, [])
  if (fewTraces) return 'few-traces'
  if (able !== 'yes') return able === 'ios' ? 'ios' : 'cannot'
  return known
}

interface TellingProps {
  readonly browser: PushBrowser
  readonly chosen: ToldAt | undefined
  readonly refused: ToldProps['refused']
  readonly onRefused: (refused: ToldProps['refused']) => void
}

const Telling = ({ browser, chosen, refused, onRefused }: TellingProps): JSX.Element => {
  const { telling: t, ui } = useText()
  const language = useLanguage()
  const doing = useAction()
  const [on, setOn] = useState(chosen !== undefined)
  const [at, setAt] = useState<WishedToBeTold>(chosen ?? usualTold)
  const [kept, setKept] = useState(false)
  const words = { title: ui.appName, body: t.noticeBody, lang: language }
  const keep = (wished: ToldAt): void => {
    onRefused(undefined)
    doing.run(
      async () => {
        const turned = await turnOn({
          browser,
          telling: commands.telling,
          at: wished,
          words,
          aheadMinutes: -new Date().getTimezoneOffset(),
        })
        return turned.kind === 'failed' ? err(turned.failure) : { ok: true, value: turned.kind }
      },
      kind => {
        if (kind === 'on') {
          setOn(true)
          setKept(true)
        } else onRefused(kind)
      },
    )
  }
  return (
    <>
      <Told
        on={on}
        ofCircles={timesOfCircles()}
        at={at}
        kept={kept}
        busy={doing.busy}
        refused={refused}
        asks={!browser.isAllowed()}
        onChange={next => {
          setKept(false)
          setAt(next)
        }}
        onKeep={keep}
        onStop={() => {
          setKept(false)
          doing.run(
            () => stopTelling(browser, commands.telling),
            () => setOn(false),
          )
        }}
      />
      <FailureNotice failure={doing.failure} />
    </>
  )
}
