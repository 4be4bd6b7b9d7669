import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** The strictest policy a page of ours has to live with. */
export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' " +
  "blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
  "worker-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export interface BuiltSite {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves a built folder under the strict policy, for looking and for browser tests. */
export const serveBuilt = async (folder: string): Promise<BuiltSite> => {
  const server = createServer((request, response) => {
    const asked = normalize(new URL(request.url ?? '/', 'http://here').pathname)
    // As the real host does: every address of the app is the one page.
    const path = extname(asked) === '' ? '/index.html' : asked
    readFile(join(folder, path)).then(
      body =>
        response
          .writeHead(200, {
            'content-type': typeOf[extname(path)] ?? 'application/octet-stream',
            'content-security-policy': strictPolicy,
          })
          .end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
