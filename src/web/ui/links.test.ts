import { expect, test } from 'vitest'
import { mailLink, textLink } from './links.ts'

test('[RO11] a link holds one number or one address, and the words as words', () => {
  expect(textLink('+34600000000', 'Hola & adiós?')).toBe(
    'sms:+34600000000?&body=Hola%20%26%20adi%C3%B3s%3F',
  )
  expect(textLink('112', ' ')).toBe('sms:112')
  expect(textLink('112')).toBe('sms:112')
  expect(textLink(undefined, 'Hi')).toBe('sms:?&body=Hi')
  expect(mailLink('mara@example.org', '')).toBe('mailto:mara@example.org')
  expect(mailLink('mara@example.org?bcc=eve@example.org', 'Hi')).toBe(
    'mailto:mara@example.org%3Fbcc%3Deve@example.org?body=Hi',
  )
  expect(mailLink('a@example.org,b@example.org', 'x&bcc=c')).toBe(
    'mailto:a@example.org%2Cb@example.org?body=x%26bcc%3Dc',
  )
})
