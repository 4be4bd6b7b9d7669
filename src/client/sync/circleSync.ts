/**
 * What one circle does next, as a pure value: `git pull --rebase`, then `git push`, for ever. The
 * socket and the disk only obey.
 */
export interface CircleSync {
  readonly isUp: boolean
  /** How far this device has verified and stored. */
  readonly head: number
  /** The furthest position the host has named. */
  readonly hostHead: number
  /** Items that wait to go out. */
  readonly waiting: number
  /** The host was asked since the line came up. */
  readonly isChecked: boolean
  /** The last try failed; nothing happens until `retry`. */
  readonly isResting: boolean
  readonly stopped: 'halted' | 'update-needed' | 'gone' | undefined
}

export type SyncEvent =
  | { readonly kind: 'line-up' }
  | { readonly kind: 'line-down' }
  | { readonly kind: 'host-named'; readonly head: number }
  | { readonly kind: 'reached'; readonly head: number }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'pulled'; readonly head: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'stopped'; readonly why: NonNullable<CircleSync['stopped']> }

export const newSync = (head: number, waiting: number): CircleSync => ({
  isUp: false,
  head,
  hostHead: head,
  waiting,
  isChecked: false,
  isResting: false,
  stopped: undefined,
})

export const stepSync = (sync: CircleSync, event: SyncEvent): CircleSync => {
  switch (event.kind) {
    case 'line-up':
      return { ...sync, isUp: true, isChecked: false, isResting: false }
    case 'line-down':
      return { ...sync, isUp: false, isResting: false }
    case 'host-named':
      return { ...sync, hostHead: Math.max(sync.hostHead, event.head) }
    case 'reached':
      return reached(sync, event.head)
    case 'pulled':
      // What the host named and then did not serve is forgotten: asking for ever helps nobody.
      return { ...reached(sync, event.head), hostHead: event.head, isChecked: true }
    case 'waiting':
      return { ...sync, waiting: event.count }
    case 'failed':
      return { ...sync, isResting: true }
    case 'retry':
      return { ...sync, isResting: false }
    case 'stopped':
      return { ...sync, stopped: event.why }
  }
}

export const nextStep = (sync: CircleSync): 'pull' | 'push' | 'wait' => {
  if (!sync.isUp || sync.isResting || sync.stopped !== undefined) return 'wait'
  if (!sync.isChecked || sync.hostHead > sync.head) return 'pull'
  return sync.waiting > 0 ? 'push' : 'wait'
}

const reached = (sync: CircleSync, head: number): CircleSync => ({
  ...sync,
  head: Math.max(sync.head, head),
  hostHead: Math.max(sync.hostHead, head),
})
