import { describe, expect, test } from 'vitest'
import { accountOf as me, scene, sideScene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { dayMs } from '../circle/circle.ts'
import { parseEvent } from '../circle/event.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { asks, card, first, group, monday, stamped } from '#test/cast/promise.ts'

describe('a commitment', () => {
  test('[Z1] says what, how often and until when, a year at most, in pair, couple, family and community', () => {
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(group(kind).refusal('ana', asks('ben'))).toBeUndefined()
    expect(refusalOf(scene('self').circle, me('ana'), stamped(asks('ben')))).toBe('not-here')
    const { refusal } = group()
    expect(refusal('ana', asks('ben', { last: first + 364 }))).toBeUndefined()
    for (const wrong of [
      { last: first + 365 },
      { last: first - 1 },
      { first: first + 9, last: first + 20 },
      { days: [1] },
      { often: 'days' },
    ] as const)
      expect(refusal('ana', asks('ben', wrong))).toBe('wrong-value')
    expect(refusal('ana', asks('ben', { often: 'days', days: [1, 4] }))).toBeUndefined()
    expect(refusal('ana', asks('ana'))).toBe('yourself')
    for (const broken of [
      { what: ' ' },
      { card: { ...card, to: 17 } },
      { card: { ...card, words: [] } },
    ])
      expect(parseEvent({ ...stamped(asks('ben')), ...broken })).toBeUndefined()
  })

  test('[Z2] is said to the two alone; in a circle of two it is simply theirs', () => {
    const it = group()
    const act = asks('ben')
    const two = [me('ana'), me('ben')].toSorted()
    expect(readersOf(it.circle, me('ana'), act, { kind: 'everybody' })).toEqual(two)
    const event = stamped(act)
    expect(refusalOf(it.circle, me('ana'), event)).toBe('not-the-same-people')
    const three = [...two, me('caro')].toSorted()
    expect(refusalOf(it.circle, me('ana'), event, three)).toBe('not-the-same-people')
    const commitment = it.begun()
    const ended = { t: 'commitment-ended', commitment } as const
    expect(refusalOf(it.circle, me('ben'), stamped(ended))).toBe('not-the-same-people')
    expect(refusalOf(it.circle, me('ben'), stamped(ended), two)).toBeUndefined()
    expect(it.refusal('caro', ended)).toBe('wrong-value')
    expect(it.view('caro').all).toEqual([])
    expect(it.view('ben').all).toHaveLength(1)
    const pair = group('couple')
    expect(readersOf(pair.circle, me('ana'), act, undefined)).toBeUndefined()
    expect(refusalOf(pair.circle, me('ana'), event, two)).toBe('not-the-same-people')
    // Beside a couple there may be three.
    expect(group('couple', sideScene('couple')).refusal('ana', act)).toBeUndefined()
    expect(readersOf(sideScene('couple').circle, me('ana'), act, undefined)).toEqual(two)
  })

  test('[Z2] whoever comes into a circle of two later is shown nothing of it', () => {
    const it = group('pair')
    const commitment = it.begun()
    it.change('ben', { t: 'left' })
    it.welcome('caro')
    expect(it.view('caro').all).toEqual([])
    expect(it.refusal('caro', { t: 'commitment-ended', commitment })).toBe('not-yours')
  })

  test('[Z3] is only an ask until the companion says yes; not now tells nobody else, and another is asked', () => {
    const it = group()
    const toBen = it.ask('ben')
    const said = { t: 'check-in-said', commitment: toBen, day: first, says: 'kept' } as const
    expect(it.refusal('ana', said)).toBe('commitment-over')
    const yes = { t: 'commitment-answered', commitment: toBen, answer: 'yes' } as const
    expect(it.refusal('ana', yes)).toBe('not-yours')
    expect(it.view('ana').all[0]).toMatchObject({ stands: 'asked', mine: true })
    it.answer('ben', toBen, 'notNow')
    expect(it.refusal('ben', yes)).toBe('not-asked')
    expect(it.view('ana').all[0]?.stands).toBe('not-now')
    expect(it.view('ben').all).toEqual([])
    const toCaro = it.ask('caro')
    it.say('ana', { t: 'commitment-ended', commitment: toBen })
    it.answer('caro', toCaro, 'yes')
    expect(it.view('ana').all.map(({ other, stands }) => [other.account, stands])).toEqual([
      [me('caro'), 'running'],
    ])
    // Caro does not learn that Ben was asked first.
    expect(JSON.stringify(it.view('caro'))).not.toContain(toBen)
  })
})

test('[Z3] an ask that nobody answers in its time asks no more', () => {
  const it = group()
  const commitment = it.ask()
  const late = monday + 12 * dayMs
  expect(it.today('ben', late)).toEqual([])
  expect(it.view('ben', late).all).toEqual([])
  expect(it.view('ana', late).all[0]?.stands).toBe('not-now')
  const yes = { t: 'commitment-answered', commitment, answer: 'yes' } as const
  expect(it.refusal('ben', yes, late)).toBe('commitment-over')
  expect(it.refusal('ben', yes, late - dayMs)).toBeUndefined()
})

describe('a check-in', () => {
  test('[Z4] says kept, partly or not this time, with a line if one likes; a pass counts nowhere', () => {
    const { begun, checkIn, view } = group()
    const it = begun()
    checkIn(it, 0, 'kept')
    checkIn(it, 1, 'partly')
    checkIn(it, 2, 'passed')
    checkIn(it, 3, 'notThisTime', 'It rained, and I was tired.')
    for (const who of ['ana', 'ben'] as const)
      expect(view(who, monday + 3 * dayMs).all[0]).toMatchObject({
        sum: { kept: 1, partly: 1, notThisTime: 1, last: 'notThisTime' },
        lines: [{ says: 'notThisTime', line: 'It rained, and I was tired.' }],
      })
    expect(JSON.stringify(view('ben'))).not.toContain('passed')
  })

  test('[Z4] its line stands in the form when something else is said of the same time', () => {
    const { begun, checkIn, view } = group()
    const it = begun({ often: 'weekly' })
    checkIn(it, 1, 'notThisTime', 'It rained, and I was tired.')
    expect(view('ana', monday + 3 * dayMs).all[0]?.due).toMatchObject({
      says: 'notThisTime',
      line: 'It rained, and I was tired.',
    })
  })

  test('[Z4] days without a word take nothing away, and going on does not begin anew', () => {
    const { begun, checkIn, view, say, answer } = group()
    const it = begun()
    for (const day of [0, 1, 2]) checkIn(it, day, 'kept')
    checkIn(it, 10, 'notThisTime')
    const after = view('ana', monday + 12 * dayMs).all[0]
    expect(after).toMatchObject({ stands: 'over', sum: { kept: 3, notThisTime: 1 } })
    say('ana', { t: 'commitment-renewed', commitment: it, last: first + 40 }, monday + 12 * dayMs)
    answer('ben', it, 'yes', monday + 13 * dayMs)
    checkIn(it, 13, 'kept')
    expect(view('ana', monday + 13 * dayMs).all[0]).toMatchObject({
      stands: 'running',
      last: first + 40,
      sum: { kept: 4, notThisTime: 1 },
    })
  })

  test('[Z4] the last thing said of a day counts, of a week too, and of a promise for once', () => {
    const each = (often: 'daily' | 'weekly' | 'once', days: readonly number[]) => {
      const { begun, checkIn, view } = group()
      const it = begun({ often })
      for (const [place, day] of days.entries()) checkIn(it, day, place === 0 ? 'partly' : 'kept')
      const { kept, partly } = view('ana').all[0]!.sum
      return [kept, partly]
    }
    expect(each('daily', [0, 0])).toEqual([1, 0])
    expect(each('daily', [0, 1])).toEqual([1, 1])
    expect(each('weekly', [0, 6])).toEqual([1, 0])
    expect(each('weekly', [0, 7])).toEqual([1, 1])
    expect(each('once', [0, 9])).toEqual([1, 0])
  })

  test('[Z4] is of a day that was due, not of one to come, and its person’s own', () => {
    const { begun, refusal, view } = group()
    // Mondays and Thursdays.
    const commitment = begun({ often: 'days', days: [1, 4] })
    const say = (day: number) =>
      ({ t: 'check-in-said', commitment, day: first + day, says: 'kept' }) as const
    expect(refusal('ana', say(0))).toBeUndefined()
    expect(refusal('ana', say(1), monday + dayMs)).toBe('wrong-value')
    expect(refusal('ana', say(3))).toBe('wrong-value')
    expect(refusal('ana', say(3), monday + 3 * dayMs)).toBeUndefined()
    expect(refusal('ana', say(14), monday + 14 * dayMs)).toBe('wrong-value')
    expect(refusal('ben', say(0))).toBe('not-yours')
    expect(view('ana', monday + 2 * dayMs).all[0]?.due).toEqual({
      day: first,
      today: false,
      says: undefined,
    })
  })
})
