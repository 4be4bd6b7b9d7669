import { expect, it } from 'vitest'
import { foldPassphrase } from './foldPassphrase.ts'

it('capitals, accents and spaces that a keyboard adds or leaves out make no difference', () => {
  const words = 'pecho toldo dia avaro hazana'
  expect(foldPassphrase('pecho toldo día avaro hazaña')).toBe(words)
  expect(foldPassphrase('Pecho toldo día  avaro hazaña ')).toBe(words)
  expect(foldPassphrase(' PECHO TOLDO DIA AVARO HAZANA'.normalize('NFD'))).toBe(words)
})

it('other words, and marks that are letters of another script, do make one', () => {
  expect(foldPassphrase('pecho toldo')).not.toBe(foldPassphrase('pechotoldo'))
  expect(foldPassphrase('कि का')).not.toBe(foldPassphrase('क क'))
})

it('folding twice is folding once', () => {
  for (const typed of ['İstanbul Straße ﬁ', 'Ångström Ǆ', 'ΌΔΟΣ όδος'])
    expect(foldPassphrase(foldPassphrase(typed))).toBe(foldPassphrase(typed))
})
