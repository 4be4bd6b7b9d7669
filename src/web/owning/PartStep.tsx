import type { JSX } from 'preact'
import {
  maxOwningWords,
  type OwningPart,
  owningParts,
  type OwningWords,
} from '#core/owning/events.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { OwningHintNote } from './OwningHintNote.tsx'

export interface PartStepProps {
  readonly part: OwningPart
  /** The only one to whom it can go. */
  readonly only: string | undefined
  readonly words: OwningWords
  /** It was passed before: it may stay so. */
  readonly wasPassed: boolean
  readonly lost: boolean
  readonly hints: boolean
  readonly onHints: (on: boolean) => void
  readonly onChange: (words: OwningWords) => void
  readonly onGoOn: () => void
  readonly onPass: () => void
  /** Not there at the first part. */
  readonly onBack: (() => void) | undefined
  readonly onClose: () => void
}

/** One part of an owning. Passing is as large as going on; the words are kept while they are written. */
export const PartStep = ({ part, words, ...props }: PartStepProps): JSX.Element => {
  const text = useText()
  const t = text.owning
  const language = useLanguage()
  const said = words[part] ?? ''
  const at = owningParts.indexOf(part)
  const over = said.length - maxOwningWords
  const isOpen = said.trim() === '' && !props.wasPassed
  return (
    <Composer
      title={t.parts[part]}
      forName={props.only}
      onClose={props.onClose}
      actions={
        <>
          <OwningHintNote key={part} words={said} on={props.hints} onTurn={props.onHints} />
          <Button kind="primary" disabled={isOpen || over > 0} onPress={props.onGoOn}>
            {t.goOn}
          </Button>
          <Button onPress={props.onPass}>{t.pass}</Button>
        </>
      }
    >
      <p class="soft small">{t.partOf(at + 1, owningParts.length)}</p>
      {at === 0 && <p>{t.partsAhead(owningParts.length, props.only)}</p>}
      <Field
        key={part}
        kind="long"
        first
        label={t.yourWords}
        hint={t.partHints[part]}
        value={said}
        error={over > 0 ? t.tooLong(over.toLocaleString(language)) : undefined}
        onInput={next => props.onChange({ ...words, [part]: next })}
      />
      {props.lost && <Notice kind="error" title={text.ui.wordsLost} />}
      {at > 0 && <p class="soft small">{t.privateNow}</p>}
      {props.onBack !== undefined && (
        <div class="flush">
          <Button kind="quiet" onPress={props.onBack}>
            {t.back}
          </Button>
        </div>
      )}
    </Composer>
  )
}
