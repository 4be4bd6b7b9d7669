import type { LiveSocket } from './liveSocket.ts'

/** Above this many sockets in one turn, answers wait a window and travel with the entries. */
const busySockets = 8
const windowMs = 8

/**
 * Answers to appends. A host with little to do sends each at once; a busy one lets them wait for the
 * entries that go to the same socket, because every write costs as much as storing an entry.
 */
export interface AnswerQueue {
  add(socket: LiveSocket): void
}

export const answerQueue = (): AnswerQueue => {
  let sockets = new Set<LiveSocket>()
  let isBusy = false

  const flush = (): void => {
    const due = sockets
    sockets = new Set()
    isBusy = due.size > busySockets
    for (const socket of due) socket.flush()
  }

  return {
    add(socket) {
      if (sockets.size === 0) {
        if (isBusy) setTimeout(flush, windowMs)
        else setImmediate(flush)
      }
      sockets.add(socket)
    },
  }
}
