import { expect, test } from 'vitest'
import { depths, isPrompt, promptsOf } from '#core/questions/prompts.ts'
import { promptsInOrder } from './nextPrompt.ts'

test('[Q2] three depths hold enough for one question each week of a year, none of them twice', () => {
  const all = depths.flatMap(depth => [...promptsOf[depth]])
  expect(all.length).toBeGreaterThanOrEqual(54)
  expect(new Set(all).size).toBe(all.length)
  expect(all.every(isPrompt)).toBe(true)
  expect(isPrompt('constructor')).toBe(false)
})

test('[Q2] what was not asked here yet comes first; when all were, the one of longest ago', () => {
  const [first, second, third, ...rest] = promptsOf.light
  expect(promptsInOrder('light', []).all[0]).toBe(first)
  expect(promptsInOrder('light', [first, third, 'heavy'])).toEqual({
    all: [second, ...rest],
    allAsked: false,
  })
  const asked = [second, third, ...rest, first, second]
  expect(promptsInOrder('light', asked)).toMatchObject({ allAsked: true })
  expect(promptsInOrder('light', asked).all.at(0)).toBe(third)
  expect(promptsInOrder('light', asked).all.at(-1)).toBe(second)
})
