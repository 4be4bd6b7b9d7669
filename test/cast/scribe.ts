import { createHash } from 'node:crypto'
import { type Bytes, concat, isZero, zeros } from '#base/bytes.ts'
import { type AccountId, type CircleId, type EventId, idFrom, type SessionId } from '#base/ids.ts'
import { fromHex, toBase64Url, utf8 } from '#base/text.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import { encodeAad, type Header, type WireEvent } from '#protocol/envelope.ts'
import { eventIdOf, type Sha256 } from '#protocol/hash.ts'
import { type ApplyContext, applyEntry } from '#protocol/log/applyEntry.ts'
import { emptyLog, forkLog, headAt, type LogState } from '#protocol/log/logState.ts'
import { accountIdPreimage } from '#protocol/signedMessages.ts'

/**
 * Writes unsigned entries for tests of the pure rules, which leave signatures to their callers.
 * Everything is made from names, so that a failing test reads the same each time.
 */

export const sha256: Sha256 = bytes => new Uint8Array(createHash('sha256').update(bytes).digest())

const named = (what: string, length: number): Bytes =>
  concat(sha256(utf8(what)), sha256(utf8(`${what} more`))).slice(0, length)

export interface Person {
  readonly name: string
  readonly account: AccountId
  readonly gen: number
  readonly sk: string
  readonly ek: string
}

export const person = (name: string, gen = 1): Person => {
  const sk = named(`sk ${name} ${gen}`, 32)
  const first = named(`sk ${name} 1`, 32)
  const account = idFrom('account', sha256(accountIdPreimage(first)).subarray(0, 16))
  return {
    name,
    account,
    gen,
    sk: toBase64Url(sk),
    ek: toBase64Url(named(`ek ${name} ${gen}`, 32)),
  }
}

export const b64 = (id: string): string => toBase64Url(fromHex(id) ?? zeros(0))

export const keysOf = (who: Person): { a: string; g: number; sk: string; ek: string } => ({
  a: b64(who.account),
  g: who.gen,
  sk: who.sk,
  ek: who.ek,
})

export const seal = { e: toBase64Url(named('e', 32)), c: toBase64Url(named('c', 48)) }
export const hash32 = (what: string): string => toBase64Url(named(what, 32))
export const iid = (what: string): string => toBase64Url(named(`invite ${what}`, 16))
export const signature: string = toBase64Url(concat(named('s1', 32), named('s2', 32)))

export const rekey = (
  epoch: number,
  members: readonly Person[],
  more: { readonly prev?: boolean; readonly inv?: readonly { i: string; h: string }[] } = {},
) => ({
  epoch,
  commit: hash32(`commit ${epoch}`),
  seals: members
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
    .map(member => ({ a: b64(member.account), ...seal })),
  ...(more.prev === true ? { prev: { iv: toBase64Url(zeros(12)), c: seal.c } } : {}),
  ...(more.inv === undefined ? {} : { inv: [...more.inv] }),
})

interface Writer {
  readonly session: SessionId
  sseq: number
  last: EventId
}

/** One log, as its host and its members see it. `tell` writes an entry on the present head. */
export class Scribe {
  log: LogState
  readonly entries: WireEvent[] = []
  readonly authors = new Map<EventId, AccountId>()
  readonly #writers = new Map<string, Writer>()

  constructor(
    genesis: Person,
    policy: Record<string, unknown> = { history: 'all', invite: 'steward' },
    /** Of a side circle: the circle that it names as the one beside. */
    parent?: CircleId,
  ) {
    const create = {
      t: 'circle.create',
      m: keysOf(genesis),
      n: toBase64Url(zeros(16)),
      ...(parent === undefined ? {} : { parent: b64(parent) }),
      policy,
    }
    const wire = this.#write(genesis, 'control', utf8(JSON.stringify(create)), {
      circleId: idFrom('circle', zeros(32)),
      epoch: 0,
      seen: { seq: 0, head: zeros(32) },
    })
    const circleId = eventIdOf(sha256, wire.signed) as string as CircleId
    this.log = emptyLog(sha256, circleId)
    this.accept(genesis, wire)
  }

  get context(): ApplyContext {
    return { sha256, authorOf: event => this.authors.get(event) }
  }

  /** An entry on the present head that is not applied yet. */
  draft(
    who: Person,
    body: ControlInput | string,
    change: Partial<Header> = {},
    session = 'phone',
  ): WireEvent {
    const content = typeof body === 'string'
    const bytes = content ? named(body, 32) : utf8(JSON.stringify(body))
    return this.#write(who, content ? 'content' : 'control', bytes, {
      circleId: this.log.circleId,
      epoch: this.log.membership?.epoch ?? 0,
      seen: { seq: this.log.seq, head: this.log.head },
      change,
      session,
    })
  }

  accept(who: Person, wire: WireEvent): EventId {
    const applied = applyEntry(this.log, wire, this.context)
    if (!applied.ok) throw new Error(`${who.name} was refused: ${applied.error}`)
    this.entries.push(wire)
    if (wire.header.kind === 'content') this.authors.set(applied.value.eventId, who.account)
    const writer = this.#writers.get(`${who.name} ${wire.header.sessionId}`)
    if (writer !== undefined) {
      writer.sseq = wire.header.sseq
      writer.last = applied.value.eventId
    }
    return applied.value.eventId
  }

  tell(who: Person, body: ControlInput | string, session = 'phone'): EventId {
    return this.accept(who, this.draft(who, body, {}, session))
  }

  /** Why an entry would be refused now; nothing changes. */
  refusal(
    who: Person,
    body: ControlInput | string,
    change: Partial<Header> = {},
    session = 'phone',
  ): string | undefined {
    return this.judge(this.draft(who, body, change, session))
  }

  judge(wire: WireEvent): string | undefined {
    const outcome = applyEntry(forkLog(this.log), wire, this.context)
    return outcome.ok ? undefined : outcome.error
  }

  #write(
    who: Person,
    kind: Header['kind'],
    body: Bytes,
    about: {
      readonly circleId: CircleId
      readonly epoch: number
      readonly seen: { readonly seq: number; readonly head: Bytes }
      readonly change?: Partial<Header>
      readonly session?: string
    },
  ): WireEvent {
    const session = about.session ?? 'phone'
    const sessionId = idFrom('session', named(`${who.name} ${who.gen} ${session}`, 16))
    const key = `${who.name} ${sessionId}`
    const writer = this.#writers.get(key) ?? {
      session: sessionId,
      sseq: 0,
      last: idFrom('event', zeros(32)),
    }
    this.#writers.set(key, writer)
    const header: Header = {
      kind,
      circleId: about.circleId,
      accountId: who.account,
      gen: who.gen,
      sessionId: writer.session,
      sseq: writer.sseq + 1,
      prevEvent: writer.last,
      seenSeq: about.seen.seq,
      seenHead: about.seen.head,
      epoch: about.epoch,
      nonce: zeros(12),
      bodyLength: body.length,
      bodyHash: sha256(body),
      ...about.change,
    }
    const signed = concat(encodeAad(header), header.bodyHash)
    return { header, signed, signature: zeros(64), body }
  }
}

export const seenOf = (log: LogState, seq: number): Partial<Header> => ({
  seenSeq: seq,
  seenHead: headAt(log, seq) ?? zeros(32),
})

/** A circle with its first key and these members already in. */
export const circleOf = (
  steward: Person,
  others: readonly Person[],
  policy: Record<string, unknown> = { history: 'all', invite: 'steward' },
  parent?: CircleId,
): Scribe => {
  const scribe = new Scribe(steward, policy, parent)
  scribe.tell(steward, { t: 'epoch.rotate', why: 'first', rekey: rekey(1, [steward]) })
  const inside = [steward]
  for (const other of others) {
    const invite = iid(other.name)
    scribe.tell(steward, inviteFor(invite))
    admit(scribe, steward, other, invite, inside)
    inside.push(other)
  }
  return scribe
}

export const inviteFor = (
  invite: string,
  change: Partial<Extract<ControlInput, { t: 'invite.create' }>> = {},
): Extract<ControlInput, { t: 'invite.create' }> => ({
  t: 'invite.create',
  i: invite,
  pk: hash32(`pk ${invite}`),
  ek: hash32(`ek ${invite}`),
  role: 'member',
  max: 1,
  exp: 1_000,
  mode: 'ask',
  ...change,
})

export const request = (who: Person, invite: string): ControlInput => ({
  t: 'join.request',
  i: invite,
  m: keysOf(who),
  is: signature,
  box: hash32(`box ${who.name}`),
})

export const admit = (
  scribe: Scribe,
  steward: Person,
  who: Person,
  invite: string,
  inside: readonly Person[],
): EventId => {
  const asked = scribe.tell(who, request(who, invite))
  const epoch = scribe.log.membership?.epoch ?? 0
  const cuts = scribe.log.membership?.policy.history === 'join'
  return scribe.tell(steward, {
    t: 'member.add',
    req: b64(asked),
    m: keysOf(who),
    role: 'member',
    epoch: cuts ? epoch + 1 : epoch,
    ...(cuts ? { rekey: rekey(epoch + 1, [...inside, who]) } : { seal }),
  })
}

export const isErased = (wire: WireEvent): boolean => wire.body === undefined || isZero(wire.body)
