import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { handedOnAct } from '../agreement/handOn.ts'
import { dayMs } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import type { Act } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { parseEvent } from '../circle/event.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import type { TodayItem } from '../today/today.ts'
import { todayView } from '../today/view.ts'
import { noLimits } from '../vault/limits.ts'
import type { StretchAnswer } from './stretchAnswer.ts'
import { stretchView } from './view.ts'

const begun: Act = { t: 'stretch-begun', weeks: 8 }
const begunAt = 1000
const lastWeek = begunAt + 7 * 7 * dayMs
const over = lastWeek + 7 * dayMs
const goOn: StretchAnswer = { t: 'stretch-answer', choice: 'goOn', line: 'Tuesdays carry me.' }
const sealedTo = (to: EntryId): Act => ({
  t: 'answer-sealed',
  to,
  commit: 'A'.repeat(43),
  n: 'A'.repeat(16),
  ct: 'AAAA',
})
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const group = (kind: CircleKind = 'community') => {
  const it = scene(kind)
  it.welcome('ben', 'caro')
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const view = (who: Actor, now = lastWeek, limits = noLimits) =>
    stretchView(it.circle, undefined, me(who), now, limits)
  const today = (who: Actor, now: number) =>
    todayView([it.circle], undefined, me(who), now, quiet).items.map(item => item.kind)
  const begin = (weeks = 8) => it.say('ana', { t: 'stretch-begun', weeks }, begunAt)
  return { ...it, refusal, view, today, begin }
}
const asks: TodayItem['kind'] = 'stretch-asks'

describe('a stretch', () => {
  test('[O7] is begun by whoever looks after a community circle, and one runs at a time', () => {
    const { begin, say, refusal, view } = group()
    expect(refusal('ben', begun)).toBe('stewards-only')
    expect(view('ana').canBegin).toBe(true)
    expect(view('ben').canBegin).toBe(false)
    const to = begin()
    expect(view('ana').canBegin).toBe(false)
    expect(refusal('ana', begun)).toBe('stretch-runs')
    say('ana', { t: 'answers-opened', to })
    expect(refusal('ana', begun)).toBeUndefined()
    for (const kind of ['pair', 'couple', 'family'] as const)
      expect(group(kind).refusal('ana', begun)).toBe('not-here')
  })

  test('[O7] lasts eight to twelve weeks', () => {
    const event = (weeks: number) =>
      parseEvent({ t: 'stretch-begun', v: 1, id: eventIdOf(1), at: 0, weeks })
    expect([8, 10, 12].every(weeks => event(weeks) !== undefined)).toBe(true)
    expect([0, 7, 13, 8.5].map(event)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('[O7] its beginning and the opening stand in what stewards did', () => {
    const { circle, begin, say } = group()
    const to = begin()
    say('ana', { t: 'answers-opened', to })
    const log = circleView(circle, me('ben'), over, { deedsBefore: Number.MAX_SAFE_INTEGER })
    expect(log.stewardLog?.deeds.slice(0, 2).map(({ did }) => did)).toEqual([
      'opened-answers',
      'began-stretch',
    ])
  })

  test('[O8] asks from its last week on, and until then nothing of anybody', () => {
    const { begin, view, today } = group()
    begin()
    expect(view('ben', lastWeek - 1).running).toMatchObject({ asks: false, canAnswer: false })
    expect(today('ben', lastWeek - 1)).not.toContain(asks)
    expect(view('ben', lastWeek).running).toMatchObject({
      asks: true,
      canAnswer: true,
      endsAt: over,
    })
    expect(today('ben', lastWeek)).toContain(asks)
  })

  test('[O8] a clock that ran ahead when it was begun names no end and asks nothing', () => {
    const { say, view } = group()
    say('ana', begun, begunAt + 400 * dayMs)
    expect(view('ana', lastWeek).running).toMatchObject({ endsAt: undefined, asks: false })
  })

  test('[O8] paused or closed, it asks nobody who cannot answer', () => {
    const { begin, change, view, today } = group()
    begin()
    change('ana', { t: 'circle-paused' })
    expect(view('ben').running?.canAnswer).toBe(false)
    expect(today('ben', lastWeek)).not.toContain(asks)
    expect(today('ana', lastWeek)).toContain(asks)
    change('ana', { t: 'circle-closed' })
    // What is over for all does not run on for weeks.
    expect(view('ana').running).toBeUndefined()
    expect(today('ana', lastWeek)).not.toContain(asks)
  })

  test('[D15] Today holds one card for it, until one has answered or passed', () => {
    const { circle, begin, say, today } = group()
    const other = group()
    const to = begin()
    other.begin()
    const both = todayView([circle, other.circle], undefined, me('caro'), lastWeek, quiet)
    expect(both.items.map(({ kind }) => kind)).toEqual([asks])
    say('ben', sealedTo(to))
    say('caro', { t: 'answer-passed', to })
    for (const who of ['ben', 'caro'] as const) expect(today(who, lastWeek)).not.toContain(asks)
    expect(today('ana', lastWeek)).toContain(asks)
  })

  test('[D15] when it is over, whoever may open the answers is told so once theirs is there', () => {
    const { begin, say, today } = group()
    const to = begin()
    say('ana', { t: 'answer-passed', to })
    say('ben', { t: 'answer-passed', to })
    expect(today('ana', over - 1)).toEqual([])
    expect(today('ana', over)).toEqual(['stretch-over'])
    expect(today('ben', over)).toEqual([])
    say('ana', { t: 'answers-opened', to })
    expect(today('ana', over)).toEqual([])
  })

  test('[D16] that answers are open stands on Today until I have been there, four weeks at most', () => {
    const { circle, begin, say, openAnswer } = group()
    const self = scene('self')
    const on = (who: Actor, now: number, mine = self.circle) =>
      todayView([circle], mine, me(who), now, quiet)
        .items.map(item => item.kind)
        .filter(one => one.startsWith('stretch'))
    const to = begin()
    const id = eventIdOf(902)
    say('ben', sealedTo(to), 0, id)
    say('ana', { t: 'answers-opened', to })
    expect(on('ana', over)).toEqual([])
    openAnswer('ben', id, goOn)
    expect(on('ana', over)).toEqual(['stretch-open'])
    // My own answer alone is nothing to read, nor that of somebody I blocked.
    expect(on('ben', over)).toEqual([])
    const wary = scene('self')
    wary.say('ana', { t: 'person-blocked', account: me('ben') })
    expect(on('ana', over, wary.circle)).toEqual([])
    expect(on('ana', over + 28 * dayMs)).toEqual([])
    self.say('ana', { t: 'answers-read', circle: circle.id!, to })
    expect(on('ana', over)).toEqual([])
    say('ana', begun, over)
    expect(on('ana', over)).toEqual([])
  })

  test('[O2] before the opening nobody is shown who answered, nor how many', () => {
    const { begin, say, view } = group()
    const to = begin()
    const before = (['ana', 'ben'] as const).map(who => view(who))
    say('caro', sealedTo(to))
    expect((['ana', 'ben'] as const).map(who => view(who))).toEqual(before)
    expect(before[0]?.running?.everybody).toBe(false)
    expect(before[1]?.running?.everybody).toBeUndefined()
    say('ana', { t: 'answer-passed', to })
    say('ben', { t: 'answer-passed', to })
    expect(view('ana').running?.everybody).toBe(true)
    expect(view('ben').running?.everybody).toBeUndefined()
  })

  test('[O9] once open, each answer has its name and its line; who passed is not named', () => {
    const { begin, say, openAnswer, view } = group()
    const to = begin()
    const [ofAna, ofBen] = [eventIdOf(901), eventIdOf(902)]
    say('ben', sealedTo(to), 0, ofBen)
    say('ana', sealedTo(to), 0, ofAna)
    say('caro', { t: 'answer-passed', to })
    say('ana', { t: 'answers-opened', to })
    expect(view('ben').ended[0]).toMatchObject({
      answers: [],
      toCome: [{ account: me('ana') }, { account: me('ben') }],
    })
    openAnswer('ben', ofBen, goOn)
    openAnswer('ana', ofAna, undefined)
    const [ended] = view('ben').ended
    expect(ended).toMatchObject({
      answers: [{ person: { account: me('ben') }, says: goOn }],
      toCome: [],
    })
    expect(JSON.stringify(ended)).not.toContain(me('caro'))
    expect(view('ben').running).toBeUndefined()
  })

  test('[O9] one takes one’s own answer back; whoever looks after the circle may hide it', () => {
    const { begin, say, openAnswer, view } = group()
    const to = begin()
    const id = eventIdOf(902)
    const sealed = say('ben', sealedTo(to), 0, id)
    say('ana', { t: 'answers-opened', to })
    const key = openAnswer('ben', id, goOn)
    for (const who of ['ben', 'ana'] as const)
      expect(view(who).ended[0]?.answers[0]?.takeBack).toEqual([sealed, key])
    expect(view('caro').ended[0]?.answers[0]?.takeBack).toEqual([])
  })

  test('[O9] who left before the opening is not waited for; who left after it keeps their name', () => {
    const { begin, say, change, openAnswer, view } = group()
    const to = begin()
    const id = eventIdOf(902)
    say('ben', sealedTo(to), 0, id)
    say('caro', sealedTo(to))
    change('caro', { t: 'left' })
    say('ana', { t: 'answers-opened', to })
    expect(view('ana').ended[0]?.toCome).toMatchObject([{ account: me('ben') }])
    openAnswer('ben', id, goOn)
    change('ben', { t: 'left' })
    expect(view('ana').ended[0]?.answers).toMatchObject([{ person: { account: me('ben') } }])
  })

  test('[O9] the answer of somebody I blocked says so to me', () => {
    const { begin, say, openAnswer, view } = group()
    const to = begin()
    const id = eventIdOf(902)
    say('ben', sealedTo(to), 0, id)
    say('ana', { t: 'answers-opened', to })
    openAnswer('ben', id, goOn)
    const limits = { ...noLimits, isBlocked: (account: string) => account === me('ben') }
    expect(view('caro', over, limits).ended[0]?.answers[0]?.person.blocked).toBe(true)
    expect(view('ana', over).ended[0]?.answers[0]?.person.blocked).toBe(false)
  })

  test('[O10] who comes in during a stretch is told of it, and answers at its end', () => {
    const told = group()
    told.say('ana', { t: 'circle-named', name: 'Tuesdays', kind: 'community', colour: 'moss' })
    const to = told.begin()
    const act = handedOnAct(told.circle)
    expect(act?.stretch).toMatchObject({ entry: to, weeks: 8, at: begunAt })
    // What Dora's device folds: it opens nothing that was said before she came.
    const fresh = scene('community')
    const request = fresh.change('ben', { t: 'asked-to-join' })
    fresh.change('ana', { t: 'admitted', account: me('ben'), role: 'member', request })
    fresh.say('ana', act!)
    const view = (who: Actor) => stretchView(fresh.circle, undefined, me(who), lastWeek)
    expect(view('ben').running).toMatchObject({ entry: to, asks: true, canAnswer: true })
    // Whether everybody has answered, a device that came later cannot know.
    expect(view('ana').running?.everybody).toBeUndefined()
    fresh.say('ben', sealedTo(to))
    expect(view('ben').running?.mine).toEqual({ kind: 'answered', says: undefined })
    fresh.say('ana', { t: 'answers-opened', to })
    expect(view('ben').ended[0]).toMatchObject({ cameDuring: true })
  })

  test('[O10] a device that read the beginning itself takes nothing of what is handed on', () => {
    const { circle, begin, say, welcome } = group()
    say('ana', { t: 'circle-named', name: 'Tuesdays', kind: 'community', colour: 'moss' })
    begin()
    welcome('mallory')
    const act = handedOnAct(circle)!
    say('ana', { ...act, stretch: { ...act.stretch!, entry: '5'.repeat(64) as EntryId } })
    expect(circle.stretch.all).toHaveLength(1)
  })

  test('[C16] an app that does not know the kinds skips them', () => {
    const { circle, say } = group()
    const before = structuredClone({ ...circle, seq: 0, seen: {}, saidAt: 0, handingOn: {} })
    say('ana', { t: 'unknown' })
    const after = { ...circle, seq: 0, seen: {}, saidAt: 0, handingOn: {} }
    expect(after).toEqual(before)
  })
})
