import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { paths } from '#protocol/api/paths.ts'

/** What the host used so far. */
export interface Usage {
  readonly sockets: number
  /** Bytes. */
  readonly rss: number
  readonly heapUsed: number
  /** Microseconds, user and system together. */
  readonly cpuUs: number
}

/** A host of its own process, with an empty data folder, without rate limits. */
export interface HostProcess {
  readonly url: string
  readonly usage: () => Promise<Usage>
  readonly stop: () => Promise<void>
}

export const startHost = async (
  options: { readonly webFolder?: string; readonly nodeOptions?: readonly string[] } = {},
): Promise<HostProcess> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-bench-'))
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      ...(options.nodeOptions ?? []),
      join(import.meta.dirname, 'host.ts'),
      dataFolder,
      ...(options.webFolder === undefined ? [] : [options.webFolder]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(text)
      if (found !== null) return found
      await pause(5)
    }
  }
  const [, url = '', token = ''] = await said(/READY (\S+) (\S+)\n/)
  await fetch(`${url}${paths.setUp}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, accounts: 'anyone' }),
  })
  return {
    url,
    async usage() {
      text = ''
      child.kill('SIGUSR2')
      const [, numbers = ''] = await said(/USAGE (.*)\n/)
      const [sockets = 0, rss = 0, heapUsed = 0, user = 0, system = 0] = numbers
        .split(' ')
        .map(Number)
      return { sockets, rss, heapUsed, cpuUs: user + system }
    },
    async stop() {
      const ended = new Promise(resolve => {
        child.once('exit', resolve)
      })
      child.kill('SIGTERM')
      await ended
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
