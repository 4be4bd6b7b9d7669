/* oxlint-disable no-await-in-loop -- each step waits for the one before */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

export interface Postgres {
  /** Of an empty database; each call of `newDatabase` makes another. */
  readonly url: string
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

const versionsFolder = '/usr/lib/postgresql'
// PostgreSQL refuses to run as root; Debian's package brings this user.
const account = 'postgres'
const startAttempts = 100

/**
 * A PostgreSQL of the test's own: a fresh cluster in a temporary folder on a free loopback port,
 * gone after `stop`. Where PostgreSQL is not installed this fails and says how to install it: a
 * contract that was silently not tested would be a false promise.
 */
export const startPostgres = async (): Promise<Postgres> => {
  const binaries = postgresBinaries()
  const asRoot = process.getuid?.() === 0
  const folder = mkdtempSync(join(tmpdir(), 'herewith-postgres-'))
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (asRoot) execFileSync('chown', ['-R', account, folder])
  const command = (name: string, args: readonly string[]): [string, string[]] =>
    asRoot
      ? ['runuser', ['-u', account, '--', join(binaries, name), ...args]]
      : [join(binaries, name), [...args]]

  const user = 'herewith'
  const init = command('initdb', ['-D', data, '-U', user, '--auth=trust', '-E', 'UTF8', '-N'])
  execFileSync(init[0], init[1], { stdio: 'pipe', cwd: '/' })

  const port = await freePort()
  const [program, args] = command('postgres', [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'max_connections=100',
  ])
  const server = spawn(program, args, { stdio: 'ignore', cwd: '/' })
  const exited = new Promise<void>(resolve => {
    server.once('exit', () => {
      resolve()
    })
  })
  const urlOf = (database: string): string => `postgres://${user}@127.0.0.1:${port}/${database}`
  await answering(urlOf('postgres'))

  let databases = 0
  const newDatabase = async (): Promise<string> => {
    databases += 1
    const name = `herewith_${databases}`
    await query(urlOf('postgres'), `CREATE DATABASE ${name}`)
    return urlOf(name)
  }
  return {
    url: await newDatabase(),
    newDatabase,
    async stop() {
      // `runuser` passes SIGTERM on only as its own end; pg_ctl speaks to the server itself.
      const [stopper, stopArgs] = command('pg_ctl', ['stop', '-D', data, '-m', 'immediate'])
      execFileSync(stopper, stopArgs, { stdio: 'pipe', cwd: '/' })
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const postgresBinaries = (): string => {
  const versions = existsSync(versionsFolder) ? readdirSync(versionsFolder) : []
  const folders = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map(version => join(versionsFolder, version, 'bin'))
  const found = folders.find(folder => existsSync(join(folder, 'initdb')))
  if (found === undefined)
    throw new Error('PostgreSQL is not installed; the tests need it: apt-get install postgresql')
  return found
}

const freePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => {
        resolve(port)
      })
    })
  })

export const query = async (url: string, text: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** Waits until the server answers: it takes a moment between listening and letting anyone in. */
const answering = async (url: string): Promise<void> => {
  let last: unknown
  for (let attempt = 0; attempt < startAttempts; attempt++) {
    try {
      await query(url, 'SELECT 1')
      return
    } catch (error) {
      last = error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  throw new Error('PostgreSQL did not start.', { cause: last })
}
