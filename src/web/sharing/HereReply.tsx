import type { JSX } from 'preact'
import type { Need } from '#core/sharing/events.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Field } from '#web/ui/Field.tsx'
import { type HerePhrase, phrasesFor } from './starters.ts'

export interface HereReplyProps {
  readonly need: Need
  readonly folded: boolean
  readonly words: string
  readonly error: string | undefined
  readonly busy: boolean
  readonly onWords: (words: string) => void
  readonly onPhrase: (phrase: HerePhrase, words: string) => void
}

/** "I'm here" in words of one's own, or once more in ready ones. */
export const HereReply = (props: HereReplyProps): JSX.Element => {
  const t = useText().sharing
  return (
    <>
      <Field
        kind="long"
        label={t.replyWords}
        value={props.words}
        error={props.error}
        onInput={props.onWords}
      />
      <h2>{t.hereLegend}</h2>
      <p class="soft small">{t.hereHint}</p>
      <ul class="list stack">
        {phrasesFor(props.need, props.folded).map(phrase => (
          <li key={phrase}>
            <Card onOpen={() => !props.busy && props.onPhrase(phrase, t.here[phrase])}>
              <span class="words">{t.here[phrase]}</span>
            </Card>
          </li>
        ))}
      </ul>
    </>
  )
}
