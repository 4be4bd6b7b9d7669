import * as v from 'valibot'
import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { todayView } from '../today/view.ts'
import { weeksSchemas } from './events.ts'
import { heardOf, heardQuestions, weeksQuestions, weeksRange } from './weeksQuestions.ts'
import { weeksView } from './weeksView.ts'

const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
const answered = { t: 'weeks-answered', answers: { lonely: 4, connected: 7 } } as const
const ana = accountOf('ana')

test('[WK1] what was passed is not there, and each answer is within its own bounds', () => {
  const { circle, say } = scene('self')
  say('ana', { ...answered, note: 'Quiet, and one good walk.' }, 5)
  expect(weeksView(circle)).toMatchObject([
    { at: 5, heard: undefined, lonely: 4, connected: 7, note: 'Quiet, and one good walk.' },
  ])
  for (const question of weeksQuestions) {
    const { min, max } = weeksRange(question)
    for (const value of [min - 1, max + 1, min + 0.5, '3'])
      expect(
        v.is(weeksSchemas['weeks-answered'], {
          t: 'weeks-answered',
          answers: { [question]: value },
        }),
      ).toBe(false)
  }
})

test('[WK2] nothing is kept where everything was passed, and nothing in any circle with others', () => {
  const { circle } = scene('self')
  const nothing = { t: 'weeks-answered', answers: {} } as const
  expect(refusalOf(circle, ana, { ...nothing, ...stamp })).toBe('no-words')
  expect(refusalOf(circle, ana, { ...answered, ...stamp })).toBeUndefined()
  for (const kind of ['pair', 'couple', 'family', 'community'] as const)
    expect(refusalOf(scene(kind).circle, ana, { ...answered, ...stamp })).toBe('not-here')
})

test('[WK3] one time is erased with its point, and the others stay', () => {
  const { circle, say, change } = scene('self')
  const first: EntryId = say('ana', answered, 1)
  say('ana', { ...answered, answers: { lonely: 2 } }, 2)
  change('ana', { t: 'taken-back', entries: [first], mod: false })
  expect(weeksView(circle).map(({ at }) => at)).toEqual([2])
})

test('[WK4] heard is the mean with two questions turned round, and none where more than half was passed', () => {
  const all = Object.fromEntries(heardQuestions.map(question => [question, 5]))
  expect(heardOf(all)).toBeCloseTo((5 * 5 + 2 * 1) / 7)
  expect(heardOf({ ...all, occupied: 1, insensitive: 1 })).toBe(5)
  expect(heardOf({ say: 2, listened: 4, occupied: 5, respect: 3 })).toBe((2 + 4 + 1 + 3) / 4)
  expect(heardOf({ say: 2, listened: 4, respect: 3 })).toBeUndefined()
})

test('[WK4] the line goes by the time it was answered, however two devices send it', () => {
  const { circle, say } = scene('self')
  say('ana', answered, 20)
  say('ana', answered, 10)
  expect(weeksView(circle).map(({ at }) => at)).toEqual([10, 20])
})

test('[WK5] Today asks only whoever asked for it, when the weeks are over, and can be put off', () => {
  const { circle, say } = scene('self')
  const asks = (now: number) =>
    todayView([], circle, ana, now, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
    }).items.some(({ kind }) => kind === 'weeks-ask')
  const now = 20_000 * dayMs
  expect(asks(now)).toBe(false)
  say('ana', { t: 'setting-changed', key: 'weeks', value: '6' }, now)
  expect(asks(now)).toBe(true)
  say('ana', { t: 'weeks-put-off', until: 20_007 }, now)
  expect(asks(now + 6 * dayMs)).toBe(false)
  expect(asks(now + 7 * dayMs)).toBe(true)
  say('ana', answered, now + 7 * dayMs)
  expect(asks(now + 8 * dayMs)).toBe(false)
  expect(asks(now + 49 * dayMs - 1)).toBe(false)
  expect(asks(now + 49 * dayMs)).toBe(true)
  say('ana', { t: 'setting-changed', key: 'weeks', value: 'off' }, now)
  expect(asks(now + 99 * dayMs)).toBe(false)
})
