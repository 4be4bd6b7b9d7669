import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AskedView } from '#client/engine.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface FirstDraftProps {
  readonly asked: AskedView
  readonly draft: Draft | undefined
  readonly onClose: (kept: boolean) => void
}

/** A first share, written before one is in: it stays on this device until it is sent from there. */
export const FirstDraft = ({ asked, draft, onClose }: FirstDraftProps): JSX.Element => {
  const text = useText().joining
  const action = useAction()
  const [words, setWords] = useState(draft?.words ?? '')

  const keep = (): void => {
    if (words.trim() === '') return onClose(false)
    action.run(
      async () =>
        commands.circles.saveDraft({
          kind: 'share',
          id: draft?.id ?? (await commands.circles.newId()),
          circle: asked.circle,
          need: undefined,
          words,
          feelings: [],
          note: undefined,
          invitesViews: false,
          resting: true,
          savedAt: Date.now(),
        }),
      () => onClose(true),
    )
  }
  return (
    <Composer
      title={text.draftTitle}
      forName={asked.circleName}
      onClose={keep}
      actions={
        <Button kind="primary" wide disabled={action.busy} onPress={keep}>
          {text.draftKeep}
        </Button>
      }
    >
      <Field
        kind="long"
        first
        label={text.draftLabel}
        hint={text.waitWriteHint}
        value={words}
        onInput={setWords}
        maxLength={16_000}
      />
      <FailureNotice failure={action.failure} />
    </Composer>
  )
}
