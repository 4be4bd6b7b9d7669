import { describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url, utf8 } from '#base/text.ts'
import { encryptPush, isPoint } from './encryptPush.ts'
import { pushText, pushTextBytes } from './sendPush.ts'

const bytes = (text: string) => fromBase64Url(text) ?? new Uint8Array()

/** RFC 8291, appendix A. */
const rfc = {
  salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
  secret: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  p256dh: bytes(
    'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  ),
  auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
  message:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

describe('a push is sealed for one browser', () => {
  test('[NO1] as RFC 8291 has it, byte for byte', () => {
    const text = utf8('When I grow up, I want to be a watermelon')
    const made = encryptPush(text, 0, rfc, rfc.salt, rfc.secret)
    expect(toBase64Url(made)).toBe(rfc.message)
  })

  test('[NO1] each is as long as every other, and no two look alike', () => {
    const one = encryptPush(pushText, pushTextBytes, rfc, rfc.salt)
    const other = encryptPush(pushText, pushTextBytes, rfc, rfc.salt)
    expect(one.length).toBe(16 + 4 + 1 + 65 + pushTextBytes + 1 + 16)
    expect(other.length).toBe(one.length)
    expect(toBase64Url(one)).not.toBe(toBase64Url(other))
  })

  test('what is no point of the curve is found out before it is stored', () => {
    expect(isPoint(rfc.p256dh)).toBe(true)
    expect(isPoint(new Uint8Array(65).fill(4))).toBe(false)
    expect(isPoint(new Uint8Array(65))).toBe(false)
  })
})
