import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { headLength } from '#protocol/envelope.ts'
import type { Author } from '../cast/author.ts'
import { HostileHost } from './hostileHost.ts'
import {
  ana,
  ben,
  caro,
  deviceOf,
  flipped,
  mallory,
  read,
  share,
  type Story,
  storyOf,
  sync,
} from './scene.ts'

const cast = [ana, ben, caro, mallory]

/** What may happen next in a circle, as numbers that a story makes sense of. */
const step = fc.record({
  what: fc.constantFrom(
    'say',
    'say',
    'say',
    'say',
    'device',
    'rotate',
    'remove',
    'leave',
    'letIn',
    'redact',
    'redactAll',
    'pause',
    'role',
    'garbage',
  ),
  who: fc.nat({ max: 3 }),
  other: fc.nat({ max: 3 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const isSteward = new WeakMap<Story, Set<string>>()

/** One more step of an honest circle; what would break a rule is not done. */
const tell = async (story: Story, { what, who, other }: Step): Promise<void> => {
  const { script } = story
  const stewards = isSteward.get(story) ?? new Set([ana.accountId as string])
  isSteward.set(story, stewards)
  const inside = [...script.members.values()]
  const one = inside[who % inside.length] ?? ana
  const two = cast[other] ?? ben
  const isIn = script.members.has(two.accountId)
  const name = toBase64Url(idBytes(two.accountId))
  const text = share(`${story.wires.length} of ${one.name}`)
  switch (what) {
    case 'say':
      return story.add(await script.content(one, text))
    case 'garbage':
      return story.add(await script.content(one, `not an event ${story.wires.length}`))
    case 'device':
      script.newSession(one)
      return story.add(await script.content(one, text))
    case 'rotate':
      return story.add(await script.rotate(ana))
    case 'remove':
      if (isIn && two !== ana) story.add(await script.remove(ana, [two]))
      stewards.delete(two.accountId)
      return
    case 'leave':
      if (!isIn || two === ana) return
      story.add(await script.leave(two))
      stewards.delete(two.accountId)
      return story.add(await script.rotate(ana, 'left'))
    case 'letIn':
      if (!isIn) await story.letIn(ana, two)
      return
    case 'role': {
      if (!isIn || two === ana) return
      const role = stewards.has(two.accountId) ? 'member' : 'steward'
      if (role === 'steward') stewards.add(two.accountId)
      else stewards.delete(two.accountId)
      return story.add(await script.control(ana, { t: 'role.set', a: name, role }))
    }
    case 'pause':
      story.add(await script.control(ana, { t: 'circle.pause' }))
      return story.add(await script.control(ana, { t: 'circle.resume' }))
    case 'redact': {
      const said = await script.content(one, text)
      story.add(said)
      const ids = [toBase64Url(idBytes(said.eventId))]
      return story.add(await script.control(one, { t: 'redact', ids }))
    }
    case 'redactAll':
      if (isIn) story.add(await script.control(two, { t: 'redact', a: name, all: true }))
  }
}

const storyFrom = async (steps: readonly Step[]): Promise<Story> => {
  const story = await storyOf([ben])
  for (const one of steps) await tell(story, one)
  return story
}

const readIn = async (
  story: Story,
  pageLength: number,
  stops: readonly number[],
  who: Author = ana,
) => {
  const host = new HostileHost()
  host.pageLength = pageLength
  const device = await deviceOf(host, who)
  const log = await device.open(story.circle)
  for (const stop of [...stops, story.wires.length]) {
    host.show(story.circle, story.wires.slice(0, stop))
    expect(await sync(device, log)).toMatchObject({ ok: true })
  }
  return { device, log }
}

it('[T17] any honest log folds to the same in whatever pieces it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 30 }),
      fc.array(fc.integer({ min: 2, max: 60 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      async (steps, cuts, pageLength) => {
        const story = await storyFrom(steps)
        const stops = cuts.filter(cut => cut < story.wires.length).toSorted((a, b) => a - b)
        const whole = await readIn(story, 1000, [])
        const pieces = await readIn(story, pageLength, stops)
        expect(pieces.log.state.head).toEqual(whole.log.state.head)
        expect(pieces.log.state.membership).toEqual(whole.log.state.membership)
        expect(pieces.log.fold).toEqual(whole.log.fold)
        const [one, other] = await Promise.all(
          [whole, pieces].map(({ device }) => device.kept.store.entries(story.circle, 1, 1000)),
        )
        expect(other).toEqual(one)
      },
    ),
    { seed: 17, numRuns: 25 },
  )
})

/** One change of a whole log. `undefined`: it changes nothing here. */
const change = fc.record({
  how: fc.constantFrom('drop', 'twice', 'move', 'swap', 'flip', 'cut', 'body', 'foreign'),
  at: fc.nat({ max: 10_000 }),
  to: fc.nat({ max: 10_000 }),
  bit: fc.nat({ max: 7 }),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

const changed = (
  wires: readonly Bytes[],
  foreign: readonly Bytes[],
  { how, at, to, bit }: Change,
): readonly Bytes[] | undefined => {
  // The end of a log may always be only not there yet.
  const place = at % (wires.length - 1)
  const target = to % wires.length
  const wire = wires[place] ?? new Uint8Array()
  switch (how) {
    case 'drop':
      return wires.toSpliced(place, 1)
    case 'twice':
      return wires.toSpliced(target, 0, wire)
    case 'move':
      return target === place ? undefined : wires.toSpliced(place, 1).toSpliced(target, 0, wire)
    case 'swap':
      return target === place
        ? undefined
        : wires.with(place, wires[target] ?? wire).with(target, wire)
    case 'flip': {
      // A signature in the middle of a run carries nothing (T09); everything else does.
      const where = to % wire.length
      const isSignature = where >= 204 && where < headLength
      return isSignature && wire[2] === 2
        ? undefined
        : wires.with(place, flipped(wire, where, 1 << bit))
    }
    case 'cut':
      return wires.with(place, wire.slice(0, to % wire.length))
    case 'body':
      return wires.with(place, wire.slice(0, headLength))
    case 'foreign':
      return wires.with(target, foreign[target % foreign.length] ?? wire)
  }
}

it('[T07] any single change of any log, of a byte or of the order, is caught', async () => {
  const stories = await Promise.all(
    fc
      .sample(fc.array(step, { minLength: 8, maxLength: 20 }), { seed: 7, numRuns: 6 })
      .map(async steps => {
        // Everybody speaks at the end, having seen everything before.
        const story = await storyFrom(
          steps.filter(({ what }) => what !== 'redactAll' && what !== 'redact'),
        )
        await story.say(ana, 'the last word')
        return story
      }),
  )
  const [first] = stories
  if (first === undefined) throw new Error('no story')
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: stories.length - 1 }), change, async (which, how) => {
      const story = stories[which] ?? first
      const other = stories[(which + 1) % stories.length] ?? first
      const wires = changed(story.wires, other.wires, how)
      if (wires === undefined) return
      const { log, device } = await read(wires, story.circle)
      expect(log.status.kind).not.toBe('ok')
      const kept = await device.kept.store.lastSeq(story.circle)
      // A body that is missing is asked for first: what is whole has been stored by then.
      const isWhole = log.status.kind === 'halted' && log.status.fault === 'BODY_MISSING'
      if (log.status.kind === 'halted' && !isWhole) expect(kept).toBe(0)
      expect(log.state.seq).toBe(kept)
    }),
    { seed: 77, numRuns: 400 },
  )
  for (const story of stories) {
    const { log } = await read(story.wires, story.circle)
    expect(log.status).toEqual({ kind: 'ok' })
  }
})
