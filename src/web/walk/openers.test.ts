import { expect, test } from 'vitest'
import { walkStages } from '#core/walk/walk.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'

test('[DA15] twelve ways to begin for each of four stages, in every language, and none twice', () => {
  for (const { walk } of [en, es])
    for (const stage of walkStages) {
      expect(walk.stages[stage]).toHaveLength(12)
      expect(new Set(walk.stages[stage]).size).toBe(12)
    }
  const all = [en, es].map(({ walk }) => Object.values(walk.stages).flat())
  for (const openers of all) expect(new Set(openers).size).toBe(48)
})

test('[DA17] each ends away from the screen: a call, a visit, a candle', () => {
  const steps = [en, es].map(({ day, note, walk }) => [
    day.orCall,
    day.mineCall,
    day.sentMore.hard,
    day.sentMore.glad,
    note.sent('Ana'),
    walk.offScreen,
  ])
  const off = [/\b(ring|go by|knock|candle)\b/, /(llam|pas[ea]|puerta|vela)/]
  for (const [place, all] of steps.entries())
    for (const step of all) expect(step).toMatch(off[place] ?? /^$/)
})
