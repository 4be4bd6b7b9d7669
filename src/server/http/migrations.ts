import { seatTables } from '../accounts/youngSeats.ts'
import { accountTables } from '../accounts/tables.ts'
import { blobTables } from '../blobs/blobTables.ts'
import { callTables, closedPermits } from '../calls/callTables.ts'
import { circleTables } from '../circles/circleTables.ts'
import { emailTables } from '../email/emailTables.ts'
import { leftTables } from '../endings/leftTables.ts'
import { entryTables } from '../entryLog/tables.ts'
import { hereNoteTables } from '../hereNotes/hereNoteTables.ts'
import { keeperTables } from '../keepers/keeperTables.ts'
import { mailTables } from '../mail/mailTables.ts'
import { pushTables } from '../push/pushTables.ts'
import { hostTables } from '../setup/hostTables.ts'
import type { Migration } from '../sql/schema.ts'

/** Every table of a host. A version that was released is never changed; the next one is added. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [...entryTables.statements, ...accountTables, ...circleTables],
    sqliteOnly: entryTables.sqliteOnly,
    postgresOnly: entryTables.postgresOnly,
  },
  { version: 2, statements: hostTables },
  { version: 3, statements: mailTables },
  { version: 4, statements: blobTables },
  { version: 5, statements: keeperTables },
  { version: 6, statements: seatTables },
  { version: 7, statements: pushTables },
  { version: 8, statements: emailTables },
  { version: 9, statements: callTables },
  { version: 10, statements: leftTables },
  { version: 11, statements: hereNoteTables },
  { version: 12, statements: closedPermits },
]
