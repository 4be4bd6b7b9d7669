import { expect, test } from 'vitest'
import { dayOf } from '#core/day/calendar.ts'
import { dateTrouble, type DayDraft, draftOf, noDay, saysFrom } from './dayDraft.ts'

const today = dayOf({ year: 2026, month: 3, date: 12 })
const draft = (more: Partial<DayDraft>): DayDraft => ({
  ...noDay,
  what: ' Tomás died ',
  tone: 'hard',
  month: '3',
  date: '12',
  ...more,
})

test('[DA8] the form takes dates that there are, with a year of four digits where there is one', () => {
  const trouble = (more: Partial<DayDraft>) => dateTrouble(draft(more), today)
  expect(trouble({})).toBeUndefined()
  expect(trouble({ month: '2', date: '29' })).toBeUndefined()
  expect(trouble({ month: '2', date: '29', year: '2025' })).toBe('dateMissing')
  expect(trouble({ month: '2', date: '30' })).toBe('dateMissing')
  expect(trouble({ month: '' })).toBe('dateMissing')
  expect(trouble({ year: '26' })).toBe('yearWrong')
  expect(trouble({ yearly: false })).toBe('yearMissing')
  expect(trouble({ yearly: false, year: '2026' })).toBeUndefined()
  expect(trouble({ yearly: false, year: '2025' })).toBe('isOver')
})

test('[DA1] what was written is what is kept, and can be written anew', () => {
  expect(saysFrom(draft({ tone: undefined }), today)).toBeUndefined()
  expect(saysFrom(draft({ what: ' ' }), today)).toBeUndefined()
  const says = saysFrom(draft({ year: '2025', helps: ' a visit' }), today)
  expect(says).toEqual({
    what: 'Tomás died',
    tone: 'hard',
    month: 3,
    date: 12,
    year: 2025,
    yearly: true,
    helps: 'a visit',
  })
  if (says === undefined) throw new Error('nothing was written')
  expect(saysFrom(draftOf(says), today)).toEqual(says)
})
