import type { BrowserContext, Request } from 'playwright-core'

/** What a page said and asked for, over everybody on the stage. */
export interface Witness {
  readonly watch: (context: BrowserContext, name: string) => void
  readonly requests: readonly Request[]
  /** Errors, policy reports, and requests to anybody but the host. Emptied by reading. */
  readonly complaints: () => readonly string[]
}

/** The browser says these itself whenever there is no connection or the host says no. */
const ordinary =
  /^Failed to load resource: |WebSocket connection to .* failed|ERR_INTERNET_DISCON|Opener-Policy header has been ignored/

export const newWitness = (origin: string): Witness => {
  const requests: Request[] = []
  let complaints: string[] = []
  const address = new URL(origin)
  const ours = (url: string): boolean => {
    if (!URL.canParse(url)) return false
    const { protocol, host, port } = new URL(url)
    if (protocol === 'blob:') return url.startsWith(`blob:${origin}`)
    return host === address.host || (port === address.port && host.startsWith('herewith.test'))
  }
  return {
    requests,
    watch(context, name) {
      context.on('request', request => {
        requests.push(request)
        if (!ours(request.url())) complaints.push(`${name} asked somebody else: ${request.url()}`)
      })
      context.on('weberror', error => complaints.push(`${name}: ${error.error().message}`))
      context.on('console', message => {
        if (message.type() === 'error' && !ordinary.test(message.text()))
          complaints.push(`${name}: ${message.text()}`)
      })
      context.on('page', page => {
        page.on('websocket', socket => {
          if (!ours(socket.url().replace(/^ws/, 'http')))
            complaints.push(`${name} opened a line to somebody else: ${socket.url()}`)
        })
      })
    },
    complaints() {
      const heard = complaints
      complaints = []
      return heard
    },
  }
}
