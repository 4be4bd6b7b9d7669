import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PairingStep } from '#client/commands/accountCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import { PairedWords } from '#web/account/PairedWords.tsx'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'

const askEveryMs = 2000

interface LettingInProps {
  readonly onDone: () => void
  readonly onAgain: () => void
}

/** Answered, and not let in yet: the words to look for on the new device, where they are answered. */
export const LettingIn = ({ onDone, onAgain }: LettingInProps): JSX.Element => {
  const t = useText().letIn
  const [step, setStep] = useState<PairingStep>({ kind: 'waiting' })
  const [failure, setFailure] = useState<Failure | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const tried = await commands.account
        .letDeviceInTry()
        .catch(() => ({ ok: false, error: 'interrupted' }) as const)
      if (!wanted) return
      if (!tried.ok && tried.error !== 'no-connection' && tried.error !== 'too-many-tries')
        return setFailure(tried.error)
      if (tried.ok && tried.value.kind === 'in') return onDone()
      if (tried.ok) setStep(tried.value)
      timer = setTimeout(() => void ask(), askEveryMs)
    }
    void ask()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [])
  return (
    <>
      <PageTitle key="letting" back={paths.myDevices}>
        {t.lettingTitle}
      </PageTitle>
      <div class="stack-wide">
        {failure !== undefined ? (
          <>
            <FailureNotice failure={failure} />
            <Button kind="primary" wide onPress={onAgain}>
              {t.scanAgain}
            </Button>
          </>
        ) : step.kind === 'compare' ? (
          <>
            <PairedWords words={step.words} />
            <p>{t.letting}</p>
            <p class="soft">{t.lettingNot}</p>
          </>
        ) : (
          <Progress words={t.lettingWaits} />
        )}
      </div>
    </>
  )
}
