/* oxlint-disable no-await-in-loop -- one table after another */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idBytes } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { migrations } from '#server/http/migrations.ts'
import { startServer } from '#server/http/startServer.ts'
import { openSql } from '#server/sql/openSql.ts'
import { CircleScene } from '../attacks/circleScene.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const dayMs = 86_400_000

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', async (): Promise<string | undefined> => postgres.newDatabase()],
])('a circle that was closed, on a host on %s', (kind, place) => {
  let scene: CircleScene
  let databaseUrl: string | undefined
  let circle: string
  beforeAll(async () => {
    databaseUrl = await place()
    scene = await CircleScene.open({ databaseUrl })
    circle = toHex(idBytes(scene.circle.circleId))
    const { circle: script } = scene
    await scene.send(
      'steward',
      await script.control(scene.author('steward'), { t: 'circle.close' }),
    )
    await scene.host.server.close()
  })
  afterAll(() => {
    rmSync(scene.host.dataFolder, { recursive: true, force: true })
  })

  /** The names of the tables that still hold the circle's id, wherever in a row. */
  const tablesWithIt = async (): Promise<readonly string[]> => {
    const { dataFolder } = scene.host
    const opened = await openSql(
      databaseUrl === undefined ? { dataFolder } : { databaseUrl },
      migrations,
    )
    if (!opened.ok) throw new Error(opened.error.kind)
    const { sql } = opened.value
    const names = await sql.all<{ readonly name: string }>(
      kind === 'SQLite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table'"
        : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    )
    const holding: string[] = []
    for (const { name } of names) {
      const rows = await sql.all(`SELECT * FROM "${name}"`)
      const cells = rows.flatMap(row => Object.values(row))
      const isThere = cells.some(
        cell => cell instanceof Uint8Array && toHex(new Uint8Array(cell)).includes(circle),
      )
      if (isThere) holding.push(name)
    }
    await sql.close()
    return holding
  }

  /** The host on a day after the closing; it tidies up when it starts. */
  const dayOf = async <T>(days: number, look: () => Promise<T>): Promise<T> => {
    const now = (): number => Date.now() + days * dayMs
    const { dataFolder } = scene.host
    const started = await startServer({ host: '127.0.0.1', dataFolder, databaseUrl, now })
    if (!started.ok) throw new Error(started.error)
    try {
      return await look()
    } finally {
      await started.value.close()
    }
  }

  it('[M17] is kept for thirty days, and then nothing of it is left', async () => {
    expect(await dayOf(29, tablesWithIt)).toContain('closed_circle')
    await dayOf(31, () => expect.poll(tablesWithIt, { timeout: 30_000, interval: 500 }).toEqual([]))
  })
})
