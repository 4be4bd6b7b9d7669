import { policyOf, sidePolicyOf } from '#core/circle/circleKind.ts'
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
} from '../../cast/scribe.ts'
import type { Column } from './columns.ts'

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
export const logOf = ({ kind, role, side }: Column): Log => {
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
