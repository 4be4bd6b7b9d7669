import { expect, test } from 'vitest'
import type { DayView } from '#core/day/view.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { readyWords } from './dateWords.ts'

const day = (tone: 'hard' | 'glad', near: number): Pick<DayView, 'says' | 'near'> => ({
  says: { what: 'A day.', month: 3, date: 12, yearly: true, tone },
  near,
})

test('[DA4] on the eve no ready word is of the day itself', () => {
  const today = /today|tonight|\bhoy\b|esta noche/i
  for (const tone of ['hard', 'glad'] as const)
    for (const text of [en, es]) {
      expect(readyWords(text, day(tone, 0)).join(' ')).toMatch(today)
      for (const near of [1, 2])
        expect(readyWords(text, day(tone, near)).join(' ')).not.toMatch(today)
    }
})
