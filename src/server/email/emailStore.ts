import type { Bytes } from '#base/bytes.ts'
import {
  type EmailLanguage,
  emailLanguages,
  type EmailState,
  emailStates,
} from '#protocol/api/email.ts'
import { isNotSuspended } from '../accounts/suspension.ts'
import type { Sql, SqlRow } from '../sql/sql.ts'
import { minutesFromBytes } from '../telling/tellingHours.ts'
import {
  storedTimes,
  timesRead,
  type ToldRow,
  type ToldStore,
  type ToldTable,
  type ToldTimes,
  toldStore,
} from '../telling/toldStore.ts'

export interface EmailId {
  readonly account: Bytes
}

/** How somebody wants to be written to. */
export interface EmailChoice extends ToldTimes {
  readonly lang: EmailLanguage
  readonly named: boolean
}

export interface EmailPlace {
  readonly address: string
  readonly addressKey: Bytes
}

export interface DueEmail extends EmailId, EmailPlace, ToldRow {
  readonly lang: EmailLanguage
  readonly named: boolean
}

/** What somebody sees of their own. */
export interface MyEmail extends EmailChoice {
  readonly state: EmailState
  readonly address: string | undefined
  readonly failed: boolean
}

/** The next time by these hours, when the last mail at an hour went out then (0: none did). */
export type NextAt = (hours: readonly number[], toldAt: number) => number

/** Which accounts are written to, and who wants no mail. */
export interface EmailStore extends ToldStore<EmailId, DueEmail> {
  read(account: Bytes): Promise<MyEmail | undefined>
  /** In the place of what was there; nothing but the code goes to it until the code was given. */
  ask(
    account: Bytes,
    to: EmailPlace & EmailChoice,
    code: { readonly hash: Bytes; readonly until: number },
  ): Promise<void>
  /** Counts as a try, also when it is right. `true`: it is, and mail goes there from now on. */
  confirm(account: Bytes, codeHash: Bytes, at: number, nextAt: NextAt): Promise<boolean>
  /** Told otherwise. `false`: nothing is on. */
  choose(account: Bytes, choice: EmailChoice, nextAt: NextAt): Promise<boolean>
  drop(account: Bytes): Promise<void>
  /** What became of a mail to this address; one that was changed meanwhile is left alone. */
  taken(row: EmailId & EmailPlace, at: number, urgent: boolean): Promise<void>
  notTaken(row: EmailId & EmailPlace): Promise<void>
  refused(row: EmailId & EmailPlace): Promise<void>
  /** Since when its hour is being tried; `undefined`: no longer on. */
  failingSince(row: EmailId, at: number): Promise<number | undefined>
  /** What waited waits no more; the next word begins anew. */
  giveUp(row: EmailId): Promise<void>
  wantsNone(addressKey: Bytes): Promise<boolean>
  /** Never again, from whichever account. */
  never(addressKey: Bytes): Promise<void>
  afterAll(addressKey: Bytes): Promise<void>
}

/** So often a code may be tried. */
export const codeTries = 5

const isOpen = `state = 'on' AND EXISTS (
  SELECT 1 FROM account a WHERE a.account_id = email_notice.account_id AND ${isNotSuspended('a')})
  AND NOT EXISTS (SELECT 1 FROM no_email n WHERE n.address_key = email_notice.address_key)`

type Stored = {
  readonly account_id: Bytes
  readonly address: string | null
  readonly address_key: Bytes | null
  readonly lang: string
  readonly named: number
}

const langOf = (text: string): EmailLanguage => emailLanguages.find(known => known === text) ?? 'en'

const table: ToldTable<EmailId, DueEmail> = {
  name: 'email_notice',
  key: ['account_id'],
  keyOf: ({ account }) => [account],
  columns: ['address', 'address_key', 'lang', 'named'],
  rowOf: stored => {
    const row = stored as SqlRow & Stored
    return {
      account: row.account_id,
      // Whatever is on has both.
      address: row.address ?? '',
      addressKey: row.address_key ?? new Uint8Array(),
      lang: langOf(row.lang),
      named: row.named === 1,
    }
  },
  isOpen,
}

type Mine = {
  readonly address: string | null
  readonly state: string
  readonly lang: string
  readonly named: number
  readonly failed: number
  readonly hours: Bytes
  readonly quiet: Bytes | null
  readonly at_once: string
}

export const emailStore = (sql: Sql): EmailStore => ({
  ...toldStore(sql, table),
  async read(account) {
    const [row] = await sql.all<Mine>(
      `SELECT address, state, lang, named, failed, hours, quiet, at_once
       FROM email_notice WHERE account_id = ?`,
      [account],
    )
    if (row === undefined) return undefined
    return {
      ...timesRead(row),
      state: emailStates.find(known => known === row.state) ?? 'stopped',
      address: row.address ?? undefined,
      lang: langOf(row.lang),
      named: row.named === 1,
      failed: row.failed === 1,
    }
  },
  async ask(account, to, code) {
    await sql.run(
      `INSERT INTO email_notice (account_id, address, address_key, state, lang, named, code_hash,
         code_until, code_tries, failed, failing_since, told_at, hours, quiet, at_once, waits,
         next_at, now_at, now_last, tries, unheeded)
       SELECT a.account_id, ?, ?, 'asked', ?, ?, ?, ?, 0, 0, NULL, 0, ?, ?, ?, 0, 0, NULL, 0, 0, 0
       FROM account a WHERE a.account_id = ?
       ON CONFLICT (account_id) DO UPDATE SET
         address = excluded.address, address_key = excluded.address_key, state = 'asked',
         lang = excluded.lang, named = excluded.named, code_hash = excluded.code_hash,
         code_until = excluded.code_until, code_tries = 0, failed = 0, failing_since = NULL,
         hours = excluded.hours, quiet = excluded.quiet, at_once = excluded.at_once, waits = 0,
         now_at = NULL, tries = 0, unheeded = 0`,
      [
        to.address,
        to.addressKey,
        to.lang,
        Number(to.named),
        code.hash,
        code.until,
        ...storedTimes(to),
        account,
      ],
    )
  },
  async confirm(account, codeHash, at, nextAt) {
    const tried = await sql.run(
      `UPDATE email_notice SET code_tries = code_tries + 1
       WHERE account_id = ? AND state = 'asked' AND code_until > ? AND code_tries < ?`,
      [account, at, codeTries],
    )
    if (tried === 0) return false
    const [row] = await toldLast(sql, account)
    if (row === undefined) return false
    const changed = await sql.run(
      `UPDATE email_notice SET state = 'on', code_hash = NULL, waits = 0, now_at = NULL, next_at = ?
       WHERE account_id = ? AND state = 'asked' AND code_hash = ? AND code_until > ?
         AND NOT EXISTS (SELECT 1 FROM no_email n WHERE n.address_key = email_notice.address_key)`,
      [nextAt(minutesFromBytes(row.hours), row.told_at), account, codeHash, at],
    )
    return changed > 0
  },
  async choose(account, choice, nextAt) {
    const [row] = await toldLast(sql, account)
    if (row === undefined) return false
    const changed = await sql.run(
      `UPDATE email_notice SET lang = ?, named = ?, hours = ?, quiet = ?, at_once = ?, next_at = ?
       WHERE account_id = ? AND state = 'on'`,
      [
        choice.lang,
        Number(choice.named),
        ...storedTimes(choice),
        nextAt(choice.hours, row.told_at),
        account,
      ],
    )
    return changed > 0
  },
  async drop(account) {
    await sql.run('DELETE FROM email_notice WHERE account_id = ?', [account])
  },
  async taken({ account, addressKey }, at, urgent) {
    await sql.run(
      `UPDATE email_notice SET failed = 0, failing_since = NULL${urgent ? '' : ', told_at = ?'}
       WHERE account_id = ? AND address_key = ?`,
      [...(urgent ? [] : [at]), account, addressKey],
    )
  },
  async notTaken({ account, addressKey }) {
    await sql.run('UPDATE email_notice SET failed = 1 WHERE account_id = ? AND address_key = ?', [
      account,
      addressKey,
    ])
  },
  async refused({ account, addressKey }) {
    await sql.run(
      `UPDATE email_notice SET state = 'refused', code_hash = NULL, waits = 0, now_at = NULL
       WHERE account_id = ? AND address_key = ?`,
      [account, addressKey],
    )
  },
  async failingSince({ account }, at) {
    await sql.run(
      `UPDATE email_notice SET failing_since = ?
       WHERE account_id = ? AND state = 'on' AND failing_since IS NULL`,
      [at, account],
    )
    const [row] = await sql.all<{ readonly failing_since: number }>(
      "SELECT failing_since FROM email_notice WHERE account_id = ? AND state = 'on'",
      [account],
    )
    return row?.failing_since
  },
  async giveUp({ account }) {
    await sql.run('UPDATE email_notice SET waits = 0, failing_since = NULL WHERE account_id = ?', [
      account,
    ])
  },
  async wantsNone(addressKey) {
    const rows = await sql.all('SELECT address_key FROM no_email WHERE address_key = ?', [
      addressKey,
    ])
    return rows.length > 0
  },
  async never(addressKey) {
    await sql.batch([
      {
        text: 'INSERT INTO no_email (address_key) VALUES (?) ON CONFLICT DO NOTHING',
        params: [addressKey],
      },
      {
        text: `UPDATE email_notice SET state = 'stopped', address = NULL, address_key = NULL,
             code_hash = NULL, waits = 0, now_at = NULL
           WHERE address_key = ?`,
        params: [addressKey],
      },
    ])
  },
  async afterAll(addressKey) {
    await sql.run('DELETE FROM no_email WHERE address_key = ?', [addressKey])
  },
})

type ToldLast = { readonly hours: Bytes; readonly told_at: number }

const toldLast = (sql: Sql, account: Bytes): Promise<readonly ToldLast[]> =>
  sql.all<ToldLast>('SELECT hours, told_at FROM email_notice WHERE account_id = ?', [account])
