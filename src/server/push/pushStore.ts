import type { Bytes } from '#base/bytes.ts'
import { limits } from '#protocol/limits.ts'
import { isNotSuspended } from '../accounts/suspension.ts'
import type { Sql, SqlRow } from '../sql/sql.ts'
import {
  storedTimes,
  type ToldRow,
  type ToldStore,
  type ToldTable,
  type ToldTimes,
  toldStore,
} from '../telling/toldStore.ts'
import type { PushKeys } from './encryptPush.ts'

/** A device, as far as being told goes: the session of an account. */
export interface DeviceId {
  readonly account: Bytes
  readonly session: Bytes
}

/** Where a browser is told something. */
export interface PushPlace extends DeviceId {
  readonly endpoint: string
  readonly keys: PushKeys
}

export interface PushDevice extends PushPlace, ToldTimes {
  /** From then on something waits by itself, in ms. */
  readonly wakeAt?: number | undefined
}

/** A device whose time has come. */
export interface DueDevice extends PushPlace, ToldRow {}

/** Which devices are told, and what waits for each. */
export interface PushStore extends ToldStore<DeviceId, DueDevice> {
  /** `false`: the account has as many as it may. */
  put(device: PushDevice, nextAt: number): Promise<boolean>
  has(device: DeviceId): Promise<boolean>
  drop(device: DeviceId): Promise<void>
  /** Where the devices of this account are told that are signed in. */
  ofAccount(account: Bytes): Promise<readonly PushPlace[]>
  /** Devices that are signed in no more. */
  dropEnded(account?: Bytes): Promise<void>
}

const isOpen = `EXISTS (
  SELECT 1 FROM device_session s JOIN account a ON a.account_id = s.account_id
  WHERE s.account_id = push_device.account_id AND s.session_id = push_device.session_id
    AND s.auth_version = a.auth_version AND ${isNotSuspended('a')})`

type Stored = {
  readonly account_id: Bytes
  readonly session_id: Bytes
  readonly endpoint: string
  readonly p256dh: Bytes
  readonly auth: Bytes
  readonly wake_at: number | null
}

const table: ToldTable<DeviceId, DueDevice> = {
  name: 'push_device',
  key: ['account_id', 'session_id'],
  keyOf: ({ account, session }) => [account, session],
  columns: ['endpoint', 'p256dh', 'auth', 'wake_at'],
  rowOf: stored => {
    const row = stored as SqlRow & Stored
    return {
      account: row.account_id,
      session: row.session_id,
      endpoint: row.endpoint,
      keys: { p256dh: row.p256dh, auth: row.auth },
      ...(row.wake_at === null ? {} : { wakeAt: row.wake_at }),
    }
  },
  isOpen,
}

export const pushStore = (sql: Sql): PushStore => ({
  ...toldStore(sql, table),
  async put(device, nextAt) {
    const { account, session, endpoint, keys, wakeAt } = device
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
      [
        endpoint,
        keys.p256dh,
        keys.auth,
        ...storedTimes(device),
        nextAt,
        wakeAt ?? null,
        account,
        session,
        account,
        session,
        limits.pushDevices,
      ],
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
    const rows = await sql.all<Pick<Stored, 'session_id' | 'endpoint' | 'p256dh' | 'auth'>>(
      `SELECT session_id, endpoint, p256dh, auth FROM push_device WHERE account_id = ? AND ${isOpen}`,
      [account],
    )
    return rows.map(({ session_id: session, endpoint, p256dh, auth }) => ({
      account,
      session,
      endpoint,
      keys: { p256dh, auth },
    }))
  },
  async dropEnded(account) {
    if (account === undefined) await sql.run(`DELETE FROM push_device WHERE NOT ${isOpen}`)
    else await sql.run(`DELETE FROM push_device WHERE account_id = ? AND NOT ${isOpen}`, [account])
  },
})
