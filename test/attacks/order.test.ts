import { expect, it } from 'vitest'
import { toHex } from '#base/text.ts'
import { contentEntry } from '../cast/author.ts'
import { headOf, HostileHost } from './hostileHost.ts'
import {
  ana,
  ben,
  caro,
  deviceOf,
  expectCaught,
  expectHalted,
  expectRead,
  share,
  shown,
  type Story,
  storyOf,
  sync,
} from './scene.ts'

/** Three people take turns, so that everybody's entries build on everybody's. */
const turns = async (): Promise<Story> => {
  const story = await storyOf([ben, caro])
  for (let n = 0; n < 9; n++) await story.say([ana, ben, caro][n % 3] ?? ana, `turn ${n}`)
  return story
}

const without = <T>(list: readonly T[], ...places: readonly number[]): readonly T[] =>
  list.filter((_, place) => !places.includes(place))

const swapped = <T>(list: readonly T[], one: number, other: number): readonly T[] =>
  list.map((item, place) =>
    place === one ? (list[other] ?? item) : place === other ? (list[one] ?? item) : item,
  )

it('[T01] any entry that is dropped is missed, and the same log with all of them is not', async () => {
  const story = await turns()
  await expectRead(story.wires, story.circle)
  // The last one is only not there yet: nobody can tell that from a host that is slow.
  for (let place = 0; place < story.wires.length - 1; place++)
    await expectCaught(
      without(story.wires, place),
      story.circle,
      place < 2 ? ['GENESIS', 'CHAIN'] : ['CHAIN', 'SEEN', 'FORK', 'EPOCH', 'NOT_MEMBER', 'INVITE'],
    )
})

it('[T01] a position left out, or the head of another log, is missed as well', async () => {
  const story = await turns()
  for (const bend of [
    (seq: number) => (seq > 5 ? seq + 1 : seq),
    (seq: number) => (seq === 5 ? 6 : seq),
  ]) {
    const host = new HostileHost()
    host.show(story.circle, story.wires)
    host.bend = (_, page) => ({
      ...page,
      items: page.items.map(({ seq, item }) => ({ seq: bend(seq), item })),
    })
    const device = await deviceOf(host, ben)
    const log = await device.open(story.circle)
    await expectHalted({ host, device, log }, await sync(device, log), 'SEQ', 0)
  }
  const host = new HostileHost()
  host.show(story.circle, story.wires)
  host.bend = (_, page) => ({ ...page, head: page.head.map(byte => byte ^ 1) })
  const device = await deviceOf(host, ben)
  const log = await device.open(story.circle)
  const pulled = await sync(device, log)
  await expectHalted({ host, device, log }, pulled, 'FORK', story.wires.length)
})

it('[T02] two entries of one author in the other order are refused', async () => {
  const story = await storyOf([ben])
  for (let n = 0; n < 4; n++) await story.say(ben, `one ${n}`)
  await expectRead(story.wires, story.circle)
  const first = story.wires.length - 4
  for (let place = first; place < first + 3; place++)
    await expectCaught(swapped(story.wires, place, place + 1), story.circle, ['CHAIN', 'SEEN'])
})

it('[T03] entries of two authors in the other order are refused when one had seen the other', async () => {
  const story = await turns()
  const first = story.wires.length - 9
  for (let place = first; place < first + 8; place++)
    await expectCaught(swapped(story.wires, place, place + 1), story.circle, ['SEEN', 'FORK'])
})

it('[T03] entries that did not know of each other: the next who saw the true order shows it', async () => {
  const story = await storyOf([ben, caro])
  const place = story.script.place(caro)
  await story.say(ben, 'at once')
  const late = await contentEntry(caro, place, story.script.epochKey, share('also at once'))
  story.script.took(caro, late)
  story.add(late)
  await expectRead(story.wires, story.circle)
  const turned = swapped(story.wires, story.wires.length - 2, story.wires.length - 1)
  await expectRead(turned, story.circle)
  await story.say(ben, 'I saw both')
  const both = swapped(story.wires, story.wires.length - 3, story.wires.length - 2)
  await expectCaught(both, story.circle, 'FORK')
})

it('[T04] two groups with two histories find out with the first entry from the other side', async () => {
  for (const extra of [0, 1, 3]) {
    const story = await storyOf([ben, caro])
    const before = [...story.wires]
    // Ana and Caro are shown Caro's words, Ben is shown none of them: equal length, then shifted.
    const bens = await contentEntry(
      ben,
      story.script.place(ben),
      story.script.epochKey,
      share("Ben's"),
    )
    for (let n = 0; n <= extra; n++) await story.say(caro, `Caro's ${n}`)
    const host = new HostileHost()
    host.show(story.circle, story.wires)
    host.show(story.circle, [...before, bens.wire], ben.accountId)
    const anas = await deviceOf(host, ana)
    const benDevice = await deviceOf(host, ben)
    const [anaLog, benLog] = [await anas.open(story.circle), await benDevice.open(story.circle)]
    expect(await sync(anas, anaLog)).toMatchObject({ ok: true })
    expect(await sync(benDevice, benLog)).toMatchObject({ ok: true })
    expect([shown(anaLog).length, shown(benLog).length]).toEqual([extra + 1, 1])

    // Ben answers; the host wants Ana to see the answer in her history.
    const answer = await contentEntry(
      ben,
      {
        ...story.script.place(ben),
        seenSeq: before.length + 1,
        seenHead: headOf(story.circle, [...before, bens.wire]),
        ...(extra === 0 ? { sseq: 2, prevEvent: bens.eventId } : {}),
      },
      story.script.epochKey,
      share('an answer'),
    )
    host.show(story.circle, [...story.wires, answer.wire])
    const kept = story.wires.length
    const pulled = await sync(anas, anaLog)
    await expectHalted({ host, device: anas, log: anaLog }, pulled, ['CHAIN', 'FORK'], kept)
    expect(shown(anaLog)).not.toContain('an answer')
  }
})

it('[T04] whoever was shown one history is never led into another, longer or as long', async () => {
  const story = await storyOf([ben])
  const before = [...story.wires]
  const place = story.script.place(ben)
  const other = await contentEntry(ben, place, story.script.epochKey, share('other'))
  await story.say(ben, 'true')
  for (const wires of [
    [...before, other.wire],
    [...before, other.wire, other.wire],
  ]) {
    const host = new HostileHost()
    host.show(story.circle, story.wires)
    const device = await deviceOf(host, ana)
    const log = await device.open(story.circle)
    expect(await sync(device, log)).toMatchObject({ ok: true })
    host.show(story.circle, wires)
    const pulled = await sync(device, log)
    await expectHalted(
      { host, device, log },
      pulled,
      ['FORK', 'REPLAY', 'CHAIN'],
      before.length + 1,
    )
    expect(shown(log)).toEqual(['true'])
  }
})

it('[T05] any entry that comes again is refused, wherever it is put', async () => {
  const story = await turns()
  for (const [place, wire] of story.wires.entries())
    for (const at of new Set([place + 1, story.wires.length]))
      await expectCaught(
        story.wires.toSpliced(at, 0, wire),
        story.circle,
        place === 0
          ? ['CIRCLE', 'GENESIS']
          : ['REPLAY', 'CHAIN', 'GENESIS', 'SEEN', 'EPOCH', 'SESSION'],
      )
})

it('[T06] an entry of another circle is refused, of the same people and the same length', async () => {
  const [story, other] = [await turns(), await turns()]
  await expectRead(other.wires, other.circle)
  for (const [place, wire] of other.wires.entries())
    await expectCaught(
      story.wires.with(place, wire),
      story.circle,
      place === 0 ? 'GENESIS' : 'CIRCLE',
    )
  await expectCaught(other.wires, story.circle, 'GENESIS')
})

it('[T10] a log shorter than, or another than, what a device of mine had seen is refused', async () => {
  const story = await turns()
  const mark = (seq: number) => ({
    seq,
    head: toHex(headOf(story.circle, story.wires.slice(0, seq))),
  })
  const reading = async (seq: number, head: string, length: number) => {
    const host = new HostileHost()
    host.show(story.circle, story.wires.slice(0, length))
    const device = await deviceOf(host, ben)
    device.marks.set(story.circle, { seq, head })
    const log = await device.open(story.circle)
    return { host, device, log, pulled: await sync(device, log) }
  }
  const whole = story.wires.length
  for (const seq of [1, 5, whole]) {
    const fine = await reading(seq, mark(seq).head, whole)
    expect(fine.pulled).toMatchObject({ ok: true })
    const other = await reading(seq, mark(seq === 1 ? 2 : seq - 1).head, whole)
    await expectHalted(other, other.pulled, 'ROLLBACK', 0)
  }
  for (const length of [2, 7, whole - 1]) {
    const short = await reading(whole, mark(whole).head, length)
    await expectHalted(short, short.pulled, 'ROLLBACK', length)
  }
})

it('[T10] a host that names less than it had served before is refused', async () => {
  const story = await turns()
  for (const length of [2, story.wires.length - 1]) {
    const host = new HostileHost()
    host.show(story.circle, story.wires)
    const device = await deviceOf(host, ben)
    const log = await device.open(story.circle)
    expect(await sync(device, log)).toMatchObject({ ok: true })
    host.show(story.circle, story.wires.slice(0, length))
    const pulled = await sync(device, log)
    await expectHalted({ host, device, log }, pulled, 'ROLLBACK', story.wires.length)
  }
})

it('[T11] what an author claims to have seen is neither in the future nor behind what they saw', async () => {
  const story = await turns()
  const { script } = story
  const head = (seq: number) => headOf(story.circle, story.wires.slice(0, seq))
  const claim = async (seenSeq: number, seenHead: ReturnType<typeof head>) =>
    contentEntry(ben, script.place(ben, { seenSeq, seenHead }), script.epochKey, share('seen'))
  const now = story.wires.length
  await expectRead(story.with(await claim(now, head(now))), story.circle)
  await expectRead(story.with(await claim(now - 1, head(now - 1))), story.circle)
  for (const future of [now + 1, now + 2, 2 ** 40, Number.MAX_SAFE_INTEGER])
    await expectCaught(story.with(await claim(future, head(now))), story.circle, 'SEEN')
  for (const past of [0, 1, 4, now - 4])
    await expectCaught(story.with(await claim(past, head(past))), story.circle, ['SEEN', 'FORK'])
  for (const at of [now - 1, now])
    await expectCaught(story.with(await claim(at, head(at - 1))), story.circle, 'FORK')
})
