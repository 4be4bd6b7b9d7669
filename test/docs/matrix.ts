import { type Actor, accountOf, eventIdOf, scene, sideScene } from '#dev/scene.ts'
import { type CircleKind, policyOf, sidePolicyOf } from '#core/circle/circleKind.ts'
import { readersOf } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId, EntryId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { circleView } from '#core/circle/view.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import {
  admit,
  b64,
  circleOf,
  hash32,
  iid,
  inviteFor,
  keysOf,
  type Person,
  person,
  rekey,
  request,
  type Scribe,
  seal,
} from '../cast/scribe.ts'

/** A column of the table: who somebody is, in a circle of which kind. */
export interface Column {
  readonly kind: CircleKind
  readonly role: 'steward' | 'member' | 'young' | 'gone' | 'stranger'
  /** A side circle beside one of this kind. */
  readonly side?: true
}

export const columns: Readonly<Record<string, Column>> = {
  self: { kind: 'self', role: 'steward' },
  pair: { kind: 'pair', role: 'steward' },
  couple: { kind: 'couple', role: 'steward' },
  'family, steward': { kind: 'family', role: 'steward' },
  'family, member': { kind: 'family', role: 'member' },
  'family, young person': { kind: 'family', role: 'young' },
  'community, steward': { kind: 'community', role: 'steward' },
  'community, member': { kind: 'community', role: 'member' },
  'who left': { kind: 'family', role: 'gone' },
  stranger: { kind: 'family', role: 'stranger' },
  'guest, in a side circle of a couple': { kind: 'couple', role: 'member', side: true },
  'guest, in the couple’s own': { kind: 'couple', role: 'stranger' },
}

const ana = person('Ana')
const ben = person('Ben')
const caro = person('Caro')
const daniel = person('Daniel')
const mallory = person('Mallory')
const eva = person('Eva')

/** A log as far as the question, who asks it, and another who is in the circle. */
interface Log {
  readonly scribe: Scribe
  readonly actor: Person
  readonly other: Person
  readonly inside: readonly Person[]
}

/**
 * Ana made it; in a circle of many Ben looks after it too and Caro is a member; in a circle of two
 * Ben is the other. Daniel left a circle of many, and its key was changed. With a young person's seat
 * it is Caro who has it.
 */
const logOf = ({ kind, role, side }: Column): Log => {
  const { self, kind2, history, invite } = side === true ? sidePolicyOf(kind) : policyOf[kind]
  const policy = {
    history,
    invite,
    ...(kind2 ? { kind2 } : {}),
    ...(self ? { self } : {}),
  }
  if (self) return { scribe: circleOf(ana, [], policy), actor: ana, other: ben, inside: [ana] }
  if (kind2) {
    const actor = role === 'stranger' ? mallory : ben
    return { scribe: circleOf(ana, [ben], policy), actor, other: ana, inside: [ana, ben] }
  }
  const parent = side === true ? circleOf(ana, [ben]).log.circleId : undefined
  const isYoung = role === 'young'
  const grownUps = isYoung ? [ben, daniel] : [ben, caro, daniel]
  const scribe = circleOf(ana, grownUps, policy, parent)
  if (isYoung) giveSeat(scribe, caro, [ana, ...grownUps])
  const inside = [ana, ben, caro]
  scribe.tell(daniel, { t: 'member.leave' })
  scribe.tell(ana, { t: 'epoch.rotate', why: 'left', rekey: nextKey(scribe, inside) })
  scribe.tell(ana, { t: 'role.set', a: b64(ben.account), role: 'steward' })
  const actor = { steward: ana, member: caro, young: caro, gone: daniel, stranger: mallory }[role]
  return { scribe, actor, other: ben, inside }
}

const seatLink = (link: string) => {
  const { i, pk, ek, exp } = inviteFor(iid(link))
  return { t: 'invite.seat', i, pk, ek, exp } as const
}

/** Whether the log has such seats at all; then somebody comes in to one. */
const giveSeat = (scribe: Scribe, who: Person, inside: readonly Person[]): boolean => {
  const link = seatLink(`seat of ${who.name}`)
  if (scribe.refusal(ana, link) !== undefined) return false
  scribe.tell(ana, link)
  admit(scribe, ana, who, iid(`seat of ${who.name}`), inside)
  return true
}

const endsSeatOf = (who: Person) => ({ t: 'seat.end', a: b64(who.account) }) as const

const epochOf = ({ log }: Scribe): number => log.membership?.epoch ?? 0

const nextKey = (scribe: Scribe, members: readonly Person[]) =>
  rekey(epochOf(scribe) + 1, members, {
    prev: scribe.log.membership?.policy.history === 'all' && epochOf(scribe) > 0,
  })

/** Whether the log takes this entry, by the rules that the host and every device share. */
type OfLog = (log: Log) => boolean

const takes =
  (make: (log: Log) => ControlInput | string): OfLog =>
  log =>
    log.scribe.refusal(log.actor, make(log)) === undefined

const ownWords = (log: Log): string => b64(log.scribe.tell(log.actor, 'mine'))
const othersWords = ({ scribe, other }: Log): string => b64(scribe.tell(other, 'theirs'))

/** A door that another opened, when the circle can have one. */
const withLink = (log: Log, by: Person, link: string): boolean => {
  const invitation = inviteFor(iid(link))
  if (log.scribe.refusal(by, invitation) !== undefined) return false
  log.scribe.tell(by, invitation)
  return true
}

const closed = (log: Log): Log => {
  const { scribe } = log
  scribe.tell(log.inside[0] ?? ana, { t: 'circle.close' })
  return log
}

/** After the other of two left, and the key was changed. */
const alone = (log: Log): boolean => {
  const { scribe, other, inside } = log
  if (scribe.log.membership?.policy.kind2 !== true) return true
  scribe.tell(other, { t: 'member.leave' })
  const left = inside.filter(one => one !== other)
  for (const one of left)
    scribe.tell(one, { t: 'epoch.rotate', why: 'left', rekey: nextKey(scribe, left) })
  return true
}

const sets = (who: (log: Log) => Person, to: 'steward' | 'member') =>
  takes(log => ({ t: 'role.set', a: b64(who(log).account), role: to }))

export const ofLog: Readonly<Record<string, OfLog>> = {
  'say something': takes(() => 'words'),
  'take back one’s own words': log =>
    log.inside.includes(log.actor) && takes(() => ({ t: 'redact', ids: [ownWords(log)] }))(log),
  'take back everything of one’s own': takes(({ actor }) => ({
    t: 'redact',
    a: b64(actor.account),
    all: true,
  })),
  'take back another’s words as if they were one’s own': log =>
    log.inside.includes(log.other) && takes(() => ({ t: 'redact', ids: [othersWords(log)] }))(log),
  'hide another’s words, with the mark': log =>
    log.inside.includes(log.other) &&
    takes(() => ({ t: 'redact', ids: [othersWords(log)], mod: true }))(log),
  'make a link to ask through': takes(() => inviteFor(iid('new'))),
  'make such a link when the other of two has left': log =>
    alone(log) && takes(() => inviteFor(iid('new')))(log),
  'make a link that lets in at once': log =>
    alone(log) && takes(() => inviteFor(iid('new'), { mode: 'open', seal: hash32('seal') }))(log),
  'end another’s link': log =>
    withLink(log, log.other, 'theirs') &&
    takes(() => ({ t: 'invite.revoke', i: iid('theirs') }))(log),
  'welcome somebody who asked': log => {
    if (!withLink(log, log.inside[0] ?? ana, 'door')) return false
    const { scribe, actor, inside } = log
    const asked = scribe.tell(mallory, request(mallory, iid('door')), 'door')
    const epoch = epochOf(scribe)
    const cuts = scribe.log.membership?.policy.history === 'join'
    return takes(() => ({
      t: 'member.add',
      req: b64(asked),
      m: keysOf(mallory),
      role: 'member',
      epoch: cuts ? epoch + 1 : epoch,
      ...(cuts ? { rekey: nextKey(scribe, [...inside, mallory]) } : { seal }),
    }))({ ...log, actor: actor === mallory ? person('Nobody') : actor })
  },
  'remove another steward': takes(({ scribe, other, inside }) => ({
    t: 'member.remove',
    a: [b64(other.account)],
    rekey: nextKey(
      scribe,
      inside.filter(one => one !== other),
    ),
  })),
  'remove a member': log => {
    const gone = log.inside.find(one => one === caro)
    if (gone === undefined || gone === log.actor) return false
    return takes(({ scribe, inside }) => ({
      t: 'member.remove',
      a: [b64(gone.account)],
      rekey: nextKey(
        scribe,
        inside.filter(one => one !== gone),
      ),
    }))(log)
  },
  'give the role of a steward': sets(() => caro, 'steward'),
  'lay down the role, when another steward is left': sets(({ actor }) => actor, 'member'),
  'lay down the role, as the only steward': log => {
    if (log.inside.includes(caro))
      log.scribe.tell(ben, { t: 'role.set', a: b64(ben.account), role: 'member' })
    return sets(({ actor }) => actor, 'member')(log)
  },
  'pause the circle': takes(() => ({ t: 'circle.pause' })),
  'close the circle': takes(() => ({ t: 'circle.close' })),
  'open it again': log => takes(() => ({ t: 'circle.reopen' }))(closed(log)),
  'say something in a closed circle': log => takes(() => 'words')(closed(log)),
  leave: takes(() => ({ t: 'member.leave' })),
  'leave a closed circle': log => takes(() => ({ t: 'member.leave' }))(closed(log)),
  'invite to a young person’s seat': takes(() => seatLink('new')),
  'say that a young person’s seat may end': log =>
    giveSeat(log.scribe, eva, log.inside) && takes(() => endsSeatOf(eva))(log),
  'end one’s own young person’s seat': takes(({ actor }) => endsSeatOf(actor)),
  'end one’s own young person’s seat, once a steward said so': log => {
    const said = endsSeatOf(log.actor)
    if (log.scribe.refusal(log.other, said) === undefined) log.scribe.tell(log.other, said)
    return takes(() => said)(log)
  },
  'change the key when nobody left': takes(({ scribe, inside }) => ({
    t: 'epoch.rotate',
    why: 'age',
    rekey: nextKey(scribe, inside),
  })),
}

/** The same cast as the domain sees it. */
const storyOf = ({ kind, role, side }: Column) => {
  const story = side === true ? sideScene(kind) : scene(kind)
  const me = {
    steward: 'ana',
    member: 'caro',
    young: 'caro',
    gone: 'daniel',
    stranger: 'mallory',
  } as const
  if (story.circle.policy.kind2) story.welcome('ben')
  else if (kind !== 'self') {
    if (role === 'young') {
      story.welcome('ben', 'daniel')
      giveSeatIn(story)
    } else story.welcome('ben', 'caro', 'daniel')
    story.change('daniel', { t: 'left' })
    story.change('ana', { t: 'role-set', account: accountOf('ben'), role: 'steward' })
  }
  story.say('ana', { t: 'circle-named', name: 'Kitchen', kind, colour: 'moss' })
  return { ...story, kind, me: accountOf(me[role]), actor: me[role] }
}

/** Caro comes in through a link to a young person's seat. */
const giveSeatIn = ({ change }: ReturnType<typeof scene>): void => {
  change('ana', { t: 'invite-made', invite: 'seat', mode: 'ask', uses: 1, seat: true })
  const asked = change('caro', { t: 'asked-to-join', invite: 'seat' })
  change('ana', { t: 'admitted', account: accountOf('caro'), role: 'member', request: asked })
}

type Story = ReturnType<typeof storyOf>

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

const shareOf = (story: Story, who: 'ana' | 'ben') =>
  story.say(who, { t: 'share-offered', need: 'listen', words: 'It is late.' })

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

const asksFor = (story: Story): boolean =>
  accepted(story, promise(accountOf(story.actor === 'ana' ? 'ben' : 'ana')))

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
  'offer a share': accepts(() => ({ t: 'share-offered', need: 'listen', words: 'It is late.' })),
  'answer another’s share': story => {
    const share = shareOf(story, 'ben')
    return accepts(() => ({ t: 'move-made', share, move: 'here', words: '' }))(story)
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
  'ask somebody to be one’s companion': story => asksFor(story),
  'answer such an ask, as the companion': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    const commitment = twoSay(story, by, promise(story.me))
    if (commitment === undefined) return false
    return accepted(story, { t: 'commitment-answered', commitment, answer: 'yes' })
  },
  'set the consent card of another': story => {
    const by = story.actor === 'ana' ? 'ben' : 'ana'
    const commitment = twoSay(story, by, promise(story.me))
    if (commitment === undefined) return false
    return accepted(story, { t: 'consent-set', commitment, zone: 0 })
  },
}

const sees =
  (what: (view: CircleView) => boolean) =>
  ({ circle, me }: Story): boolean =>
    what(circleView(circle, me, 0, { deedsBefore: Number.MAX_SAFE_INTEGER }))

/** Whether a screen offers or shows it. */
export const ofView: Readonly<Record<string, (story: Story) => boolean>> = {
  'the circle’s name can be changed': sees(view => view.canName),
  inviting: sees(view => view.canInvite),
  'inviting, when the other of two has left': story => {
    if (story.circle.policy.kind2) story.change('ben', { t: 'left' })
    return sees(view => view.canInvite)(story)
  },
  'inviting to a young person’s seat': sees(view => view.canInviteYoung),
  'who asks to join': story => {
    // A circle of one has no door, and one of two only while the other is gone (rules M6, M7).
    if (story.kind === 'self') return false
    if (story.circle.policy.kind2) story.change('ben', { t: 'left' })
    story.change('mallory', { t: 'asked-to-join' })
    return sees(view => view.requests.length > 0)(story)
  },
  'removing somebody': sees(view => view.canRemove),
  'asking a member to look after it too': sees(view => view.members.some(({ canAsk }) => canAsk)),
  'asking somebody to greet newcomers': sees(view => view.greeting.canAsk),
  'pausing writing': sees(view => view.canPause),
  'laying down the role': sees(view => view.canStepDown),
  'hiding another’s words': story => {
    shareOf(story, 'ben')
    return sees(view => view.shares.some(share => share.kind === 'open' && share.hide.length > 0))(
      story,
    )
  },
  'what stewards did': sees(view => view.stewardLog !== undefined),
  'closing the circle': sees(view => view.canClose),
  'opening it again': story => {
    story.change('ana', { t: 'circle-closed' })
    return sees(view => view.canReopen)(story)
  },
}

export const verdictOf = (judge: string, action: string, column: Column): boolean | undefined => {
  if (judge === 'log') return ofLog[action]?.(logOf(column))
  if (judge === 'fold') return ofFold[action]?.(storyOf(column))
  return ofView[action]?.(storyOf(column))
}
