import { expect, it } from 'vitest'
import { join } from '#client/circle/join.ts'
import { makeInvite } from '#client/circle/invite.ts'
import { openJoinBoxes } from '#client/circle/joinBoxes.ts'
import { leave, remove } from '#client/circle/leave.ts'
import { openInvite, viewInvited } from '#client/circle/readInvite.ts'
import { takeBack } from '#client/circle/takeBack.ts'
import { welcome } from '#client/circle/welcome.ts'
import { wordsOfCircle } from '#client/circle/circleWords.ts'
import { emptyCircleLog } from '#client/log/circleLog.ts'
import { pull } from '#client/sync/pull.ts'
import { flush } from '#client/outbox/flush.ts'
import type { CircleId } from '#base/ids.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '../cast/testDevice.ts'

const device = async (host: ReferenceHost, seed: number): Promise<TestDevice> =>
  testDevice(host, await identityFrom(seed), await newKept())

const sync = async (one: TestDevice, circle: CircleId) => {
  const log = await one.open(circle)
  await one.locked(circle, async () => {
    value(await pull(one.desk, log))
    value(await flush(one.desk, log))
  })
  return log
}

const invited = async (
  kind: CircleKind,
  mode: 'ask' | 'open',
  uses = 1,
): Promise<{
  host: ReferenceHost
  ana: TestDevice
  ben: TestDevice
  circle: CircleId
  fragment: string
}> => {
  const host = new ReferenceHost()
  const [ana, ben] = [await device(host, 1), await device(host, 2)]
  const { id: circle } = await ana.make(kind)
  await ana.say(circle, { t: 'circle-named', name: 'Tuesday', kind, colour: 'lake' })
  await ana.say(circle, { t: 'member-named', name: 'Ana' })
  const log = await sync(ana, circle)
  const terms = { mode, uses, days: 7 }
  const { fragment } = await ana.locked(circle, async () =>
    value(await makeInvite(ana.desk, log, terms)),
  )
  return { host, ana, ben, circle, fragment }
}

it('[T42] somebody asks, is welcomed, and both see the same circle and the same words', async () => {
  const { ana, ben, circle, fragment, host } = await invited('pair', 'ask')
  const before = host.held(circle).entries.length
  const invite = value(await openInvite(ben.desk.host, fragment))
  expect(invite.words).toMatchObject({ circleName: 'Tuesday', inviterName: 'Ana' })
  expect(value(await viewInvited(ben.desk.host, invite)).membership.members.size).toBe(1)
  expect(host.held(circle).entries.length).toBe(before)

  const hello = { name: 'Ben', hello: 'It is me.' }
  const asked = await ben.locked(circle, async () => value(await join(ben.desk, invite, hello)))
  expect(asked.how).toBe('asked')
  expect(value(await join(ben.desk, invite, hello)).how).toBe('asked')

  const anaLog = await sync(ana, circle)
  expect(await openJoinBoxes(ana.desk, anaLog)).toBe(true)
  expect(Object.values(anaLog.fold.circle.requests)[0]).toMatchObject(hello)
  const { accountId } = ben.identity
  await ana.locked(circle, async () => value(await welcome(ana.desk, anaLog, accountId)))

  const share = { t: 'share-offered', need: 'listen', words: 'It was a hard day.' } as const
  await ana.say(circle, share)
  await sync(ana, circle)
  const benLog = await sync(ben, circle)
  const shown = Object.values(benLog.fold.circle.sharing.shares)
  expect(shown.map(({ words, by }) => [words, by])).toEqual([[share.words, ana.identity.accountId]])
  await ben.say(circle, { t: 'member-named', name: 'Ben' })
  await sync(ben, circle)
  await sync(ana, circle)
  expect(anaLog.fold).toEqual(benLog.fold)
  const words = await Promise.all([
    wordsOfCircle(ana.desk.device, anaLog),
    wordsOfCircle(ben.desk.device, benLog),
  ])
  expect(words[0]).toEqual(words[1])
  expect([...ana.alarms, ...ben.alarms]).toEqual([])

  // Taking back: from the host, from the entries and from the folded words on every device.
  const [entry] = Object.keys(anaLog.fold.circle.sharing.shares)
  const gone = Object.values(anaLog.fold.circle.sharing.shares).map(one => one.entry)
  await ana.locked(circle, async () => value(await takeBack(ana.desk, anaLog, gone)))
  await sync(ben, circle)
  expect(Object.keys(benLog.fold.circle.sharing.shares)).toEqual([])
  const kept = await ben.kept.store.entries(circle, 1, 100)
  expect(kept.find(({ eventId }) => eventId === entry)?.wire.length).toBe(268)

  // [T60] Leaving: whoever speaks next changes the key first.
  await ben.locked(circle, async () => value(await leave(ben.desk, benLog, 'leave')))
  await ana.say(circle, { t: 'page-written', words: 'not here' })
  await ana.say(circle, { t: 'member-named', name: 'Ana again' })
  await sync(ana, circle)
  expect(anaLog.state.membership?.epoch).toBe(2)
  expect(anaLog.fold.circle.members[ana.identity.accountId]?.name).toBe('Ana again')
  expect(ana.desk.outbox.of(circle).map(({ refusal }) => refusal)).toEqual(['not-here'])
})

it('an open link lets in at once and reads everything with nobody online', async () => {
  const { ana, ben, circle, fragment } = await invited('family', 'open', 2)
  const invite = value(await openInvite(ben.desk.host, fragment))
  const words = { name: 'Ben', hello: '' }
  const joined = await ben.locked(circle, async () => value(await join(ben.desk, invite, words)))
  expect(joined.how).toBe('joined')
  const log = await sync(ben, circle)
  expect(log.fold.circle.name).toBe('Tuesday')
  expect(log.fold.unreadable).toEqual([])
  await ben.say(circle, { t: 'member-named', name: 'Ben' })
  await sync(ben, circle)
  expect((await sync(ana, circle)).fold).toEqual(log.fold)
})

it('[T50] [T58] who was removed reads nothing later; a newcomer to "join" nothing earlier', async () => {
  const { ana, ben, circle, fragment, host } = await invited('community', 'ask', 2)
  const invite = value(await openInvite(ben.desk.host, fragment))
  await ben.locked(circle, async () =>
    value(await join(ben.desk, invite, { name: 'Ben', hello: '' })),
  )
  const anaLog = await sync(ana, circle)
  const { accountId } = ben.identity
  await ana.locked(circle, async () => value(await welcome(ana.desk, anaLog, accountId)))
  const benLog = await sync(ben, circle)
  expect(benLog.fold.circle.name).toBeUndefined()
  expect(benLog.fold.unreadable.length).toBe(2)
  await ana.locked(circle, async () => value(await remove(ana.desk, anaLog, accountId)))
  await ana.say(circle, { t: 'member-named', name: 'Later' })
  await sync(ana, circle)
  await ben.locked(circle, async () => value(await pull(ben.desk, benLog)))
  expect(benLog.state.membership?.members.has(accountId)).toBe(false)
  expect(benLog.state.seq).toBe(host.held(circle).log.membership?.former.get(accountId)?.until)
  // Even with the ciphertext, the key is not there.
  expect(await benLog.book.key(3)).toMatchObject({ kind: 'no-key' })
})

it('[T33] [T34] a link to another circle or from another inviter is refused', async () => {
  const { ben, fragment } = await invited('pair', 'ask')
  const { fromBase64Url, toBase64Url } = await import('#base/text.ts')
  const changed = (at: number): string => {
    const bytes = fromBase64Url(fragment) ?? new Uint8Array()
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return toBase64Url(bytes)
  }
  expect(await openInvite(ben.desk.host, changed(4))).toEqual({
    ok: false,
    error: 'link-of-another-circle',
  })
  const other = value(await openInvite(ben.desk.host, changed(20)))
  expect(await viewInvited(ben.desk.host, other)).toEqual({
    ok: false,
    error: 'history-does-not-add-up',
  })
  expect(await openInvite(ben.desk.host, changed(40))).toEqual({ ok: false, error: 'link-closed' })
  expect(emptyCircleLog(other.circle).state.seq).toBe(0)
})
