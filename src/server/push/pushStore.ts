import type { Bytes } from '#base/bytes.ts'
import type { AtOnce, QuietTime } from '#protocol/api/push.ts'
import { limits } from '#protocol/limits.ts'
import { isNotSuspended } from '../accounts/suspension.ts'
import type { Sql } from '../sql/sql.ts'
import type { PushKeys } from './encryptPush.ts'
import { minutesFromBytes, minutesToBytes } from './pushHours.ts'

/** A device, as far as being told goes: the session of an account. */
export interface DeviceId {
  readonly account: Bytes
  readonly session: Bytes
}

export interface PushDevice extends DeviceId {
  readonly endpoint: string
  readonly keys: PushKeys
  readonly hours: readonly number[]
  readonly quiet: QuietTime | undefined
  readonly atOnce: AtOnce
  /** From then on something waits by itself, in ms. */
  readonly wakeAt: number | undefined
}

/** A device whose time has come. Times in ms. */
export interface DueDevice extends PushDevice {
  readonly waits: boolean
  readonly nextAt: number
  readonly nowAt: number | undefined
  readonly tries: number
  /** How often it was told since its person was last there. */
  readonly unheeded: number
}

/** What of a row is written anew. */
export interface PushChange {
  readonly waits?: boolean
  readonly wakeAt?: undefined
  readonly nextAt?: number
  readonly nowAt?: number | undefined
  readonly nowLast?: number
  readonly tries?: number
  readonly unheeded?: number
}

/**
 * Which devices are told, and what waits for each: one mark, however much it is. All of it is on
 * disk; whoever runs the host again goes on where it was.
 */
export interface PushStore {
  /** `false`: the account has as many as it may. */
  put(device: PushDevice, nextAt: number): Promise<boolean>
  has(device: DeviceId): Promise<boolean>
  drop(device: DeviceId): Promise<void>
  /** Where the devices of this account are told that are signed in. */
  ofAccount(account: Bytes): Promise<readonly Pick<PushDevice, 'session' | 'endpoint' | 'keys'>[]>
  /** Something waits for each device of these accounts, until its next hour. */
  wait(accounts: readonly Bytes[]): Promise<void>
  /** To be told at once, but no sooner than `gapMs` after it was last told so. */
  now(accounts: readonly Bytes[], at: number, gapMs: number): Promise<void>
  /** Its person is there: nothing waits for them any more. Answers the hours of who was away long. */
  here(device: DeviceId): Promise<readonly number[] | undefined>
  /** Its next hour, told anew. */
  hoursAgain(device: DeviceId, nextAt: number): Promise<void>
  /** Who is to be told at once, or whose hour has come, by then. The longest due first. */
  due(kind: 'now' | 'hour', at: number): Promise<readonly DueDevice[]>
  /**
   * `false`: its time of this kind is no longer as it was read; another process took it, or it is gone.
   * The two kinds go their own ways and do not take each other's rows.
   */
  change(device: DueDevice, kind: 'now' | 'hour', to: PushChange): Promise<boolean>
  /** Devices that are signed in no more. */
  dropEnded(account?: Bytes): Promise<void>
}

/** So many at once; when there are as many, there may be more. */
export const dueRows = 200

type Row = {
  readonly account_id: Bytes
  readonly session_id: Bytes
  readonly endpoint: string
  readonly p256dh: Bytes
  readonly auth: Bytes
  readonly hours: Bytes
  readonly quiet: Bytes | null
  readonly at_once: string
  readonly waits: number
  readonly next_at: number
  readonly wake_at: number | null
  readonly now_at: number | null
  readonly tries: number
  readonly unheeded: number
}

const isOpen = `EXISTS (
  SELECT 1 FROM device_session s JOIN account a ON a.account_id = s.account_id
  WHERE s.account_id = push_device.account_id AND s.session_id = push_device.session_id
    AND s.auth_version = a.auth_version AND ${isNotSuspended('a')})`

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

export const pushStore = (sql: Sql): PushStore => ({
  async put(device, nextAt) {
    const { account, session, endpoint, keys, hours, quiet, atOnce, wakeAt } = device
    const said = [
      endpoint,
      keys.p256dh,
      keys.auth,
      minutesToBytes(hours),
      quiet === undefined ? null : minutesToBytes([quiet.from, quiet.to]),
      atOnce,
      nextAt,
      wakeAt ?? null,
    ] as const
    const changed = await sql.run(
      `INSERT INTO push_device (account_id, session_id, endpoint, p256dh, auth, hours, quiet, at_once,
         next_at, wake_at, waits, now_at, now_last, tries, unheeded)
       SELECT s.account_id, s.session_id, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, 0, 0, 0
       FROM device_session s WHERE s.account_id = ? AND s.session_id = ?
         AND (SELECT count(*) FROM push_device o
              WHERE o.account_id = ? AND o.session_id <> ?) < ?
       ON CONFLICT (account_id, session_id) DO UPDATE SET
         endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth,
         hours = excluded.hours, quiet = excluded.quiet, at_once = excluded.at_once,
         next_at = excluded.next_at, wake_at = excluded.wake_at, waits = 0, now_at = NULL,
         tries = 0, unheeded = 0`,
      [...said, account, session, account, session, limits.pushDevices],
    )
    return changed > 0
  },
  async has({ account, session }) {
    const rows = await sql.all(
      'SELECT waits FROM push_device WHERE account_id = ? AND session_id = ?',
      [account, session],
    )
    return rows.length > 0
  },
  async drop({ account, session }) {
    await sql.run('DELETE FROM push_device WHERE account_id = ? AND session_id = ?', [
      account,
      session,
    ])
  },
  async ofAccount(account) {
    const rows = await sql.all<Pick<Row, 'session_id' | 'endpoint' | 'p256dh' | 'auth'>>(
      `SELECT session_id, endpoint, p256dh, auth FROM push_device WHERE account_id = ? AND ${isOpen}`,
      [account],
    )
    return rows.map(({ session_id: session, endpoint, p256dh, auth }) => ({
      session,
      endpoint,
      keys: { p256dh, auth },
    }))
  },
  async wait(accounts) {
    if (accounts.length === 0) return
    await sql.run(
      `UPDATE push_device SET waits = 1 WHERE waits = 0 AND account_id IN (${places(accounts)})`,
      accounts,
    )
  },
  async now(accounts, at, gapMs) {
    if (accounts.length === 0) return
    await sql.run(
      `UPDATE push_device
       SET now_at = CASE WHEN now_last > ? THEN now_last + ? ELSE ? END, tries = 0
       WHERE now_at IS NULL AND at_once <> 'no' AND account_id IN (${places(accounts)})`,
      [at - gapMs, gapMs, at, ...accounts],
    )
  },
  async here({ account, session }) {
    const [row] = await sql.all<{ readonly hours: Bytes; readonly unheeded: number }>(
      'SELECT hours, unheeded FROM push_device WHERE account_id = ? AND session_id = ?',
      [account, session],
    )
    if (row === undefined) return undefined
    await sql.run(
      `UPDATE push_device SET waits = 0, unheeded = 0
       WHERE account_id = ? AND session_id = ? AND (waits <> 0 OR unheeded <> 0)`,
      [account, session],
    )
    return row.unheeded > 0 ? minutesFromBytes(row.hours) : undefined
  },
  async hoursAgain({ account, session }, nextAt) {
    await sql.run('UPDATE push_device SET next_at = ? WHERE account_id = ? AND session_id = ?', [
      nextAt,
      account,
      session,
    ])
  },
  async due(kind, at) {
    const column = timeOf[kind]
    const rows = await sql.all<Row>(
      `SELECT account_id, session_id, endpoint, p256dh, auth, hours, quiet, at_once, waits, next_at,
         wake_at, now_at, tries, unheeded
       FROM push_device WHERE ${column} <= ? AND ${isOpen} ORDER BY ${column} LIMIT ${dueRows}`,
      [at],
    )
    return rows.map(deviceOf)
  },
  async change(device, kind, to) {
    const sets = Object.entries(columns).flatMap(([name, column]) =>
      Object.hasOwn(to, name) ? [[column, valueOf(to[name as keyof PushChange])] as const] : [],
    )
    const changed = await sql.run(
      `UPDATE push_device SET ${sets.map(([column]) => `${column} = ?`).join(', ')}
       WHERE account_id = ? AND session_id = ? AND ${timeOf[kind]} = ?`,
      [
        ...sets.map(([, value]) => value),
        device.account,
        device.session,
        kind === 'now' ? (device.nowAt ?? null) : device.nextAt,
      ],
    )
    return changed > 0
  },
  async dropEnded(account) {
    if (account === undefined) await sql.run(`DELETE FROM push_device WHERE NOT ${isOpen}`)
    else await sql.run(`DELETE FROM push_device WHERE account_id = ? AND NOT ${isOpen}`, [account])
  },
})

const timeOf = { now: 'now_at', hour: 'next_at' } as const

const columns = {
  waits: 'waits',
  wakeAt: 'wake_at',
  nextAt: 'next_at',
  nowAt: 'now_at',
  nowLast: 'now_last',
  tries: 'tries',
  unheeded: 'unheeded',
} as const satisfies Readonly<Record<keyof PushChange, string>>

const valueOf = (value: number | boolean | undefined): number | null =>
  value === undefined ? null : Number(value)

const deviceOf = (row: Row): DueDevice => {
  const [from, to] = row.quiet === null ? [] : minutesFromBytes(row.quiet)
  return {
    account: row.account_id,
    session: row.session_id,
    endpoint: row.endpoint,
    keys: { p256dh: row.p256dh, auth: row.auth },
    hours: minutesFromBytes(row.hours),
    quiet: from === undefined || to === undefined ? undefined : { from, to },
    // Our own writing; anything else keeps silent.
    atOnce: row.at_once === 'always' || row.at_once === 'awake' ? row.at_once : 'no',
    waits: row.waits === 1,
    nextAt: row.next_at,
    wakeAt: row.wake_at ?? undefined,
    nowAt: row.now_at ?? undefined,
    tries: row.tries,
    unheeded: row.unheeded,
  }
}
