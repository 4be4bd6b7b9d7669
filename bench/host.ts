import { startServer } from '#server/http/startServer.ts'

/** A host for measuring, without rate limits: the load comes from one machine. */
const unlimited = (name: string) => ({ name, kind: 'bucket', burst: 1e9, perMinute: 1e9 }) as const
const names = [
  'open',
  'signIn',
  'signInEverywhere',
  'register',
  'create',
  'read',
  'change',
  'append',
  'readLog',
  'layOut',
  'link',
  'connect',
  'bringBlob',
  'readBlob',
]

const [dataFolder = 'data', webFolder] = process.argv.slice(2)
const started = await startServer({
  dataFolder,
  webFolder,
  databaseUrl: process.env['DATABASE_URL'],
  host: '127.0.0.1',
  circleFileBytes: 8 * 2 ** 30,
  rules: Object.fromEntries(names.map(name => [name, unlimited(name)])),
})
if (!started.ok) throw new Error(started.error)
const server = started.value
const link = await server.setUpLink()
console.log(`READY http://127.0.0.1:${server.port} ${link?.split('#')[1] ?? '-'}`)
process.on('SIGTERM', () => {
  void server.close().then(() => process.exit(0))
})
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  console.log(`USAGE ${server.socketCount()} ${rss} ${heapUsed} ${user} ${system}`)
})
