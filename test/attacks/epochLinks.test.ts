import { expect, it } from 'vitest'
import { makeInvite } from '#client/circle/invite.ts'
import { join } from '#client/circle/join.ts'
import { openInvite } from '#client/circle/readInvite.ts'
import { welcome } from '#client/circle/welcome.ts'
import { authorNamed, random } from '../cast/author.ts'
import { identityFrom, newKept, testDevice, value } from '../cast/testDevice.ts'
import { addForm, b64, tell } from './forms.ts'
import { HostileHost } from './hostileHost.ts'
import { bring } from './friends.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { ana, ben, box, caro, expectRead, flipped, mallory, shown, storyOf } from './scene.ts'
import { type Rekey, bytes, withMallory } from './keyForms.ts'

/** Fifty epochs with a word in each; at one of them the link to the key before is changed. */
const fifty = async (broken?: { readonly at: number; readonly how: 'iv' | 'c' | 'other' }) => {
  const story = await withMallory()
  for (let n = 2; n <= 51; n++) {
    const rekey = (await story.script.rekey(mallory, [ana, ben, caro, mallory])) as Rekey
    const { prev } = rekey
    if (prev === undefined) throw new Error('no link')
    const changed = {
      iv: { ...prev, iv: b64(flipped(bytes(prev.iv), 3)) },
      c: { ...prev, c: b64(flipped(bytes(prev.c), 20)) },
      other: { iv: b64(random(12)), c: b64(random(48)) },
    }
    const link = broken?.at === n ? changed[broken.how] : prev
    const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, prev: link } }
    const entry = await tell(story, mallory, event)
    story.script.took(mallory, entry)
    story.add(entry)
    story.script.useNextEpoch()
    await story.say(ben, `epoch ${n}`)
  }
  const newcomer = await authorNamed('Dana')
  await story.letIn(ana, newcomer)
  return { story, newcomer }
}

it('[T57] a newcomer walks back through fifty epochs', async () => {
  const { story, newcomer } = await fifty()
  const { device, log } = await expectRead(story.wires, story.circle, newcomer)
  expect(shown(log).length).toBe(50)
  expect([log.fold.unreadable, device.alarms]).toEqual([[], []])
})

it('[T57] a link that does not fit alarms, names its maker, and hides what lies behind it', async () => {
  for (const [at, how] of [
    [51, 'c'],
    [30, 'iv'],
    [30, 'other'],
    [2, 'c'],
  ] as const) {
    const { story, newcomer } = await fifty({ at, how })
    const { device, log } = await expectRead(story.wires, story.circle, newcomer)
    expect(shown(log)).toEqual(Array.from({ length: 50 }, (_, n) => `epoch ${n + 2}`).slice(at - 2))
    // Of the first epoch there is one entry too: the circle's name.
    expect(log.fold.unreadable.length).toBe(at - 2 + 1)
    const alarms = device.alarms.filter(({ kind }) => kind === 'key-commit')
    expect(alarms.length).toBeGreaterThan(0)
    for (const alarm of alarms) expect(alarm).toMatchObject({ by: mallory.accountId })
    // Whoever was there all along has every key by their own seal.
    const bens = await expectRead(story.wires, story.circle, ben)
    expect(shown(bens.log).length).toBe(50)
  }
})

it('[T58] where history begins at joining, a newcomer opens nothing older, walking or not', async () => {
  const host = new HostileHost()
  const device = async (seed: number) => testDevice(host, await identityFrom(seed), await newKept())
  const [anas, bens] = [await device(1), await device(2)]
  const { id: circle } = await anas.make('community')
  await anas.say(circle, { t: 'member-named', name: 'before Ben' })
  const friend = { device: anas, log: await anas.open(circle) }
  value(await bring(friend))
  const terms = { mode: 'ask', uses: 3, days: 7 } as const
  const { fragment } = await anas.locked(circle, async () =>
    value(await makeInvite(anas.desk, friend.log, terms)),
  )
  const invite = value(await openInvite(bens.desk.host, fragment))
  const words = { name: 'Ben', hello: '' }
  value(await bens.locked(circle, () => join(bens.desk, invite, words)))
  value(await bring(friend))
  const { accountId } = bens.identity
  await anas.locked(circle, async () => value(await welcome(anas.desk, friend.log, accountId)))
  await anas.say(circle, { t: 'member-named', name: 'after Ben' })
  value(await bring(friend))
  const his = { device: bens, log: await bens.open(circle) }
  value(await bring(his))
  expect(await his.log.book.key(1)).toMatchObject({ kind: 'no-key' })
  expect((await his.log.book.key(2)) instanceof Uint8Array).toBe(true)
  const text = JSON.stringify(his.log.fold)
  expect([text.includes('before Ben'), text.includes('after Ben')]).toEqual([false, true])
  for (const page of his.log.book.pages()) expect(page.prev).toBeUndefined()
})

it('[T58] there, nobody can smuggle a way back in: no link to older keys, no open invitation', async () => {
  const policy = { history: 'join', invite: 'steward' } as const
  const story = await storyOf([], policy)
  const real = await RealHost.of(story)
  const { script } = story
  const rekey = (await script.rekey(ana, [ana])) as Rekey
  expect(rekey.prev).toBeDefined()
  const rotate = (with_: object) =>
    tell(story, ana, { t: 'epoch.rotate', why: 'age', rekey: with_ })
  await expectRefused(real, (await rotate(rekey)).wire, 'EPOCH')
  const open = await (await storyOf([], policy)).script.invite(ana, 'open')
  const event = JSON.parse(new TextDecoder().decode(open.entry.wire.subarray(268)))
  await expectRefused(real, (await tell(story, ana, event)).wire, 'INVITE')
  const invitation = await script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  const request = await script.request(ben, invitation, box)
  await expectAccepted(real, request.wire)
  // With the present key only, the newcomer would read what was said under it before.
  await expectRefused(
    real,
    (await tell(story, ana, await addForm(story, ana, ben, request))).wire,
    'SEALS',
  )
  const { prev: _, ...bare } = (await script.rekey(ana, [ana, ben])) as Rekey
  const { seal: __, ...add } = (await addForm(story, ana, ben, request)) as {
    readonly seal: object
  }
  const smuggled = { ...add, epoch: 2, rekey: { ...bare, prev: rekey.prev } }
  await expectRefused(real, (await tell(story, ana, smuggled)).wire, 'EPOCH')
  await expectAccepted(real, (await tell(story, ana, { ...add, epoch: 2, rekey: bare })).wire)
})
