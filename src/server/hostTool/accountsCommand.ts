import type { Bytes } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import type { Sql } from '../sql/sql.ts'
import type { HostCommand } from './hostCommand.ts'
import { columns, dayInWords } from './inWords.ts'
import { withDatabase } from './withDatabase.ts'

type AccountRow = {
  readonly account_id: Bytes
  readonly created_day: number
  readonly last_day: number | null
  readonly since_day: number | null
}

const listAccounts = `
  SELECT a.account_id, a.created_day, x.since_day,
    (SELECT max(s.last_day) FROM device_session s WHERE s.account_id = a.account_id) AS last_day
  FROM account a LEFT JOIN suspended_account x ON x.account_id = a.account_id
  ORDER BY a.created_day, a.account_id`

/** Days only, and no names: there are none on the host. */
export const accountsCommand: HostCommand = {
  name: 'accounts',
  words: [],
  json: true,
  what: 'which accounts there are: id, day made, day last used, suspended or not',
  more: ['A host knows no names: an account is a number, and which devices are signed in.'],
  run: async ({ place }) =>
    withDatabase(place, async ({ sql }) => {
      const accounts = await accountsOf(sql)
      return ok({
        lines: columns(
          ['account', 'made', 'last used', 'suspended'],
          accounts.map(one => [one.account, day(one.made), day(one.lastUsed), day(one.suspended)]),
        ),
        data: accounts,
      })
    }),
}

const day = (at: number | undefined): string => (at === undefined ? '–' : dayInWords(at))

const accountsOf = async (sql: Sql) =>
  (await sql.all<AccountRow>(listAccounts)).map(row => ({
    account: idFrom('account', row.account_id),
    made: row.created_day,
    // Not known while no device is signed in.
    lastUsed: row.last_day ?? undefined,
    suspended: row.since_day ?? undefined,
  }))
