import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { paths } from '#protocol/api/paths.ts'
import { securityHeaders, strictTransport } from './securityHeaders.ts'
import type { StaticFiles } from './staticFiles.ts'

export interface ListenerDeps {
  readonly files: StaticFiles
  /** The HTTP interface. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void
  readonly isHttps: () => Promise<boolean>
}

const isInterface = (url: string): boolean => url.startsWith('/v1/') || url === paths.health

/** Where a request goes: files of the app are answered from memory, the rest by the interface. */
export const requestListener =
  ({ files, handle, isHttps }: ListenerDeps): RequestListener =>
  (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (isInterface(request.url ?? '/')) {
      response.setHeader('cache-control', 'no-store')
      void handle(request, response)
      return
    }
    void serveFile(request, response, files, isHttps)
  }

const serveFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  files: StaticFiles,
  isHttps: () => Promise<boolean>,
): Promise<void> => {
  // A database that does not answer must not take the page away that says so.
  const https = await isHttps().catch(() => false)
  if (https) response.setHeader('strict-transport-security', strictTransport)
  if (files.serve(request, response)) return
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing is here.')
}
