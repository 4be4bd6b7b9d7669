import type { LiveSocket } from './liveSocket.ts'

/**
 * Answers to appends wait for the end of the turn, to travel with the entries that go to the same
 * socket: every write costs as much as storing an entry.
 */
export interface AnswerQueue {
  add(socket: LiveSocket): void
}

export const answerQueue = (): AnswerQueue => {
  let sockets = new Set<LiveSocket>()

  const flush = (): void => {
    const due = sockets
    sockets = new Set()
    for (const socket of due) socket.flush()
  }

  return {
    add(socket) {
      if (sockets.size === 0) setImmediate(flush)
      sockets.add(socket)
    },
  }
}
