import type { Sql } from '../sql/sql.ts'

/** Totals: nothing about any one of them. */
export interface HostCounts {
  readonly accounts: number
  readonly circles: number
  readonly entries: number
}

export const countRows = `
  SELECT (SELECT count(*) FROM account) AS accounts, (SELECT count(*) FROM circle) AS circles,
    (SELECT count(*) FROM entry) AS entries`

export const hostCounts = async (sql: Sql): Promise<HostCounts> => {
  const [row] = await sql.all<{ readonly [Name in keyof HostCounts]: number }>(countRows)
  return { accounts: 0, circles: 0, entries: 0, ...row }
}
