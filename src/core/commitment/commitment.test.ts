import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene, type Scene, sideScene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { type Circle, dayMs, emptyCircle, hourMs } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, Fact } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { circleView } from '../circle/view.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import { cardOf, dayAt } from './due.ts'
import type { CheckInAnswer, CommitmentAct, ConsentCard } from './events.ts'
import { commitmentsView } from './view.ts'

/** A Monday at six in the evening, in UTC. */
const monday = 20_605 * dayMs + 18 * hourMs
const first = dayAt(monday, 0)
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const line = 'Shall we go round the block?'
const card: ConsentCard = { from: 17, to: 21, when: 'quiet', days: 3, words: [line] }

type Asked = Extract<CommitmentAct, { t: 'commitment-asked' }>
const asks = (companion: Actor, more: Partial<Asked> = {}): Asked => ({
  t: 'commitment-asked',
  companion: me(companion),
  what: 'I walk before I open the fridge.',
  often: 'daily',
  first,
  last: first + 11,
  zone: 0,
  card,
  ...more,
})

/** Everybody is in; what is said of a commitment goes to those whom the circle's own rule names. */
const group = (kind: CircleKind = 'family', it: Scene = scene(kind)) => {
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const say = (who: Actor, act: CommitmentAct, at = monday): EntryId => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act, at)
    const names = (['ana', 'ben', 'caro', 'mallory'] as const).filter(each =>
      readers.includes(me(each)),
    )
    return it.sayTo(who, names, act, at)
  }
  const refusal = (who: Actor, act: Act, at = monday, circle = it.circle) =>
    refusalOf(
      circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at },
      readersOf(circle, me(who), act, undefined),
    )
  const view = (who: Actor, now = monday, self?: Circle, circle = foldedFor(it.facts, who)) =>
    commitmentsView(circle, self, me(who), now, limitsOf(self))
  const today = (who: Actor, now = monday, self?: Circle) =>
    todayView([foldedFor(it.facts, who)], self, me(who), now, quiet).items.map(item => item.kind)
  const ask = (companion: Actor = 'ben', more: Partial<Asked> = {}) =>
    say('ana', asks(companion, more))
  const answer = (who: Actor, commitment: EntryId, says: 'yes' | 'notNow', at = monday) =>
    say(who, { t: 'commitment-answered', commitment, answer: says }, at)
  const begun = (more: Partial<Asked> = {}) => {
    const commitment = ask('ben', more)
    answer('ben', commitment, 'yes')
    return commitment
  }
  const checkIn = (commitment: EntryId, day: number, says: CheckInAnswer, words?: string) =>
    say(
      'ana',
      {
        t: 'check-in-said',
        commitment,
        day: first + day,
        says,
        ...(words === undefined ? {} : { line: words }),
      },
      monday + day * dayMs,
    )
  return { ...it, say, refusal, view, today, ask, answer, begun, checkIn }
}

/** The log as a device of `who` folds it. */
function foldedFor(facts: readonly Fact[], who: Actor): Circle {
  const circle = emptyCircle()
  for (const fact of facts) {
    const closed =
      fact.kind === 'content' && fact.audience !== undefined && !fact.audience.includes(me(who))
    if (!closed) replayAll(circle, [fact])
  }
  return circle
}

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

describe('the consent card', () => {
  const nudge = (commitment: EntryId, words = line) =>
    ({ t: 'nudge-given', commitment, words }) as const

  test('[Z5] is set by the person alone, and taken away in one tap; without one nobody nudges', () => {
    const { begun, refusal, say, view } = group()
    const commitment = begun()
    const later = monday + 4 * dayMs
    expect(refusal('ben', { t: 'consent-set', commitment, zone: 0, card })).toBe('not-yours')
    expect(refusal('ben', nudge(commitment), later)).toBeUndefined()
    expect(view('ben').all[0]?.card).toEqual(card)
    say('ana', { t: 'consent-set', commitment, zone: 0 })
    expect(view('ben').all[0]?.card).toBeUndefined()
    expect(refusal('ben', nudge(commitment), later)).toBe('not-agreed')
    const without = group()
    expect(without.refusal('ben', nudge(without.begun({ card: undefined })), later)).toBe(
      'not-agreed',
    )
  })

  test('[Z6] the companion nudges within it: its hours, its pace and its words, and no other', () => {
    const { begun, checkIn, refusal, say } = group()
    const commitment = begun()
    const at = (days: number, hours = 0) => monday + days * dayMs + hours * hourMs
    const why = (when: number, words?: string) => refusal('ben', nudge(commitment, words), when)
    expect(why(at(3))).toBeUndefined()
    expect(why(at(3), 'Have you walked at last?')).toBe('not-agreed')
    expect(why(at(3, -2))).toBe('not-agreed')
    expect(why(at(3, 3))).toBe('not-agreed')
    expect(why(at(2))).toBe('not-agreed')
    checkIn(commitment, 2, 'passed')
    expect(why(at(4))).toBe('not-agreed')
    expect(why(at(5))).toBeUndefined()
    expect(refusal('ana', nudge(commitment), at(5))).toBe('not-yours')
    say('ben', nudge(commitment), at(5))
    expect(why(at(6))).toBe('not-agreed')
    expect(why(at(8))).toBeUndefined()
    expect(why(at(12))).toBe('commitment-over')
  })

  test('[Z6] a clock turned back finds no more room, and one turned forward uses it up', () => {
    const { begun, circle, refusal, say } = group()
    const commitment = begun({ card: { ...card, when: 'atMost', days: 1 } })
    for (const day of [3, 1, 0, 3, 4, 5, 3, 20]) say('ben', nudge(commitment), monday + day * dayMs)
    const given = circle.commitment.all[commitment]?.nudges.map(({ at }) => (at - monday) / dayMs)
    expect(given).toEqual([3, 4, 5])
    expect(refusal('ben', nudge(commitment), monday + 5 * dayMs)).toBe('not-agreed')
    expect(refusal('ben', nudge(commitment), monday - dayMs)).toBe('not-agreed')
  })

  test('[Z6] its hours are those of the day where the person is', () => {
    const { begun, refusal } = group()
    const commitment = begun({ zone: -300, first: dayAt(monday, -300) })
    const at = (hour: number) => monday + 3 * dayMs + (hour - 18) * hourMs
    expect(refusal('ben', nudge(commitment), at(18))).toBe('not-agreed')
    expect(refusal('ben', nudge(commitment), at(22))).toBeUndefined()
  })
})

describe('how it ends', () => {
  test('[Z7] either of the two stops it at any time, without a reason', () => {
    for (const who of ['ana', 'ben'] as const) {
      const { begun, refusal, say, view } = group()
      const commitment = begun()
      const end = { t: 'commitment-ended', commitment } as const
      expect(refusal(who, end)).toBeUndefined()
      say(who, end)
      expect(
        refusal('ben', { t: 'nudge-given', commitment, words: line }, monday + 4 * dayMs),
      ).toBe('commitment-over')
      expect(view('ana').all[0]?.stands).toBe(who === 'ana' ? 'ended' : 'alone')
      expect(refusal('ben', end)).toBe('commitment-over')
      expect(refusal('ana', end)).toBe(who === 'ana' ? 'commitment-over' : undefined)
    }
  })

  test('[Z7] also while it is only an ask, and when the companion is no longer here', () => {
    const it = group()
    const asked = it.ask()
    it.say('ana', { t: 'commitment-ended', commitment: asked })
    expect([it.view('ana').all, it.view('ben').all]).toEqual([[], []])
    it.begun()
    it.change('ben', { t: 'left' })
    expect(it.view('ana').all[0]).toMatchObject({ stands: 'alone', canWrite: false })
  })

  test('[Z8] at its end it asks once, "again?", and goes on only with the companion’s yes', () => {
    const { begun, say, answer, view, refusal, today } = group()
    const commitment = begun()
    const over = monday + 12 * dayMs
    expect(view('ana', over - dayMs).all[0]?.stands).toBe('running')
    expect(view('ana', over).all[0]?.stands).toBe('over')
    expect(today('ana', over)).toEqual(['commitment-over'])
    expect(today('ben', over)).toEqual([])
    const again = { t: 'commitment-renewed', commitment, last: first + 30 } as const
    expect(refusal('ben', again, over)).toBe('not-yours')
    expect(refusal('ana', { ...again, last: first + 400 }, over)).toBe('wrong-value')
    say('ana', again, over)
    expect(view('ana', over).all[0]).toMatchObject({ stands: 'asked-again', again: first + 30 })
    expect(today('ana', over)).toEqual([])
    expect(today('ben', over)).toEqual(['companion-asked'])
    // Nobody answered until then: it asks once more, and can be asked once more.
    const later = monday + 31 * dayMs
    expect(view('ana', later).all[0]?.stands).toBe('over')
    expect(refusal('ana', { ...again, last: first + 50 }, later)).toBeUndefined()
    answer('ben', commitment, 'notNow', over)
    expect(view('ana', over).all[0]?.stands).toBe('not-now')
    expect(view('ben', over).all[0]?.stands).toBe('not-now')
  })

  test('[Z8] let be, it asks no more, and what was said stays with the two', () => {
    const { begun, checkIn, say, view, today } = group()
    const commitment = begun()
    checkIn(commitment, 0, 'kept')
    const over = monday + 12 * dayMs
    say('ana', { t: 'commitment-ended', commitment }, over)
    expect(today('ana', over)).toEqual([])
    for (const who of ['ana', 'ben'] as const)
      expect(view(who, over).all[0]).toMatchObject({ stands: 'ended', sum: { kept: 1 } })
  })
})

describe('who is asked', () => {
  /** Caro has a young person's seat. */
  const family = () => {
    const it = scene('family')
    it.welcome('ben')
    it.change('ana', { t: 'invite-made', invite: 'seat', mode: 'ask', uses: 1, seat: true })
    const request = it.change('caro', { t: 'asked-to-join', invite: 'seat' })
    it.change('ana', { t: 'admitted', account: me('caro'), role: 'member', request })
    const refusal = (who: Actor, act: CommitmentAct) =>
      refusalOf(it.circle, me(who), stamped(act), readersOf(it.circle, me(who), act, undefined))
    return { ...it, refusal }
  }

  test('[Z9] a young person asks whom they like; no grown-up asks them, or sets a card for them', () => {
    const { circle, refusal, sayTo } = family()
    expect(refusal('ana', asks('caro'))).toBe('young-companion')
    expect(refusal('caro', asks('ana'))).toBeUndefined()
    const offered = (who: Actor) =>
      commitmentsView(circle, undefined, me(who), monday).companions.map(({ account }) => account)
    expect(offered('ana')).toEqual([me('ben')])
    expect(offered('caro')).toEqual([me('ana'), me('ben')])
    const commitment = sayTo('caro', ['ana'], asks('ana', { card: undefined }), monday)
    sayTo('ana', ['caro'], { t: 'commitment-answered', commitment, answer: 'yes' }, monday)
    expect(refusal('ana', { t: 'consent-set', commitment, zone: 0, card })).toBe('not-yours')
    expect(refusal('ana', { t: 'nudge-given', commitment, words: line })).toBe('not-agreed')
  })

  test('[Z9] whom I blocked is not offered, asks me nothing, and their nudges do not reach me', () => {
    const it = group()
    const wary = scene('self')
    wary.say('ana', { t: 'person-blocked', account: me('ben') })
    const commitment = it.begun()
    it.say('ben', { t: 'nudge-given', commitment, words: line }, monday + 3 * dayMs)
    const when = monday + 3 * dayMs
    expect(it.view('ana', when).all[0]?.nudge).toBe(line)
    expect(it.view('ana', when, wary.circle).all[0]?.nudge).toBeUndefined()
    expect(
      it.view('ana', when, wary.circle).companions.map(({ account }) => account),
    ).not.toContain(me('ben'))
    expect(it.today('ana', when, wary.circle)).not.toContain('nudged')
    const own = group()
    own.say('ben', asks('ana'))
    expect(own.view('ana', monday, wary.circle).all).toEqual([])
    expect(own.today('ana', monday, wary.circle)).not.toContain('companion-asked')
  })
})

describe('on Today', () => {
  test('[D27] an ask, the answer to it and a nudge stand there, until something was said', () => {
    const it = group()
    const commitment = it.ask()
    expect(it.today('ben')).toEqual(['companion-asked'])
    expect(it.today('ana')).toEqual([])
    expect(it.today('caro')).toEqual([])
    it.answer('ben', commitment, 'yes')
    expect(it.today('ben')).toEqual([])
    expect(it.today('ana')).toEqual(['companion-answered'])
    it.checkIn(commitment, 0, 'passed')
    expect(it.today('ana')).toEqual([])
    const nudged = monday + 3 * dayMs
    it.say('ben', { t: 'nudge-given', commitment, words: line }, nudged)
    expect(it.today('ana', nudged)).toEqual(['nudged'])
    expect(it.today('ana', nudged + 4 * dayMs)).toEqual([])
    it.checkIn(commitment, 3, 'kept')
    it.say('ana', { t: 'check-in-said', commitment, day: first + 3, says: 'kept' }, nudged + hourMs)
    expect(it.today('ana', nudged + hourMs)).toEqual([])
  })

  test('[D28] that it is due stands there only for who asked to be reminded, on the day, and alone', () => {
    const it = group()
    const commitment = it.begun({ often: 'days', days: [1, 4] })
    it.checkIn(commitment, 0, 'kept')
    const self = scene('self')
    self.say('ana', { t: 'recovery-sheet-kept' })
    const on = (day: number) => it.today('ana', monday + day * dayMs, self.circle)
    expect(on(3)).toEqual([])
    const remind = (value: boolean) =>
      self.say('ana', { t: 'reminder-set', circle: it.circle.id!, commitment, on: value })
    remind(true)
    expect([on(2), on(3)]).toEqual([[], ['commitment-due']])
    expect(it.view('ana', monday, self.circle).all[0]?.reminds).toBe(true)
    // No other device of anybody hears of it.
    expect(it.today('ben', monday + 3 * dayMs)).toEqual([])
    it.checkIn(commitment, 3, 'passed')
    expect(on(3)).toEqual([])
    remind(false)
    expect(on(7)).toEqual([])
  })
})

describe('taking back', () => {
  test('[Z10] one takes back a check-in, or all of it with the promise; nobody else can', () => {
    const it = group()
    const commitment = it.begun()
    it.checkIn(commitment, 0, 'kept')
    const hard = it.checkIn(commitment, 1, 'notThisTime', 'It was hard.')
    it.change('ben', { t: 'taken-back', entries: [hard], mod: true })
    expect(it.view('ana').all[0]?.lines).toHaveLength(1)
    const [shown] = it.view('ana').all[0]?.lines ?? []
    expect(shown?.takeBack).toEqual([hard])
    expect(it.view('ben').all[0]?.lines[0]?.takeBack).toEqual([])
    expect(it.view('ana').all[0]?.takeBack).toContain(commitment)
    it.change('ana', { t: 'taken-back', entries: [hard], mod: false })
    expect(it.view('ben').all[0]).toMatchObject({ lines: [], sum: { kept: 1, notThisTime: 0 } })
    it.change('ana', { t: 'taken-back', entries: [], all: me('ana'), mod: false })
    expect(it.view('ben').all).toEqual([])
  })

  test('[Z10] a steward who hides entries unread does not bring back a card that was withdrawn', () => {
    const it = group()
    const commitment = it.begun()
    const stopped = it.say('ana', { t: 'consent-set', commitment, zone: 0 })
    it.change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    it.change('ben', { t: 'taken-back', entries: [stopped], mod: true })
    expect(it.view('ana').all[0]?.card).toBeUndefined()
  })

  test('[C16] an app that does not know the kinds shows the same of everything else', () => {
    const it = group()
    const before = circleView(foldedFor(it.facts, 'ana'), me('ana'), monday)
    it.begun()
    expect(circleView(foldedFor(it.facts, 'ana'), me('ana'), monday)).toEqual(before)
  })
})

function stamped(act: CommitmentAct) {
  return { ...act, v: 1 as const, id: eventIdOf(9999), at: monday }
}

type Step = { readonly who: 'ana' | 'ben'; readonly does: number; readonly at: number }
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom('ana', 'ben'),
  does: fc.nat(9),
  at: fc.nat(24 * 20),
})

describe('two who write without a connection', () => {
  test('[Z6] end with the same, and no nudge outside the card that held is among it', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.infiniteStream(fc.boolean()),
        (steps, hand) => {
          const it = group()
          const commitment = it.ask()
          // What each wrote on a device of their own, in their order, comes to the host in any order.
          const lists = {
            ana: steps.filter(({ who }) => who === 'ana'),
            ben: steps.filter(({ who }) => who === 'ben'),
          }
          let nudges = 0
          while (lists.ana.length + lists.ben.length > 0) {
            const list = hand.next().value === true ? lists.ana : lists.ben
            const next = list.shift() ?? lists.ana.shift() ?? lists.ben.shift()
            if (next === undefined) break
            const at = monday + next.at * hourMs
            const held = it.circle.commitment.all[commitment]
            const cardNow = held === undefined ? undefined : cardOf(held)
            const lastNudge = held?.nudges.at(-1)?.at
            const running = held?.stands === 'running'
            it.sayTo(next.who, ['ana', 'ben'], actOf(next.does, commitment, next.at), at)
            const after = it.circle.commitment.all[commitment]?.nudges ?? []
            if (after.length === nudges) continue
            nudges = after.length
            const hour = Math.floor(at / hourMs) % 24
            expect(running && next.who === 'ben').toBe(true)
            expect(cardNow !== undefined && hour >= cardNow.from && hour < cardNow.to).toBe(true)
            expect(cardNow?.words).toContain(after.at(-1)?.words)
            if (lastNudge !== undefined && cardNow !== undefined)
              expect(at - lastNudge).toBeGreaterThanOrEqual(cardNow.days * dayMs)
          }
          const [one, two] = (['ana', 'ben'] as const).map(
            who => foldedFor(it.facts, who).commitment,
          )
          expect(one).toEqual(two)
          expect(foldedFor(it.facts, 'caro').commitment.all).toEqual({})
        },
      ),
      { numRuns: 200 },
    )
  })
})

function actOf(does: number, commitment: EntryId, at: number): CommitmentAct {
  const acts: readonly CommitmentAct[] = [
    { t: 'commitment-answered', commitment, answer: 'yes' },
    { t: 'nudge-given', commitment, words: line },
    { t: 'nudge-given', commitment, words: 'Anything else.' },
    { t: 'check-in-said', commitment, day: first + Math.floor(at / 24), says: 'kept' },
    { t: 'consent-set', commitment, zone: 0 },
    { t: 'consent-set', commitment, zone: 0, card: { ...card, when: 'atMost', days: 1 } },
    { t: 'nudge-given', commitment, words: line },
    { t: 'commitment-answered', commitment, answer: 'yes' },
    { t: 'commitment-renewed', commitment, last: first + 30 },
    { t: 'commitment-ended', commitment },
  ]
  return acts[does] ?? { t: 'commitment-ended', commitment }
}
