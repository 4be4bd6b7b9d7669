import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DatabasePlace, openSql } from '#server/sql/openSql.ts'
import type { DatabaseRefusal, Migration } from '#server/sql/schema.ts'
import type { Sql } from '#server/sql/sql.ts'
import { type Postgres, query, startPostgres } from './postgres.ts'
import { noteTables, sqlContract } from './sql.contract.ts'

const first: Migration = { version: 1, statements: noteTables }
const second: Migration = { version: 2, statements: ['ALTER TABLE note ADD COLUMN mood TEXT'] }

const openAt = async (place: DatabasePlace, migrations = [first]): Promise<Sql> => {
  const database = await openSql(place, migrations)
  if (!database.ok) throw new Error(database.error.sentence)
  return database.value.sql
}

const refusalAt = async (place: DatabasePlace): Promise<DatabaseRefusal | undefined> => {
  const database = await openSql(place, [first])
  if (!database.ok) return database.error
  await database.value.sql.close()
  return undefined
}

sqlContract('SQLite', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-sql-'))
  return {
    open: () => openAt({ dataFolder }),
    stop: async () => {
      rmSync(dataFolder, { recursive: true })
    },
  }
})

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

sqlContract('PostgreSQL', async () => ({
  open: () => openAt({ databaseUrl: postgres.url }),
  stop: async () => undefined,
}))

describe('opening PostgreSQL', () => {
  test('several nodes that start at once make the tables once', async () => {
    const databaseUrl = await postgres.newDatabase()
    const nodes = await Promise.all(Array.from({ length: 4 }, () => openAt({ databaseUrl })))
    await nodes[0]!.run("INSERT INTO note (account_id, id) VALUES ('x', 1)")
    expect(await nodes[3]!.all('SELECT id FROM note')).toEqual([{ id: 1 }])
    await Promise.all(nodes.map(node => node.close()))
  })

  test('an older database is upgraded, a newer one is refused and left alone', async () => {
    const databaseUrl = await postgres.newDatabase()
    await (await openAt({ databaseUrl })).close()
    const upgraded = await openAt({ databaseUrl }, [first, second])
    expect(await upgraded.all('SELECT mood FROM note')).toEqual([])
    await upgraded.close()
    expect((await refusalAt({ databaseUrl }))?.kind).toBe('newer')
  })

  test("someone else's database is refused and left alone", async () => {
    const databaseUrl = await postgres.newDatabase()
    await query(databaseUrl, 'CREATE TABLE invoices (id INT)')
    expect((await refusalAt({ databaseUrl }))?.kind).toBe('foreign')
    await query(databaseUrl, 'DROP TABLE invoices')
    expect(await refusalAt({ databaseUrl })).toBeUndefined()
  })

  test('where nothing answers, the sentence does not give away the password', async () => {
    const refusal = await refusalAt({ databaseUrl: 'postgres://ana:s3cret@127.0.0.1:1/none' })
    expect(refusal?.kind).toBe('unreachable')
    expect(refusal?.sentence).not.toContain('s3cret')
  })
})
