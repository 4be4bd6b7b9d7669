import { createServer, type RequestListener, type Server } from 'node:http'

/** A server that nobody can hold up with half a request; it listens to nothing yet. */
export const openServer = (listener: RequestListener, halfRequestMs: number): Server =>
  createServer(
    {
      noDelay: true,
      headersTimeout: halfRequestMs,
      requestTimeout: 3 * halfRequestMs,
      // Node looks for late ones only every 30 s unless told otherwise.
      connectionsCheckingInterval: halfRequestMs / 2,
      maxHeaderSize: 16_384,
      // Longer than a proxy in front keeps a connection it does not use, and than a busy device
      // thinks about a passphrase: whoever comes back must not find the door just closing.
      keepAliveTimeout: 130_000,
    },
    listener,
  )

const graceMs = 2_000

/** Answers that are being written get a moment; whoever holds a connection open does not. */
export const closeServer = (server: Server, endSockets: () => void): Promise<void> => {
  server.closeIdleConnections()
  return new Promise(resolve => {
    const giveUp = setTimeout(() => {
      endSockets()
      server.closeAllConnections()
      resolve()
    }, graceMs)
    server.close(() => {
      clearTimeout(giveUp)
      resolve()
    })
  })
}
