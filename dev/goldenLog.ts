import { mkdirSync, writeFileSync } from 'node:fs'
import { join as pathOf } from 'node:path'
import type { CircleId } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { makeInvite } from '#client/circle/invite.ts'
import { join } from '#client/circle/join.ts'
import { openJoinBoxes } from '#client/circle/joinBoxes.ts'
import { remove } from '#client/circle/leave.ts'
import { openInvite } from '#client/circle/readInvite.ts'
import { rotate } from '#client/circle/rotate.ts'
import { takeBack } from '#client/circle/takeBack.ts'
import { welcome } from '#client/circle/welcome.ts'
import { flush } from '#client/outbox/flush.ts'
import { pull } from '#client/sync/pull.ts'
import { ReferenceHost } from '#test/cast/referenceHost.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '#test/cast/testDevice.ts'

/**
 * Writes the golden log of this release: `node dev/goldenLog.ts v1`. A log written once replays for
 * ever: `test/golden/` is only added to. Three people with known keys live through what version 1
 * can do; kept are the raw entries as a host serves them, and what they add up to for Ana.
 */

const release = process.argv[2]
if (release === undefined) throw new Error('Say which release: node dev/goldenLog.ts v1')

const host = new ReferenceHost()
const device = async (seed: number): Promise<TestDevice> =>
  testDevice(host, await identityFrom(seed), await newKept())
const [ana, ben, caro] = [await device(1), await device(2), await device(3)]

const sync = async (one: TestDevice, id: CircleId) => {
  const log = await one.open(id)
  await one.locked(id, async () => {
    value(await pull(one.desk, log))
    value(await flush(one.desk, log))
  })
  return log
}

const { id: circle } = await ana.make('family')
const say = async (one: TestDevice, act: Parameters<TestDevice['say']>[1]): Promise<void> => {
  await one.say(circle, act)
  await sync(one, circle)
}
const link = async (mode: 'ask' | 'open'): Promise<string> => {
  const log = await sync(ana, circle)
  const made = await ana.locked(circle, () => makeInvite(ana.desk, log, { mode, uses: 1, days: 7 }))
  return value(made).fragment
}
const comes = async (one: TestDevice, name: string, fragment: string): Promise<void> => {
  const invite = value(await openInvite(one.desk.host, fragment))
  value(await one.locked(circle, () => join(one.desk, invite, { name, hello: `${name} here.` })))
}
const newest = async (one: TestDevice, what: 'shares' | 'moves') => {
  const log = await sync(one, circle)
  const all = Object.values(log.fold.circle.sharing[what]).toSorted((a, b) => b.seq - a.seq)
  const [first] = all
  if (first === undefined) throw new Error(`No ${what} yet`)
  return first.entry
}

await say(ana, { t: 'circle-named', name: 'Kitchen table', kind: 'family', colour: 'moss' })
await say(ana, { t: 'member-named', name: 'Ana' })
await comes(ben, 'Ben', await link('ask'))
const log = await sync(ana, circle)
await openJoinBoxes(ana.desk, log)
value(await ana.locked(circle, () => welcome(ana.desk, log, ben.identity.accountId)))
await comes(caro, 'Caro', await link('open'))
await say(ben, { t: 'member-named', name: 'Ben' })
await say(caro, { t: 'member-named', name: 'Caro' })

await say(ana, {
  t: 'share-offered',
  need: 'listen',
  words: 'The evenings are long.',
  feelings: ['tired'],
  invitesViews: false,
})
const share = await newest(ben, 'shares')
await say(ben, {
  t: 'move-made',
  share,
  move: 'reflect',
  words: 'What I hear is that it is quiet.',
})
const first = await newest(ana, 'moves')
await say(ana, { t: 'heard-answered', move: first, heard: 'notYet' })
await sync(ben, circle)
await say(ben, {
  t: 'move-made',
  share,
  move: 'reflect',
  words: 'What I hear is that you miss him.',
})
await say(ana, { t: 'heard-answered', move: await newest(ana, 'moves'), heard: 'yes' })
await say(caro, { t: 'move-made', share, move: 'here', words: '' })
await say(ana, { t: 'share-rested', share })

await sync(caro, circle)
await say(caro, {
  t: 'share-offered',
  need: 'rejoice',
  words: 'She walks again.',
  invitesViews: true,
})
await say(caro, { t: 'share-offered', need: 'company', words: 'Taken back.', invitesViews: false })
const words = await newest(caro, 'shares')
const caros = await sync(caro, circle)
value(await caro.locked(circle, () => takeBack(caro.desk, caros, [words])))

const later = await sync(ana, circle)
value(await ana.locked(circle, () => rotate(ana.desk, later, 'age')))
value(await ana.locked(circle, () => remove(ana.desk, later, caro.identity.accountId)))
await say(ben, { t: 'share-offered', need: 'unsafe', words: '', invitesViews: false })

const end = await sync(ana, circle)
const entries = await ana.kept.store.entries(circle, 1, 1000)
const folder = pathOf(import.meta.dirname, '..', 'test', 'golden', release)
mkdirSync(folder, { recursive: true })
writeFileSync(
  pathOf(folder, 'family.json'),
  `${JSON.stringify(
    {
      about: 'Roots of Ana, Ben and Caro: 32 bytes of 1, 2, 3. Entries as a host serves them.',
      circle,
      head: toBase64Url(end.state.head),
      entries: entries.map(({ wire }) => toBase64Url(wire)),
      folded: end.fold.circle,
    },
    undefined,
    1,
  )}\n`,
)
console.log(`${entries.length} entries of ${release} written`)
