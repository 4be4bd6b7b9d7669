import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameMail, isSamePhone } from './merged.ts'
import { dialable, dialledNumber, mailable } from './number.ts'

test.each([
  ['+34 600 123 456', '600123456'],
  ['+34 600 123 456', '0034600123456'],
  ['0171 234 5678', '+49 171 2345678'],
  ['+44 (0)20 7946 0018', '020 7946 0018'],
  ['+39 06 1234567', '06 1234567'],
  ['8 (916) 123-45-67', '+7 916 123-45-67'],
  ['(212) 555-0123', '+1 212 555 0123'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['tel:+1-212-555-0123;ext=5', '+1 212 555 0123 x5'],
])('[PE7] %s is %s', (one, other) => {
  expect(isSamePhone(one, other)).toBe(true)
  expect(isSamePhone(other, one)).toBe(true)
})

test.each([
  ['+34 600 123 456', '+33 600 123 456'],
  ['555 0123', '212 555 0123'],
  ['112', '+34 112'],
  ['112', '0112'],
  ['+1 212 555 0123 x5', '+1 212 555 0123 x6'],
  ['+1 212 555 0123', '+44 12 555 0123'],
  ['ask her', 'ask her sister'],
])('[PE7] %s is not %s', (one, other) => {
  expect(isSamePhone(one, other)).toBe(false)
  expect(isSamePhone(other, one)).toBe(false)
})

test('[PE7] a mail address is the same whatever its capitals', () => {
  expect(isSameMail('Mara@Example.org', ' mara@example.org')).toBe(true)
  expect(isSameMail('mara@example.org', 'mara@example.com')).toBe(false)
})

test('[PE8] what is dialled holds digits and a plus before them, whatever was written', () => {
  expect(dialable('+34 600 12-34.56')).toBe('+34600123456')
  expect(dialable('0034 600 123456')).toBe('+34600123456')
  expect(dialable('0600/123456')).toBe('0600123456')
  expect(dialable('212 555 0123 ext. 5')).toBe('2125550123')
  for (const trick of [
    'javascript:alert(1)',
    '*2767*3855#',
    '*#06#',
    '1-800-FLOWERS',
    'sip:mara@example.org',
    '"><img src=x>',
    '600 123 456?body=hello',
    '+34600123456&body=x',
    '600\u0000123',
    '',
    '+',
  ])
    expect(dialable(trick), trick).toBeUndefined()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(dialable(text) ?? '+00').toMatch(/^\+?[0-9]{2,20}$/)
    }),
    { numRuns: 500, seed: 3 },
  )
})

test('[PE8] nobody else is named, and no word put in my mouth, by a mail address', () => {
  expect(mailable(' mara@example.org ')).toBe('mara@example.org')
  expect(mailable('mára@exämple.org')).toBe('mára@exämple.org')
  for (const trick of [
    'mara@example.org?bcc=mallory@example.org',
    'mara@example.org,mallory@example.org',
    'Mara <mara@example.org>',
    'mara@example.org%0ABcc:x@y.example',
    'javascript:alert(1)',
    'mara',
  ])
    expect(mailable(trick), trick).toBeUndefined()
})

test('[PE7] a number is the same as itself, and the order of the two says nothing', () => {
  const written = fc.stringMatching(/^(\+|00|0)?[0-9 ()./-]{1,18}( x[0-9]{1,3})?$/)
  fc.assert(
    fc.property(written, written, (one, other) => {
      expect(isSamePhone(one, one)).toBe(true)
      expect(isSamePhone(one, other)).toBe(isSamePhone(other, one))
      if (dialledNumber(one) === undefined) expect(isSamePhone(one, `${one} `)).toBe(false)
    }),
    { numRuns: 1000, seed: 4 },
  )
})
