import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat } from '#base/bytes.ts'
import { fromBase64Url, fromHex, toBase64Url, toHex, utf8 } from '#base/text.ts'
import { parseControlEvent } from './controlEvent.ts'
import { parseStrictJson } from './strictJson.ts'

const read = (text: string): unknown => parseStrictJson(utf8(text))

describe('the one spelling of a body', () => {
  it('[T13] refuses every second spelling', () => {
    expect(read('{"t":"x","a":1}')).toEqual({ t: 'x', a: 1 })
    for (const text of [
      '{"t":"x","t":"y"}',
      '{"t": "x"}',
      '{"a":1.0}',
      '{"a":1.5}',
      '{"a":1e3}',
      '{"a":9007199254740993}',
      '{"a":-0}',
      '{"__proto__":{"a":1}}',
      '{"constructor_":1,"A":2}',
      '{"a":"\\u0041"}',
      '\ufeff{"a":1}',
      '{"a":1}\n',
      '',
      'nonsense',
      `${'['.repeat(7)}${']'.repeat(7)}`,
      `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
    ])
      expect(read(text), text.slice(0, 40)).toBeUndefined()
  })

  it('[T13] refuses bytes that are not UTF-8', () => {
    expect(parseStrictJson(concat(utf8('{"a":"'), Uint8Array.of(0xff), utf8('"}')))).toBeUndefined()
    expect(
      parseStrictJson(concat(utf8('{"a":"'), Uint8Array.of(0xed, 0xa0, 0x80), utf8('"}'))),
    ).toBeUndefined()
  })

  it('[L7] a control body is exactly its schema; a newer kind asks for an update', () => {
    expect(parseControlEvent({ t: 'member.leave' })).toEqual({ t: 'member.leave' })
    expect(parseControlEvent({ t: 'member.leave', more: 1 })).toBeUndefined()
    expect(parseControlEvent({ t: 'circle.suite' })).toBe('update-needed')
    expect(parseControlEvent({ t: 1 })).toBeUndefined()
    expect(parseControlEvent(null)).toBeUndefined()
    expect(parseControlEvent(Object.create({ t: 'member.leave' }))).toBeUndefined()
  })
})

describe('bytes as text', () => {
  it('reads back what it wrote and nothing that is spelt otherwise, property', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes))
        expect(fromHex(toHex(bytes))).toEqual(new Uint8Array(bytes))
      }),
      { seed: 4 },
    )
    for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+AA', 'AA A', 'AAAAA'])
      expect(fromBase64Url(text), text).toBeUndefined()
    expect(fromBase64Url('AQ')).toEqual(Uint8Array.of(1))
  })
})
