import type { Bytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, type EventId, idBytes } from '#base/ids.ts'
import { sha256 } from '#crypto/sha256.ts'
import type { LogItem, LogPage } from '#protocol/api/events.ts'
import { headLength } from '#protocol/envelope.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { emptyLog, headAt, type LogState } from '#protocol/log/logState.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'

export interface HeldEntry {
  readonly seq: number
  readonly eventId: EventId
  readonly accountId: AccountId
  readonly kind: 'control' | 'content'
  readonly head: Bytes
  wire: Bytes
}

/** A circle as the host has it: its log, and what lies beside it. */
export interface HeldCircle {
  log: LogState
  readonly entries: HeldEntry[]
  readonly cards: Map<string, { card: string; seal?: string | undefined }>
  readonly boxes: Map<string, Bytes>
}

export const emptyHeld = (circle: CircleId): HeldCircle => ({
  log: emptyLog(sha256, circle),
  entries: [],
  cards: new Map(),
  boxes: new Map(),
})

/** What this reader may have from a position on. */
export const pageFor = (
  held: HeldCircle,
  account: AccountId | undefined,
  from: number,
  view: 'full' | 'control',
  pageLength: number,
): LogPage | undefined => {
  const { membership } = held.log
  if (membership === undefined) return undefined
  const isMember = account !== undefined && membership.members.has(account)
  const former = account === undefined ? undefined : membership.former.get(account)
  if (view === 'full' && !isMember && former === undefined) return undefined
  const headSeq = isMember || view === 'control' ? held.log.seq : (former?.until ?? 0)
  const entries = held.entries.slice(from - 1, Math.min(headSeq, from - 1 + pageLength))
  const items = entries.map(
    ({ seq, kind, eventId, wire }): LogItem => ({
      seq,
      item: view === 'control' && kind === 'content' ? idBytes(eventId) : wire,
    }),
  )
  return { headSeq, head: headAt(held.log, headSeq) ?? held.log.head, items }
}

/** What a control entry of the log says; `undefined` for content. */
export const controlOf = (entry: HeldEntry) =>
  entry.kind === 'control'
    ? parseControlEvent(parseStrictJson(entry.wire.subarray(headLength)))
    : undefined
