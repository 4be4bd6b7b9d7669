import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventIdOf } from '#dev/scene.ts'
import { parseEvent } from './event.ts'

const id = eventIdOf(1)
const share = { t: 'share-offered', v: 1, id, at: 5, need: 'listen', words: 'Two plates.' }
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

describe('reading an event', () => {
  test('[C15] what was written is what is read', () => {
    expect(parseEvent(JSON.parse(JSON.stringify(share)))).toEqual(share)
  })

  test.each([
    ['no id', { ...share, id: undefined }],
    ['an id that is no ULID', { ...share, id: '__proto__' }],
    ['an id beyond 128 bits', { ...share, id: '8'.padEnd(26, '0') }],
    ['a time with a fraction', { ...share, at: 1.5 }],
    ['a time before time', { ...share, at: -1 }],
    ['a huge number', { ...share, extra: 1e300 }],
    ['words that are no text', { ...share, words: ['Two plates.'] }],
    ['too many words', { ...share, words: 'a'.repeat(16_001) }],
    ['a need nobody has', { ...share, need: 'applause' }],
    ['a key in capitals', { ...share, Words: 'x' }],
    ['a key with a dash', { ...share, 'a-b': 1 }],
    ['seven levels', { ...share, a: deep(6) }],
    ['a name of blanks', { ...share, t: 'member-named', name: '  ' }],
    ['a name that runs backwards', { ...share, t: 'member-named', name: 'nA\u202eevil' }],
    ['a name of two lines', { ...share, t: 'member-named', name: 'Ana\nSteward' }],
    ['an empty batch', { ...share, t: 'batch', ops: [] }],
    [
      'a batch of 65',
      { ...share, t: 'batch', ops: Array.from({ length: 65 }, () => ({ t: 'later' })) },
    ],
    ['an entry id of the wrong length', { t: 'share-rested', v: 1, id, at: 5, share: 'ab' }],
    ['nothing', null],
    ['a list', []],
  ])('[C15] refuses %s', (_what, json) => {
    expect(parseEvent(json)).toBeUndefined()
  })

  test('[C15] refuses __proto__ as a key at any level', () => {
    const text = JSON.stringify(share)
    expect(parseEvent(JSON.parse(text.replace('{', '{"__proto__":{"by":"ana"},')))).toBeUndefined()
    expect(
      parseEvent(JSON.parse(text.replace('{', '{"later":{"constructor":1,"__proto__":1},'))),
    ).toBeUndefined()
  })

  test('[C16] a kind or a version of a newer app is kept and skipped', () => {
    const stamp = { v: 1, id, at: 5 }
    expect(parseEvent({ ...stamp, t: 'walk-planned', when: [1, 2] })).toEqual({
      ...stamp,
      t: 'unknown',
    })
    expect(parseEvent({ ...share, v: 2 })).toEqual({ ...stamp, t: 'unknown' })
  })

  test('[C16] an op of a newer app does not take its neighbours with it', () => {
    const name = { t: 'member-named', name: 'Ana' }
    const ops = [{ t: 'walk-planned' }, name, { t: 'member-named', name: 7 }, 'noise']
    expect(parseEvent({ v: 1, id, at: 5, t: 'batch', ops })).toMatchObject({ ops: [name] })
  })

  test('[C17] an author named inside the JSON is not read', () => {
    const read = parseEvent({ ...share, by: 'ana', author: 'ana' })
    expect(read).toEqual(share)
  })

  test('[C15] no JSON makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.jsonValue(), (json, value) => {
        parseEvent(json)
        for (const key of ['t', 'v', 'id', 'at', 'need', 'words', 'note', 'feelings'])
          parseEvent({ ...share, [key]: value })
      }),
      { seed: 20_261_123, numRuns: 300 },
    )
  })
})
