import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paths } from '#protocol/api/paths.ts'
import type { ServerOptions } from '#server/http/serverOptions.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'
import type { Author } from './author.ts'
import { Device } from './device.ts'

/** A whole host on a free port, with a data folder of its own. */
export interface TestHost {
  readonly server: RunningServer
  readonly url: string
  readonly dataFolder: string
  readonly log: readonly string[]
  /** Somebody with an account here, signed in. */
  readonly join: (author: Author) => Promise<Device>
  /** Ends the host and takes its data away. */
  readonly stop: () => Promise<void>
}

export const testHost = async (options: Partial<ServerOptions> = {}): Promise<TestHost> => {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'herewith-test-'))
  const log: string[] = []
  const started = await startServer({
    host: '127.0.0.1',
    log: line => {
      log.push(line)
    },
    ...options,
    dataFolder,
  })
  if (!started.ok) throw new Error(started.error)
  const server = started.value
  const url = `http://127.0.0.1:${server.port}`
  await openToAnyone(server, url)
  return {
    server,
    url,
    dataFolder,
    log,
    async join(author) {
      const device = new Device(url, author)
      const made = await device.signUp({ kind: 'none' })
      if (made.status !== 200) throw new Error(`No account: ${made.status}`)
      return device
    },
    async stop() {
      await server.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Answers set-up: whoever comes may make an account. */
export const openToAnyone = async (server: RunningServer, url: string): Promise<void> => {
  const link = await server.setUpLink()
  const token = link?.split('#')[1]
  if (token === undefined) return
  await fetch(`${url}${paths.setUp}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, accounts: 'anyone' }),
  })
}
