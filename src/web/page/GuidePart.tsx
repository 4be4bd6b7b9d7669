import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { maxWords } from '#core/circle/text.ts'
import { guideParts, lettersIn, type PartName } from '#core/page/guides.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { partText } from './guideText.ts'
import { type GuidedDraft, partOf, withPart } from './guidedDraft.ts'

export interface GuidePartProps {
  readonly draft: GuidedDraft
  readonly part: PartName
  readonly doing: Action
  readonly lost: boolean
  readonly onChange: (draft: GuidedDraft) => void
  /** To the next step, whether something was written here or not. */
  readonly onGoOn: () => void
  /** To the step before, with what stands there; not there at the first. */
  readonly onBack: (() => void) | undefined
  /** Keeps what there is, and ends here. */
  readonly onKeep: () => void
  /** After the last step: it ends with a word, also where it was passed. */
  readonly onEnd: () => void
  /** Throws a page away that was never kept. */
  readonly onDiscard: () => void
  readonly onClose: () => void
}

/** One step of a path. It is one of a few, and which one is not said: there is nothing to finish. */
export const GuidePart = (props: GuidePartProps): JSX.Element => {
  const { draft, part, doing } = props
  const text = useText()
  const t = text.guides
  const { guide, parts } = draft.guided
  const { title, asks, hint } = partText(text, guide, part)
  const [discarding, setDiscarding] = useState(false)
  const isLast = guideParts[guide].at(-1) === part
  const tooLong = lettersIn(parts) > maxWords
  const goOn = isLast ? props.onEnd : props.onGoOn
  return (
    <Composer
      key={part}
      title={title}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={doing.busy || tooLong} onPress={goOn}>
            {isLast ? t.keep : t.next}
          </Button>
          <Button disabled={doing.busy || tooLong} onPress={goOn}>
            {t.pass}
          </Button>
        </>
      }
    >
      <Field
        kind="long"
        label={asks}
        hint={hint}
        value={partOf(draft, part)}
        error={tooLong ? t.tooLong : undefined}
        onInput={words => props.onChange(withPart(draft, part, words))}
      />
      {props.lost && <Notice kind="error" title={text.ui.wordsLost} />}
      <Failed failure={doing.failure} wordsSafe />
      <p class="soft small">
        {t.private} {text.page.help}
      </p>
      <div class="flush page-ends">
        {props.onBack !== undefined && (
          <Button kind="quiet" onPress={props.onBack}>
            {t.stepBack}
          </Button>
        )}
        {!isLast && (
          <Button kind="quiet" disabled={doing.busy || tooLong} onPress={props.onKeep}>
            {t.stopHere}
          </Button>
        )}
        {draft.page === undefined && draft.words.trim() !== '' && (
          <Button kind="quiet" onPress={() => setDiscarding(true)}>
            {text.page.discard}
          </Button>
        )}
      </div>
      {discarding && (
        <Confirm
          title={text.sharing.discardTitle}
          yes={text.page.discard}
          no={text.sharing.keepWriting}
          onYes={props.onDiscard}
          onNo={() => setDiscarding(false)}
        >
          <p>{text.sharing.discardMore}</p>
        </Confirm>
      )}
    </Composer>
  )
}
