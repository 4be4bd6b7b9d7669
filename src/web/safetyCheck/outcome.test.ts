import { expect, test } from 'vitest'
import { firstDanger, outcomeOf, type SafetyAnswers, safetyQuestions } from './outcome.ts'

const answers: readonly ('yes' | 'no' | undefined)[] = ['yes', 'no', undefined]
const everything: readonly SafetyAnswers[] = answers.flatMap(fear =>
  answers.flatMap(control =>
    answers.map(injury => ({
      ...(fear === undefined ? {} : { fear }),
      ...(control === undefined ? {} : { control }),
      ...(injury === undefined ? {} : { injury }),
    })),
  ),
)

test('[X13] only three plain noes go on; skipping is the same "not now" as a yes', () => {
  const going = everything.filter(each => outcomeOf(each) === 'go-on')
  expect(going).toEqual([{ fear: 'no', control: 'no', injury: 'no' }])
  expect(outcomeOf({})).toBe(outcomeOf({ injury: 'yes' }))
})

test('[X13] one yes is enough to be shown help, right there', () => {
  for (const question of safetyQuestions) expect(firstDanger({ [question]: 'yes' })).toBe(question)
  expect(firstDanger({ fear: 'no', control: 'yes', injury: 'yes' })).toBe('control')
  expect(firstDanger({ fear: 'no' })).toBeUndefined()
})
