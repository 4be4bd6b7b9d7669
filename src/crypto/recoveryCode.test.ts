import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, zeros } from '#base/bytes.ts'
import { parseRecoveryCode, recoveryAuthKeys, recoveryCodeText } from './recoveryCode.ts'

const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => concat(bytes))
const code = recoveryCodeText(Uint8Array.from({ length: 16 }, (_, index) => index * 13))

const anyText = fc
  .array(fc.nat(0xffff), { maxLength: 300 })
  .map(units => String.fromCharCode(...units))

describe('recovery code', () => {
  it('[K16] is seven groups of four and reads back', () => {
    fc.assert(
      fc.property(entropy, bytes => {
        const text = recoveryCodeText(bytes)
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(parseRecoveryCode(text)).toEqual({ ok: true, value: bytes })
      }),
      { seed: 3, numRuns: 200 },
    )
  })

  it('[K16] reads what people type: any case, dashes, look-alikes', () => {
    const bytes = zeros(16)
    const text = recoveryCodeText(bytes)
    expect(text.startsWith('0000 0000')).toBe(true)
    const ways = [
      text.toLowerCase(),
      text.replaceAll(' ', ''),
      text.replaceAll(' ', '-'),
      text.replaceAll(' ', ' – '),
      `  ${text}\n`,
      text.replaceAll('0', 'o'),
      text.replaceAll('0', 'O'),
    ]
    for (const way of ways)
      expect([way, parseRecoveryCode(way)]).toEqual([way, { ok: true, value: bytes }])
    fc.assert(
      fc.property(entropy, some => {
        const typed = recoveryCodeText(some).replaceAll('1', 'l')
        expect(parseRecoveryCode(typed)).toEqual({ ok: true, value: some })
      }),
      { seed: 4, numRuns: 100 },
    )
  })

  it('[T77] catches a changed character, and never names a wrong group alone', () => {
    fc.assert(
      fc.property(entropy, fc.nat(27), fc.integer({ min: 1, max: 31 }), (bytes, at, by) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const letters = Array.from(recoveryCodeText(bytes).replaceAll(' ', ''))
        const changed = alphabet[(alphabet.indexOf(letters[at]!) + by) % 32]!
        const result = parseRecoveryCode(letters.with(at, changed).join(''))
        // One changed code in about a thousand passes ten check bits; those seeds are not here.
        expect(result.ok).toBe(false)
        if (result.ok || result.error.kind !== 'typo') throw new Error('not a typo')
        expect([undefined, Math.floor(at / 4) + 1]).toContain(result.error.group)
      }),
      { seed: 5, numRuns: 60 },
    )
  })

  it('[K16] has one spelling: the two unused bits are zero', () => {
    // Zero entropy: the 26th character is 0, and 1, 2, 3 differ from it in unused bits only.
    const letters = Array.from(recoveryCodeText(zeros(16)).replaceAll(' ', ''))
    for (const other of ['1', '2', '3'])
      expect(parseRecoveryCode(letters.with(25, other).join('')).ok).toBe(false)
  })

  it('[K16] says what is wrong: nothing, too short, too long, a strange character', () => {
    expect(parseRecoveryCode(' - ')).toEqual({ ok: false, error: { kind: 'empty' } })
    expect(parseRecoveryCode(code.slice(0, -2))).toEqual({
      ok: false,
      error: { kind: 'too-short', missing: 2 },
    })
    expect(parseRecoveryCode(`${code}AB`)).toEqual({
      ok: false,
      error: { kind: 'too-long', extra: 2 },
    })
    expect(parseRecoveryCode(`${code.slice(0, 5)}U${code.slice(6)}`)).toEqual({
      ok: false,
      error: { kind: 'character', group: 2, character: 'U' },
    })
  })

  it('[K16] answers anything at all', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(typeof parseRecoveryCode(text).ok).toBe('boolean')
      }),
      { seed: 6, numRuns: 200 },
    )
  })

  it('[K16] gives one sign-in key for one code', async () => {
    const [one, same, other] = await Promise.all([
      recoveryAuthKeys(zeros(16)),
      recoveryAuthKeys(zeros(16)),
      recoveryAuthKeys(zeros(16).fill(1)),
    ])
    expect(one.publicKey).toEqual(same.publicKey)
    expect(one.publicKey).not.toEqual(other.publicKey)
  })
})
