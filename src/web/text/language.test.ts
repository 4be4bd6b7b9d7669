import { expect, test } from 'vitest'
import { ago, clockTimes, dayAndTime, partialDate } from './dates.ts'
import { bringWords, languageAmong, regionOf, speak, useLanguage, useText } from './language.ts'
import { plural } from './plural.ts'

test('[W2] the first wished-for language we have is spoken, else English', () => {
  expect(languageAmong(['fr-FR', 'es-MX', 'en'])).toBe('es')
  expect(languageAmong(['fr'])).toBe('en')
  expect(languageAmong([])).toBe('en')
})

test('[W2] a change of language changes every sentence', async () => {
  expect(useText().ui.today).toBe('Today')
  await speak('es')
  expect(useText().ui.today).toBe('Hoy')
  expect(useLanguage()).toBe('es')
  await speak('en')
})

test('[W2] asked for two languages at once, the later one stays', async () => {
  await Promise.all([speak('es'), speak('en'), speak('es')])
  expect(useLanguage()).toBe('es')
  await Promise.all([speak('es'), speak('en')])
  expect(useLanguage()).toBe('en')
})

test('[W2] a date is written as it is where the person lives', () => {
  expect(regionOf('en', ['es-MX', 'en-GB', 'en-US'])).toBe('en-GB')
  expect(regionOf('es', ['fr-FR'])).toBe('es')
})

test('[W2] one and many', () => {
  expect(plural('en', 1, 'day', 'days')).toBe('day')
  expect(plural('es', 0, 'día', 'días')).toBe('días')
})

test('[W2] times are said as people say them', () => {
  const now = Date.UTC(2026, 10, 23, 12)
  expect(ago('en', now - 3 * 3_600_000, now)).toBe('3 hours ago')
  expect(ago('es', now - 86_400_000, now)).toBe('ayer')
  expect(ago('en', now + 60_000, now)).toBe('now')
  expect(dayAndTime('es', Date.UTC(2026, 10, 30, 17, 22), 'UTC')).toMatch(/ a las 17:22$/)
  expect(dayAndTime('es', Date.UTC(2026, 10, 30, 1, 5), 'UTC')).toMatch(/ a la 1:05$/)
  expect(clockTimes('es', [7 * 60 + 45, 21 * 60])).toBe('7:45 y 21:00')
  expect(partialDate('es', '2026-06')).toBe('junio de 2026')
  expect(partialDate('en', '2019')).toBe('2019')
  expect(partialDate('en', '2026-06-02')).toBe('June 2, 2026')
})

test('the sentences of the later screens come when they are asked for, in any language', async () => {
  await speak('es')
  await bringWords()
  expect(useText().me.title).toBe('Yo')
  await speak('en')
  expect(useText().me.title).toBe('Me')
})
