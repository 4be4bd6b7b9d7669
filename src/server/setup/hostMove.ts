import { utf8 } from '#base/text.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { readSettings, textOf, writeSetting } from './settingTable.ts'
import { isLocalOrigin, passkeyDomain } from './webOrigin.ts'

/** Where the host was open last, and where it was said that it goes. */
const inUse = 'address'
export const movesToSetting = 'moves-to'

/**
 * Passkeys belong to a domain name: at another one none of them opens anything (attack T79). So a
 * host that was open at one domain does not start at another before its people were told, unless
 * nobody has a passkey. The sentence says what to do.
 */
export const checkAddress = async (
  sql: Sql,
  fixedOrigin: string | undefined,
): Promise<Result<undefined, string>> => {
  const stored = await readSettings(sql)
  const origin = fixedOrigin ?? textOf(stored.get('origin'))
  // On this machine itself nobody else has come in yet.
  if (origin === undefined || isLocalOrigin(origin)) return ok(undefined)
  const before = textOf(stored.get(inUse))
  if (before === origin) return ok(undefined)
  const isSameDomain = before !== undefined && passkeyDomain(before) === passkeyDomain(origin)
  const wasTold = textOf(stored.get(movesToSetting)) === origin
  if (before !== undefined && !isSameDomain && !wasTold && (await hasPasskeys(sql)))
    return err(tellFirst(before, origin))
  const steps: readonly Statement[] = [
    writeSetting(inUse, utf8(origin)),
    ...(wasTold ? [writeSetting(movesToSetting, utf8(''))] : []),
  ]
  await sql.batch(steps)
  return ok(undefined)
}

const hasPasskeys = async (sql: Sql): Promise<boolean> =>
  (await sql.all('SELECT credential_id FROM passkey LIMIT 1')).length > 0

const tellFirst = (before: string, origin: string): string =>
  [
    `Herewith was open at ${before} and would now be at ${origin}.`,
    'Passkeys belong to the old domain: there, nobody comes in with one.',
    'Start it with the old address once more and tell people first:',
    `"npm run host -- move ${origin}" shows them to keep a passphrase or a recovery sheet ready.`,
    'After some days start it with the new address; nothing else has to be confirmed.',
  ].join(' ')
