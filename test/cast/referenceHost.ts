import type { Bytes } from '#base/bytes.ts'
import { equalBytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, type EventId, idBytes, parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, fromHex, toBase64Url, toHex, utf8, fromUtf8 } from '#base/text.ts'
import type {
  HostRequest,
  HostResponse,
  LiveSocket,
  SocketEvents,
  Transport,
} from '#client/host/transport.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { sha256 } from '#crypto/sha256.ts'
import { verify } from '#crypto/signature.ts'
import {
  decodeEntries,
  encodeAppendAnswer,
  encodePage,
  type LogItem,
  type LogPage,
} from '#protocol/api/events.ts'
import { decodeClientFrame, encodeHostFrame, type HostFrame } from '#protocol/api/live.ts'
import { paths, readTokenHeader } from '#protocol/api/paths.ts'
import { refusals, type RefusalKind } from '#protocol/api/refusals.ts'
import { headLength, parseEvent, signedLength } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { applyEntry } from '#protocol/log/applyEntry.ts'
import { emptyLog, forkLog, headAt, type LogState } from '#protocol/log/logState.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import { inviteReadMessage } from '#protocol/signedMessages.ts'

export interface HeldEntry {
  readonly seq: number
  readonly eventId: EventId
  readonly accountId: AccountId
  readonly kind: 'control' | 'content'
  readonly head: Bytes
  wire: Bytes
}

export interface HeldCircle {
  log: LogState
  readonly entries: HeldEntry[]
  readonly cards: Map<string, { card: string; seal?: string | undefined }>
  readonly boxes: Map<string, Bytes>
}

interface OpenSocket {
  readonly account: AccountId
  readonly events: SocketEvents
  readonly circles: Set<CircleId>
  isOpen: boolean
}

const emptyId = '0'.repeat(64)

/**
 * The smallest honest host there can be, in memory and without HTTP: what the devices of a test talk
 * to. A hostile one extends it and overrides `served` (what a reader gets), `accepts` (what is
 * stored) or `answers` (whether an answer arrives at all).
 */
export class ReferenceHost {
  readonly instanceId: Bytes = new Uint8Array(16).fill(9)
  readonly circles = new Map<CircleId, HeldCircle>()
  readonly sockets = new Set<OpenSocket>()
  /** Entries in one page; small in tests, so that there are many pages. */
  pageLength = 1000
  now: () => number = () => 1_800_000_000_000
  /** `[method path]` of everything that was asked. */
  readonly asked: string[] = []
  readonly #tokens = new Map<string, { readonly circle: CircleId; readonly invite: string }>()

  /** The way to this host for one account's device. */
  transportFor(account: AccountId): Transport {
    return {
      request: async request => {
        this.asked.push(`${request.method} ${request.path}`)
        if (!(await this.answers('request'))) return err('no-connection')
        const response = await this.#respond(account, request)
        return (await this.answers('response')) ? ok(response) : err('no-connection')
      },
      openSocket: events => this.#open(account, events),
    }
  }

  /** A place to lose requests (nothing happened) and responses (it happened, nobody knows). */
  async answers(_what: 'request' | 'response' | 'frame'): Promise<boolean> {
    return true
  }

  /** What a reader gets: a hostile host changes it here. */
  served(_account: AccountId, _circle: CircleId, page: LogPage): LogPage {
    return page
  }

  /** Every socket closes, as when the host is killed. */
  dropSockets(): void {
    for (const socket of this.sockets) this.#close(socket)
  }

  held(circle: CircleId): HeldCircle {
    const known = this.circles.get(circle)
    if (known !== undefined) return known
    const made: HeldCircle = {
      log: emptyLog(sha256, circle),
      entries: [],
      cards: new Map(),
      boxes: new Map(),
    }
    this.circles.set(circle, made)
    return made
  }

  /** Judges and stores, all or nothing; the same bytes twice are one entry (T19). */
  async store(
    account: AccountId,
    circleId: CircleId,
    wires: readonly Bytes[],
  ): Promise<Result<{ readonly seq: number; readonly head: Bytes }, RefusalKind>> {
    const held = this.held(circleId)
    const known = wires.map(wire => this.#placeOf(held, wire))
    const last = known.at(-1)
    if (last !== undefined && !known.includes(undefined))
      return ok({ seq: last.seq, head: last.head })
    const fork = forkLog(held.log)
    const fresh: HeldEntry[] = []
    const erased: EventId[] = []
    for (const wire of wires) {
      const event = parseEvent(wire)
      if (!event.ok || event.value.header.accountId !== account) return err('bad-request')
      const authorOf = (id: EventId) => {
        const entry = [...held.entries, ...fresh].find(({ eventId }) => eventId === id)
        return entry?.kind === 'content' ? entry.accountId : undefined
      }
      const applied = applyEntry(fork, event.value, { sha256, authorOf })
      if (!applied.ok)
        return err(
          ['CHAIN', 'REPLAY', 'EPOCH', 'SEEN', 'SEALS', 'INVITE'].includes(applied.error)
            ? 'stale'
            : 'rule',
        )
      const { signature, checks, eventId, seq, head, control } = applied.value
      const valid = await Promise.all(
        [signature, ...checks.signatures].map(check =>
          verify(check.publicKey, check.message, check.signature),
        ),
      )
      if (valid.includes(false)) return err('bad-request')
      const { kind, accountId } = event.value.header
      fresh.push({ seq, eventId, accountId, kind, head, wire })
      if (control?.t !== 'redact') continue
      erased.push(...(control.ids ?? []))
      for (const entry of [...held.entries, ...fresh])
        if (control.all === true && entry.kind === 'content' && entry.accountId === control.a)
          erased.push(entry.eventId)
    }
    // Somebody else may have been stored while signatures were verified.
    if (held.log.seq !== fork.seq - fresh.length) return err('stale')
    held.log = fork
    held.entries.push(...fresh)
    for (const entry of held.entries)
      if (erased.includes(entry.eventId)) entry.wire = entry.wire.slice(0, headLength)
    this.#deliver(circleId, fresh)
    return ok({ seq: fork.seq, head: fork.head })
  }

  page(
    account: AccountId | undefined,
    circleId: CircleId,
    from: number,
    view: 'full' | 'control',
  ): LogPage | undefined {
    const held = this.circles.get(circleId)
    const membership = held?.log.membership
    if (held === undefined || membership === undefined) return undefined
    const isMember = account !== undefined && membership.members.has(account)
    const former = account === undefined ? undefined : membership.former.get(account)
    if (view === 'full' && !isMember && former === undefined) return undefined
    const headSeq = isMember || view === 'control' ? held.log.seq : (former?.until ?? 0)
    const entries = held.entries.slice(from - 1, Math.min(headSeq, from - 1 + this.pageLength))
    const items = entries.map(
      ({ seq, kind, eventId, wire }): LogItem => ({
        seq,
        item: view === 'control' && kind === 'content' ? idBytes(eventId) : wire,
      }),
    )
    return { headSeq, head: headAt(held.log, headSeq) ?? held.log.head, items }
  }

  #placeOf(held: HeldCircle, wire: Bytes): HeldEntry | undefined {
    const id = eventIdOf(sha256, wire.subarray(0, signedLength))
    return held.entries.find(({ eventId }) => eventId === id)
  }

  #deliver(circleId: CircleId, fresh: readonly HeldEntry[]): void {
    const { log } = this.held(circleId)
    const items = fresh.map(({ seq, wire }): LogItem => ({ seq, item: wire }))
    for (const socket of this.sockets) {
      if (!socket.circles.has(circleId)) continue
      if (log.membership?.members.has(socket.account) !== true) {
        const waits = log.membership?.requests.has(socket.account) === true
        const page = { headSeq: log.seq, head: log.head, items: [] }
        void this.#say(
          socket,
          waits ? { kind: 'entries', circleId, page } : { kind: 'gone', circleId },
        )
        continue
      }
      const page = { headSeq: log.seq, head: log.head, items }
      void this.#say(socket, {
        kind: 'entries',
        circleId,
        page: this.served(socket.account, circleId, page),
      })
    }
  }

  async #say(socket: OpenSocket, frame: HostFrame): Promise<void> {
    const bytes = encodeHostFrame(frame)
    if ((await this.answers('frame')) && socket.isOpen) socket.events.message(bytes)
  }

  #open(account: AccountId, events: SocketEvents): LiveSocket {
    const socket: OpenSocket = { account, events, circles: new Set(), isOpen: false }
    const opening = async (): Promise<void> => {
      if (!(await this.answers('request'))) return events.closed()
      socket.isOpen = true
      this.sockets.add(socket)
      events.opened()
    }
    void opening()
    return {
      send: frame => void this.#heard(socket, frame),
      close: () => this.#close(socket),
    }
  }

  #close(socket: OpenSocket): void {
    if (!socket.isOpen) return
    socket.isOpen = false
    this.sockets.delete(socket)
    queueMicrotask(() => socket.events.closed())
  }

  async #heard(socket: OpenSocket, bytes: Bytes): Promise<void> {
    const frame = decodeClientFrame(bytes)
    if (frame === undefined || !(await this.answers('request'))) return
    if (frame.kind === 'here') return
    const { circleId } = frame
    if (frame.kind === 'unsubscribe') socket.circles.delete(circleId)
    if (frame.kind === 'subscribe') {
      const page = this.page(socket.account, circleId, frame.from, 'full')
      const waits = this.circles.get(circleId)?.log.membership?.requests.has(socket.account)
      if (page === undefined && waits !== true) return this.#say(socket, { kind: 'gone', circleId })
      socket.circles.add(circleId)
      if (page === undefined) return
      const served = this.served(socket.account, circleId, page)
      return this.#say(socket, { kind: 'entries', circleId, page: served })
    }
    if (frame.kind !== 'append') return
    const { request } = frame
    const answer = await this.store(socket.account, circleId, frame.entries)
    return this.#say(
      socket,
      answer.ok
        ? { kind: 'appended', request, answer: answer.value }
        : { kind: 'refused', request, refusal: answer.error },
    )
  }

  async #respond(account: AccountId, request: HostRequest): Promise<HostResponse> {
    const match = (pattern: string): Record<string, string> | undefined => {
      const names = [...pattern.matchAll(/:([a-z]+)/g)].map(([, name]) => name ?? '')
      const shape = new RegExp(`^${pattern.replace(/:[a-z]+/g, '([^/]+)')}$`)
      const found = shape.exec(request.path)
      return found === null
        ? undefined
        : Object.fromEntries(names.map((name, place) => [name, found[place + 1] ?? '']))
    }
    if (request.path === paths.host)
      return json({
        instanceId: toBase64Url(this.instanceId),
        setUp: true,
        accounts: 'anyone',
        version: 'reference',
      })
    if (request.path === paths.challenge)
      return json({ challenge: toBase64Url(systemRandomBytes(32)) })
    if (request.path === paths.circles) return json({ circles: this.#circlesOf(account) })
    const events = match(paths.events)
    if (events !== undefined) return this.#events(account, request, events['circle'] ?? '')
    const invite = match(paths.invite)
    if (invite !== undefined) return this.#putInvite(request, invite)
    const box = match(paths.joinBox)
    if (box !== undefined) return this.#joinBox(request, box)
    const read = match(paths.inviteRead)
    if (read !== undefined) return this.#readInvite(request, read['invite'] ?? '')
    const lookup = match(paths.inviteLookup)
    if (lookup !== undefined) return this.#lookUp(lookup['invite'] ?? '')
    return refused('not-found')
  }

  #circlesOf(account: AccountId): readonly unknown[] {
    return [...this.circles].flatMap(([circleId, { log }]) => {
      if (log.membership?.members.has(account) === true) return [{ circleId, state: 'in' }]
      if (log.membership?.requests.has(account) === true) return [{ circleId, state: 'asked' }]
      return log.membership?.former.has(account) === true ? [{ circleId, state: 'out' }] : []
    })
  }

  async #events(account: AccountId, request: HostRequest, id: string): Promise<HostResponse> {
    const circle = parseId('circle', id)
    if (circle === undefined) return refused('not-found')
    if (request.method === 'POST') {
      const entries = decodeEntries(request.body ?? new Uint8Array())
      const answer = await this.store(account, circle, entries ?? [])
      return answer.ok
        ? { status: 200, body: encodeAppendAnswer(answer.value) }
        : refused(answer.error)
    }
    const view = request.query?.['view'] === 'control' ? 'control' : 'full'
    const token = this.#tokens.get(request.headers?.[readTokenHeader] ?? '')
    if (view === 'control' && token?.circle !== circle) return refused('not-found')
    const page = this.page(account, circle, Number(request.query?.['from'] ?? '1'), view)
    return page === undefined
      ? refused('not-found')
      : { status: 200, body: encodePage(this.served(account, circle, page)) }
  }

  #putInvite(request: HostRequest, at: Record<string, string>): HostResponse {
    const circle = parseId('circle', at['circle'] ?? emptyId)
    if (circle === undefined) return refused('not-found')
    const value = JSON.parse(fromUtf8(request.body ?? new Uint8Array()) ?? '{}')
    const known = this.held(circle).cards.get(at['invite'] ?? '')
    this.held(circle).cards.set(at['invite'] ?? '', { ...known, ...value })
    return json({})
  }

  #joinBox(request: HostRequest, at: Record<string, string>): HostResponse {
    const circle = parseId('circle', at['circle'] ?? '')
    if (circle === undefined) return refused('not-found')
    const { boxes } = this.held(circle)
    const hash = at['box'] ?? ''
    if (request.method === 'GET') {
      const box = boxes.get(hash)
      return box === undefined ? refused('not-found') : { status: 200, body: box }
    }
    const body = request.body ?? new Uint8Array()
    if (!equalBytes(joinBoxHash(body), fromHex(hash) ?? new Uint8Array()))
      return refused('bad-request')
    boxes.set(hash, body)
    return json({})
  }

  #lookUp(invite: string): HostResponse {
    const found = [...this.circles].find(([, held]) => held.cards.has(invite))
    return found === undefined ? refused('not-found') : json({ circleId: found[0] })
  }

  async #readInvite(request: HostRequest, id: string): Promise<HostResponse> {
    const found = [...this.circles].find(([, held]) => held.cards.has(id))
    const inviteId = parseId('invite', id)
    if (found === undefined || inviteId === undefined) return refused('not-found')
    const [circleId, held] = found
    const body = JSON.parse(fromUtf8(request.body ?? new Uint8Array()) ?? '{}')
    const live = held.log.membership?.invites.get(inviteId)
    if (live === undefined || live.expiresAt <= this.now()) return json({ kind: 'closed' })
    const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
    const message = inviteReadMessage(
      this.instanceId,
      bytes(body.challenge),
      idBytes(circleId),
      idBytes(inviteId),
    )
    if (!(await verify(bytes(live.pk), message, bytes(body.proof)))) return refused('not-found')
    const readToken = systemRandomBytes(32)
    this.#tokens.set(toHex(readToken), { circle: circleId, invite: id })
    const card = held.cards.get(id)
    return json({
      kind: 'live',
      circleId,
      card: card?.card,
      ...(card?.seal === undefined ? {} : { seal: card.seal }),
      readToken: toBase64Url(readToken),
      expiresAt: this.now() + 1_800_000,
    })
  }
}

const json = (value: unknown): HostResponse => ({ status: 200, body: utf8(JSON.stringify(value)) })

const refused = (refusal: RefusalKind): HostResponse => ({
  status: refusals[refusal],
  body: utf8(JSON.stringify({ refusal })),
})

/** What a control entry of the log says; `undefined` for content. */
export const controlOf = (entry: HeldEntry) =>
  entry.kind === 'control'
    ? parseControlEvent(parseStrictJson(entry.wire.subarray(headLength)))
    : undefined
