import fc from 'fast-check'
import type { CircleId } from '#base/ids.ts'
import { membershipFact } from '#client/log/facts.ts'
import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import { replay } from '#core/circle/replay.ts'
import { type ControlInput, parseControlEvent } from '#protocol/controlEvent.ts'
import { eventIdOf } from '#protocol/hash.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import {
  b64,
  hash32,
  iid,
  inviteFor,
  keysOf,
  type Person,
  person,
  rekey,
  request,
  Scribe,
  seal,
  sha256,
  signature,
} from './scribe.ts'

/** A step is numbers; a history makes sense of them, and what breaks a rule is not done. */
export const step = fc.record({
  what: fc.constantFrom(
    'invite',
    'invite',
    'seat',
    'grown',
    'grown',
    'ask',
    'ask',
    'welcome',
    'welcome',
    'welcome',
    'join',
    'revoke',
    'leave',
    'remove',
    'remove',
    'rekey',
    'role',
    'role',
    'close',
    'reopen',
    'pause',
    'rotate',
    'rotate',
    'rotate',
  ),
  who: fc.nat({ max: 4 }),
  other: fc.nat({ max: 4 }),
  number: fc.nat({ max: 7 }),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

export const policy = fc.constantFrom<Readonly<Record<string, unknown>>>(
  { history: 'all', invite: 'steward' },
  { history: 'all', invite: 'member' },
  { history: 'join', invite: 'member' },
  { history: 'all', invite: 'steward', kind2: true },
)

export const names = ['Ana', 'Ben', 'Caro', 'Daniel', 'Eva']

/** A log that grows by steps, with what a device has folded of it beside it. */
export class History {
  readonly scribe: Scribe
  readonly circle: Circle = emptyCircle()
  readonly #people = new Map(names.map(name => [name, person(name)]))
  #links = 0
  #sessions = 0
  #folded = 0
  readonly #sessionOf = new Map<string, string>()

  constructor(rules: Readonly<Record<string, unknown>>, maker = 0, parent?: CircleId) {
    const first = this.#person(maker)
    this.scribe = new Scribe(first, rules, parent)
    this.#foldNew()
    this.#try(first, { t: 'epoch.rotate', why: 'first', rekey: rekey(1, [first]) })
  }

  get id(): CircleId {
    return this.scribe.log.circleId
  }

  get membership(): Membership {
    const { membership } = this.scribe.log
    if (membership === undefined) throw new Error('a circle without a beginning')
    return membership
  }

  do({ what, who, other, number }: Step): void {
    const me = this.#person(who)
    const them = this.#person(other)
    const { membership } = this
    const inside = (without?: Person) =>
      [...this.#people.values()].filter(
        one => membership.members.has(one.account) && one !== without,
      )
    const links = [...membership.invites.values()]
    const link = links[number % Math.max(1, links.length)]
    switch (what) {
      case 'invite': {
        const open = number % 3 === 0
        const role = number === 7 ? 'steward' : 'member'
        const max = membership.policy.kind2 === true ? 1 : 1 + (number % 2)
        const id = iid(`link ${this.#links++}`)
        this.#try(
          me,
          inviteFor(id, {
            role,
            max,
            ...(open ? { mode: 'open', seal: hash32(id) } : {}),
          }),
        )
        return
      }
      case 'seat': {
        const { i, pk, ek, exp } = inviteFor(iid(`seat ${this.#links++}`))
        this.#try(me, { t: 'invite.seat', i, pk, ek, exp })
        return
      }
      case 'grown': {
        // A steward says so, and after that whoever has the seat; now and then anybody tries.
        const young = [...membership.members.values()].find(({ seat }) => seat !== undefined)
        const holder = [...this.#people.values()].find(one => one.account === young?.account)
        if (young === undefined || holder === undefined) return
        const steward = inside().find(
          one => membership.members.get(one.account)?.role === 'steward',
        )
        const due = young.seat === 'ending' ? holder : steward
        const says = number === 0 || due === undefined ? me : due
        this.#try(says, { t: 'seat.end', a: b64(holder.account) })
        return
      }
      case 'ask':
        if (link !== undefined) this.#try(me, request(me, b64(link.id)), this.#newSession())
        return
      case 'join':
        if (link !== undefined)
          this.#try(
            me,
            { t: 'member.join', i: b64(link.id), m: keysOf(me), is: signature, seal },
            this.#newSession(),
          )
        return
      case 'welcome': {
        const waiting = [...membership.requests.values()]
        const asked = waiting[number % Math.max(1, waiting.length)]
        const newcomer = [...this.#people.values()].find(one => one.account === asked?.account)
        if (asked === undefined || newcomer === undefined) return
        const cuts = membership.policy.history === 'join'
        this.#try(me, {
          t: 'member.add',
          req: b64(asked.event),
          m: keysOf(newcomer),
          role: membership.invites.get(asked.invite)?.role ?? 'member',
          epoch: cuts ? membership.epoch + 1 : membership.epoch,
          ...(cuts ? { rekey: this.#rekey([...inside(), newcomer]) } : { seal }),
        })
        return
      }
      case 'revoke':
        if (link !== undefined) this.#try(me, { t: 'invite.revoke', i: b64(link.id) })
        return
      // Going is rarer than coming, or nobody would ever be there.
      case 'leave':
        if (number < 2) this.#try(me, { t: 'member.leave' })
        return
      case 'remove':
        if (number > 2) return
        this.#try(me, {
          t: 'member.remove',
          a: [b64(them.account)],
          rekey: this.#rekey(inside(them)),
        })
        return
      case 'rekey': {
        if (number > 1) return
        const next = person(me.name, me.gen + 1)
        const changed = this.#try(me, { t: 'member.rekey', m: keysOf(next), pop: signature })
        if (changed) this.#people.set(me.name, next)
        return
      }
      case 'role':
        this.#try(me, {
          t: 'role.set',
          a: b64(them.account),
          role: number % 2 === 0 ? 'steward' : 'member',
        })
        return
      case 'rotate':
        this.#try(me, { t: 'epoch.rotate', why: 'left', rekey: this.#rekey(inside()) })
        return
      case 'close':
        // Seldom: most of a history happens in a circle that is open.
        if (number === 0) this.#try(me, { t: 'circle.close' })
        return
      case 'reopen':
        this.#try(me, { t: 'circle.reopen' })
        return
      case 'pause':
        this.#try(me, { t: number % 2 === 0 ? 'circle.pause' : 'circle.resume' })
    }
  }

  #person(place: number): Person {
    return this.#people.get(names[place % names.length] ?? '') ?? person('Ana')
  }

  #newSession(): string {
    this.#sessions += 1
    return `session ${this.#sessions}`
  }

  #rekey(members: readonly Person[]) {
    const { epoch, policy: rules } = this.membership
    return rekey(epoch + 1, members, { prev: epoch > 0 && rules.history === 'all' })
  }

  /** Writes it when the rules that the host asks take it; then folds it as a device does. */
  #try(who: Person, body: ControlInput, arrival?: string): boolean {
    const key = `${who.name} ${who.gen}`
    const session = arrival ?? this.#sessionOf.get(key) ?? 'phone'
    const wire = this.scribe.draft(who, body, {}, session)
    if (this.scribe.judge(wire) !== undefined) return false
    this.scribe.accept(who, wire)
    this.#sessionOf.set(key, session)
    this.#foldNew()
    return true
  }

  /** As a device folds what it has verified. */
  #foldNew(): void {
    for (const wire of this.scribe.entries.slice(this.#folded)) {
      this.#folded += 1
      const event = parseControlEvent(parseStrictJson(wire.body ?? new Uint8Array()))
      if (event === undefined || event === 'update-needed') throw new Error('not a control entry')
      const { accountId: by } = wire.header
      const place = { seq: this.#folded, by, eventId: eventIdOf(sha256, wire.signed) }
      const fact = membershipFact(place, event)
      if (fact !== undefined) replay(this.circle, fact)
    }
  }
}

/** Who is here in which role and since when, who waits at which door: what both sides must agree on. */
export const ofHost = ({ members, requests, invites, closed, parent, creator }: Membership) => ({
  closed,
  parent,
  maker: creator,
  members: [...members.values()]
    .map(({ account, role, since, seat }) => ({ account, role, since, seat }))
    .toSorted(byAccount),
  requests: [...requests.values()]
    .map(({ account, event, invite }) => ({ account, entry: event as string, invite }))
    .toSorted(byAccount),
  links: [...invites.values()]
    .filter(({ mode }) => mode === 'ask')
    .map(({ id, by, usesLeft }) => ({ invite: id as string, by, usesLeft }))
    .toSorted(byInvite),
})

export const ofDevice = ({ members, requests, invites, closed, parent, maker }: Circle) => ({
  closed,
  parent,
  maker,
  members: Object.values(members)
    .filter(({ present }) => present)
    .map(({ account, role, since, seat }) => ({ account, role, since, seat }))
    .toSorted(byAccount),
  requests: Object.values(requests)
    .map(({ account, entry, invite }) => ({ account, entry: entry as string, invite }))
    .toSorted(byAccount),
  links: Object.values(invites)
    .filter(({ mode, usesLeft = 1 }) => mode === 'ask' && usesLeft > 0)
    .map(({ invite, by, usesLeft }) => ({ invite, by, usesLeft }))
    .toSorted(byInvite),
})

const byAccount = (one: { readonly account: string }, other: { readonly account: string }) =>
  one.account < other.account ? -1 : 1
const byInvite = (one: { readonly invite: string }, other: { readonly invite: string }) =>
  one.invite < other.invite ? -1 : 1
