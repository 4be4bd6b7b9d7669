import { safeParse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { emailAddress } from './email.ts'

const takes = (text: unknown): boolean => safeParse(emailAddress, text).success

describe('[T111] an address that a mail may go to', () => {
  test.each([
    'ana@example.org',
    'Ana.Banana+herewith@mail.example.co.uk',
    "o'neill@example.org",
    'a@xn--bcher-kva.example',
    `${'a'.repeat(64)}@example.org`,
  ])('%s', text => {
    expect(takes(text)).toBe(true)
  })

  test.each([
    'ana@example.org\r\nBcc: ben@example.org',
    'ana@example.org\n',
    '\rana@example.org',
    'ana@example.org\u0000',
    'ana@example.org\u2028Bcc: x',
    'ana@exämple.org',
    'änä@example.org',
    'ana\u202e@example.org',
    'ana@example.org ',
    'ana@example.org, ben@example.org',
    'ana@example.org;ben@example.org',
    'Ana <ana@example.org>',
    '"ana ben"@example.org',
    'ana(comment)@example.org',
    'ana%example.org@relay.example',
    'relay.example!ana@example.org',
    '@relay.example:ana@example.org',
    'ana@@example.org',
    'ana@example',
    'ana@localhost',
    'ana@127.0.0.1',
    'ana@[127.0.0.1]',
    'ana@-example.org',
    'ana@example..org',
    '.ana@example.org',
    '-oQ/tmp@example.org',
    'a..b@example.org',
    'ana.@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a.'.repeat(130)}org`,
    '',
    7,
    ['ana@example.org'],
  ])('and not %j', text => {
    expect(takes(text)).toBe(false)
  })
})
