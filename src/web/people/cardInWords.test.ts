import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf } from './cardDraft.ts'
import { cardInWords } from './cardInWords.ts'

test('[W17] a person who is being added comes back as they stood', () => {
  const draft = {
    ...draftOf(),
    name: 'Mara “Weiss”',
    phones: [{ value: '600' }, { value: '' }],
    note: 'Choir\nThursdays',
    birth: { month: '2', date: '', year: '' },
  }
  expect(cardInWords.read(cardInWords.write(draft))).toEqual(draft)
  expect(cardInWords.write(draftOf())).toBe('')
})

test('[W17] whatever lies on the device, reading it does not throw, and there is a field to write in', () => {
  expect(cardInWords.read('x')).toBeUndefined()
  expect(cardInWords.read('{"name":7,"phones":"600","mails":[3],"birth":null}')).toEqual(draftOf())
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), words => void cardInWords.read(words)))
})
