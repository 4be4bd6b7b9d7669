import { resolve } from 'node:path'
import { createServer, type Plugin } from 'vite'
import { startServer } from '#server/http/startServer.ts'

/** `npm run dev`: the app as it is being written, over a host of its own in .cache/dev. */
const root = resolve(import.meta.dirname, '..')
const port = Number(process.env['PORT'] ?? '8080')
const page = `http://localhost:${port}`

const started = await startServer({
  dataFolder: resolve(process.env['HEREWITH_DATA'] ?? resolve(root, '.cache/dev')),
  host: '127.0.0.1',
  extraOrigins: [page],
  log: line => {
    console.log(line)
  },
})
if (!started.ok) {
  console.error(started.error)
  process.exit(1)
}
const host = started.value
/** `/?as=ana` and `/?as=ben`: the same app over the invented Tuesday circle, nothing kept. */
const invented: Plugin = {
  name: 'invented',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { originalUrl = '/' }) =>
      new URL(originalUrl, page).searchParams.has('as')
        ? html.replace('./app/main.tsx', `/@fs${resolve(root, 'dev/play/main.tsx')}`)
        : html,
  },
}

/** What the app and its worker fetch later: found only then, it would make the first page reload. */
const fetchedLater = [
  '@noble/curves/ed25519.js',
  '@noble/hashes/hkdf.js',
  '@noble/hashes/sha2.js',
  '@serenity-kit/opaque',
  '@simplewebauthn/browser',
  '@zxcvbn-ts/core',
  'fflate',
  'hash-wasm',
  'hpke',
  'idb',
  'qr',
  'qr/decode.js',
  'valibot',
]

const vite = await createServer({
  configFile: resolve(root, 'vite.config.ts'),
  plugins: [invented],
  optimizeDeps: { include: fetchedLater },
  server: {
    port,
    strictPort: true,
    proxy: {
      '/v1': { target: `http://127.0.0.1:${host.port}`, ws: true },
      '/healthz': { target: `http://127.0.0.1:${host.port}` },
    },
  },
})
await vite.listen()
console.log(`Herewith, while it is being written: ${page}`)
console.log(`An invented circle to look at: ${page}/?as=ana or ${page}/?as=ben`)
const link = await host.setUpLink()
if (link !== undefined) console.log(`Set it up: ${link.replace(host.url, page)}`)

const stop = async (): Promise<void> => {
  await vite.close()
  await host.close()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
