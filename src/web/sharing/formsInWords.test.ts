import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everybody } from '#core/aside/audience.ts'
import { accountOf } from '#dev/scene.ts'
import { dayInWords } from '#web/day/dayInWords.ts'
import { checkInWords } from '#web/commitment/checkInWords.ts'
import { type DayDraft, noDay } from '#web/day/dayDraft.ts'
import { saidInWords } from '#web/shoes/saidInWords.ts'

const day: DayDraft = {
  what: 'Tomás died, “in March”',
  tone: 'hard',
  month: '3',
  date: '',
  year: '2025',
  yearly: false,
  helps: 'a message',
  audience: { kind: 'people', accounts: [accountOf('ben'), accountOf('caro')] },
  of: undefined,
}

describe('[W17] forms are kept as words', () => {
  test('a day comes back as it stood, half of it missing or not', () => {
    for (const one of [
      day,
      { ...day, audience: everybody, yearly: true, tone: undefined, of: accountOf('ben') },
      { ...noDay, of: accountOf('ben') },
      { ...noDay, tone: 'glad' as const },
    ])
      expect(dayInWords.read(dayInWords.write(one))).toEqual(one)
  })

  test('a guess comes back as it stood', () => {
    for (const one of [
      { feelings: ['tired', 'lonely'], needs: '' },
      { feelings: [], needs: 'That somebody\nsits with you.' },
    ])
      expect(saidInWords.read(saidInWords.write(one))).toEqual(one)
  })

  test('how a promise went comes back as it stood, on its day alone', () => {
    const today = checkInWords(20_787)
    for (const one of [
      { says: 'notThisTime' as const, line: 'Two beers. I am ashamed.' },
      { says: undefined, line: 'It was' },
    ]) {
      expect(today.read(today.write(one))).toEqual(one)
      expect(checkInWords(20_788).read(today.write(one))).toBeUndefined()
    }
    expect(today.read('{"day":20787,"says":"often","line":7}')).toEqual({
      says: undefined,
      line: '',
    })
  })

  test('nothing that was filled in is nothing to keep', () => {
    expect(dayInWords.write(noDay)).toBe('')
    expect(saidInWords.write({ feelings: [], needs: '' })).toBe('')
    expect(checkInWords(1).write({ says: undefined, line: '' })).toBe('')
  })

  test('whatever lies on the device, reading it does not throw, and takes only what fits', () => {
    for (const words of ['', 'x', '[]', 'null', '7']) {
      expect(dayInWords.read(words)).toBeUndefined()
      expect(saidInWords.read(words)).toBeUndefined()
      expect(checkInWords(1).read(words)).toBeUndefined()
    }
    expect(dayInWords.read('{"tone":"loud","what":7,"accounts":["x",3]}')).toEqual({
      ...noDay,
      audience: { kind: 'people', accounts: [] },
    })
    expect(saidInWords.read('{"feelings":"sad","needs":["x"]}')).toEqual({
      feelings: [],
      needs: '',
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), words => {
        dayInWords.read(words)
        saidInWords.read(words)
        checkInWords(1).read(words)
      }),
    )
  })
})
