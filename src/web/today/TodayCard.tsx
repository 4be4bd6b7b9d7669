import type { JSX } from 'preact'
import type { TodayItem } from '#core/today/today.ts'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Ring, RingMark } from '#web/ui/Ring.tsx'
import { type LetBeAct, type SeenCall, todayWords } from './todayWords.ts'

export interface TodayCardProps {
  readonly item: TodayItem
  /** Only the first has the filled button: one thing at a time. */
  readonly first: boolean
  readonly now: number
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
  /** Said in my self circle, and nowhere else. */
  readonly onLetBe: (act: LetBeAct) => void
  readonly onSeen: (call: SeenCall) => void
}

export const TodayCard = ({ item, first, now, ...does }: TodayCardProps): JSX.Element => {
  const text = useText()
  const language = useLanguage()
  const { onOpen, onHelp, onLetBe, onSeen } = does
  const { says, more, action, quiet, to, seen, also, letBe } = todayWords(item, text, language)
  const loud = first ? 'primary' : 'outlined'
  const kind = to === 'help' ? 'help' : quiet === true ? 'quiet' : loud
  const lead = (where: string): void => (where === 'help' ? onHelp() : onOpen(where))
  return (
    <Card>
      <div class="today-says">
        <Mark item={item} />
        <div>
          <h2 class="today-sentence">{says}</h2>
          {'at' in item && <p class="soft small">{ago(language, item.at, now)}</p>}
          {more !== undefined && <p class="soft small">{more}</p>}
        </div>
      </div>
      <Button kind={kind} wide onPress={() => (seen === undefined ? lead(to) : onSeen(seen))}>
        {action}
      </Button>
      {also !== undefined && (
        <Button kind="quiet" wide onPress={() => lead(also.to)}>
          {also.says}
        </Button>
      )}
      {letBe !== undefined && (
        <div>
          <Button kind="quiet" wide onPress={() => onLetBe(letBe.act)}>
            {letBe.says}
          </Button>
          <p class="soft small today-let-be">{letBe.more}</p>
        </div>
      )}
    </Card>
  )
}

/** A ring means a share; a guess says nothing of whether it waits. Everything else has the mark of its circle, or an icon. */
const Mark = ({ item }: { readonly item: TodayItem }): JSX.Element => {
  const text = useText()
  switch (item.kind) {
    case 'unsafe':
    case 'unsafe-said-more':
    case 'unsafe-unsent':
    case 'unsafe-nobody-yet':
      return (
        <span class="today-mark today-help">
          <Icon name="phone" />
        </span>
      )
    case 'share-waits':
    case 'your-turn':
    case 'nobody-yet':
      return <Ring state="waiting" size="middle" colour={item.circle.colour} />
    case 'safe-now':
    case 'said-more':
    case 'unsafe-answered':
    case 'answered':
    case 'offer-asks':
    case 'offer-waits':
    case 'offer-accepted':
    case 'view-asked':
    case 'view-welcome':
    case 'answer-them':
    case 'you-heard':
    case 'try-again':
      return <Ring state="answered" size="middle" colour={item.circle.colour} />
    case 'asks-to-join':
    case 'newcomer':
    case 'closing':
    case 'closed':
    case 'removed':
    case 'role-asked':
    case 'stretch-asks':
    case 'stretch-over':
    case 'stretch-open':
    case 'guessed':
    case 'guess-answered':
    case 'perspective-asks':
    case 'perspective-open':
    case 'question-asks':
    case 'question-open':
    case 'seen-in-me':
    case 'companion-asked':
    case 'companion-answered':
    case 'nudged':
    case 'commitment-due':
    case 'commitment-over':
    case 'owning-asks':
    case 'owning-answered':
    case 'repair-asks':
    case 'repair-agreed':
    case 'day-mine':
    case 'day-near':
    case 'day-proposed':
    case 'note-came':
    case 'note-thanked':
    case 'notes-declined':
    case 'walk-due':
    case 'plan-shown':
    case 'walk-over':
    case 'welcomed':
    case 'history-does-not-add-up':
      return (
        <RingMark name={item.circle.name ?? text.circles.unnamed} colour={item.circle.colour} />
      )
    case 'my-call':
    case 'call-to-me':
    case 'call-over':
      return (
        <span class="today-mark">
          <Icon name="phone" />
        </span>
      )
    case 'catcher-asked':
    case 'confidant-asked':
    case 'left-asked':
    case 'left-here':
    case 'left-came':
    case 'return-running':
    case 'keeper-asked':
    case 'side-asked':
    case 'keepers-ready':
    case 'keepers-gone':
    case 'report':
    case 'report-read':
    case 'here-answer':
    case 'unsent-words':
      return (
        <span class="today-mark">
          <Icon name="letter" />
        </span>
      )
    case 'reach-out':
    case 'reach-out-asks':
    case 'weeks-ask':
    case 'season-over':
    case 'plan-review':
    case 'recovery-sheet':
      return (
        <span class="today-mark">
          <Icon name="sheet" />
        </span>
      )
  }
}
