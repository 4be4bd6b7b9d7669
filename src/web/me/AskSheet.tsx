import type { ComponentChildren, JSX } from 'preact'
import type { Failure, Outcome } from '#client/commands/failure.ts'
import { OnceMore } from '#web/account/OnceMore.tsx'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface AskSheetProps {
  readonly title: string
  readonly yes: string
  readonly act: () => Outcome
  readonly onDone: () => void
  readonly onClose: () => void
  readonly busyWords?: string | undefined
  /** Not yet: something has to be chosen first. */
  readonly disabled?: boolean | undefined
  /** Hears of a failure that this sheet's owner answers with another question. */
  readonly onFailure?: ((failure: Failure) => void) | undefined
  readonly children: ComponentChildren
}

/** Asks once, in plain words, before something that cannot be undone. */
export const AskSheet = (props: AskSheetProps): JSX.Element => {
  const text = useText()
  const { busy, failure, run, forget } = useAction()
  const again = failure === 'sign-in-again'
  const go = (): void =>
    run(async () => {
      const result = await props.act()
      if (!result.ok) props.onFailure?.(result.error)
      return result
    }, props.onDone)
  return (
    <Sheet
      title={again ? text.me.signInAgain : props.title}
      onClose={props.onClose}
      actions={
        again ? undefined : (
          <>
            <Button kind="primary" disabled={busy || props.disabled} onPress={go}>
              {props.yes}
            </Button>
            <Button disabled={busy} onPress={props.onClose}>
              {text.ui.cancel}
            </Button>
          </>
        )
      }
    >
      <OnceMore asked={again} what={text.me.signInAgainWhat} onDone={forget}>
        {props.children}
        <FailureNotice failure={failure} />
        {busy && <Progress words={props.busyWords ?? text.me.saving} />}
      </OnceMore>
    </Sheet>
  )
}
