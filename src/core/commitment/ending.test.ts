import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, scene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { dayMs, hourMs } from '../circle/circle.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import type { CommitmentAct } from './events.ts'
import { commitmentsView } from './view.ts'
import { asks, card, first, foldedFor, group, line, monday, stamped } from '#test/cast/promise.ts'

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
      // Whoever stopped it reads that they did, also after the other has let it be.
      if (who === 'ben') say('ana', end, monday + 20 * dayMs)
      for (const each of ['ana', 'ben'] as const)
        expect(view(each).all[0]?.stoppedByMe).toBe(each === who)
      expect(refusal('ben', end)).toBe('commitment-over')
      expect(refusal('ana', end)).toBe('commitment-over')
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
      expect(view(who, over).all[0]).toMatchObject({
        stands: 'ended',
        stoppedByMe: false,
        sum: { kept: 1 },
      })
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
