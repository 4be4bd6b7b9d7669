import type { AccountId } from '#core/circle/ids.ts'
import type { TodayItem } from '#core/today/today.ts'
import { namesOf } from '#web/circle/names.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { paths } from '#web/app/routes.ts'
import { offerLine } from '#web/sharing/offerLine.ts'
import type { PlanAct } from '#core/plan/events.ts'
import type { SeasonAct } from '#core/season/events.ts'
import type { VaultAct } from '#core/vault/events.ts'
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
    case 'unsafe': {
      if (item.author.blocked) {
        const { limits } = text
        const path = paths.share(item.circle.id, item.share)
        return {
          says: limits.blockedUnsafeToday,
          more: limits.blockedUnsafeTodayMore(circleName),
          action: limits.blockedUnsafeTodayDo,
          to: 'help',
          also: { says: limits.blockedUnsafeTodayAlso, to: path },
        }
      }
      const who = name(item.author)
      const to = paths.share(item.circle.id, item.share)
      return { says: t.unsafe(who), more: t.unsafeMore, action: t.unsafeDo(who), to }
    }
    case 'unsafe-nobody-yet': {
      const also = { says: t.seeShare, to: paths.share(item.circle.id, item.share) }
      return {
        says: t.unsafeMine,
        more: t.unsafeMineMore,
        action: t.unsafeMineDo,
        to: 'help',
        also,
      }
    }
    case 'said-more':
    case 'unsafe-said-more': {
      const who = name(item.author)
      return {
        says: item.toMyQuestion ? t.answered(who, false) : t.saidMore(who),
        more: t.answeredMore(circleName),
        action: item.toMyQuestion ? t.answeredDo : t.waitsDo,
        to: paths.share(item.circle.id, item.share),
      }
    }
    case 'safe-now':
      return {
        says: t.safeNow(name(item.author)),
        more: t.answeredMore(circleName),
        action: t.youHeardDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'unsafe-unsent':
      return {
        says: t.unsafeUnsent,
        more: t.unsafeUnsentMore,
        action: t.unsafeMineDo,
        to: 'help',
        also: {
          says: t.seeShare,
          to: circle === undefined ? paths.circles : paths.circle(circle.id),
        },
      }
    case 'unsafe-answered':
    case 'answered': {
      const people = namesOf(language, item.people, text.circle.someone)
      const says = t.answered(people, item.people.length > 1)
      const to = paths.share(item.circle.id, item.share)
      return item.kind === 'answered'
        ? { says, more: t.answeredMore(circleName), action: t.answeredDo, to }
        : {
            says,
            more: t.unsafeAnsweredMore,
            action: t.answeredDo,
            to,
            also: { says: t.unsafeMineDo, to: 'help' },
          }
    }
    case 'view-asked':
      return {
        says: text.offers.asks(name(item.person)),
        more: text.offers.todayAsksMore(circleName),
        action: text.offers.todayAsksDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'view-welcome':
      return {
        says: text.offers.askedYes(name(item.author)),
        more: t.answeredMore(circleName),
        action: text.offers.todayWelcomeDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'offer-asks':
    case 'offer-waits':
      return {
        says: text.offers.todayOffers(name(item.author)),
        more: offerLine(item.offer, text, language),
        action: text.offers.todayOffersDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'offer-accepted':
      return {
        says: text.offers.todayAccepted(name(item.author)),
        more: text.offers.todayAcceptedMore(offerLine(item.offer, text, language)),
        action: text.offers.todayAcceptedDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'you-heard':
      return {
        says: t.youHeard(name(item.author)),
        more: t.answeredMore(circleName),
        action: t.youHeardDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'guessed': {
      const { guessed, guessedMore, guessedDo } = text.shoes.today
      const people = namesOf(language, item.people, text.circle.someone)
      return {
        says: guessed(people, item.people.length > 1),
        more: guessedMore(circleName),
        action: guessedDo,
        to: paths.share(item.circle.id, item.share),
      }
    }
    case 'guess-answered': {
      const { so, soMore, soDo } = text.shoes.today
      return {
        says: so(name(item.author)),
        more: soMore(circleName),
        action: soDo,
        to: paths.share(item.circle.id, item.share),
      }
    }
    case 'history-does-not-add-up':
      return {
        says: t.halted(circleName),
        more: t.haltedMore,
        action: t.haltedDo,
        to: paths.circle(item.circle.id),
      }
    case 'answer-them':
      return {
        says: t.answerThem(name(item.listener)),
        action: t.answerThemDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'try-again':
      return {
        says: t.tryAgain(name(item.author)),
        more: t.tryAgainMore,
        action: t.tryAgainDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'asks-to-join':
      return {
        says: t.asksToJoin(name(item), circleName),
        more: item.young ? text.young.asksFor : undefined,
        action: t.asksToJoinDo,
        to: paths.circle(item.circle.id),
      }
    case 'share-waits':
      return {
        says: t[item.need === 'unsafe' ? 'listen' : item.need](name(item.author)),
        more: item.aside ? t.waitsAside(circleName) : t.waitsMore(circleName),
        action: t.waitsDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'your-turn':
      return {
        says: (item.need === 'rejoice' ? text.rise : t).yourTurn(name(item.author)),
        more: t.yourTurnMore(circleName),
        action: t.waitsDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'nobody-yet':
      return {
        says: item.need === 'rejoice' ? text.rise.nobodyToday : t.nobodyYet,
        action: item.need === 'rejoice' ? text.rise.nobodyTodayDo : t.nobodyYetDo,
        to: paths.share(item.circle.id, item.share),
      }
    case 'report':
      return {
        says: text.report.today(circleName),
        more: text.report.todayMore,
        action: text.report.todayDo,
        to: paths.reports(item.circle.id),
      }
    case 'report-read':
      return {
        says: text.report.todayRead(name(item.by)),
        more: text.report.todayMore,
        action: text.report.todayReadDo,
        to: paths.reports(item.circle.id),
      }
    case 'newcomer': {
      const { today, todayMore, todayDo, byLink, byLinkMore } = text.greeting
      const iGreet = item.because === 'i-greet'
      return {
        says: (iGreet ? today : byLink)(name(item.person), circleName),
        more: iGreet ? todayMore : byLinkMore,
        action: todayDo,
        to: paths.circle(item.circle.id),
      }
    }
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
    case 'side-asked': {
      const { asks, todayMore, todayDo } = text.sides
      return {
        says: asks(name(item.from)),
        more: todayMore(circleName),
        action: todayDo,
        to: paths.circle(item.circle.id),
      }
    }
    case 'role-asked': {
      const { askedYou } = item.role === 'steward' ? text.circle : text.greeting
      return {
        says: askedYou(name(item.from)),
        more: t.roleMore(circleName),
        action: t.roleDo,
        to: paths.circle(item.circle.id),
      }
    }
    case 'closing':
      return {
        says: text.closing.today(name(item.by), circleName),
        more: text.closing.comingMore,
        action: text.closing.todayDo,
        to: paths.circle(item.circle.id),
      }
    case 'closed':
      return {
        says: text.closing.closedToday(circleName),
        more: text.closing.closedTodayMore,
        action: t.removedDo,
        to: paths.circle(item.circle.id),
      }
    case 'removed':
      return {
        says: t.removed(circleName),
        more: t.removedMore,
        action: t.removedDo,
        to: paths.circle(item.circle.id),
      }
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
    case 'welcomed':
      return {
        says: t.welcomed(circleName),
        action: t.welcomedDo,
        to: paths.circle(item.circle.id),
      }
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
