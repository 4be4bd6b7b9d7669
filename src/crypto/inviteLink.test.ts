import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, u8, zeros } from '#base/bytes.ts'
import { toBase64Url } from '#base/text.ts'
import {
  type InviteLink,
  inviteFragment,
  inviterFingerprint,
  parseInviteLink,
} from './inviteLink.ts'

const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => concat(bytes))
const links: fc.Arbitrary<InviteLink> = fc.record({
  mode: fc.constantFrom('ask', 'open'),
  circleIdPrefix: sixteen,
  inviterFingerprint: sixteen,
  secret: sixteen,
})
const link: InviteLink = {
  mode: 'ask',
  circleIdPrefix: zeros(16).fill(1),
  inviterFingerprint: inviterFingerprint(zeros(32)),
  secret: zeros(16).fill(0xfb),
}
const errorOf = (text: string) => {
  const parsed = parseInviteLink(text)
  return parsed.ok ? undefined : parsed.error
}

const url = (rest: string) => `https://circle.example/j#${rest}`

const anyText = fc
  .array(fc.nat(0xffff), { maxLength: 300 })
  .map(units => String.fromCharCode(...units))

describe('invite link', () => {
  it('[K12] is 67 characters that read back, alone or in what people paste', () => {
    fc.assert(
      fc.property(links, some => {
        const fragment = inviteFragment(some)
        expect(fragment.length).toBe(67)
        const pasted = [
          fragment,
          `#${fragment}`,
          ` ${fragment}\n`,
          `https://circle.example/j#${fragment}`,
          `http://localhost:8080/j/#${fragment}`,
          `Come in: https://circle.example/j#${fragment}.`,
          `<https://circle.example/j#${fragment}> see you`,
        ]
        for (const text of pasted) expect(parseInviteLink(text)).toEqual({ ok: true, value: some })
      }),
      { seed: 11, numRuns: 50 },
    )
  })

  it('[K12] says when it is not a link at all', () => {
    const texts = ['', ' ', 'hello', 'https://circle.example/', 'https://x.example/about#team']
    for (const text of texts) expect(errorOf(text)).toBe('not-a-link')
    expect(errorOf('x'.repeat(100_000))).toBe('not-a-link')
  })

  it('[K12] says when a newer Herewith made it', () => {
    const newer = toBase64Url(concat(u8(2), zeros(49)))
    expect(errorOf(`https://circle.example/j#${newer}`)).toBe('other-version')
    expect(errorOf(`https://circle.example/j#${toBase64Url(concat(u8(2), zeros(80)))}`)).toBe(
      'other-version',
    )
  })

  it('[K12] says when a part of it is missing or changed', () => {
    const fragment = inviteFragment(link)
    expect(errorOf(url(''))).toBe('damaged')
    expect(errorOf(url(fragment.slice(0, -1)))).toBe('damaged')
    expect(errorOf(url(`${fragment}A`))).toBe('damaged')
    expect(errorOf(url(`${fragment.slice(0, 66)}B`))).toBe('damaged')
    expect(errorOf(url(toBase64Url(concat(u8(1), u8(3), zeros(48)))))).toBe('damaged')
  })

  it('[K12] answers anything at all', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(typeof parseInviteLink(text).ok).toBe('boolean')
        expect(typeof parseInviteLink(`/j#${text}`).ok).toBe('boolean')
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it('[T34] another inviter has another fingerprint', () => {
    expect(inviterFingerprint(zeros(32))).not.toEqual(inviterFingerprint(zeros(32).fill(1)))
    expect(inviterFingerprint(zeros(32)).length).toBe(16)
  })
})
