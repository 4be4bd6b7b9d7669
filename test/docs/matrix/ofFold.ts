import { type Actor, accountOf, eventIdOf } from '#dev/scene.ts'
import { readersOf } from '#core/aside/audience.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { type Story, shareOf } from './story.ts'

const question: Act = { t: 'question-asked', words: 'Shall we get a dog?' }

const helpMeSee: Act = {
  t: 'share-offered',
  need: 'listen',
  words: 'Help me see it.',
  invitesViews: true,
}

const othersOf = ({ circle, me }: Story) =>
  Object.values(circle.members)
    .filter(({ account, present }) => present && account !== me)
    .map(({ account }) => account)
    .slice(0, 2)

const accepts =
  (act: (story: Story) => Act) =>
  (story: Story): boolean =>
    refusalOf(story.circle, story.me, { ...act(story), v: 1, id: eventIdOf(9999), at: 0 }) ===
    undefined

const handOf = (story: Story, who: Actor) =>
  story.say(who, { t: 'share-offered', need: 'hand', words: 'I cannot cook.' })

const soup = { what: 'meal', when: 'On Thursday' } as const
const promise = (companion: AccountId): Act => ({
  t: 'commitment-asked',
  companion,
  what: 'I walk before I open the fridge.',
  often: 'daily',
  first: 0,
  last: 9,
  zone: 0,
})

const sees = (to: AccountId): Act => ({ t: 'seen-said', to, words: 'You waited.' })

/** As it is said: to the two alone where the circle has more. */
const accepted = ({ circle, me }: Story, act: Act): boolean => {
  const event = { ...act, v: 1 as const, id: eventIdOf(9999), at: 0 }
  return refusalOf(circle, me, event, readersOf(circle, me, act, undefined)) === undefined
}

const twoSay = (story: Story, by: 'ana' | 'ben', act: Act): EntryId | undefined => {
  if (story.actor === 'mallory' || story.actor === 'daniel') return undefined
  const isForTwo = story.circle.policy.kind2 || story.circle.policy.self
  return isForTwo ? story.say(by, act) : story.sayTo(by, [story.actor], act)
}

const owns = (to: AccountId): Act => ({ t: 'owning-sent', to, did: 'I read your diary.' })

const offers = (to: AccountId): Act => ({ t: 'repair-offered', to, words: 'We knock first.' })

/** Somebody else here, who is not the one that acts. */
const otherOf = ({ actor }: Story): 'ana' | 'ben' => (actor === 'ana' ? 'ben' : 'ana')
const day = { what: 'Tomás died', tone: 'hard', month: 3, date: 12, yearly: true } as const

const otherThan = ({ actor }: Story): AccountId => accountOf(actor === 'ana' ? 'ben' : 'ana')

const asksFor = (story: Story): boolean =>
  accepted(story, promise(accountOf(story.actor === 'ana' ? 'ben' : 'ana')))

/** Somebody guesses about a share of this person. */
const guessAbout = (story: Story, sharer: Actor): EntryId | undefined => {
  const share = story.say(sharer, { t: 'share-offered', need: 'listen', words: 'It is late.' })
  const by = sharer === 'ana' ? 'ben' : 'ana'
  const act: Act = { t: 'guess-offered', share, feelings: ['tired'] }
  if (sharer === story.actor) return twoSay(story, by, act)
  const isForTwo = story.circle.policy.kind2 || story.circle.policy.self
  return isForTwo ? story.say(by, act) : story.sayTo(by, [sharer], act)
}

const saysSo = (story: Story, guess: EntryId | undefined): boolean =>
  guess !== undefined && accepted(story, { t: 'guess-answered', guess, feelings: ['angry'] })

/** Whether every device folds it, by the rules of the domain. */
export const ofFold: Readonly<Record<string, (story: Story) => boolean>> = {
  'name the circle': accepts(({ kind }) => ({
    t: 'circle-named',
    name: 'Kitchen table',
    kind,
    colour: 'moss',
  })),
  'say what one is called': accepts(() => ({ t: 'member-named', name: 'Somebody' })),
  'write the agreement': accepts(() => ({ t: 'agreement-written', words: 'It stays here.' })),
  'accept the agreement': story => {
    const agreement = story.say('ana', { t: 'agreement-written', words: 'It stays here.' })
    return accepts(() => ({ t: 'agreement-accepted', agreement }))(story)
  },
  'say what a share is called here': accepts(() => ({ t: 'share-called', called: 'prayer' })),
  'set the hearing time': accepts(() => ({ t: 'hearing-time-set', hours: 12 })),
  'set when people look in': accepts(() => ({ t: 'looking-in-set', times: [1140] })),
  'offer a share': accepts(() => ({ t: 'share-offered', need: 'listen', words: 'It is late.' })),
  'answer another’s share': story => {
    const share = shareOf(story, 'ben')
    return accepts(() => ({ t: 'move-made', share, move: 'here', words: '' }))(story)
  },
  'say more under one’s own share': story => {
    const share = story.say(story.actor, {
      t: 'share-offered',
      need: 'listen',
      words: 'It is late.',
    })
    return accepts(() => ({ t: 'move-made', share, move: 'more', words: 'And dark.' }))(story)
  },
  'say more under another’s share': story => {
    const share = shareOf(story, story.actor === 'ana' ? 'ben' : 'ana')
    return accepts(() => ({ t: 'move-made', share, move: 'more', words: 'And dark.' }))(story)
  },
  'let another’s share rest': story => {
    const share = shareOf(story, 'ben')
    return accepts(() => ({ t: 'share-rested', share }))(story)
  },
  'answer for another who asks to offer a thought': story => {
    const share = shareOf(story, 'ben')
    story.say('ana', { t: 'view-asked', share })
    const account = accountOf('ana')
    return accepts(() => ({ t: 'view-answered', share, account, answer: 'yes' }))(story)
  },
  'ask whether one may offer a thought': story => {
    const share = shareOf(story, 'ben')
    return accepts(() => ({ t: 'view-asked', share }))(story)
  },
  'offer a hand': story => {
    const share = handOf(story, 'ben')
    return accepts(() => ({ t: 'move-made', share, move: 'offer', words: '', offer: soup }))(story)
  },
  'accept an offer to another': story => {
    const share = handOf(story, 'ben')
    const move = story.say('ana', { t: 'move-made', share, move: 'offer', words: '', offer: soup })
    return accepts(() => ({ t: 'offer-answered', move, answer: 'accepted' }))(story)
  },
  'accept an offer to oneself': story => {
    const share = handOf(story, story.actor)
    const move = story.say('ben', { t: 'move-made', share, move: 'offer', words: '', offer: soup })
    return accepts(() => ({ t: 'offer-answered', move, answer: 'accepted' }))(story)
  },
  'keep a person in my life': accepts(() => ({ t: 'person-kept', name: 'Mara' })),
  'write a private page': accepts(() => ({ t: 'page-written', words: 'Monday.' })),
  'ask a member to look after it too': accepts(({ circle }) => ({
    t: 'steward-asked',
    account:
      Object.values(circle.members).find(one => one.present && one.role === 'member')?.account ??
      accountOf('ben'),
  })),
  'answer such an ask': story => {
    if (story.actor === 'caro') story.say('ana', { t: 'steward-asked', account: story.me })
    return accepts(() => ({ t: 'steward-answered', answer: 'yes' }))(story)
  },
  'say that the circle will be closed': accepts(() => ({ t: 'closing-announced' })),
  'leave a last word before it is closed': story => {
    story.say('ana', { t: 'closing-announced' })
    return accepts(() => ({ t: 'last-word-said', words: 'Thank you.' }))(story)
  },
  'ask somebody to greet newcomers': accepts(({ circle, me }) => ({
    t: 'greeter-asked',
    account:
      Object.values(circle.members).find(one => one.present && one.account !== me)?.account ??
      accountOf('ben'),
  })),
  'say yes to greeting newcomers': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    if (story.actor !== 'mallory') story.say(by, { t: 'greeter-asked', account: story.me })
    return accepts(() => ({ t: 'greeter-answered', answer: 'yes' }))(story)
  },
  'begin a stretch': accepts(() => ({ t: 'stretch-begun', weeks: 8 })),
  'answer or pass at the end of a stretch': story => {
    const to = story.say('ana', { t: 'stretch-begun', weeks: 8 })
    return accepts(() => ({ t: 'answer-passed', to }))(story)
  },
  'open what was answered there': story => {
    const to = story.say('ana', { t: 'stretch-begun', weeks: 8 })
    return accepts(() => ({ t: 'answers-opened', to }))(story)
  },
  'ask a question that each answers alone': accepts(() => question),
  'answer or pass a question': story => {
    const to = story.say('ana', question)
    return accepts(() => ({ t: 'answer-passed', to }))(story)
  },
  'open what was answered to another’s question': story => {
    const to = story.say(story.actor === 'ana' ? 'ben' : 'ana', question)
    return accepts(() => ({ t: 'answers-opened', to }))(story)
  },
  'let another’s question go': story => {
    const asked = story.say(story.actor === 'ana' ? 'ben' : 'ana', question)
    return accepts(() => ({ t: 'question-let-go', question: asked }))(story)
  },
  'ask two how they see a share of one’s own': story => {
    const share = story.say(story.actor, helpMeSee)
    const of = othersOf(story)
    return accepts(() => ({ t: 'perspective-asked', share, of }))(story)
  },
  'answer such an ask without having been asked': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    const share = story.say(by, helpMeSee)
    const of = othersOf(story).filter(account => account !== accountOf(by))
    const to = story.say(by, { t: 'perspective-asked', share, of })
    return accepts(() => ({ t: 'answer-passed', to }))(story)
  },
  'guess what another who shared feels': story => {
    const share = shareOf(story, 'ben')
    return accepted(story, { t: 'guess-offered', share, feelings: ['tired'] })
  },
  'say what is so, to a guess about one’s own share': story =>
    saysSo(story, guessAbout(story, story.actor)),
  'say what is so, to a guess about another’s share': story =>
    saysSo(story, guessAbout(story, story.actor === 'ana' ? 'ben' : 'ana')),
  'ask somebody to be one’s companion': story => asksFor(story),
  'answer such an ask, as the companion': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    const commitment = twoSay(story, by, promise(story.me))
    if (commitment === undefined) return false
    return accepted(story, { t: 'commitment-answered', commitment, answer: 'yes' })
  },
  'say what one sees in another': story =>
    accepted(story, {
      t: 'seen-said',
      to: accountOf(story.actor === 'ana' ? 'ben' : 'ana'),
      words: 'You waited.',
    }),
  'say thank you for what was said of oneself': story => {
    const said = twoSay(story, story.actor === 'ana' ? 'ben' : 'ana', sees(story.me))
    return said !== undefined && accepted(story, { t: 'seen-thanked', said })
  },
  'say thank you for what was said of another': story => {
    const said = story.say('ana', sees(accountOf('ben')))
    return accepted(story, { t: 'seen-thanked', said })
  },
  'write along a path for oneself': accepts(() => ({
    t: 'guided-page-written',
    guide: 'letting-go',
    parts: [{ part: 'hurt', words: 'Monday.' }],
  })),
  'set the consent card of another': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    const commitment = twoSay(story, by, promise(story.me))
    if (commitment === undefined) return false
    return accepted(story, { t: 'consent-set', commitment, zone: 0 })
  },
  'own a fault to another': story => accepted(story, owns(accountOf(otherOf(story)))),
  'answer an owning to oneself': story => {
    const owning = twoSay(story, otherOf(story), owns(story.me))
    if (owning === undefined) return false
    return accepted(story, { t: 'owning-answered', owning, says: 'read' })
  },
  'answer an owning of one’s own': story => {
    const other = otherOf(story)
    const isForTwo = story.circle.policy.kind2 || story.circle.policy.self
    const owning = isForTwo
      ? story.say(story.actor, owns(accountOf(other)))
      : story.sayTo(story.actor, [other], owns(accountOf(other)))
    return accepted(story, { t: 'owning-answered', owning, says: 'read' })
  },
  'offer to agree on something': story => accepted(story, offers(accountOf(otherOf(story)))),
  'say yes to such an offer': story => {
    const repair = twoSay(story, otherOf(story), offers(story.me))
    return repair !== undefined && accepted(story, { t: 'repair-agreed', repair })
  },
  'keep a day of one’s own': accepts(() => ({ t: 'day-kept', ...day })),
  'change a day of another': story => {
    const kept = story.say(story.actor === 'ana' ? 'ben' : 'ana', { t: 'day-kept', ...day })
    return accepted(story, { t: 'day-changed', day: kept, ...day, what: 'It is over' })
  },
  'tell somebody of a day of theirs, to them alone': story =>
    accepted(story, { t: 'day-proposed', of: otherThan(story), ...day }),
  'send one other a note': story =>
    accepted(story, { t: 'note-sent', to: otherThan(story), words: 'I think of you.' }),
  'thank for a note to another': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    const to = story.actor === 'ana' ? accountOf('caro') : story.me
    const act: Act = { t: 'note-sent', to, words: 'I think of you.' }
    const note = twoSay(story, by, act)
    return note !== undefined && by === story.actor && accepted(story, { t: 'note-thanked', note })
  },
}
