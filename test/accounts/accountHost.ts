import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { accountRoutes } from '#server/accounts/accountRoutes.ts'
import type { AccountDeps, LogLine } from '#server/accounts/accountDeps.ts'
import { type ReadTokens, readTokens } from '#server/accounts/readTokens.ts'
import { sessions } from '#server/accounts/session.ts'
import { shortLived } from '#server/accounts/shortLived.ts'
import { accountTables } from '#server/accounts/tables.ts'
import { seatTables } from '#server/accounts/youngSeats.ts'
import { emailTables } from '#server/email/emailTables.ts'
import { memoryRateLimits } from '#server/limits/rateLimit.ts'
import { defaultRateRules, type RateRules } from '#server/limits/rateRules.ts'
import { openHostSettings } from '#server/setup/hostSettings.ts'
import { callTables } from '#server/calls/callTables.ts'
import { hereNoteTables } from '#server/hereNotes/hereNoteTables.ts'
import { leftTables } from '#server/endings/leftTables.ts'
import { keeperTables } from '#server/keepers/keeperTables.ts'
import { pushTables } from '#server/push/pushTables.ts'
import { mailTables } from '#server/mail/mailTables.ts'
import { hostTables } from '#server/setup/hostTables.ts'
import type { Migration } from '#server/sql/schema.ts'
import { openSqlite } from '#server/sql/openSqlite.ts'
import type { Sql } from '#server/sql/sql.ts'
import { sqliteSql } from '#server/sql/sqlite.ts'

/** The account side of a real host in memory, with a clock that tests move. */
export interface AccountHost {
  readonly app: Hono
  readonly deps: AccountDeps
  readonly clock: { now: number }
  readonly log: readonly LogLine[]
  /** The text of every statement since it was last emptied. */
  readonly statements: string[]
  readonly readTokens: ReadTokens
  browser(address?: string): Browser
}

export const localOrigin = 'http://localhost:8080'

const random = (length: number): Bytes => new Uint8Array(randomBytes(length))

/** The tables of the account side and of whoever runs the host. */
export const accountMigrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      ...accountTables,
      ...hostTables,
      ...mailTables,
      ...keeperTables,
      ...seatTables,
      ...pushTables,
      ...emailTables,
      ...callTables,
      ...hereNoteTables,
      ...leftTables,
    ],
  },
]

export const memorySql = (): Sql => {
  const file = openSqlite(':memory:', accountMigrations)
  if (!file.ok) throw new Error(file.error.sentence)
  return sqliteSql(file.value)
}

const watched = (sql: Sql, statements: string[]): Sql => ({
  all: async (text, params) => {
    statements.push(text)
    return sql.all(text, params)
  },
  run: async (text, params) => {
    statements.push(text)
    return sql.run(text, params)
  },
  batch: async parts => {
    statements.push(...parts.map(part => part.text))
    return sql.batch(parts)
  },
  batchSoon: async parts => {
    statements.push(...parts.map(part => part.text))
    return sql.batchSoon(parts)
  },
  forget: () => sql.forget(),
  close: () => sql.close(),
})

export const openAccountHost = async (
  options: {
    readonly sql?: Sql
    readonly origin?: string
    readonly rules?: Partial<RateRules>
  } = {},
): Promise<AccountHost> => {
  const clock = { now: Date.UTC(2026, 10, 23, 12) }
  const now = (): number => clock.now
  const statements: string[] = []
  const log: LogLine[] = []
  const sql = watched(options.sql ?? memorySql(), statements)
  const store = shortLived(sql, now)
  const deps: AccountDeps = {
    sql,
    settings: await openHostSettings({ sql, now, random, origin: options.origin }),
    sessions: sessions(sql, now, random),
    shortLived: store,
    limits: memoryRateLimits(now, random),
    rules: { ...defaultRateRules, ...options.rules },
    now,
    random,
    version: '0.1.0',
    localOrigins: [localOrigin],
    addressOf: context => context.req.header('x-test-address') ?? '192.0.2.1',
    logLine: line => log.push(line),
    reportError: error => {
      throw error
    },
  }
  const app = accountRoutes(deps)
  return {
    app,
    deps,
    clock,
    log,
    statements,
    readTokens: readTokens(store, random),
    browser: address => new Browser(app, options.origin ?? localOrigin, address),
  }
}

export interface Answer {
  readonly status: number
  // Tests look into it as they like; the shape is what they test.
  readonly json: Readonly<Record<string, never>>
  readonly headers: Headers
}

/** One browser: keeps its cookies, names its page, speaks JSON. */
export class Browser {
  cookies = new Map<string, string>()
  readonly #app: Hono
  readonly #origin: string
  readonly #address: string | undefined

  constructor(app: Hono, origin: string, address?: string) {
    this.#app = app
    this.#origin = origin
    this.#address = address
  }

  get origin(): string {
    return this.#origin
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await this.#app.request(`${this.#origin}${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: this.#origin, 'sec-fetch-site': 'same-origin' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookieHeader }),
        ...(this.#address === undefined ? {} : { 'x-test-address': this.#address }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    const text = await response.text()
    return {
      status: response.status,
      json: text.startsWith('{') ? JSON.parse(text) : {},
      headers: response.headers,
    }
  }

  get = (path: string): Promise<Answer> => this.ask('GET', path)
  post = (path: string, body: unknown = {}): Promise<Answer> => this.ask('POST', path, body)
  put = (path: string, body: unknown): Promise<Answer> => this.ask('PUT', path, body)
  delete = (path: string): Promise<Answer> => this.ask('DELETE', path)

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

export const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
export const text = toBase64Url
export { random }
