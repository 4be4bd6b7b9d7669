import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sql, UniqueViolation } from '#server/sql/sql.ts'
import { bytesFor } from './entries.ts'

export interface SqlStore {
  readonly open: () => Promise<Sql>
  readonly stop: () => Promise<void>
}

/** The tables the contract works on; a store opens its database with these among its migrations. */
export const noteTables: readonly string[] = [
  `CREATE TABLE note (
     account_id BLOB NOT NULL,
     id BIGINT NOT NULL,
     words TEXT,
     PRIMARY KEY (account_id, id)
   )`,
]

const add = 'INSERT INTO note (account_id, id, words) VALUES (?, ?, ?)'
const read = 'SELECT id, words FROM note WHERE account_id = ? ORDER BY id'

/** What account-side tables rely on, in SQLite and in PostgreSQL. Each test has its own account. */
export const sqlContract = (name: string, start: () => Promise<SqlStore>): void => {
  describe(`sql: ${name}`, () => {
    let store: SqlStore
    let sql: Sql
    beforeAll(async () => {
      store = await start()
      sql = await store.open()
    })
    afterAll(async () => {
      await sql.close()
      await store.stop()
    })

    test('bytes, whole numbers, text and nothing come back as they went in', async () => {
      const ana = bytesFor('every value', 16)
      await sql.run(add, [ana, Number.MAX_SAFE_INTEGER, 'déjà vu ?'])
      await sql.run(add, [ana, -7, null])
      expect(await sql.all('SELECT * FROM note WHERE account_id = ? ORDER BY id', [ana])).toEqual([
        { account_id: ana, id: -7, words: null },
        { account_id: ana, id: Number.MAX_SAFE_INTEGER, words: 'déjà vu ?' },
      ])
    })

    test('a question mark inside quotes is not a parameter', async () => {
      expect(await sql.all("SELECT '?' AS a, ? AS b", ['x'])).toEqual([{ a: '?', b: 'x' }])
    })

    test('run answers how many rows changed', async () => {
      const ana = bytesFor('changes', 16)
      expect(await sql.run(add, [ana, 1, 'one'])).toBe(1)
      expect(await sql.run(add, [ana, 2, 'two'])).toBe(1)
      expect(await sql.run('UPDATE note SET words = ? WHERE account_id = ?', ['x', ana])).toBe(2)
      expect(await sql.run('DELETE FROM note WHERE account_id = ? AND id = 9', [ana])).toBe(0)
    })

    test('a taken unique key is recognised, alone and in a batch', async () => {
      const ana = bytesFor('unique', 16)
      await sql.run(add, [ana, 1, 'first'])
      await expect(sql.run(add, [ana, 1, 'second'])).rejects.toThrow(UniqueViolation)
      const batch = [
        { text: add, params: [ana, 2, 'new'] },
        { text: add, params: [ana, 1, 'again'] },
      ]
      await expect(sql.batch(batch)).rejects.toThrow(UniqueViolation)
      expect(await sql.all(read, [ana])).toEqual([{ id: 1, words: 'first' }])
    })

    test.each(['batch', 'batchSoon'] as const)(
      '%s is stored whole, or not at all when a statement had to change something',
      async batch => {
        const ana = bytesFor(batch, 16)
        const whole = [1, 2].map(id => ({ text: add, params: [ana, id, 'kept'] }))
        expect(await sql[batch](whole)).toBe(true)
        const missing = {
          text: 'DELETE FROM note WHERE account_id = ? AND id = ?',
          params: [ana, 99],
        }
        expect(await sql[batch]([{ text: add, params: [ana, 3, 'kept'] }, missing])).toBe(true)
        const must = { ...missing, mustChange: true }
        expect(await sql[batch]([{ text: add, params: [ana, 4, 'lost'] }, must])).toBe(false)
        expect((await sql.all(read, [ana])).map(row => row['id'])).toEqual([1, 2, 3])
      },
    )

    test('ON CONFLICT DO NOTHING with mustChange is the quiet way to lose a race', async () => {
      const ana = bytesFor('race', 16)
      const text = `${add} ON CONFLICT DO NOTHING`
      const claim = (words: string): Promise<boolean> =>
        sql.batch([{ text, params: [ana, 1, words], mustChange: true }])
      const won = await Promise.all(['Ana', 'Ben', 'Caro'].map(claim))
      expect(won.filter(Boolean)).toHaveLength(1)
    })

    test('batches at once do not mix', async () => {
      const ana = bytesFor('counter', 16)
      await sql.run(add, [ana, 1, '0'])
      const bump = {
        text: 'UPDATE note SET id = id + 1 WHERE account_id = ?',
        params: [ana],
        mustChange: true,
      }
      await Promise.all(Array.from({ length: 20 }, () => sql.batch([bump, bump])))
      expect(await sql.all(read, [ana])).toEqual([{ id: 41, words: '0' }])
    })

    test('a statement that cannot be read is a bug and says which', async () => {
      await expect(sql.run('SELEKT 1')).rejects.toThrow(/SELEKT/)
    })

    test('a second start finds the rows and makes no table twice', async () => {
      const ana = bytesFor('restart', 16)
      await sql.run(add, [ana, 1, 'still here'])
      await sql.close()
      sql = await store.open()
      expect(await sql.all(read, [ana])).toEqual([{ id: 1, words: 'still here' }])
    })
  })
}
