import type { Context } from 'hono'
import type { Bytes } from '#base/bytes.ts'
import type { RateLimits } from '../limits/rateLimit.ts'
import type { RateRules } from '../limits/rateRules.ts'
import type { HostSettings } from '../setup/hostSettings.ts'
import type { Sql } from '../sql/sql.ts'
import type { Sessions } from './session.ts'
import type { ShortLived } from './shortLived.ts'

/** One line of the log, and everything that may ever stand in it (attack S8). */
export interface LogLine {
  readonly method: string
  /** The pattern of the path, never the path: ids stay out. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

/** Everything the account side needs from outside. */
export interface AccountDeps {
  readonly sql: Sql
  readonly settings: HostSettings
  readonly sessions: Sessions
  readonly shortLived: ShortLived
  readonly limits: RateLimits
  readonly rules: RateRules
  readonly now: () => number
  readonly random: (length: number) => Bytes
  /** Of Herewith itself. */
  readonly version: string
  /** Where this machine itself may open the app: `http://localhost:8080` and its kin. */
  readonly localOrigins: readonly string[]
  /** What limits count by; see `clientAddress`. Never logged, never stored. */
  readonly addressOf: (context: Context) => string
  readonly logLine: (line: LogLine) => void
  /** A bug or a failing database, for the person who runs the host. */
  readonly reportError: (error: unknown) => void
}
