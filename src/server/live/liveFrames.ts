import type { CircleId } from '#base/ids.ts'
import type { LogPage } from '#protocol/api/events.ts'
import { type ClientFrame, decodeClientFrame } from '#protocol/api/live.ts'
import { limits } from '#protocol/limits.ts'
import type { Append } from '../circles/append.ts'
import type { CircleRules } from '../circles/circleRules.ts'
import { readLog, type ReadDeps } from '../circles/readLog.ts'
import type { RateLimits } from '../limits/rateLimit.ts'
import type { AnswerQueue } from './answerQueue.ts'
import type { LiveHub } from './liveHub.ts'
import { type LiveSocket, nudge, policyClose } from './liveSocket.ts'

export interface FrameDeps {
  readonly hub: LiveHub
  readonly read: ReadDeps
  readonly append: Append
  readonly limits: RateLimits
  readonly rules: CircleRules
  readonly answers: AnswerQueue
  /** The person is at this device. */
  readonly here: (socket: LiveSocket) => void
}

const maxCircles = 1000
const maxAppends = 64
/** A gap larger than this is read over HTTP. */
const maxFirstBytes = 64 * 1024

/** The longest frame a device may send: one batch. */
export const maxClientFrameBytes = limits.batchBytes + 4 * limits.batchEvents + 64

/** What a device asks over its socket. Resolves when it is answered; rejects for failing storage. */
export const handleFrame = async (
  deps: FrameDeps,
  socket: LiveSocket,
  bytes: Uint8Array,
): Promise<void> => {
  const frame = decodeClientFrame(bytes)
  // Not one of our apps, or a newer one: it will read the same over HTTP, with a reason.
  if (frame === undefined) socket.close(policyClose)
  else if (frame.kind === 'here') await here(deps, socket)
  else if (frame.kind === 'append') await append(deps, socket, frame)
  else if (frame.kind === 'subscribe') await subscribe(deps, socket, frame.circleId, frame.from)
  else deps.hub.unsubscribe(socket, frame.circleId)
}

const here = async (deps: FrameDeps, socket: LiveSocket): Promise<void> => {
  // Too often is as good as once: a write for each frame would let one socket keep the disk busy.
  if ((await deps.limits.spend(deps.rules.here, socket.account)) === 0) deps.here(socket)
}

const append = async (
  deps: FrameDeps,
  socket: LiveSocket,
  frame: Extract<ClientFrame, { kind: 'append' }>,
): Promise<void> => {
  const { circleId, request, entries, notify } = frame
  const waitS = await deps.limits.spend(deps.rules.append, socket.account)
  if (waitS > 0 || socket.appends >= maxAppends) {
    socket.send({ kind: 'refused', request, refusal: 'too-many' })
    return
  }
  socket.appends += 1
  try {
    const answer = await deps.append(circleId, socket.account, entries, notify)
    if (answer.ok) {
      socket.hold({ kind: 'appended', request, answer: answer.value })
      deps.answers.add(socket)
    } else {
      const { refusal, fault } = answer.error
      socket.send({ kind: 'refused', request, refusal, fault })
    }
  } catch (error) {
    socket.send({ kind: 'refused', request, refusal: 'unavailable' })
    throw error
  } finally {
    socket.appends -= 1
  }
}

const subscribe = async (
  deps: FrameDeps,
  socket: LiveSocket,
  circleId: CircleId,
  from: number,
): Promise<void> => {
  const { hub } = deps
  const waitS = await deps.limits.spend(deps.rules.readLog, socket.account)
  const isFull = socket.circles.size >= maxCircles && !socket.circles.has(circleId)
  if (waitS > 0 || isFull) {
    socket.close(policyClose)
    return
  }
  const membership = (await deps.read.cache.get(circleId)).log.membership
  const isMember = membership?.members.has(socket.account) === true
  const waits = membership?.requests.has(socket.account) === true
  if (!isMember && !waits) {
    socket.send({ kind: 'gone', circleId })
    return
  }
  if (!socket.isOpen) return
  // Heard first and read then: nothing falls between the two.
  hub.subscribe(socket, circleId)
  const reader = { account: socket.account, link: undefined }
  const view = isMember ? 'full' : 'control'
  const page = await readLog(deps.read, circleId, reader, view, Math.max(1, from), maxFirstBytes)
  if (page === undefined) {
    hub.unsubscribe(socket, circleId)
    socket.send({ kind: 'gone', circleId })
    return
  }
  socket.send({ kind: 'entries', circleId, page: isMember ? page : withoutItems(page) })
  const told = hub.lastTold(circleId)
  if (told !== undefined && told.headSeq > page.headSeq) socket.send(nudge(circleId, told))
}

const withoutItems = (page: LogPage): LogPage => ({ ...page, items: [] })
