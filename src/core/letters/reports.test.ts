import { describe, expect, test } from 'vitest'
import type { LetterId } from '#base/ids.ts'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { CircleId, EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import { todayView } from '../today/view.ts'
import { parseLetterBody, type ReportBody } from './letterBody.ts'
import { mayBeGuessed, reportRefusal, whoCanBeTold } from './reportRules.ts'
import { reportsView } from './reportsView.ts'

const letterOf = (digit: string): LetterId => digit.repeat(32) as LetterId
const me = accountOf
const online = { online: true, unsent: undefined, halted: [], welcomed: [] }

const family = (): Scene => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  return it
}

const bodyAbout = (about: Actor, changes: Partial<ReportBody> = {}): ReportBody => ({
  t: 'report',
  v: 1,
  at: 5,
  about: me(about),
  quotes: [],
  words: 'It hurt.',
  ...changes,
})

const keeping = (circle: CircleId, body = bodyAbout('ben'), keptAt = 10, from: Actor = 'caro') => {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  const kept = { t: 'letter-kept', letter: letterOf('a'), from: me(from), circle, body } as const
  const entry = self.say('ana', kept, keptAt)
  return { self, kept, entry }
}

const idOf = ({ circle }: Scene): CircleId => {
  if (circle.id === undefined) throw new Error('no circle')
  return circle.id
}

const toldTo = (who: Actor, it: Scene, self: Scene, now = 20) =>
  reportsView(it.circle, self.circle, me(who), now).told

const today = (it: Scene, self: Scene, now = 20) =>
  todayView([it.circle], self.circle, me('ana'), now, online).items.map(({ kind }) => kind)

describe('what a letter can hold', () => {
  test('[R5] a body reads back; one of a newer Herewith is told from none at all', () => {
    const body = bodyAbout('ben')
    expect(parseLetterBody(body)).toEqual(body)
    expect(parseLetterBody({ ...body, v: 2 })).toBe('newer')
    expect(parseLetterBody({ t: 'key-share', v: 1, at: 0 })).toBe('newer')
    expect(parseLetterBody({ t: '__proto__', v: 1 })).toBe('newer')
    for (const none of [
      undefined,
      null,
      [],
      'report',
      { t: 'report' },
      { ...body, about: 'Ben' },
      { ...body, words: 'x'.repeat(4_001) },
      { ...body, at: 1.5 },
      { ...body, quotes: Array.from({ length: 9 }, () => ({})) },
    ])
      expect(parseLetterBody(none)).toBeUndefined()
  })
})

describe('who can be told', () => {
  test('[R8] those who look after the circle, and never the one it is about', () => {
    const it = family()
    expect(reportRefusal(it.circle, me('caro'), me('ana'), bodyAbout('ben'))).toBeUndefined()
    expect(reportRefusal(it.circle, me('caro'), me('ana'), bodyAbout('ana'))).toBe('is-meant')
    expect(reportRefusal(it.circle, me('caro'), me('ben'), bodyAbout('ana'))).toBe('not-a-steward')
    expect(reportRefusal(it.circle, me('mallory'), me('ana'), bodyAbout('ben'))).toBe(
      'not-a-member',
    )
    expect(reportRefusal(it.circle, me('caro'), me('ana'), bodyAbout('caro'))).toBe('wrong-value')
    const silent = bodyAbout('ben', { words: ' ' })
    expect(reportRefusal(it.circle, me('caro'), me('ana'), silent)).toBe('no-words')
    const { members } = circleView(it.circle, me('caro'), 0)
    expect(whoCanBeTold(members, me('ben')).map(({ account }) => account)).toEqual([me('ana')])
    expect(whoCanBeTold(members, me('ana'))).toEqual([])
  })

  test('[R11] in a circle of two nobody is left but the host', () => {
    const it = scene('couple')
    it.welcome('ben')
    const { members } = circleView(it.circle, me('ben'), 0)
    expect(whoCanBeTold(members, me('ana'))).toEqual([])
  })

  test('[R10] in a circle of two or three it may be guessed who told', () => {
    const it = family()
    expect(mayBeGuessed(circleView(it.circle, me('caro'), 0).members)).toBe(true)
    it.welcome('daniel')
    expect(mayBeGuessed(circleView(it.circle, me('caro'), 0).members)).toBe(false)
  })
})

describe('what is kept of letters', () => {
  test('[R6] a letter counts once for ever, also when its words are gone', () => {
    const it = family()
    const { self, kept, entry } = keeping(idOf(it))
    const again = self.say('ana', kept, 11)
    expect(toldTo('ana', it, self)).toHaveLength(1)
    self.say('ana', { t: 'letter-closed', letter: letterOf('a'), from: me('caro') })
    expect(JSON.stringify(self.circle)).not.toContain('hurt')
    expect(self.circle.letters.toErase).toEqual([entry, again])
    self.say('ana', kept, 12)
    expect(toldTo('ana', it, self)).toEqual([])
    const { toErase } = self.circle.letters
    expect(toErase).toHaveLength(3)
    self.change('ana', { t: 'taken-back', entries: [...toErase], mod: false })
    expect(self.circle.letters.toErase).toEqual([])
    self.say('ana', kept, 13)
    expect(toldTo('ana', it, self)).toEqual([])
  })

  test('[R6] a device that meets only the closing knows the letter all the same', () => {
    const it = family()
    const { kept } = keeping(idOf(it))
    const fresh = scene('self')
    fresh.say('ana', { t: 'letter-closed', letter: letterOf('a'), from: me('caro') })
    fresh.say('ana', kept)
    expect(toldTo('ana', it, fresh)).toEqual([])
  })

  test('[R6] letters are kept in the circle of one only', () => {
    const it = family()
    const { kept } = keeping(idOf(it))
    const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
    expect(refusalOf(it.circle, me('ana'), { ...kept, ...stamp })).toBe('not-here')
    const made = {
      t: 'report-made',
      letter: letterOf('b'),
      to: me('ben'),
      about: me('ben'),
      circle: idOf(it),
    } as const
    expect(refusalOf(scene('self').circle, me('ana'), { ...made, ...stamp })).toBe('is-meant')
  })

  test('[R9] whether the circle says what is quoted is found out by the reader\u2019s own device', () => {
    const it = family()
    const bens = it.say('ben', { t: 'share-offered', need: 'listen', words: 'You spoil it.' })
    const anas = it.say('ana', { t: 'share-offered', need: 'listen', words: 'Tired.' })
    const answer = { t: 'move-made', share: anas, move: 'reflect', words: 'So what.' } as const
    const move = it.say('ben', answer)
    const quote = (entry: EntryId, words: string) =>
      ({ entry, kind: 'share', at: 1, words }) as const
    const quotes = [
      quote(bens, 'You spoil it.'),
      quote(bens, 'You spoil all.'),
      quote(anas, 'Tired.'),
      quote(move, 'So what.'),
      quote('f'.repeat(64) as EntryId, 'Never said.'),
    ]
    const { self } = keeping(idOf(it), bodyAbout('ben', { quotes }))
    const [report] = toldTo('ana', it, self)
    expect(report?.quotes.map(({ state, share, hide }) => [state, share, hide])).toEqual([
      ['said', bens, [bens]],
      ['otherwise', bens, []],
      // Not of the one it is about.
      ['otherwise', anas, []],
      ['said', anas, [move]],
      ['unread', undefined, []],
    ])
    it.change('ana', { t: 'taken-back', entries: [bens], mod: true })
    expect(toldTo('ana', it, self)[0]?.quotes[0]).toMatchObject({ state: 'unread', hide: [] })
  })

  test('[R9] a letter that was long on its way says so, and no clock writes after it came', () => {
    const it = family()
    const late = keeping(idOf(it), bodyAbout('ben', { at: 0 }), 31 * dayMs)
    expect(toldTo('ana', it, late.self)[0]).toMatchObject({ old: true, at: 0 })
    const ahead = keeping(idOf(it), bodyAbout('ben', { at: 99 * dayMs }), dayMs)
    expect(toldTo('ana', it, ahead.self)[0]).toMatchObject({ old: false, at: dayMs })
  })
})

describe('on Today', () => {
  test('[R12] a report stands there for whoever was told, until it is put away, for two weeks at most', () => {
    const it = family()
    const { self } = keeping(idOf(it))
    expect(today(it, self)).toEqual(['report'])
    expect(today(it, self, 15 * dayMs)).toEqual([])
    expect(toldTo('ana', it, self, 15 * dayMs)).toHaveLength(1)
    it.say('ben', { t: 'share-offered', need: 'unsafe', words: '' })
    it.say('ben', { t: 'share-offered', need: 'listen', words: 'Hm.' })
    expect(today(it, self)).toEqual(['unsafe', 'report', 'share-waits'])
    self.say('ana', { t: 'letter-closed', letter: letterOf('a'), from: me('caro') })
    expect(today(it, self)).toEqual(['unsafe', 'share-waits'])
  })

  test('[R12] only while they look after the circle', () => {
    const it = family()
    const { self } = keeping(idOf(it))
    it.change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    it.change('ana', { t: 'role-set', account: me('ana'), role: 'member' })
    expect(today(it, self)).toEqual([])
  })

  test('[R7] one of somebody I blocked only where nobody else looks after the circle', () => {
    const it = family()
    const { self } = keeping(idOf(it))
    self.say('ana', { t: 'person-blocked', account: me('caro') })
    expect(today(it, self)).toEqual(['report'])
    it.change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    expect(today(it, self)).toEqual([])
    expect(toldTo('ana', it, self)).toMatchObject([{ from: { blocked: true } }])
  })

  test('[R12] an answer to what I told stands there until I have seen it', () => {
    const it = family()
    const self = scene('self')
    self.say('ana', { t: 'recovery-sheet-kept' })
    const letter = letterOf('b')
    const circle = idOf(it)
    self.say('ana', { t: 'report-made', letter, to: me('ben'), about: me('caro'), circle })
    const body = { t: 'report-read', v: 1, at: 3, report: letter, words: 'Thank you.' } as const
    self.say('ana', { t: 'letter-kept', letter: letterOf('c'), from: me('ben'), circle, body }, 10)
    expect(today(it, self)).toEqual(['report-read'])
    self.say('ana', { t: 'letter-read', letter: letterOf('c'), from: me('ben') })
    expect(today(it, self)).toEqual([])
    expect(reportsView(it.circle, self.circle, me('ana'), 20).made).toMatchObject([
      { answer: { words: 'Thank you.', read: true } },
    ])
  })
})

describe('a pause', () => {
  test('[R13] is for everybody but those who look after the circle, and everybody sees it', () => {
    const it = family()
    const share = { t: 'share-offered', need: 'listen', words: 'Now?' } as const
    const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
    it.change('ana', { t: 'circle-paused' })
    expect(refusalOf(it.circle, me('ben'), { ...share, ...stamp })).toBe('paused')
    expect(refusalOf(it.circle, me('ana'), { ...share, ...stamp })).toBeUndefined()
    expect(circleView(it.circle, me('ben'), 0)).toMatchObject({
      paused: true,
      needs: [],
      canPause: false,
      canResume: false,
    })
    expect(circleView(it.circle, me('ana'), 0)).toMatchObject({ canPause: false, canResume: true })
    it.change('ana', { t: 'circle-resumed' })
    expect(refusalOf(it.circle, me('ben'), { ...share, ...stamp })).toBeUndefined()
    expect(circleView(it.circle, me('ana'), 0)).toMatchObject({ canPause: true, canResume: false })
    expect(it.circle.stewardLog.map(({ did }) => did).slice(-2)).toEqual(['paused', 'resumed'])
  })

  test('[R13] is offered in no circle of two', () => {
    const it = scene('couple')
    it.welcome('ben')
    expect(circleView(it.circle, me('ana'), 0).canPause).toBe(false)
  })
})
