import { expect, it } from 'vitest'
import { toBase64Url } from '#base/text.ts'
import { wordsOfCircle } from '#client/circle/circleWords.ts'
import type { CircleLog } from '#client/log/circleLog.ts'
import { circleWordsDigest } from '#crypto/words.ts'
import { type Member, type Membership, withEntry } from '#protocol/membership/membership.ts'
import { random } from '../cast/author.ts'
import type { TestDevice } from '../cast/testDevice.ts'
import { value } from '../cast/testDevice.ts'
import { forge } from './forge.ts'
import { freshPlace, idText, requestForm } from './forms.ts'
import { headOf } from './hostileHost.ts'
import { ana, ben, box, caro, expectRead, mallory, type Story, storyOf } from './scene.ts'

const wordsOf = async (device: TestDevice, log: CircleLog) =>
  value(await wordsOfCircle(device.desk.device, log))

it('[T44] honest devices read the same six words, whatever else each of them has seen', async () => {
  const story = await storyOf([ben, caro])
  const early = await expectRead([...story.wires], story.circle, ana)
  await story.say(ben, 'words change no words')
  await story.say(caro, 'nor do these')
  const readers = await Promise.all(
    [ana, ben, caro].map(who => expectRead(story.wires, story.circle, who)),
  )
  const all = await Promise.all([early, ...readers].map(({ device, log }) => wordsOf(device, log)))
  for (const words of all) expect(words).toEqual(all[0])
  expect(all[0]?.length).toBe(6)
})

it('[T44] another member, key, role, history or epoch key has other words', async () => {
  const story = await storyOf([ben, caro])
  const { device, log } = await expectRead(story.wires, story.circle, ana)
  const honest = await wordsOf(device, log)
  const { membership } = log.state
  if (membership === undefined) throw new Error('no members')
  const bens = membership.members.get(ben.accountId)
  if (bens === undefined) throw new Error('Ben is missing')
  const member = (change: Partial<Member>): Membership => ({
    ...membership,
    members: withEntry(membership.members, bens.account, { ...bens, ...change }),
  })
  const key = () => toBase64Url(random(32))
  const ghost = { ...bens, account: mallory.accountId }
  const substituted: Readonly<Record<string, Membership>> = {
    'his identity key': member({ sk: key() }),
    'his role': member({ role: 'steward' }),
    'one more': {
      ...membership,
      members: withEntry(membership.members, mallory.accountId, ghost),
    },
    'another key of the epoch': { ...membership, commit: key() },
    'another place in the log': { ...membership, wordsSeq: membership.wordsSeq - 1 },
  }
  const seen = [honest.join(' ')]
  for (const [note, other] of Object.entries(substituted)) {
    const words = await wordsOf(device, { ...log, state: { ...log.state, membership: other } })
    expect(seen, note).not.toContain(words.join(' '))
    seen.push(words.join(' '))
  }
})

it('[T44] every byte of every key, of the history and of the commitment counts', () => {
  const member = (seed: number) => ({
    accountId: new Uint8Array(16).fill(seed),
    gen: 1,
    idPublicKey: new Uint8Array(32).fill(seed + 1),
    kemPublicKey: new Uint8Array(32).fill(seed + 2),
    role: 'member' as const,
  })
  const state = {
    circleId: 'ab'.repeat(32) as Story['circle'],
    seq: 9,
    head: new Uint8Array(32),
    members: [member(10), member(20)],
    commit: new Uint8Array(32),
  }
  const digests = new Set([Buffer.from(circleWordsDigest(state)).toString('hex')])
  const add = (other: typeof state) =>
    digests.add(Buffer.from(circleWordsDigest(other)).toString('hex'))
  const bit = (bytes: Uint8Array, at: number) =>
    bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))
  const [first, second] = state.members
  if (first === undefined || second === undefined) throw new Error('nobody')
  let count = 1
  for (let at = 0; at < 32; at++) {
    add({ ...state, head: bit(state.head, at) })
    add({ ...state, commit: bit(state.commit, at) })
    add({ ...state, members: [{ ...first, idPublicKey: bit(first.idPublicKey, at) }, second] })
    add({ ...state, members: [first, { ...second, kemPublicKey: bit(second.kemPublicKey, at) }] })
    count += 4
  }
  add({ ...state, members: [first] })
  add({ ...state, members: [first, { ...second, gen: 2 }] })
  add({ ...state, members: [first, { ...second, accountId: new Uint8Array(16) }] })
  add({ ...state, seq: 8 })
  add({ ...state, circleId: 'cd'.repeat(32) as Story['circle'] })
  expect(digests.size).toBe(count + 5)
  // The order in which a device keeps its members is nobody's business.
  add({ ...state, members: state.members.toReversed() })
  expect(digests.size).toBe(count + 5)
})

it('[T44] two halves of a forked circle read different words', async () => {
  const story = await storyOf([ben, caro])
  const before = [...story.wires]
  const { script } = story
  // To Ana and Ben the host shows Ana's new key, to Caro another one that Ana made meanwhile.
  const place = script.place(ana)
  const rotation = async () => {
    const rekey = await script.rekey(ana, [ana, ben, caro])
    const body = new TextEncoder().encode(JSON.stringify({ t: 'epoch.rotate', why: 'age', rekey }))
    return forge(ana, place, body)
  }
  const [one, other] = [await rotation(), await rotation()]
  const [anas, bens, caros] = await Promise.all([
    expectRead([...before, one.wire], story.circle, ana),
    expectRead([...before, one.wire], story.circle, ben),
    expectRead([...before, other.wire], story.circle, caro),
  ])
  const words = await Promise.all(
    [anas, bens, caros].map(({ device, log }) => wordsOf(device, log)),
  )
  expect(words[0]).toEqual(words[1])
  expect(words[0]).not.toEqual(words[2])
  expect(headOf(story.circle, [...before, one.wire])).not.toEqual(
    headOf(story.circle, [...before, other.wire]),
  )
})

it('[T44] a ghost that the host would have had to let in shows in the words', async () => {
  const story = await storyOf([ben])
  const honest = await expectRead([...story.wires], story.circle, ana)
  const invitation = await story.script.invite(ana)
  story.add(invitation.entry)
  const form = await requestForm(story, invitation, mallory)
  const body = new TextEncoder().encode(JSON.stringify(form))
  const asked = await forge(mallory, freshPlace(story, mallory), body)
  const waiting = await expectRead(story.with(asked), story.circle, ana)
  // Only to have asked changes nothing; to be in does.
  const request = await story.script.request(mallory, invitation, box)
  story.add(request, await story.script.add(ana, mallory, request))
  const within = await expectRead(story.wires, story.circle, ben)
  const words = await Promise.all(
    [honest, waiting, within].map(({ device, log }) => wordsOf(device, log)),
  )
  expect(words[0]).toEqual(words[1])
  expect(words[0]).not.toEqual(words[2])
  expect(idText(mallory.accountId).length).toBe(22)
})
