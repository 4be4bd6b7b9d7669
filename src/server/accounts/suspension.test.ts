import { describe, expect, it } from 'vitest'
import { idFrom } from '#base/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import { openAccountHost, random } from '#test/accounts/accountHost.ts'
import { join, newPerson, signInByPassphrase, signInByRecovery } from '#test/accounts/person.ts'
import { dayOf, type EndedSessions } from './session.ts'
import { restoring, suspending } from './suspension.ts'
import { suspensionWatch } from './suspensionWatch.ts'

const suspendedHost = async () => {
  const host = await openAccountHost()
  const phone = host.browser()
  const ana = await join(host, phone, { name: 'ana', passphrase: 'calm river' })
  expect(await host.deps.sql.batch(suspending(ana.idBytes, dayOf(host.clock.now)))).toBe(true)
  return { host, phone, ana }
}

describe('a suspended account', () => {
  it('[A29] [T76] is out at once on every device', async () => {
    const { phone } = await suspendedHost()
    expect(await phone.get(paths.account)).toMatchObject({
      status: 401,
      json: { refusal: 'not-signed-in' },
    })
    expect((await phone.get(paths.circles)).status).toBe(401)
    expect((await phone.delete(paths.account)).status).toBe(401)
  })

  it('[A29] [T75] is told so only to whoever proves to be that person', async () => {
    const { host, ana } = await suspendedHost()
    const right = await signInByPassphrase(host, host.browser(), 'ana', 'calm river')
    expect(right.last).toMatchObject({ status: 403, json: { refusal: 'suspended' } })
    expect(await signInByRecovery(host, host.browser(), ana)).toMatchObject({
      status: 403,
      json: { refusal: 'suspended' },
    })
    const wrong = await signInByPassphrase(host, host.browser(), 'ana', 'loud river')
    const nobody = await signInByPassphrase(host, host.browser(), 'nobody', 'loud river')
    expect(Object.keys(wrong.first.json)).toEqual(Object.keys(nobody.first.json))
    expect([wrong.first.status, wrong.last]).toEqual([nobody.first.status, nobody.last])
    const stranger = { ...(await newPerson()), recoveryEntropy: random(16) }
    const guessed = await signInByRecovery(host, host.browser(), stranger)
    expect(guessed.json).toEqual({ refusal: 'not-signed-in' })
  })

  it('[A29] keeps everything, and comes in again when it is restored', async () => {
    const { host, ana } = await suspendedHost()
    const before = await host.deps.sql.all('SELECT slot_id FROM slot')
    expect(await host.deps.sql.batch([restoring(ana.idBytes)])).toBe(true)
    const browser = host.browser()
    const { last } = await signInByPassphrase(host, browser, 'ana', 'calm river')
    expect(last?.status).toBe(200)
    expect(await host.deps.sql.all('SELECT slot_id FROM slot')).toEqual(before)
    expect((await browser.get(paths.account)).json).toMatchObject({ accountId: ana.id })
  })

  it('that is not there cannot be suspended, and none twice', async () => {
    const { host, ana } = await suspendedHost()
    expect(await host.deps.sql.batch(suspending(random(16), 0))).toBe(false)
    expect(await host.deps.sql.batch(suspending(ana.idBytes, 0))).toBe(false)
    expect(await host.deps.sql.batch([restoring(random(16))])).toBe(false)
  })

  it('[T76] is noticed by the watch once, whoever suspended it', async () => {
    const { host, ana } = await suspendedHost()
    const heard: (readonly [string, EndedSessions])[] = []
    host.deps.sessions.onAuthChanged((account, ended) => heard.push([account, ended]))
    const watch = suspensionWatch(host.deps.sql, host.deps.sessions, error => {
      throw error
    })
    await watch.look()
    await watch.look()
    watch.stop()
    expect(heard).toEqual([
      [idFrom('account', ana.idBytes), { kind: 'all-but', session: undefined }],
    ])
  })
})
