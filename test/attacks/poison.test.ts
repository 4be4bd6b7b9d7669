import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pad } from '#crypto/padding.ts'
import { contentEntry, random } from '../cast/author.ts'
import { forge, forgeContent } from './forge.ts'
import { RealHost } from './realHost.ts'
import { ana, ben, expectRead, mallory, share, shown, storyOf } from './scene.ts'

it('[T59] what an insider makes unreadable is the same mark for everybody, and stops nobody', async () => {
  const story = await storyOf([ben, mallory])
  const { script } = story
  const elsewhere = await storyOf([mallory])
  const bens = await story.say(ben, 'of Ben')
  const place = () => script.place(mallory)
  const nonce = random(12)
  const content = { kind: 'content', nonce } as const
  const makers: readonly (() => ReturnType<typeof forge>)[] = [
    () => forge(mallory, place(), random(300), content),
    () => forge(mallory, place(), new Uint8Array(), content),
    () => forge(mallory, place(), random(15), content),
    () => forge(mallory, place(), random(16), content),
    () => contentEntry(mallory, place(), random(32), share('another key')),
    () => contentEntry(mallory, place(), elsewhere.script.epochKey, share('of another circle')),
    () =>
      forge(mallory, place(), bens.wire.slice(268), {
        ...content,
        nonce: bens.wire.slice(156, 168),
      }),
    () => forgeContent(mallory, place(), script.epochKey, pad(random(40))),
    () => contentEntry(mallory, place(), script.epochKey, 'not JSON'),
    () => contentEntry(mallory, place(), script.epochKey, '{"t":"share-offered"}'),
    () => contentEntry(mallory, place(), script.epochKey, '{"v":1,"id":"x","at":1,"t":"x"}'),
    () => contentEntry(mallory, place(), script.epochKey, `"${'x'.repeat(60_000)}"`),
  ]
  const garbage: string[] = []
  for (const make of makers) {
    const entry = await make()
    script.took(mallory, entry)
    story.add(entry)
    garbage.push(entry.eventId)
    await story.say(ana, `after ${garbage.length}`)
  }
  const words = ['of Ben', ...garbage.map((_, n) => `after ${n + 1}`)]
  for (const who of [ana, ben, mallory]) {
    const { log, device } = await expectRead(story.wires, story.circle, who)
    expect(log.fold.unreadable).toEqual(garbage)
    expect(shown(log)).toEqual(words)
    expect(device.alarms.map(alarm => alarm.kind)).toEqual(garbage.map(() => 'unreadable'))
  }
  // And the real host, which cannot know, takes it as it is.
  await RealHost.of(story)
})

const poison = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '0'.repeat(64),
  'f'.repeat(64),
]

it('[T59] whatever JSON an insider seals, every device folds it alike and none breaks', async () => {
  const story = await storyOf([ben, mallory])
  const first = await story.say(ana, 'a target')
  const texts = fc.sample(
    fc.record(
      {
        v: fc.oneof(fc.constant(1), fc.anything()),
        id: fc.constantFrom(...poison, '01H0000000000000000000000A', '01H0000000000000000000000B'),
        at: fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER), fc.string()),
        t: fc.constantFrom(
          'share-offered',
          'move-made',
          'heard-answered',
          'circle-named',
          'member-named',
          'marks',
          'batch',
          'page-written',
          ...poison,
        ),
        need: fc.constantFrom('listen', 'unsafe', ...poison),
        move: fc.constantFrom('reflect', 'view', ...poison),
        share: fc.constantFrom(first.eventId, ...poison),
        target: fc.constantFrom(first.eventId, ...poison),
        words: fc.oneof(fc.string(), fc.constantFrom(...poison), fc.jsonValue()),
        name: fc.oneof(fc.string(), fc.jsonValue()),
        ops: fc.array(fc.jsonValue(), { maxLength: 3 }),
      },
      { requiredKeys: ['t', 'id', 'v', 'at'] },
    ),
    { seed: 59, numRuns: 150 },
  )
  for (const text of texts) {
    const json = JSON.stringify(text)
    story.add(await story.script.content(mallory, json))
  }
  await story.say(ben, 'still here')
  const { log } = await expectRead(story.wires, story.circle, ana)
  const other = await expectRead(story.wires, story.circle, ben)
  expect(other.log.fold).toEqual(log.fold)
  expect(shown(log)).toContain('still here')
  expect(shown(log)).toContain('a target')
  expect(({} as Record<string, unknown>)['words']).toBeUndefined()
})
