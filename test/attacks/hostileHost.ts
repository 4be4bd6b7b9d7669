import type { Bytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes } from '#base/ids.ts'
import type { Result } from '#base/result.ts'
import type { HostRequest, Transport } from '#client/host/transport.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { LogItem, LogPage } from '#protocol/api/events.ts'
import type { RefusalKind } from '#protocol/api/refusals.ts'
import { signedLength } from '#protocol/envelope.ts'
import { eventIdOf, firstLogHash, nextLogHash } from '#protocol/hash.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'

type Stored = Result<{ readonly seq: number; readonly head: Bytes }, RefusalKind>

/** What is asked of a host that stores: it may do so, lie about it, or let somebody else in first. */
export type Storing = (
  account: AccountId,
  circle: CircleId,
  wires: readonly Bytes[],
  honestly: () => Promise<Stored>,
) => Promise<Stored>

/** A host that serves what it likes, to whom it likes, with heads that fit what it serves. */
export class HostileHost extends ReferenceHost {
  /** Every request as it came: T43 looks for a fragment in all of it. */
  readonly requests: HostRequest[] = []
  /** Changes a whole log before it is cut into pages; applies to every reader it does not skip. */
  lie: ((account: AccountId | undefined, wires: readonly Bytes[]) => readonly Bytes[]) | undefined
  /** Changes a page just before it goes out: its head, its positions, its items. */
  bend: ((account: AccountId, page: LogPage) => LogPage) | undefined
  storing: Storing | undefined
  readonly #shown = new Map<string, readonly Bytes[]>()

  /** From now on this circle has exactly these entries, for one account or for everybody. */
  show(circle: CircleId, wires: readonly Bytes[], to?: AccountId): void {
    this.#shown.set(`${circle}${to ?? ''}`, wires)
  }

  /** Back to what was really stored. */
  repent(): void {
    this.#shown.clear()
    this.lie = undefined
    this.bend = undefined
    this.storing = undefined
  }

  override transportFor(account: AccountId): Transport {
    const inner = super.transportFor(account)
    return {
      request: request => {
        this.requests.push(request)
        return inner.request(request)
      },
      openSocket: events => inner.openSocket(events),
    }
  }

  override served(account: AccountId, _circle: CircleId, page: LogPage): LogPage {
    return this.bend?.(account, page) ?? page
  }

  override page(
    account: AccountId | undefined,
    circle: CircleId,
    from: number,
    view: 'full' | 'control',
  ): LogPage | undefined {
    const shown =
      this.#shown.get(`${circle}${account ?? ''}`) ??
      this.#shown.get(circle) ??
      (this.lie === undefined ? undefined : this.held(circle).entries.map(({ wire }) => wire))
    if (shown === undefined) return super.page(account, circle, from, view)
    return pageOf(circle, this.lie?.(account, shown) ?? shown, from, this.pageLength, view)
  }

  override store(account: AccountId, circle: CircleId, wires: readonly Bytes[]): Promise<Stored> {
    const honestly = () => super.store(account, circle, wires)
    return this.storing?.(account, circle, wires, honestly) ?? honestly()
  }
}

const idOf = (wire: Bytes) => eventIdOf(sha256, wire.subarray(0, signedLength))

/** A page of these entries whose head adds up: the host computes it as an honest one would. */
export const pageOf = (
  circle: CircleId,
  wires: readonly Bytes[],
  from = 1,
  length = 1000,
  view: 'full' | 'control' = 'full',
): LogPage => {
  const items = wires
    .map((wire, place): LogItem => {
      const hidden = view === 'control' && wire.length >= 268 && wire[2] === 2
      return { seq: place + 1, item: hidden ? idBytes(idOf(wire)) : wire }
    })
    .slice(from - 1, from - 1 + length)
  return { headSeq: wires.length, head: headOf(circle, wires), items }
}

export const headOf = (circle: CircleId, wires: readonly Bytes[]): Bytes => {
  let head = firstLogHash(sha256, circle)
  // An item of 32 bytes is an event id (control view).
  for (const [place, wire] of wires.entries()) {
    const id = wire.length === 32 ? undefined : idOf(wire)
    head = nextLogHash(sha256, head, place + 1, id ?? idFromBytes(wire))
  }
  return head
}

const idFromBytes = (bytes: Bytes) => Buffer.from(bytes).toString('hex') as ReturnType<typeof idOf>
