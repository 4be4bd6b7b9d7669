import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ServerOptions } from '#server/http/serverOptions.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'

/** The real host with the built app, on a free port and a data folder of its own. */
export interface WebHost {
  readonly server: RunningServer
  readonly origin: string
  readonly dataFolder: string
  /** Every line it wrote about itself. */
  readonly log: readonly string[]
  readonly setUpLink: () => Promise<string>
  readonly stop: () => Promise<void>
}

export const builtApp = resolve(
  import.meta.dirname,
  '../..',
  process.env['HEREWITH_WEB'] ?? 'dist/web',
)

export const startWebHost = async (options: Partial<ServerOptions> = {}): Promise<WebHost> => {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'herewith-web-'))
  const log: string[] = []
  const started = await startServer({
    host: '127.0.0.1',
    webFolder: builtApp,
    log: line => {
      log.push(line)
    },
    ...options,
    dataFolder,
  })
  if (!started.ok) throw new Error(started.error)
  const server = started.value
  return {
    server,
    origin: server.url,
    dataFolder,
    log,
    async setUpLink() {
      const link = await server.setUpLink()
      if (link === undefined) throw new Error('The host is set up already.')
      return link
    },
    async stop() {
      await server.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
