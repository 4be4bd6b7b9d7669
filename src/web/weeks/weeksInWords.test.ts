import { expect, test } from 'vitest'
import { noWeeks, type WeeksForm, weeksInWords } from './weeksInWords.ts'

const form: WeeksForm = { step: 4, answers: { say: 2, lonely: 1 }, note: 'Quiet.' }

test('[WK1] what was begun is read again as it was', () => {
  const as = weeksInWords(() => 1000)
  expect(as.read(as.write(form))).toEqual(form)
  expect(as.write(noWeeks)).toBe('')
})

test('[WK1] answers about other weeks, and what is no such form, are not gone on with', () => {
  const words = weeksInWords(() => 0).write(form)
  expect(weeksInWords(() => 4 * 86_400_000).read(words)).toBeUndefined()
  const as = weeksInWords(() => 0)
  for (const other of ['', 'words', '[]', '{"step":4}']) expect(as.read(other)).toBeUndefined()
  expect(as.read('{"at":0,"step":99,"answers":{"say":900,"hack":1},"note":3}')).toEqual({
    step: 9,
    answers: {},
    note: '',
  })
})
