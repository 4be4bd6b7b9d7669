import type { Context, Hono } from 'hono'
import * as v from 'valibot'
import { err, ok, type Result } from '#base/result.ts'
import { type RefusalKind, refusals } from '#protocol/api/refusals.ts'
import type { RateRule } from '../limits/rateRules.ts'
import { StorageFull } from '../sql/sql.ts'
import type { AccountDeps } from './accountDeps.ts'
import { type CookieKind, cookieKindFor } from './cookie.ts'
import { type Outcome, refuse } from './outcome.ts'
import { isFromOwnPage, isJson, readBody } from './requestGuard.ts'
import type { SignedIn } from './session.ts'

/** What a handler knows of a request. */
export interface Call<Body> {
  readonly body: Body
  /** A `:name` of the path; empty when it is not there. */
  readonly param: (name: string) => string
  readonly query: (name: string) => string | undefined
  readonly cookieHeader: string | undefined
  readonly cookieKind: CookieKind
  readonly address: string
  /** The page that asks, one of ours. */
  readonly origin: string | undefined
}

export interface RouteOptions<Schema extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** `POST` and `PUT` always have a body. */
  readonly body?: Schema
  readonly maxBytes?: number
  readonly rule: RateRule
}

const defaultMaxBytes = 8_192

export const noBody = v.strictObject({})
type NoBody = typeof noBody

/** A route for anybody. Its rule counts by address. */
export const openRoute = <Schema extends v.GenericSchema = NoBody>(
  app: Hono,
  deps: AccountDeps,
  options: RouteOptions<Schema>,
  handle: (call: Call<v.InferOutput<Schema>>) => Promise<Outcome>,
): void => {
  add(app, deps, options, async (context, call) => {
    const waitS = await deps.limits.spend(options.rule, call.address)
    if (waitS > 0) return refuse('too-many', waitS)
    const body = await readJson(context, options)
    return body.ok ? handle({ ...call, body: body.value }) : refuse(body.error)
  })
}

/** A route for somebody who is signed in. Its rule counts by account. */
export const accountRoute = <Schema extends v.GenericSchema = NoBody>(
  app: Hono,
  deps: AccountDeps,
  /** `fresh`: changes of keys and sign-in ways ask for a sign-in of the last ten minutes. */
  options: RouteOptions<Schema> & { readonly fresh?: boolean },
  handle: (call: Call<v.InferOutput<Schema>>, me: SignedIn) => Promise<Outcome>,
): void => {
  add(app, deps, options, async (context, call) => {
    const me = await deps.sessions.authenticate(call.cookieHeader)
    if (me === undefined) {
      const knockS = await deps.limits.spend(deps.rules.open, call.address)
      return knockS > 0 ? refuse('too-many', knockS) : refuse('not-signed-in')
    }
    const waitS = await deps.limits.spend(options.rule, me.account)
    if (waitS > 0) return refuse('too-many', waitS)
    const body = await readJson(context, options)
    if (!body.ok) return refuse(body.error)
    if (options.fresh === true && !me.fresh) return refuse('sign-in-again')
    return handle({ ...call, body: body.value }, me)
  })
}

const add = <Schema extends v.GenericSchema>(
  app: Hono,
  deps: AccountDeps,
  { method, path }: RouteOptions<Schema>,
  handle: (context: Context, call: Call<undefined>) => Promise<Outcome>,
): void => {
  app.on(method, path, async context => {
    const start = deps.now()
    const outcome = await safely(deps, async () => {
      const call = await callOf(deps, context, method)
      return call.ok ? handle(context, call.value) : refuse(call.error)
    })
    const response = responseOf(outcome)
    deps.logLine({ method, route: path, status: response.status, ms: deps.now() - start })
    return response
  })
}

const callOf = async (
  deps: AccountDeps,
  context: Context,
  method: string,
): Promise<Result<Call<undefined>, RefusalKind>> => {
  const { headers } = context.req.raw
  const answers = await deps.settings.answers()
  if (method !== 'GET') {
    const allowed = [
      ...deps.localOrigins,
      ...(answers.origin === undefined ? [] : [answers.origin]),
    ]
    if (!isFromOwnPage(headers, allowed, answers.origin === undefined)) return err('not-allowed')
    if (method !== 'DELETE' && !isJson(headers)) return err('bad-request')
  }
  const origin = headers.get('origin') ?? undefined
  return ok({
    body: undefined,
    param: name => context.req.param(name) ?? '',
    query: name => context.req.query(name),
    cookieHeader: headers.get('cookie') ?? undefined,
    cookieKind: cookieKindFor(origin, headers.get('host') ?? new URL(context.req.url).host),
    address: deps.addressOf(context),
    origin: origin ?? answers.origin ?? deps.localOrigins[0],
  })
}

const readJson = async <Schema extends v.GenericSchema>(
  context: Context,
  options: RouteOptions<Schema>,
): Promise<Result<v.InferOutput<Schema>, RefusalKind>> => {
  const schema = options.body ?? noBody
  if (options.method === 'GET' || options.method === 'DELETE') return parse(schema, '{}')
  const text = await readBody(context.req.raw, options.maxBytes ?? defaultMaxBytes)
  return text.ok ? parse(schema, text.value) : text
}

const parse = <Schema extends v.GenericSchema>(
  schema: Schema | NoBody,
  text: string,
): Result<v.InferOutput<Schema>, RefusalKind> => {
  try {
    const read = v.safeParse(schema, JSON.parse(text))
    return read.success ? ok(read.output) : err('bad-request')
  } catch {
    return err('bad-request') // Not JSON.
  }
}

const safely = async (deps: AccountDeps, work: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await work()
  } catch (error) {
    deps.reportError(error)
    if (error instanceof StorageFull) return refuse('storage-full')
    return refuse('unavailable')
  }
}

const responseOf = (outcome: Outcome): Response => {
  const headers = new Headers({
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
  if (outcome.cookie !== undefined) headers.append('set-cookie', outcome.cookie)
  if (outcome.kind === 'answer')
    return new Response(JSON.stringify(outcome.body), { status: 200, headers })
  const { refusal, retryAfterS } = outcome
  if (retryAfterS !== undefined) headers.set('retry-after', String(retryAfterS))
  const body = retryAfterS === undefined ? { refusal } : { refusal, retryAfterS }
  return new Response(JSON.stringify(body), { status: refusals[refusal], headers })
}
