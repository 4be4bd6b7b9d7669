import type { JSX } from 'preact'
import type { DayView } from '#core/day/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Words } from '#web/ui/Words.tsx'
import { nearWords, readyWords } from './dateWords.ts'
import '#web/sharing/Sharing.css'

export interface NearDayDoes {
  /** Words that ask for nothing back, to its person alone. */
  readonly onReach: (day: DayView, words: string) => void
  readonly onOwn: (day: DayView) => void
  readonly onLetBe: (day: DayView) => void
}

export interface ReachProps extends Omit<NearDayDoes, 'onLetBe'> {
  readonly day: DayView
  readonly name: string
  readonly doing: Action
}

export interface NearDayProps extends NearDayDoes {
  readonly day: DayView
  /** A note can go out to its person. */
  readonly canReach: boolean
  /** They said that they would rather have no notes from me. */
  readonly ratherNot: boolean
  readonly doing: Action
}

/** A day of somebody else that is near: what would help, and one tap to say that I am here. */
export const NearDay = (props: NearDayProps): JSX.Element => {
  const { day, canReach, ratherNot, doing } = props
  const { by, says, near } = day
  const text = useText()
  const language = useLanguage()
  const t = text.day
  const name = by.name ?? text.circle.someone
  return (
    <section class="card stack">
      <h2 dir="auto">{nearWords(text, says.tone, near ?? 0, name)}</h2>
      <Words>{says.what}</Words>
      {says.helps !== undefined && <p dir="auto">{t.helpsIs(phraseIn(language, says.helps))}</p>}
      {ratherNot && <p class="soft">{t.notNotes(name)}</p>}
      {canReach && <Reach {...props} name={name} />}
      <p class="soft">{t.orCall}</p>
      <Button wide disabled={doing.busy} onPress={() => props.onLetBe(day)}>
        {t.letBe}
      </Button>
      <p class="soft small">{near === 0 ? t.letBeMore : t.letBeAhead}</p>
    </section>
  )
}

/** Ready words that are sent with one tap, and a way to one's own. */
export const Reach = ({ day, name, doing, onReach, onOwn }: ReachProps): JSX.Element => {
  const text = useText()
  const t = text.day
  const phrases = readyWords(text, day)
  return (
    <div class="stack here-now">
      <h3>{t.reach}</h3>
      <p class="soft small">{t.reachHint(name)}</p>
      <ul class="list here-phrases">
        {phrases.map(words => (
          <li key={words}>
            <Card onOpen={() => !doing.busy && onReach(day, words)}>
              <span class="words">{words}</span>
            </Card>
          </li>
        ))}
      </ul>
      <div class="flush">
        <Button kind="quiet" onPress={() => onOwn(day)}>
          {t.ownWords}
        </Button>
      </div>
    </div>
  )
}
