import { err, ok, type Result } from '#base/result.ts'
import type { RefusalKind } from '#protocol/api/refusals.ts'

/**
 * Whether a request that changes something comes from our own page. Browsers name the page in
 * `Origin` and `Sec-Fetch-Site`, and no page can change that; a program that is no browser carries
 * nobody's cookies. `SameSite=Strict` says the same a second time.
 */
export const isFromOwnPage = (
  headers: Headers,
  allowedOrigins: readonly string[],
  /** Before set-up nobody knows the address yet: then a page may ask the host it came from. */
  isUnset: boolean,
): boolean => {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null || allowedOrigins.includes(origin)) return true
  return isUnset && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

/** A form of another site cannot send this type without asking first, and we never say yes. */
export const isJson = (headers: Headers): boolean =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json'

/** Reads a body and stops at the limit, whatever its length claims to be. */
export const readBody = async (
  request: Request,
  maxBytes: number,
): Promise<Result<string, RefusalKind>> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return err('too-large')
  if (request.body === null) return ok('')
  const reader = request.body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  let length = 0
  try {
    for (;;) {
      // Chunks come one after another.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read()
      if (done) return ok(text + decoder.decode())
      length += value.length
      if (length > maxBytes) {
        // oxlint-disable-next-line no-await-in-loop
        await reader.cancel()
        return err('too-large')
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return err('bad-request') // Not UTF-8, or the connection broke.
  }
}
