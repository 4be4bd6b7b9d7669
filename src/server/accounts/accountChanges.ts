import { type Bytes, concat } from '#base/bytes.ts'
import type { WireSlot } from '#protocol/api/accounts.ts'
import { dropLeftFor } from '../endings/dropLeftFor.ts'
import type { Statement } from '../sql/sql.ts'
import type { AccountDeps } from './accountDeps.ts'
import type { SignedIn } from './session.ts'
import { wireBytes } from './wireBytes.ts'

/** Steps of changes to an account; a route puts them together into one batch. */

export const slotType = { passkey: 1, passphrase: 2, recoveryCode: 3, keyKeepers: 4 } as const

/**
 * First step of every change: takes the account's row, so that changes come one after another, and
 * fails when the session was ended since this request was authenticated.
 */
export const holdAccount = (me: SignedIn): Statement => ({
  text: 'UPDATE account SET gen = gen WHERE account_id = ? AND auth_version = ?',
  params: [me.accountBytes, me.authVersion],
  mustChange: true,
})

/** Ends every session but this one, wherever it is signed in (rule PROTOCOL, "Sign-in", attack T76). */
export const endOtherSessions = (account: Bytes, keep: Bytes | undefined): readonly Statement[] => [
  {
    text: 'UPDATE account SET auth_version = auth_version + 1 WHERE account_id = ?',
    params: [account],
    mustChange: true,
  },
  ...(keep === undefined
    ? [{ text: 'DELETE FROM device_session WHERE account_id = ?', params: [account] }]
    : [
        {
          text: 'DELETE FROM device_session WHERE account_id = ? AND session_id <> ?',
          params: [account, keep],
        },
        {
          text: `UPDATE device_session
            SET auth_version = (SELECT auth_version FROM account WHERE account_id = ?)
            WHERE account_id = ?`,
          params: [account, account],
        },
      ]),
]

export const addSlot = (account: Bytes, slot: WireSlot): Statement => ({
  text: `INSERT INTO slot
      (account_id, slot_id, type, version, nonce, ct, label, credential_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  params: [
    account,
    wireBytes(slot.slotId),
    slot.type,
    slot.version,
    wireBytes(slot.nonce),
    wireBytes(slot.ct),
    slot.label === undefined ? null : wireBytes(slot.label),
    slot.credentialId === undefined ? null : wireBytes(slot.credentialId),
  ],
  mustChange: true,
})

export const dropSlotsOfType = (account: Bytes, type: number): Statement => ({
  text: 'DELETE FROM slot WHERE account_id = ? AND type = ?',
  params: [account, type],
})

/** The name goes where its passphrase opens nothing any more. */
export const dropName = (account: Bytes): Statement => ({
  text: 'DELETE FROM sign_in_name WHERE account_id = ?',
  params: [account],
})

export interface WirePassphrase {
  readonly nameHash: string
  readonly loginId: string
  readonly record: string
}

const newAccount = new Uint8Array(16)

/**
 * What a login id was given out for. Only ids given out here are taken back: with the login id of
 * somebody else one could ask for their OPAQUE answers under a name without a limit.
 */
export const loginIdPurpose = (nameHash: Uint8Array, account: Bytes | undefined): Bytes =>
  concat(nameHash, account ?? newAccount)

/** Fails when the name belongs to another account. */
export const replaceName = (
  deps: AccountDeps,
  account: Bytes,
  { nameHash, loginId, record }: WirePassphrase,
  isNew: boolean,
): readonly Statement[] => [
  deps.shortLived.takeIn(
    'login-id',
    wireBytes(loginId),
    loginIdPurpose(wireBytes(nameHash), isNew ? undefined : account),
  ),
  dropName(account),
  {
    text: `INSERT INTO sign_in_name (name_hash, login_id, account_id, record)
      VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    params: [wireBytes(nameHash), wireBytes(loginId), account, record],
    mustChange: true,
  },
]

export const replaceRecovery = (account: Bytes, publicKey: Bytes): readonly Statement[] => [
  dropRecovery(account),
  {
    text: `INSERT INTO recovery_key (recovery_pk, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    params: [publicKey, account],
    mustChange: true,
  },
]

export const dropRecovery = (account: Bytes): Statement => ({
  text: 'DELETE FROM recovery_key WHERE account_id = ?',
  params: [account],
})

/** Everything the account side holds of an account. What logs hold stays in the logs. */
export const dropAccount = (account: Bytes): readonly Statement[] => [
  dropLeftFor(account),
  ...[
    'slot',
    'passkey',
    'sign_in_name',
    'recovery_key',
    'device_session',
    'account_circle',
    'letter',
    'push_device',
    'email_notice',
    'catch_permit',
    'catch_letter',
    'catch_call',
    'here_note',
    'here_no_more',
    'left_letter',
    'young_seat',
    'key_link',
    'keeper_set',
    'keeper_part',
    'return_ask',
    'return_part',
    'account',
  ].map(table => ({ text: `DELETE FROM ${table} WHERE account_id = ?`, params: [account] })),
]
