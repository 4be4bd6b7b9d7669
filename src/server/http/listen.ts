import type { Server } from 'node:http'
import { createServer, type Server as NetServer } from 'node:net'
import { err, ok, type Result } from '#base/result.ts'

export interface Listening {
  readonly port: number
  /** Takes no new connections. */
  stop(): void
}

/**
 * `localhost` is two addresses, and a browser may try either: both are listened on. Anything else
 * is one address, as it stands. `err`: a sentence for the person who starts the host.
 */
export const listen = async (
  server: Server,
  host: string,
  port: number,
): Promise<Result<Listening, string>> => {
  const failure = await opened(server, host === 'localhost' ? '127.0.0.1' : host, port)
  if (failure !== undefined) return err(sentenceFor(failure, host, port))
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const second = host === 'localhost' ? await alsoOn(server, '::1', bound) : undefined
  return ok({
    port: bound,
    stop() {
      server.close()
      second?.close()
    },
  })
}

const opened = (
  server: NetServer,
  host: string,
  port: number,
): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise(resolve => {
    const failed = (error: Error): void => {
      resolve(error)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve(undefined)
    })
  })

/** The other address, where this machine has one; without it the first is enough. */
const alsoOn = async (
  server: Server,
  host: string,
  port: number,
): Promise<NetServer | undefined> => {
  const second = createServer({ noDelay: true }, connection => {
    server.emit('connection', connection)
  })
  return (await opened(second, host, port)) === undefined ? second : undefined
}

const sentenceFor = (error: NodeJS.ErrnoException, host: string, port: number): string => {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use: another Herewith, or another program. Stop it, or choose a port: PORT=8081 npm start`
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=8080 npm start`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Leave HOST out to be reached on this machine only.`
  return `The port ${port} could not be opened (${error.code ?? 'no reason given'}).`
}
