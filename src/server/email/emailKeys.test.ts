import { expect, test } from 'vitest'
import { toHex } from '#base/text.ts'
import { emailKeysOf } from './emailKeys.ts'

const keys = emailKeysOf(new Uint8Array(32).fill(7))
const others = emailKeysOf(new Uint8Array(32).fill(8))

test('[NO15] an address is remembered as a hash that only this host can make, however it is written', () => {
  const key = keys.addressKey('ana@example.org')
  expect(keys.addressKey('Ana+Herewith@EXAMPLE.org')).toEqual(key)
  expect(keys.addressKey('ben@example.org')).not.toEqual(key)
  expect(others.addressKey('ana@example.org')).not.toEqual(key)
})

test('[T113] nobody can make the link of an address that no mail of this host went to', () => {
  const key = keys.addressKey('ana@example.org')
  const token = keys.noMoreToken(key)
  expect(keys.addressKeyIn(token)).toEqual(key)
  expect(others.addressKeyIn(token)).toBeUndefined()
  const last = token.endsWith('0') ? '1' : '0'
  for (const wrong of [
    token.slice(0, -1) + last,
    toHex(others.addressKey('ana@example.org')) + token.slice(32),
    token.slice(0, 32),
    '',
    'zz'.repeat(32),
  ])
    expect(keys.addressKeyIn(wrong)).toBeUndefined()
})
