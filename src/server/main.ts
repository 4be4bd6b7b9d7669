import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startServer } from './http/startServer.ts'
import { webOrigin } from './setup/webOrigin.ts'

/** The host as a program: settings from the environment, words for the person who starts it. */

const root = resolve(import.meta.dirname, '../..')

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const env = (name: string): string | undefined => {
  const value = process.env[name]
  return value === undefined || value === '' ? undefined : value
}

const portFrom = (text: string | undefined): number => {
  const port = Number(text ?? '8080')
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : fail(`PORT is a number from 1 to 65535; "${text ?? ''}" is not.`)
}

const originFrom = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : (webOrigin(text) ??
      fail('HEREWITH_ORIGIN is where people open Herewith, such as https://circle.example.'))

const versionOf = (): string => {
  const read: unknown = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '0'
}

const started = await startServer({
  dataFolder: resolve(env('HEREWITH_DATA') ?? 'herewith-data'),
  databaseUrl: env('DATABASE_URL'),
  host: env('HOST') ?? 'localhost',
  port: portFrom(env('PORT')),
  origin: originFrom(env('HEREWITH_ORIGIN')),
  opaqueSetup: env('OPAQUE_SERVER_SETUP'),
  webFolder: resolve(root, 'dist/web'),
  extraOrigins: env('HEREWITH_DEV_ORIGIN')?.split(',') ?? [],
  version: versionOf(),
  log: line => {
    console.log(line)
  },
})
if (!started.ok) fail(started.error)
else {
  const server = started.value
  const link = await server.setUpLink()
  // Heard before anything is said: whoever reads the address may end this the next moment.
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    console.log('Herewith is closing.')
    server.close().then(
      () => {
        process.exit(0)
      },
      () => {
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  console.log(`Herewith is here: ${server.url}`)
  if (link !== undefined) console.log(`Set it up, once, in your browser: ${link}`)
}
