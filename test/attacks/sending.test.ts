import { expect, it } from 'vitest'
import type { CircleId } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import { processLocks } from '#client/host/locks.ts'
import type { Transport } from '#client/host/transport.ts'
import { refreshCircleLog } from '#client/log/circleLog.ts'
import { flush } from '#client/outbox/flush.ts'
import type { DeviceStore } from '#client/store/deviceStore.ts'
import { MemoryStore } from '#client/store/memoryStore.ts'
import { type Desk, lockName } from '#client/sync/desk.ts'
import { pull } from '#client/sync/pull.ts'
import { testDevice, value } from '../cast/testDevice.ts'
import {
  bring,
  entriesSent,
  expectAgreed,
  type Friend,
  friendsOf,
  offer,
  shares,
} from './friends.ts'
import { RealHost } from './realHost.ts'
import { ana, ben, expectRead, share, shown, storyOf } from './scene.ts'

const contentSent = (wires: readonly Uint8Array[]) => wires.filter(wire => wire[2] === 2)

it('[T19] answers that get lost make the same bytes come again, and one entry of them', async () => {
  for (const lost of [1, 2, 5]) {
    const all = await friendsOf(2)
    const [anas, bens] = all.friends as [Friend, Friend]
    let left = lost
    const losing = (inner: Transport): Transport => ({
      ...inner,
      openSocket: events => inner.openSocket(events),
      request: async request => {
        const answer = await inner.request(request)
        if (request.method !== 'POST' || left === 0) return answer
        left -= 1
        return { ok: false, error: 'no-connection' }
      },
    })
    const device = await testDevice(all.host, anas.device.identity, anas.device.kept, losing)
    const flaky = { device, log: await device.open(all.circle) }
    const before = all.host.held(all.circle).entries.length
    await offer(flaky, 'once')
    for (let n = 0; n <= lost; n++) await bring(flaky)
    expect(all.host.held(all.circle).entries.length).toBe(before + 1)
    expect(device.desk.outbox.size).toBe(0)
    value(await bring(bens))
    expect([shares(flaky), shares(bens)]).toEqual([['once'], ['once']])
    expect(device.alarms).toEqual([])
  }
})

it('[T19] the real host answers the same bytes as before, and stores them once', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const seq = await real.seq()
  const one = await story.script.content(ben, share('once'))
  const answers = await Promise.all([1, 2, 3].map(() => real.send(one.wire)))
  answers.push(await real.send(one.wire))
  real.host.forgetAll()
  answers.push(await real.send(one.wire))
  for (const answer of answers)
    expect(answer).toEqual(ok({ seq: seq + 1, head: story.script.head }))
  expect(await real.seq()).toBe(seq + 1)
})

it('[T20] an entry the host refused and then published counts as sent: no alarm, no second', async () => {
  for (const refusals of [1, 2, 3]) {
    const all = await friendsOf(2)
    const [anas, bens] = all.friends as [Friend, Friend]
    const before = all.host.held(all.circle).entries.length
    const asides: (readonly Uint8Array<ArrayBuffer>[])[] = []
    all.host.storing = async (account, circle, wires, honestly) => {
      if (account !== anas.device.identity.accountId) return honestly()
      asides.push(wires)
      if (asides.length <= refusals) return { ok: false, error: 'stale' }
      // Now the very first of them appears, and only then is the newest judged.
      all.host.storing = undefined
      value(await all.host.store(account, circle, asides[0] ?? []))
      return honestly()
    }
    await offer(anas, 'said once')
    value(await bring(anas))
    expect(asides.length).toBe(refusals + 1)
    expect(new Set(asides.map(([wire]) => Buffer.from(wire ?? []).toString('hex'))).size).toBe(
      asides.length,
    )
    expect(all.host.held(all.circle).entries.length).toBe(before + 1)
    expect(anas.device.desk.outbox.size).toBe(0)
    await offer(anas, 'and another thing')
    value(await bring(anas))
    await expectAgreed(all)
    expect(shares(bens)).toEqual(['said once', 'and another thing'])
  }
})

it('[T20] the host can publish what it refused, or what replaced it, and never both', async () => {
  const all = await friendsOf(2)
  const [anas, bens] = all.friends as [Friend, Friend]
  const asides: Uint8Array<ArrayBuffer>[] = []
  all.host.storing = async (_account, _circle, wires, honestly) => {
    asides.push(...wires)
    return asides.length === 1 ? { ok: false, error: 'stale' } : honestly()
  }
  await offer(anas, 'said once')
  value(await bring(anas))
  const wires = all.host.held(all.circle).entries.map(({ wire }) => wire)
  all.host.show(all.circle, [...wires, ...asides.slice(0, 1)], bens.device.identity.accountId)
  const pulled = await bens.device.locked(all.circle, () => pull(bens.device.desk, bens.log))
  expect(pulled).toMatchObject({ ok: false, error: { kind: 'halted' } })
})

it('[T20] two entries with one id are one thing said: the first in the log stays', async () => {
  const story = await storyOf([ben])
  const json = share('first')
  for (const text of [json, json.replace('first', 'second'), json]) {
    const entry = await story.script.content(ben, text)
    story.add(entry)
  }
  story.add(await story.script.content(ana, json.replace('first', 'of Ana')))
  for (const author of [ana, ben]) {
    const { log } = await expectRead(story.wires, story.circle, author)
    expect(shown(log)).toEqual(['first', 'of Ana'])
  }
})

/** Two tabs of one browser: one store, one lock. */
const twoTabs = async () => {
  const all = await friendsOf(2)
  const [anas] = all.friends as [Friend, Friend]
  const locks = processLocks()
  const tab = async (): Promise<Friend> => {
    const device = await testDevice(all.host, anas.device.identity, anas.device.kept)
    const desk: Desk = { ...device.desk, locks }
    const locked: typeof device.locked = (circle, work) => locks.request(lockName(circle), work)
    return { device: { ...device, desk, locked }, log: await device.open(all.circle) }
  }
  return { all, tabs: [await tab(), await tab()] as const }
}

it('[T21] two tabs that write at once make one chain, and say everything once', async () => {
  const { all, tabs } = await twoTabs()
  const said: string[] = []
  for (let n = 0; n < 6; n++)
    await Promise.all(
      tabs.map(async (tab, which) => {
        said.push(`${which}-${n}`)
        await offer(tab, `${which}-${n}`)
        value(await bring(tab))
      }),
    )
  await Promise.all(tabs.map(bring))
  const [anas] = tabs
  value(await bring(anas))
  expect(shares(anas).toSorted()).toEqual(said.toSorted())
  expect([...tabs[0].device.alarms, ...tabs[1].device.alarms]).toEqual([])
  const sessions = new Set(
    all.host
      .held(all.circle)
      .entries.filter(({ accountId }) => accountId === anas.device.identity.accountId)
      .map(({ wire }) => Buffer.from(wire.subarray(56, 72)).toString('hex')),
  )
  expect(sessions.size).toBe(1)
  value(await bring(all.friends[1] ?? anas))
  expect(shares(all.friends[1] ?? anas).toSorted()).toEqual(said.toSorted())
})

it('[T21] without the lock too, nothing is lost, doubled or taken for somebody else', async () => {
  const { all, tabs } = await twoTabs()
  const rush = async (tab: Friend, words: string) => {
    await offer(tab, words)
    for (let tries = 0; tries < 4; tries++) {
      await refreshCircleLog(tab.device.desk.device, tab.log)
      await pull(tab.device.desk, tab.log)
      await flush(tab.device.desk, tab.log)
    }
  }
  await Promise.all(tabs.map((tab, which) => rush(tab, `tab ${which}`)))
  for (const tab of tabs) value(await bring(tab))
  const bens = all.friends[1]
  if (bens === undefined) throw new Error('Ben is missing.')
  value(await bring(bens))
  expect(shares(bens).toSorted()).toEqual(['tab 0', 'tab 1'])
  expect(tabs.flatMap(tab => tab.device.alarms)).toEqual([])
})

/** Everything a device keeps of one circle, on another disk. */
const copied = async (store: DeviceStore, circle: CircleId): Promise<DeviceStore> => {
  const copy = new MemoryStore()
  const entries = await store.entries(circle, 1, 10_000)
  const ids = entries.map(({ eventId }) => eventId)
  const parts = ['log', 'people', 'keys', 'fold', 'session'] as const
  value(
    await copy.commit([
      { kind: 'entries', circle, after: 0, entries },
      { kind: 'sent', circle, ids: [...(await store.wasSent(circle, ids))] },
      ...(await Promise.all(
        parts.map(async part => ({
          kind: 'part' as const,
          circle,
          part,
          value: await store.part(circle, part),
        })),
      )),
    ]),
  )
  return copy
}

it('[T22] a copied device is noticed by both copies, which go on in sessions of their own', async () => {
  const all = await friendsOf(2)
  const [anas, bens] = all.friends as [Friend, Friend]
  await offer(anas, 'before')
  value(await bring(anas))
  const { kept, identity } = anas.device
  const store = await copied(kept.store, all.circle)
  const device = await testDevice(all.host, identity, { store, deviceKey: kept.deviceKey })
  const clone = { device, log: await device.open(all.circle) }
  expect(clone.log.session).toBe(anas.log.session)
  expect(clone.log.state.head).toEqual(anas.log.state.head)

  await offer(clone, 'from the copy')
  value(await bring(clone))
  expect(device.alarms).toEqual([])
  const session = anas.log.session
  await offer(anas, 'from the device')
  value(await bring(anas))
  expect(anas.device.alarms).toMatchObject([{ kind: 'not-mine', circle: all.circle }])
  expect(anas.log.session).not.toBe(session)
  expect(anas.log.status).toEqual({ kind: 'ok' })

  // Which of the two is the copy, nobody can tell: the other goes on, and Ben reads them both.
  await offer(clone, 'once more')
  value(await bring(clone))
  for (const friend of [anas, bens, clone]) value(await bring(friend))
  expect(shares(bens)).toEqual(['before', 'from the copy', 'from the device', 'once more'])
  expect(anas.device.alarms.length).toBe(1)
  // The new session outlives a restart: the alarm rings once.
  const again = await testDevice(all.host, identity, kept)
  expect((await again.open(all.circle)).session).toBe(anas.log.session)
})

it('[T22] a key that was copied is noticed on the device it was copied from', async () => {
  const all = await friendsOf(1)
  const [anas] = all.friends as [Friend]
  const { device, log } = anas
  // Somebody with Ana's keys and her session writes, without her device.
  const held = all.host.held(all.circle)
  const store = await copied(device.kept.store, all.circle)
  const thief = await testDevice(all.host, device.identity, {
    store,
    deviceKey: device.kept.deviceKey,
  })
  const its = { device: thief, log: await thief.open(all.circle) }
  await offer(its, 'as if by Ana')
  value(await bring(its))
  expect(contentSent(entriesSent(all.host.requests)).length).toBeGreaterThan(0)
  value(await bring(anas))
  expect(device.alarms).toMatchObject([{ kind: 'not-mine', entry: held.entries.at(-1)?.eventId }])
  expect(log.state.seq).toBe(held.entries.length)
})
