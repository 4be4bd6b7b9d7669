import type { Bytes } from '#base/bytes.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import type { AccountAnswer, WireSlot } from '#protocol/api/accounts.ts'
import type { Sql } from '../sql/sql.ts'
import { passkeyName } from './passkeyName.ts'
import type { SignedIn } from './session.ts'

/** What a person may see of their own account; every query asks for that account only. */
export const readAccount = async (sql: Sql, me: SignedIn): Promise<AccountAnswer> => {
  const mine = [me.accountBytes]
  const [slots, passkeys, names, devices, links] = await Promise.all([
    sql.all<SlotRow>('SELECT * FROM slot WHERE account_id = ? ORDER BY slot_id', mine),
    sql.all<PasskeyRow>(
      `SELECT credential_id, label, created_day FROM passkey WHERE account_id = ?
       ORDER BY created_day, credential_id`,
      mine,
    ),
    sql.all('SELECT login_id FROM sign_in_name WHERE account_id = ?', mine),
    sql.all<DeviceRow>(
      `SELECT session_id, label, created_day, last_day FROM device_session WHERE account_id = ?
       ORDER BY last_day DESC, session_id`,
      mine,
    ),
    sql.all<LinkRow>(
      'SELECT sk, ek, by_signature, pop FROM key_link WHERE account_id = ? ORDER BY gen',
      mine,
    ),
  ])
  return {
    accountId: me.account,
    gen: me.gen,
    links: links.map(row => ({
      sk: toBase64Url(row.sk),
      ek: toBase64Url(row.ek),
      by: toBase64Url(row.by_signature),
      pop: toBase64Url(row.pop),
    })),
    slots: slots.map(wireSlot),
    passkeys: passkeys.map(row => ({
      id: passkeyName(row.credential_id),
      ...optional('label', row.label),
      createdAt: row.created_day,
    })),
    hasPassphrase: names.length > 0,
    devices: devices.map(row => ({
      sessionId: toBase64Url(row.session_id),
      ...optional('label', row.label),
      createdAt: row.created_day,
      lastDay: row.last_day,
      current: toHex(row.session_id) === me.session,
    })),
    fresh: me.fresh,
  }
}

type SlotRow = {
  readonly slot_id: Bytes
  readonly type: number
  readonly version: number
  readonly nonce: Bytes
  readonly ct: Bytes
  readonly label: Bytes | null
  readonly credential_id: Bytes | null
}

type PasskeyRow = {
  readonly credential_id: Bytes
  readonly label: Bytes | null
  readonly created_day: number
}

type DeviceRow = {
  readonly session_id: Bytes
  readonly label: Bytes | null
  readonly created_day: number
  readonly last_day: number
}

type LinkRow = {
  readonly sk: Bytes
  readonly ek: Bytes
  readonly by_signature: Bytes
  readonly pop: Bytes
}

const wireSlot = (row: SlotRow): WireSlot => ({
  slotId: toBase64Url(row.slot_id),
  type: row.type as WireSlot['type'], // The schema of a slot let no other in.
  version: row.version,
  nonce: toBase64Url(row.nonce),
  ct: toBase64Url(row.ct),
  ...optional('label', row.label),
  ...optional('credentialId', row.credential_id),
})

const optional = <Name extends string>(
  name: Name,
  bytes: Bytes | null,
): { readonly [Key in Name]?: string } =>
  // The key is `Name` itself; the compiler does not follow a computed one.
  bytes === null ? {} : ({ [name]: toBase64Url(bytes) } as { readonly [Key in Name]?: string })
