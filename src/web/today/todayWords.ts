import type { AccountId } from '#core/circle/ids.ts'
import type { TodayItem } from '#core/today/today.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import type { PlanAct } from '#core/plan/events.ts'
import type { SeasonAct } from '#core/season/events.ts'
import type { VaultAct } from '#core/vault/events.ts'
import { circleToday } from '#web/circle/circleToday.ts'
import { shareToday } from '#web/sharing/shareToday.ts'
import { callToday } from '#web/calling/callToday.ts'
import { commitmentToday } from '#web/commitment/commitmentToday.ts'
import { owningToday } from '#web/owning/owningToday.ts'
import { dayToday } from '#web/day/dayToday.ts'
import { reachOutToday } from '#web/reachOut/reachOutToday.ts'
import { endingsToday } from '#web/endings/endingsToday.ts'
import { keepersToday } from '#web/keepers/keepersToday.ts'
import { noteToday } from '#web/note/noteToday.ts'
import { togetherToday } from '#web/together/togetherToday.ts'
import { seasonToday } from '#web/season/seasonToday.ts'
import { planToday } from '#web/plan/planToday.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'

/** What takes a card off my Today, said to my own devices alone. */
export type LetBeAct = VaultAct | PlanAct | SeasonAct

/** The end of a call that was for me, read. */
export interface SeenCall {
  readonly from: AccountId
  readonly call: string
}

/** What a card of Today says and where it leads. */
export interface TodayWords {
  readonly says: string
  readonly more?: string | undefined
  readonly action: string
  /** Where nothing is asked of me, the way there does not call. */
  readonly quiet?: true | undefined
  /** A path; `help` is the sheet with help lines. */
  readonly to: string
  /** The card has said it all: its button takes it away, and leads nowhere. */
  readonly seen?: SeenCall | undefined
  /** A second way, as quiet as it can be; `help` here too. */
  readonly also?: { readonly says: string; readonly to: string } | undefined
  /** Off my Today with one tap, which only my own devices know. */
  readonly letBe?:
    | { readonly says: string; readonly more: string; readonly act: LetBeAct }
    | undefined
}

/** One warm sentence for each thing that may wait. */
export const todayWords = (item: TodayItem, text: Catalogue, language: Language): TodayWords => {
  const t = text.today
  const name = (person: Pick<PersonView, 'name'>): string => person.name ?? text.circle.someone
  const circle = 'circle' in item ? item.circle : undefined
  const circleName = circle?.name ?? text.circles.unnamed
  switch (item.kind) {
    case 'unsafe':
    case 'unsafe-nobody-yet':
    case 'said-more':
    case 'unsafe-said-more':
    case 'safe-now':
    case 'unsafe-unsent':
    case 'unsafe-answered':
    case 'answered':
    case 'view-asked':
    case 'view-welcome':
    case 'offer-asks':
    case 'offer-waits':
    case 'offer-accepted':
    case 'you-heard':
    case 'guessed':
    case 'guess-answered':
    case 'answer-them':
    case 'try-again':
    case 'share-waits':
    case 'your-turn':
    case 'nobody-yet':
      return shareToday(item, text, language)
    case 'history-does-not-add-up':
    case 'asks-to-join':
    case 'report':
    case 'report-read':
    case 'newcomer':
    case 'side-asked':
    case 'role-asked':
    case 'closing':
    case 'closed':
    case 'removed':
    case 'welcomed':
      return circleToday(item, text)
    case 'my-call':
    case 'call-to-me':
    case 'call-over':
    case 'catcher-asked':
      return callToday(item, text)
    case 'confidant-asked':
    case 'left-asked':
    case 'left-here':
    case 'left-came':
      return endingsToday(item, text)
    case 'return-running':
    case 'keeper-asked':
    case 'keepers-ready':
    case 'keepers-gone':
      return keepersToday(item, text)
    case 'stretch-asks':
    case 'stretch-over':
    case 'stretch-open':
    case 'perspective-asks':
    case 'perspective-open':
    case 'question-asks':
    case 'question-open':
      return togetherToday(item, text)
    case 'seen-in-me': {
      const { says, more, does } = text.seenInYou.today
      return {
        says: says(name(item.by)),
        more: more(circleName),
        action: does,
        to: paths.seenInYou(item.circle.id),
      }
    }
    case 'companion-asked':
    case 'companion-answered':
    case 'nudged':
    case 'commitment-due':
    case 'commitment-over':
      return { ...commitmentToday(item, text, language), to: paths.commitments(item.circle.id) }
    case 'owning-asks':
    case 'owning-answered':
      return { ...owningToday(item, text), to: paths.owning(item.circle.id) }
    case 'repair-asks':
    case 'repair-agreed':
      return { ...owningToday(item, text), to: paths.agreed(item.circle.id) }
    case 'day-mine':
    case 'day-near':
    case 'day-proposed':
      return dayToday(item, text, circleName, language)
    case 'note-came':
    case 'note-thanked':
    case 'notes-declined':
    case 'walk-due':
    case 'walk-over':
      return noteToday(item, text)
    case 'plan-shown':
    case 'plan-review':
      return planToday(item, text)
    case 'unsent-words':
      return {
        says: circle === undefined ? t.unsent : t.unsentIn(circleName),
        more: t.unsentMore,
        action: t.unsentDo,
        to: circle === undefined ? paths.pages : paths.circle(circle.id),
      }
    case 'here-answer': {
      const { today, todayMore, todayDo } = text.hereNote
      return {
        says: today(item.name),
        more: todayMore,
        action: todayDo,
        to: paths.hereNotes(item.person),
      }
    }
    case 'reach-out':
    case 'reach-out-asks':
      return reachOutToday(item, text)
    case 'season-over':
      return seasonToday(item, text, language)
    case 'weeks-ask':
      return { says: t.weeks, more: t.weeksMore, action: t.weeksDo, to: paths.weeks }
    case 'recovery-sheet':
      return { says: t.sheet, more: t.sheetMore, action: t.sheetDo, to: paths.recoverySheet }
  }
}
