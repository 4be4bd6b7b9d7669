import { expect, it } from 'vitest'
import { type Author, authorNamed, random } from '../cast/author.ts'
import { addForm, b64, idText, sealFor, tell } from './forms.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { ana, ben, box, caro, expectRead, mallory, shown, type Story, storyOf } from './scene.ts'
import {
  type Rekey,
  type Seal,
  bytes,
  controlIn,
  dividing,
  seals,
  withMallory,
} from './keyForms.ts'

it('[T52] who gives different people different keys is named to those who got another', async () => {
  const everyone = [ana, ben, caro, mallory]
  for (const cheated of [[], [ben], [ben, caro], [ana, ben, caro]]) {
    const story = await withMallory()
    const other = random(32)
    await dividing(story, mallory, everyone, cheated, (to, { epoch, commit }) =>
      sealFor(story, to, mallory, { key: other, epoch, commit: bytes(commit) }),
    )
    await story.say(mallory, 'divided')
    for (const who of [ana, ben, caro]) {
      const { device, log } = await expectRead(story.wires, story.circle, who)
      const wasCheated = cheated.includes(who)
      const named = device.alarms.filter(alarm => alarm.kind === 'key-commit')
      expect(named.length > 0).toBe(wasCheated)
      for (const alarm of named) expect(alarm).toMatchObject({ by: mallory.accountId })
      expect(shown(log)).toEqual(wasCheated ? [] : ['divided'])
      expect((await log.book.key(2)) instanceof Uint8Array).toBe(!wasCheated)
    }
  }
})

it('[T52] a key for a newcomer, or a repaired one, that is not the one of all names its maker', async () => {
  const other = random(32)
  const story = await withMallory()
  const invitation = await story.script.invite(mallory)
  const newcomer = await authorNamed('Dana')
  const request = await story.script.request(newcomer, invitation, box)
  story.add(invitation.entry, request)
  const add = await addForm(story, mallory, newcomer, request)
  const seal = await sealFor(story, newcomer, mallory, { key: other })
  const entry = await tell(story, mallory, { ...add, seal })
  story.script.took(mallory, entry)
  story.add(entry)
  const { device } = await expectRead(story.wires, story.circle, newcomer)
  expect(device.alarms).toMatchObject([{ kind: 'key-commit', by: mallory.accountId }])

  const wrong = { ...(await sealFor(story, ben, ana, { key: other })) }
  const repair = { t: 'epoch.reseal', a: idText(ben.accountId), epoch: 1, seal: wrong }
  const more = await tell(story, ana, repair)
  // Ben's own key was right: a second, wrong one changes nothing for him.
  const bens = await expectRead(story.with(more), story.circle, ben)
  expect((await bens.log.book.key(1)) instanceof Uint8Array).toBe(true)
})

it('[T53] the new key goes to exactly the members: one more or one fewer is refused', async () => {
  const story = await storyOf([ben, caro])
  const real = await RealHost.of(story)
  const { script } = story
  const rekey = (await script.rekey(ana, [ana, ben, caro])) as Rekey
  const extra = seals(await script.rekey(ana, [ana, ben, caro, mallory])).find(
    ({ a }) => a === idText(mallory.accountId),
  )
  if (extra === undefined) throw new Error('no seal')
  const inOrder = (list: readonly Seal[]) =>
    list.toSorted((x, y) => Buffer.compare(bytes(x.a), bytes(y.a)))
  const wrong: readonly (readonly Seal[])[] = [
    inOrder([...rekey.seals, extra]),
    ...rekey.seals.map((_, place) => rekey.seals.toSpliced(place, 1)),
    ...rekey.seals.map((_, place) => inOrder(rekey.seals.with(place, extra))),
    ...rekey.seals.map(seal => inOrder([...rekey.seals, seal])),
    ...rekey.seals.map((seal, place) => rekey.seals.with((place + 1) % 3, seal)),
    rekey.seals.toReversed(),
    [...rekey.seals.slice(1), ...rekey.seals.slice(0, 1)],
    [extra],
  ]
  for (const list of wrong) {
    const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, seals: list } }
    await expectRefused(real, (await tell(story, ana, event)).wire, 'SEALS')
  }
  // A removal that still seals to the one it removes, or forgets somebody who stays.
  const a = [idText(ben.accountId)]
  for (const members of [[ana, ben, caro], [ana], [ana, caro, mallory], [ana, ben]]) {
    const event = { t: 'member.remove', a, rekey: await script.rekey(ana, members) }
    await expectRefused(real, (await tell(story, ana, event)).wire, 'SEALS')
  }
  for (const epoch of [0, 1, 3, 7]) {
    const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, epoch } }
    await expectRefused(real, (await tell(story, ana, event)).wire, ['EPOCH', 'FORMAT'])
  }
  const { prev, ...bare } = rekey
  expect(prev).toBeDefined()
  const event = { t: 'epoch.rotate', why: 'age', rekey: bare }
  await expectRefused(real, (await tell(story, ana, event)).wire, 'EPOCH')
  await expectAccepted(real, (await tell(story, ana, { ...event, rekey })).wire)
})

it('[T54] a seal is worth nothing for another epoch, reader or sender', async () => {
  const sealOf = (story: Story, who: Author) => {
    const found = story.wires
      .map(controlIn)
      .find(event => event?.t === 'member.add' && event.m.a === who.accountId)
    if (found?.t !== 'member.add' || found.seal === undefined) throw new Error('no seal')
    return found.seal
  }
  const everyone = [ana, ben, caro, mallory]
  const cases: Readonly<
    Record<string, (story: Story, to: Author, rekey: Rekey) => Promise<{ e: string; c: string }>>
  > = {
    'of an earlier epoch': async (story, to) => sealOf(story, to),
    'for another reader': async (_, to, { seals: all }) => {
      const other = all.find(({ a }) => a !== idText(to.accountId))
      return { e: other?.e ?? '', c: other?.c ?? '' }
    },
    'of another sender': (story, to, { epoch, commit }) =>
      sealFor(story, to, caro, { epoch, commit: bytes(commit) }),
    'for another epoch': (story, to, { commit }) =>
      sealFor(story, to, mallory, { epoch: 1, commit: bytes(commit) }),
    'under another commitment': (story, to, { epoch }) =>
      sealFor(story, to, mallory, { epoch, commit: random(32) }),
    'in another circle': async (_, to, { epoch, commit }) =>
      sealFor(await storyOf([]), to, mallory, { epoch, commit: bytes(commit) }),
    'of random bytes': async () => ({ e: b64(random(32)), c: b64(random(48)) }),
  }
  for (const [note, seal] of Object.entries(cases)) {
    const story = await withMallory()
    await dividing(story, mallory, everyone, [ben], (to, rekey) => seal(story, to, rekey))
    await story.say(mallory, 'later')
    const { device, log } = await expectRead(story.wires, story.circle, ben)
    expect(await log.book.key(2), note).toMatchObject({ kind: 'no-key' })
    expect(device.alarms[0], note).toEqual({ kind: 'no-key', circle: story.circle, epoch: 2 })
    expect(shown(log), note).toEqual([])
    const others = await expectRead(story.wires, story.circle, caro)
    expect(shown(others.log), note).toEqual(['later'])
  }
})
