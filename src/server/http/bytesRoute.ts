import type { Context, Hono } from 'hono'
import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { type Refusal, refusals } from '#protocol/api/refusals.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { isFromOwnPage } from '../accounts/requestGuard.ts'
import type { SignedIn } from '../accounts/session.ts'
import { refuseWith } from '../circles/appendRefusal.ts'
import type { RateRule } from '../limits/rateRules.ts'
import { StorageFull } from '../sql/sql.ts'

/** What a handler of bytes knows of a request. */
export interface BytesCall {
  /** `undefined` where a link may take the place of a sign-in, and nobody is signed in. */
  readonly me: SignedIn | undefined
  readonly param: (name: string) => string
  readonly query: (name: string) => string | undefined
  readonly header: (name: string) => string | undefined
  readonly body: Bytes
}

export type BytesOutcome = Result<Bytes | undefined, Refusal>

export interface BytesRoute {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly maxBytes: number
  readonly rule: RateRule
  /** Whether somebody who is not signed in may ask; then the rule counts by address. */
  readonly open: boolean
}

const octets = 'application/octet-stream'

/** A route that takes and gives bytes as they are: entries and boxes, not JSON. */
export const bytesRoute = (
  app: Hono,
  deps: AccountDeps,
  route: BytesRoute,
  handle: (call: BytesCall) => Promise<BytesOutcome>,
): void => {
  app.on(route.method, route.path, async context => {
    const start = deps.now()
    const response = responseOf(await safely(deps, () => call(context, deps, route, handle)))
    const { method, path } = route
    deps.logLine({ method, route: path, status: response.status, ms: deps.now() - start })
    return response
  })
}

const call = async (
  context: Context,
  deps: AccountDeps,
  route: BytesRoute,
  handle: (call: BytesCall) => Promise<BytesOutcome>,
): Promise<BytesOutcome> => {
  const { headers } = context.req.raw
  if (route.method !== 'GET') {
    const { origin } = await deps.settings.answers()
    const allowed = [...deps.localOrigins, ...(origin === undefined ? [] : [origin])]
    // A form of another site cannot send this type without asking first, and we never say yes.
    const type = headers.get('content-type')
    if (!isFromOwnPage(headers, allowed, origin === undefined))
      return err(refuseWith('not-allowed'))
    if (type !== octets) return err(refuseWith('bad-request'))
  }
  const me = await deps.sessions.authenticate(headers.get('cookie') ?? undefined)
  const address = deps.addressOf(context)
  const isKnock = me === undefined && !route.open
  const waitS = isKnock
    ? await deps.limits.spend(deps.rules.open, address)
    : await deps.limits.spend(route.rule, me?.account ?? address)
  if (waitS > 0) return err({ ...refuseWith('too-many'), retryAfterS: waitS })
  if (isKnock) return err(refuseWith('not-signed-in'))
  const body = await bodyOf(context.req.raw, route.method === 'GET' ? 0 : route.maxBytes)
  if (!body.ok) return body
  return handle({
    me,
    param: name => context.req.param(name) ?? '',
    query: name => context.req.query(name),
    header: name => headers.get(name) ?? undefined,
    body: body.value,
  })
}

/**
 * Stops at the limit, whatever the length claims to be. Read into its place at once where it claims
 * one: a chunk of a file is a quarter of a mebibyte, and each copy of it is work for the collector.
 */
const bodyOf = async (request: Request, maxBytes: number): Promise<Result<Bytes, Refusal>> => {
  if (request.body === null || maxBytes === 0) return ok(new Uint8Array())
  const claimed = Number(request.headers.get('content-length') ?? 0)
  if (claimed > maxBytes) return err(refuseWith('too-large'))
  let body: Bytes = new Uint8Array(claimed > 0 ? claimed : 0)
  let length = 0
  const reader = request.body.getReader()
  try {
    for (;;) {
      // Chunks come one after another.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read()
      if (done) break
      if (length + value.length > maxBytes) {
        // oxlint-disable-next-line no-await-in-loop
        await reader.cancel()
        return err(refuseWith('too-large'))
      }
      if (length + value.length > body.length) body = longer(body, length + value.length, maxBytes)
      body.set(value, length)
      length += value.length
    }
  } catch {
    return err(refuseWith('bad-request')) // The connection broke.
  }
  return ok(length === body.length ? body : body.slice(0, length))
}

/** With room for at least `needed`, doubled so that few copies are made. */
const longer = (body: Bytes, needed: number, maxBytes: number): Bytes => {
  const more = new Uint8Array(Math.min(maxBytes, Math.max(needed, 2 * body.length)))
  more.set(body)
  return more
}

const safely = async (
  deps: AccountDeps,
  work: () => Promise<BytesOutcome>,
): Promise<BytesOutcome> => {
  try {
    return await work()
  } catch (error) {
    deps.reportError(error)
    return err(refuseWith(error instanceof StorageFull ? 'storage-full' : 'unavailable'))
  }
}

const responseOf = (outcome: BytesOutcome): Response => {
  if (outcome.ok) {
    const type = outcome.value === undefined ? 'application/json' : octets
    const headers = { 'content-type': type, 'cache-control': 'no-store' }
    return new Response(outcome.value ?? '{}', { status: 200, headers })
  }
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  const { refusal, retryAfterS } = outcome.error
  if (retryAfterS !== undefined) headers.set('retry-after', String(retryAfterS))
  return new Response(JSON.stringify(outcome.error), { status: refusals[refusal], headers })
}
