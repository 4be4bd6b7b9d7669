import type { Bytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import type { HostRequest, HostResponse, Transport } from '#client/host/transport.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import {
  decodeEntries,
  encodeAppendAnswer,
  encodePage,
  type LogPage,
} from '#protocol/api/events.ts'
import { paths, readTokenHeader } from '#protocol/api/paths.ts'
import type { RefusalKind } from '#protocol/api/refusals.ts'
import { emptyHeld, type HeldCircle, pageFor } from './referenceHost/heldCircle.ts'
import { InviteAnswers } from './referenceHost/inviteAnswers.ts'
import { LiveSockets } from './referenceHost/liveSockets.ts'
import { json, matchPath, refused } from './referenceHost/responses.ts'
import { storeIn } from './referenceHost/storeIn.ts'

/**
 * The smallest honest host there can be, in memory and without HTTP: what the devices of a test talk
 * to. A hostile one extends it and overrides `served` (what a reader gets), `store` (what is
 * stored) or `answers` (whether an answer arrives at all).
 */
export class ReferenceHost {
  readonly instanceId: Bytes = new Uint8Array(16).fill(9)
  readonly circles = new Map<CircleId, HeldCircle>()
  /** Entries in one page; small in tests, so that there are many pages. */
  pageLength = 1000
  now: () => number = () => 1_800_000_000_000
  /** `[method path]` of everything that was asked. */
  readonly asked: string[] = []
  readonly #sockets = new LiveSockets(this)
  readonly #invites = new InviteAnswers({
    instanceId: this.instanceId,
    circles: this.circles,
    held: circle => this.held(circle),
    now: () => this.now(),
  })

  /** The way to this host for one account's device. */
  transportFor(account: AccountId): Transport {
    return {
      request: async request => {
        this.asked.push(`${request.method} ${request.path}`)
        if (!(await this.answers('request'))) return err('no-connection')
        const response = await this.#respond(account, request)
        return (await this.answers('response')) ? ok(response) : err('no-connection')
      },
      openSocket: events => this.#sockets.open(account, events),
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
    this.#sockets.drop()
  }

  held(circle: CircleId): HeldCircle {
    const known = this.circles.get(circle)
    if (known !== undefined) return known
    const made = emptyHeld(circle)
    this.circles.set(circle, made)
    return made
  }

  /** Judges, stores and delivers. */
  async store(
    account: AccountId,
    circleId: CircleId,
    wires: readonly Bytes[],
  ): Promise<Result<{ readonly seq: number; readonly head: Bytes }, RefusalKind>> {
    const held = this.held(circleId)
    const stored = await storeIn(held, account, wires)
    if (!stored.ok) return stored
    const { seq, head, fresh } = stored.value
    if (fresh.length > 0) this.#sockets.deliver(circleId, held, fresh)
    return ok({ seq, head })
  }

  page(
    account: AccountId | undefined,
    circleId: CircleId,
    from: number,
    view: 'full' | 'control',
  ): LogPage | undefined {
    const held = this.circles.get(circleId)
    return held === undefined ? undefined : pageFor(held, account, from, view, this.pageLength)
  }

  async #respond(account: AccountId, request: HostRequest): Promise<HostResponse> {
    const match = (pattern: string) => matchPath(request.path, pattern)
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
    if (invite !== undefined) return this.#invites.putCard(request, invite)
    const box = match(paths.joinBox)
    if (box !== undefined) return this.#invites.joinBox(request, box)
    const read = match(paths.inviteRead)
    if (read !== undefined) return this.#invites.read(request, read['invite'] ?? '')
    const lookup = match(paths.inviteLookup)
    if (lookup !== undefined) return this.#invites.lookUp(lookup['invite'] ?? '')
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
    const token = request.headers?.[readTokenHeader] ?? ''
    if (view === 'control' && this.#invites.circleOfToken(token) !== circle)
      return refused('not-found')
    const page = this.page(account, circle, Number(request.query?.['from'] ?? '1'), view)
    return page === undefined
      ? refused('not-found')
      : { status: 200, body: encodePage(this.served(account, circle, page)) }
  }
}
