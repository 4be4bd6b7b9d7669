import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The built app, in memory: a few megabytes at most, and no path of a request touches the disk. */
export interface StaticFiles {
  /** False when there is nothing under this path. */
  serve(request: IncomingMessage, response: ServerResponse): boolean
}

interface StaticFile {
  readonly type: string
  readonly cache: string
  readonly etag: string
  readonly plain: Buffer
  brotli: Buffer | undefined
  gzip: Buffer | undefined
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const packed = new Set(['.br', '.gz'])
const shrinks = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.wasm', '.txt'])

const hashed = 'public, max-age=31536000, immutable'
const asked = 'no-cache'
const notBuilt = 'The app is not built yet. Run: npm run build'

/** What a chat shows of an invitation: the same for each, so that a preview tells nothing. */
const linkPreview = `<meta property="og:title" content="Herewith" />
    <meta property="og:description" content="A private invitation. Una invitación privada." />
  </head>`

export const staticFiles = (folder: string | undefined): StaticFiles => {
  const files = folder === undefined || !existsSync(folder) ? new Map() : readFolder(folder)
  const index = files.get('/index.html')
  if (index !== undefined) {
    const text = index.plain.toString('utf8').replace('</head>', linkPreview)
    files.set('/j', newFile('.html', Buffer.from(text), asked))
  }
  for (const file of files.values()) void pack(file)
  return {
    serve(request, response) {
      const path = pathOf(request)
      const file = files.get(path) ?? files.get(`${path}.html`) ?? pageFor(path, index)
      if (file === undefined && !(index === undefined && path === '/')) return false
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      if (file === undefined) {
        response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(notBuilt)
        return true
      }
      answer(request, response, file)
      return true
    },
  }
}

const pathOf = (request: IncomingMessage): string => {
  const [path = '/'] = (request.url ?? '/').split('?')
  return path
}

/** Every path of the app is the one page; what looks like a file and is not there is nothing. */
const pageFor = (path: string, index: StaticFile | undefined): StaticFile | undefined =>
  path.includes('.') || path.startsWith('/v1/') ? undefined : index

const readFolder = (folder: string): Map<string, StaticFile> => {
  const files = new Map<string, StaticFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const full = join(folder, name)
    const extension = extname(name)
    if (packed.has(extension) || !statSync(full).isFile()) continue
    const path = `/${relative(folder, full).split(sep).join('/')}`
    const file = newFile(
      extension,
      readFileSync(full),
      path.startsWith('/assets/') ? hashed : asked,
    )
    if (existsSync(`${full}.br`)) file.brotli = readFileSync(`${full}.br`)
    if (existsSync(`${full}.gz`)) file.gzip = readFileSync(`${full}.gz`)
    files.set(path, file)
  }
  return files
}

const newFile = (extension: string, plain: Buffer, cache: string): StaticFile => ({
  type: types[extension] ?? 'application/octet-stream',
  cache,
  etag: `"${hash('sha256', plain, 'base64url').slice(0, 22)}"`,
  plain,
  brotli: undefined,
  gzip: undefined,
})

const brotliQuality = 9

/** What the build did not compress is compressed here, off the main thread. */
const pack = async (file: StaticFile): Promise<void> => {
  const extension = Object.keys(types).find(key => types[key] === file.type)
  if (extension === undefined || !shrinks.has(extension)) return
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }
  file.gzip ??= await promisify(gzip)(file.plain)
  file.brotli ??= await promisify(brotliCompress)(file.plain, options)
}

const answer = (request: IncomingMessage, response: ServerResponse, file: StaticFile): void => {
  const accepted = request.headers['accept-encoding']?.toString() ?? ''
  const encoding =
    file.brotli !== undefined && /\bbr\b/.test(accepted)
      ? 'br'
      : file.gzip !== undefined && /\bgzip\b/.test(accepted)
        ? 'gzip'
        : undefined
  const body =
    (encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : undefined) ?? file.plain
  const headers = {
    'content-type': file.type,
    'cache-control': file.cache,
    etag: file.etag,
    vary: 'accept-encoding',
  }
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
