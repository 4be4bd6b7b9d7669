import type { PersonView } from '#core/sharing/shareView.ts'
import type { ShareItem } from '#core/today/items/shareItem.ts'
import { paths } from '#web/app/routes.ts'
import { namesOf } from '#web/circle/names.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'
import type { TodayWords } from '#web/today/todayWords.ts'
import { offerLine } from './offerLine.ts'

type AnswerItem = Exclude<ShareItem, { readonly kind: 'perspective-asks' | 'perspective-open' }>

/** What Today says of a share and of what was answered to it. */
export const shareToday = (item: AnswerItem, text: Catalogue, language: Language): TodayWords => {
  const t = text.today
  const name = (person: Pick<PersonView, 'name'>): string => person.name ?? text.circle.someone
  const circle = item.circle
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
  }
}
