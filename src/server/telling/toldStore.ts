import type { Bytes } from '#base/bytes.ts'
import type { AtOnce, QuietTime } from '#protocol/api/push.ts'
import type { Sql, SqlRow, SqlValue } from '../sql/sql.ts'
import { minutesFromBytes, minutesToBytes } from './tellingHours.ts'

/** When somebody is told, in minutes of the day, UTC. */
export interface ToldTimes {
  readonly hours: readonly number[]
  readonly quiet: QuietTime | undefined
  readonly atOnce: AtOnce
}

/** Whom one way tells, and what waits for them: one mark, however much it is. Times in ms. */
export interface ToldRow extends ToldTimes {
  readonly waits: boolean
  readonly nextAt: number
  /** From then on something waits by itself; only where a way knows of it. */
  readonly wakeAt?: number | undefined
  readonly nowAt: number | undefined
  readonly tries: number
  /** How often they were told since they were last there. */
  readonly unheeded: number
}

/** What of a row is written anew. */
export interface ToldChange {
  readonly waits?: boolean
  readonly wakeAt?: undefined
  readonly nextAt?: number
  readonly nowAt?: number | undefined
  readonly nowLast?: number
  readonly tries?: number
  readonly unheeded?: number
}

export type ToldKind = 'now' | 'hour'

/**
 * Who is told in one way, and what waits for each. All of it is on disk; whoever runs the host again
 * goes on where it was.
 */
export interface ToldStore<Id, Row extends Id & ToldRow> {
  /** Something waits for these accounts, until their next hour. */
  wait(accounts: readonly Bytes[]): Promise<void>
  /** To be told at once, but no sooner than `gapMs` after they were last told so. */
  now(accounts: readonly Bytes[], at: number, gapMs: number): Promise<void>
  /** They are there: nothing waits for them any more. Answers the hours of who was away long. */
  here(id: Id): Promise<readonly number[] | undefined>
  /** Their next hour, told anew; never later than it would have been. */
  hoursAgain(id: Id, nextAt: number): Promise<void>
  /** Who is to be told at once, or whose hour has come, by then. The longest due first. */
  due(kind: ToldKind, at: number): Promise<readonly Row[]>
  /**
   * `false`: its time of this kind is no longer as it was read; another process took it, or it is gone.
   * The two kinds go their own ways and do not take each other's rows.
   */
  change(row: Row, kind: ToldKind, to: ToldChange): Promise<boolean>
}

/** Where one way keeps whom it tells. */
export interface ToldTable<Id, Row extends Id & ToldRow> {
  readonly name: string
  /** Columns that make a row the one it is, `account_id` first, and what they hold for `id`. */
  readonly key: readonly string[]
  readonly keyOf: (id: Id) => readonly Bytes[]
  /** All that `rowOf` reads beside the times. */
  readonly columns: readonly string[]
  readonly rowOf: (stored: SqlRow) => Omit<Row, keyof ToldRow> & { readonly wakeAt?: number }
  /** A condition: who is told at all. */
  readonly isOpen: string
}

/** So many at once; when there are as many, there may be more. */
export const dueRows = 200

type Times = {
  readonly hours: Bytes
  readonly quiet: Bytes | null
  readonly at_once: string
  readonly waits: number
  readonly next_at: number
  readonly now_at: number | null
  readonly tries: number
  readonly unheeded: number
}

const timeColumns = 'hours, quiet, at_once, waits, next_at, now_at, tries, unheeded'

export const toldStore = <Id, Row extends Id & ToldRow>(
  sql: Sql,
  table: ToldTable<Id, Row>,
): ToldStore<Id, Row> => {
  const { name, keyOf } = table
  const isIt = table.key.map(column => `${column} = ?`).join(' AND ')
  const read = [...table.key, ...table.columns, timeColumns].join(', ')
  return {
    async wait(accounts) {
      if (accounts.length === 0) return
      await sql.run(
        `UPDATE ${name} SET waits = 1 WHERE waits = 0 AND account_id IN (${places(accounts)})`,
        accounts,
      )
    },
    async now(accounts, at, gapMs) {
      if (accounts.length === 0) return
      await sql.run(
        `UPDATE ${name}
         SET now_at = CASE WHEN now_last > ? THEN now_last + ? ELSE ? END, tries = 0
         WHERE now_at IS NULL AND at_once <> 'no' AND account_id IN (${places(accounts)})`,
        [at - gapMs, gapMs, at, ...accounts],
      )
    },
    async here(id) {
      const [row] = await sql.all<{ readonly hours: Bytes; readonly unheeded: number }>(
        `SELECT hours, unheeded FROM ${name} WHERE ${isIt}`,
        keyOf(id),
      )
      if (row === undefined) return undefined
      await sql.run(
        `UPDATE ${name} SET waits = 0, unheeded = 0
         WHERE ${isIt} AND (waits <> 0 OR unheeded <> 0)`,
        keyOf(id),
      )
      return row.unheeded > 0 ? minutesFromBytes(row.hours) : undefined
    },
    async hoursAgain(id, nextAt) {
      await sql.run(`UPDATE ${name} SET next_at = ? WHERE ${isIt} AND next_at > ?`, [
        nextAt,
        ...keyOf(id),
        nextAt,
      ])
    },
    async due(kind, at) {
      const column = timeOf[kind]
      const rows = await sql.all<SqlRow & Times>(
        `SELECT ${read} FROM ${name} WHERE ${column} <= ? AND ${table.isOpen}
         ORDER BY ${column} LIMIT ${dueRows}`,
        [at],
      )
      // `rowOf` gives what the times do not.
      return rows.map(row => ({ ...timesOf(row), ...table.rowOf(row) }) as unknown as Row)
    },
    async change(row, kind, to) {
      const sets = Object.entries(columns).flatMap(([field, column]) =>
        Object.hasOwn(to, field) ? [[column, valueOf(to[field as keyof ToldChange])] as const] : [],
      )
      const changed = await sql.run(
        `UPDATE ${name} SET ${sets.map(([column]) => `${column} = ?`).join(', ')}
         WHERE ${isIt} AND ${timeOf[kind]} = ?`,
        [
          ...sets.map(([, value]) => value),
          ...keyOf(row),
          kind === 'now' ? (row.nowAt ?? null) : row.nextAt,
        ],
      )
      return changed > 0
    },
  }
}

/** The times of a row, as they are stored: `hours`, `quiet`, `at_once`. */
export const storedTimes = ({ hours, quiet, atOnce }: ToldTimes): readonly SqlValue[] => [
  minutesToBytes(hours),
  quiet === undefined ? null : minutesToBytes([quiet.from, quiet.to]),
  atOnce,
]

export const timesRead = (row: Pick<Times, 'hours' | 'quiet' | 'at_once'>): ToldTimes => {
  const [from, to] = row.quiet === null ? [] : minutesFromBytes(row.quiet)
  return {
    hours: minutesFromBytes(row.hours),
    quiet: from === undefined || to === undefined ? undefined : { from, to },
    // Our own writing; anything else keeps silent.
    atOnce: row.at_once === 'always' || row.at_once === 'awake' ? row.at_once : 'no',
  }
}

const timesOf = (row: Times): ToldRow => ({
  ...timesRead(row),
  waits: row.waits === 1,
  nextAt: row.next_at,
  nowAt: row.now_at ?? undefined,
  tries: row.tries,
  unheeded: row.unheeded,
})

const timeOf = { now: 'now_at', hour: 'next_at' } as const satisfies Record<ToldKind, string>

const columns = {
  waits: 'waits',
  wakeAt: 'wake_at',
  nextAt: 'next_at',
  nowAt: 'now_at',
  nowLast: 'now_last',
  tries: 'tries',
  unheeded: 'unheeded',
} as const satisfies Readonly<Record<keyof ToldChange, string>>

const valueOf = (value: number | boolean | undefined): number | null =>
  value === undefined ? null : Number(value)

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
