import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { offerLine } from './offerLine.ts'

test('[H32] an offer is said with what and when; what is none of the kinds says when alone', () => {
  const day = '2026-12-03'
  expect(offerLine({ what: 'walk', day, part: 'evening' }, en, 'en')).toBe(
    'A walk · Thursday, December 3, evening',
  )
  expect(offerLine({ what: 'other', day }, en, 'en')).toBe('Thursday, December 3')
  expect(offerLine({ what: 'other', when: 'esta semana' }, es, 'es')).toBe('esta semana')
})
