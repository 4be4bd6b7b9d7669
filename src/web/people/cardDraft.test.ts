import { expect, test } from 'vitest'
import { cardIn, changeOf, draftOf, troublesOf } from './cardDraft.ts'

const mara = {
  name: 'Mara',
  phones: [{ value: '600 000 001', label: 'mobile' }],
  note: 'Choir',
  birthday: { month: 2, date: 29 },
}

test('[PE3] what was not touched is not said again', () => {
  expect(changeOf(mara, cardIn(draftOf(mara)))).toEqual({})
  const draft = { ...draftOf(mara), note: ' ', phones: [{ value: ' 1 ' }, { value: ' ' }] }
  expect(changeOf(mara, cardIn(draft))).toEqual({ note: '', phones: [{ value: '1' }] })
  const birth = { month: '', date: '', year: '' }
  expect(changeOf(mara, cardIn({ ...draftOf(mara), birth }))).toEqual({ birthday: null })
})

test('[PE2] a name is needed, and a birthday that there is, or none', () => {
  expect(troublesOf(draftOf())).toEqual(['nameMissing'])
  const born = (date: string, month: string, year = '') =>
    troublesOf({ ...draftOf(mara), birth: { date, month, year } })
  expect(born('29', '2')).toEqual([])
  expect(born('29', '2', '1983')).toEqual(['birthdayWrong'])
  expect(born('31', '4')).toEqual(['birthdayWrong'])
  expect(born('12', '')).toEqual(['birthdayWrong'])
})
