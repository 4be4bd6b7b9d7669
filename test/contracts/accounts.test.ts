import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { accountCircles } from '#server/accounts/accountCircles.ts'
import { openSql } from '#server/sql/openSql.ts'
import type { Sql } from '#server/sql/sql.ts'
import {
  accountMigrations,
  memorySql,
  openAccountHost,
  random,
  text,
} from '#test/accounts/accountHost.ts'
import {
  join,
  recoveryKey,
  recoverySlot,
  register,
  signInByPassphrase,
  signInByRecovery,
  slotOf,
} from '#test/accounts/person.ts'
import { softAuthenticator } from '#test/accounts/softAuthenticator.ts'
import { type Postgres, startPostgres } from './postgres.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres.stop()
})

const postgresSql = async (): Promise<Sql> => {
  const place = { databaseUrl: await postgres.newDatabase() }
  const opened = await openSql(place, accountMigrations)
  if (!opened.ok) throw new Error(opened.error.sentence)
  return opened.value.sql
}

describe.each([
  ['SQLite', async () => memorySql()],
  ['PostgreSQL', postgresSql],
])('the account side on %s', (_, open) => {
  it('takes one person through everything an account can do', async () => {
    const sql = await open()
    const host = await openAccountHost({ sql, origin: 'https://herewith.example' })
    const phone = host.browser()
    const token = (await host.deps.settings.newSetUpToken()) ?? random(32)
    const answers = { token: text(token), accounts: 'invited' }
    expect((await phone.post(paths.setUp, answers)).status).toBe(200)

    const ana = await join(host, phone, { name: 'ana', passphrase: 'calm river' })
    const laptop = host.browser()
    const { last } = await signInByPassphrase(host, laptop, 'ana', 'calm river')
    expect(last?.status).toBe(200)
    expect((await signInByPassphrase(host, laptop, 'nobody', 'x')).first.status).toBe(200)
    expect((await laptop.put(paths.device, { label: 'AAAA' })).status).toBe(200)

    const key = softAuthenticator('Ed25519')
    const adding = (await phone.post(paths.passkeyAddOptions)).json as Record<string, unknown>
    const added = await phone.post(paths.passkeys, {
      attempt: adding['attempt'],
      response: key.create(adding['options'], phone.origin),
      slot: await slotOf(ana, 1, random(32), key.credentialId),
    })
    expect(added.json).toEqual({})
    const asked = (await laptop.post(paths.passkeyOptions)).json as Record<string, unknown>
    const used = await laptop.post(paths.passkeyLogin, {
      attempt: asked['attempt'],
      response: key.get(asked['options'], laptop.origin),
    })
    expect(used.json).toMatchObject({ accountId: ana.id })

    const made = await register(host, phone, { name: 'ana', passphrase: 'stone' })
    const passphrase = { passphrase: made.passphrase, slot: await slotOf(ana, 2, made.exportKey) }
    expect((await phone.put(paths.passphrase, passphrase)).json).toEqual({})
    expect((await laptop.get(paths.account)).status).toBe(401)

    const entropy = random(16)
    const recovery = {
      recovery: await recoveryKey(entropy),
      slot: await recoverySlot(ana, entropy),
    }
    expect((await phone.put(paths.recoveryCode, recovery)).json).toEqual({})
    const back = await signInByRecovery(host, laptop, { ...ana, recoveryEntropy: entropy })
    expect(back.json).toMatchObject({ accountId: ana.id })
    expect((await phone.get(paths.account)).status).toBe(401)

    await accountCircles(sql).set(ana.idBytes, random(32), 'asked')
    expect((await laptop.get(paths.circles)).json['circles']).toHaveLength(1)
    expect((await laptop.get(paths.account)).json).toMatchObject({
      hasPassphrase: true,
      fresh: true,
      devices: [{ current: true }],
    })
    expect((await laptop.post(paths.signOutEverywhere)).json).toEqual({})
    expect((await laptop.delete(paths.account)).json).toEqual({})
    expect(await sql.all('SELECT account_id FROM account')).toEqual([])
    await sql.close()
  })

  it('lets one of many have a name, a challenge, an invitation', async () => {
    const sql = await open()
    const host = await openAccountHost({ sql })
    const store = host.deps.shortLived
    await store.put('challenge', new Uint8Array(32), new Uint8Array(1))
    const takers = Array.from({ length: 8 }, () => store.take('challenge', new Uint8Array(32)))
    const got = (await Promise.all(takers)).filter(value => value !== undefined)
    expect(got).toHaveLength(1)
    const wanted = { name: 'ana', passphrase: 'calm' }
    const all = Array.from({ length: 4 }, () => join(host, host.browser(), wanted))
    const settled = await Promise.allSettled(all)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of settled)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('name-taken')
    await sql.close()
  })
})
