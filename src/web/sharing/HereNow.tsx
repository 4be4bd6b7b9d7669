import type { JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import { answerLine } from '#web/audience/audienceNames.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { type HerePhrase, phrasesFor } from './starters.ts'
import type { OpenShare } from './withSending.ts'

export interface HereNowProps {
  readonly share: OpenShare
  /** Its words are still under their note. */
  readonly folded: boolean
  /** Everybody here. */
  readonly people: readonly PersonView[]
  readonly busy: boolean
  readonly onPhrase: (phrase: HerePhrase) => void
  /** Writes it in words of one's own, with whatever stands beside them. */
  readonly onOwn: () => void
}

/** "I'm here" is one tap: each phrase sends itself, and asks nothing back. */
export const HereNow = (props: HereNowProps): JSX.Element => {
  const { share, people } = props
  const text = useText()
  const t = text.sharing
  const readers = answerLine(useLanguage(), share, people, text)
  return (
    <div class="stack here-now">
      <h3>{t.moves.here}</h3>
      <p class="soft small">{t.hereHint}</p>
      {readers !== undefined && <p class="soft small">{readers}</p>}
      <ul class="list here-phrases">
        {phrasesFor(share.need, props.folded).map(phrase => (
          <li key={phrase}>
            <Card onOpen={() => !props.busy && props.onPhrase(phrase)}>
              <span class="words">{t.here[phrase]}</span>
            </Card>
          </li>
        ))}
      </ul>
      <div class="flush">
        <Button kind="quiet" onPress={props.onOwn}>
          {t.hereOwn}
        </Button>
      </div>
    </div>
  )
}
