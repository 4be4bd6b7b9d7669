import type { JSX } from 'preact'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { handOver } from '#web/sharing/draftsNow.ts'
import { useDraft } from '#web/sharing/useDraft.ts'
import type { ShareDraft } from '#web/sharing/WriteShare.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'

export interface FirstDraftProps {
  readonly circleName: string
  readonly first: ShareDraft
  readonly onClose: (kept: boolean) => void
}

/**
 * A first share, written before one is in: it stays on this device until it is sent from there. It
 * is kept while it is written, because the welcome may come in the middle of a sentence.
 */
export const FirstDraft = ({ circleName, first, onClose }: FirstDraftProps): JSX.Element => {
  const { joining, ui } = useText()
  const action = useAction()
  const { draft, change, lost, end } = useDraft(first, kept => commands.circles.saveDraft(kept))

  const keep = (): void => {
    end()
    if (draft.words.trim() === '') {
      void commands.circles.dropDraft(draft.id)
      onClose(false)
      return
    }
    // Nobody sends it yet: whoever opens it again in the same breath finds it.
    handOver(draft)
    action.run(
      () => commands.circles.saveDraft(draft),
      () => onClose(true),
    )
  }
  return (
    <Composer
      title={joining.draftTitle}
      forName={circleName}
      onClose={keep}
      actions={
        <Button kind="primary" wide disabled={action.busy} onPress={keep}>
          {joining.draftKeep}
        </Button>
      }
    >
      <Field
        kind="long"
        first
        label={joining.draftLabel}
        hint={joining.waitWriteHint}
        value={draft.words}
        onInput={words => change({ ...draft, words, savedAt: Date.now() })}
        maxLength={16_000}
      />
      {lost && <Notice kind="error" title={ui.wordsLost} />}
      <FailureNotice failure={action.failure} />
    </Composer>
  )
}
