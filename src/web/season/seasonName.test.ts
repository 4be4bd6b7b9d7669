import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { figureOf } from './figureOf.ts'
import { seasonName } from './seasonName.ts'

test('[SN2] a season is called by its months, and by both years where there are two', () => {
  expect([8106, 8107].map(season => seasonName(season, 'en', en))).toEqual([
    'September to November 2026',
    'December 2026 to February 2027',
  ])
  expect([8106, 8107].map(season => seasonName(season, 'es', es))).toEqual([
    'Septiembre a noviembre de 2026',
    'Diciembre de 2026 a febrero de 2027',
  ])
})

test('[SN7] minutes are said as people say them, everything else as a number', () => {
  const said = [1, 50, 60, 130].map(minutes => figureOf('minutes', minutes, 'en', en))
  expect(said).toEqual(['1 minute', '50 minutes', '1 hour', '2 hours and 10 minutes'])
  expect(figureOf('minutes', 130, 'es', es)).toBe('2 horas y 10 minutos')
  expect(figureOf('calls', 1204, 'en', en)).toBe('1,204')
})
