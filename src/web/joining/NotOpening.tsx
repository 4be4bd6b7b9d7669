import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import { goToSignIn } from '#web/app/afterSignIn.ts'
import { appState } from '#web/app/engine.ts'
import { failureText } from '#web/app/failureText.ts'
import { dropPending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'

export interface NotOpeningProps {
  /** `undefined`: there was no link at all. */
  readonly failure: Failure | undefined
  readonly onPaste: (typed: string) => void
  readonly onRetry?: (() => void) | undefined
  readonly busy?: boolean | undefined
}

/** Failures that pass: the same link may open in a moment. */
const passing: ReadonlySet<Failure> = new Set<Failure>([
  'no-connection',
  'host-unavailable',
  'too-many-tries',
  'interrupted',
])

export const NotOpening = (props: NotOpeningProps): JSX.Element => {
  const text = useText()
  const words = text.joining
  const { failure, onRetry } = props
  const [typed, setTyped] = useState('')
  // A link that was used may have been used by the person who opens it again.
  const mayBeIn = failure === 'link-closed' && appState.value.circles.length > 0
  const mayPass = failure !== undefined && passing.has(failure)
  return (
    <>
      <PageTitle>{failure === undefined ? words.noLinkTitle : words.wrongTitle}</PageTitle>
      <div class="stack-wide">
        <Notice
          kind={failure === undefined ? 'info' : 'error'}
          title={failure === undefined ? words.noLink : failureText(failure)}
        />
        {mayBeIn && (
          <>
            <p>{words.perhapsIn}</p>
            <Button kind="primary" wide onPress={() => go(paths.circles)}>
              {words.toCircles}
            </Button>
          </>
        )}
        {mayPass && (
          <Button kind="primary" wide disabled={props.busy} onPress={onRetry}>
            {text.ui.tryAgain}
          </Button>
        )}
        {!mayPass && (
          <form
            class="stack"
            onSubmit={event => {
              event.preventDefault()
              if (typed.trim() !== '') props.onPaste(typed)
            }}
          >
            <Field
              label={words.pasteLabel}
              value={typed}
              onInput={setTyped}
              inputMode="url"
              spellcheck={false}
              maxLength={2000}
            />
            <Button wide submit disabled={typed.trim() === ''}>
              {words.pasteOpen}
            </Button>
          </form>
        )}
        {appState.value.signIn.kind !== 'signed-in' && (
          <Button wide onPress={goToSignIn}>
            {words.signIn}
          </Button>
        )}
        <Button
          kind="quiet"
          onPress={() => {
            // What cannot open would lead back here from every screen.
            if (!mayPass) dropPending('invite')
            go(paths.home)
          }}
        >
          {text.app.toStart}
        </Button>
      </div>
    </>
  )
}
