import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act } from '../circle/fact.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { todayView } from '../today/view.ts'
import { dueActs } from '../together/byThemselves.ts'
import { roundOf } from '../together/together.ts'
import type { PerspectiveAnswer } from './perspectiveAnswer.ts'
import { shareView } from '../sharing/view.ts'
import { perspectivesView } from './view.ts'

const says: PerspectiveAnswer = { t: 'perspective-answer', words: 'He may only be tired.' }
const [first, second] = [eventIdOf(901), eventIdOf(902)]
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const sealedTo = (to: EntryId): Act => ({
  t: 'answer-sealed',
  to,
  commit: 'A'.repeat(43),
  n: 'A'.repeat(16),
  ct: 'AAAA',
})

/** Ana, Ben, Caro and Mallory; Ana has shared something. */
const four = (invitesViews = true, kind: CircleKind = 'family') => {
  const it = scene(kind)
  it.welcome('ben', 'caro', 'mallory')
  const words = 'He does not talk to me.'
  const share = it.say('ana', { t: 'share-offered', need: 'listen', words, invitesViews })
  const of = [me('ben'), me('caro')]
  const asks = { t: 'perspective-asked', share, of } as const
  const self = scene('self')
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const views = (who: Actor) =>
    perspectivesView(it.circle, who === 'ana' ? self.circle : undefined, me(who), [share])
  const view = (who: Actor) => views(who).all[0]
  const today = (who: Actor) =>
    todayView([it.circle], who === 'ana' ? self.circle : undefined, me(who), 0, quiet)
      .items.map(({ kind: what }) => what)
      .filter(what => what.startsWith('perspective'))
  const seal = (who: Actor, to: EntryId, id: EventId) => it.say(who, sealedTo(to), 0, id)
  return { ...it, share, asks, self, refusal, views, view, today, seal }
}

/** Ben has answered, Caro passed, and it is open. */
const opened = () => {
  const it = four()
  const to = it.say('ana', it.asks)
  it.seal('ben', to, first)
  it.say('caro', { t: 'answer-passed', to })
  it.say('ana', { t: 'answers-opened', to })
  it.openAnswer('ben', first, says)
  return { ...it, to }
}

describe('a second pair of eyes', () => {
  test('[U1] whose share invites views asks two to five people who are here, once', () => {
    const { asks, share, refusal, views, say, change } = four()
    expect([refusal('ana', asks), refusal('ben', asks)]).toEqual([undefined, 'not-yours'])
    expect([views('ana').askable, views('ben').askable]).toEqual([[share], []])
    const of = (...who: readonly Actor[]): Act => ({ ...asks, of: who.map(me) })
    expect(refusal('ana', of('ben', 'ana'))).toBe('yourself')
    expect(refusal('ana', of('ben', 'ben'))).toBe('wrong-value')
    change('caro', { t: 'left' })
    expect(refusal('ana', asks)).toBe('no-such-member')
    say('ana', of('ben', 'mallory'))
    expect(refusal('ana', of('ben', 'mallory'))).toBe('already-said')
    expect(views('ana').askable).toEqual([])
    const event = (count: number) =>
      parseEvent({ ...asks, of: Array(count).fill(me('ben')), v: 1, id: first, at: 0 })
    expect([1, 2, 5, 6].map(count => event(count) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('[U1] not of a share that invites no views, and not of one that is for some alone', () => {
    const { asks, refusal } = four(false)
    expect(refusal('ana', asks)).toBe('not-invited-to-advise')
    const aside = four()
    const words = { t: 'share-offered', need: 'listen', words: 'For two.' } as const
    const share = aside.sayTo('ana', ['ben', 'caro'], { ...words, invitesViews: true })
    expect(aside.refusal('ana', { ...aside.asks, share })).toBe('not-for-some')
  })

  test('[U2] only who was asked answers; whom was asked, and who answered, nobody else is told', () => {
    const { asks, say, refusal, view, seal } = four()
    const to = say('ana', asks)
    expect(refusal('mallory', sealedTo(to))).toBe('not-asked')
    expect(refusal('ana', { t: 'answer-passed', to })).toBe('not-asked')
    expect(refusal('ben', sealedTo(to))).toBeUndefined()
    expect(view('mallory')).toBeUndefined()
    expect(view('ana')?.asked.map(({ account }) => account)).toEqual([me('ben'), me('caro')])
    const before = [view('ana'), view('caro')]
    seal('ben', to, first)
    expect([view('ana'), view('caro')]).toEqual(before)
  })

  test('[U3] when all who were asked have answered or passed, a device of who asked opens', () => {
    const { asks, say, circle, seal, refusal, change } = four()
    const to = say('ana', asks)
    const due = (who: Actor) => dueActs(circle, me(who), []).map(({ t }) => t)
    seal('ben', to, first)
    expect([due('ana'), due('ben')]).toEqual([[], []])
    expect(refusal('ben', { t: 'answers-opened', to })).toBe('not-yours')
    expect(refusal('ana', { t: 'answers-opened', to })).toBeUndefined()
    change('caro', { t: 'left' })
    expect([due('ana'), due('ben')]).toEqual([['answers-opened'], []])
  })

  test('[U4] once open everybody reads them by name; who passed is not named, who is late is told', () => {
    const { view } = opened()
    for (const who of ['ana', 'ben', 'mallory'] as const)
      expect(view(who)?.answers).toMatchObject([{ person: { account: me('ben') }, says }])
    expect(view('mallory')?.asked).toEqual([])
    expect(JSON.stringify(view('mallory'))).not.toContain(me('caro'))
    expect(view('caro')?.late).toBe(false)
    const it = four()
    const to = it.say('ana', it.asks)
    it.seal('ben', to, second)
    it.say('ana', { t: 'answers-opened', to })
    expect(it.view('caro')).toMatchObject({ late: true, canAnswer: false })
    expect(it.refusal('caro', sealedTo(to))).toBe('answers-open')
  })

  test('[U5] what widened the view of who asked, they mark in their self circle alone', () => {
    const { circle, self, to, view } = opened()
    expect(view('ana')).toMatchObject({ canMark: true, widened: [] })
    expect(view('ben')).toMatchObject({ canMark: false, widened: [] })
    self.say('ana', { t: 'perspective-read', circle: circle.id!, to, widened: [first] })
    // Another device, which has only been looked at.
    self.say('ana', { t: 'perspective-read', circle: circle.id!, to })
    expect(view('ana')?.widened).toEqual([first])
    expect(view('ben')?.widened).toEqual([])
    self.say('ana', { t: 'circle-dropped', circle: circle.id! })
    expect(self.circle.vault.widened).toEqual({})
  })

  test('[U6] Today has it for who was asked, and once it is open for who asked, until they have read it', () => {
    const { asks, say, seal, today, openAnswer, circle, self } = four()
    const to = say('ana', asks)
    expect((['ana', 'ben', 'mallory'] as const).map(who => today(who))).toEqual([
      [],
      ['perspective-asks'],
      [],
    ])
    seal('ben', to, first)
    expect(today('ben')).toEqual([])
    say('ana', { t: 'answers-opened', to })
    expect([today('ana'), today('caro')]).toEqual([[], []])
    openAnswer('ben', first, says)
    expect(today('ana')).toEqual(['perspective-open'])
    self.say('ana', { t: 'perspective-read', circle: circle.id!, to })
    expect(today('ana')).toEqual([])
  })

  test('[U7] with the share go the answers to it', () => {
    const { circle, change, share, to } = opened()
    change('ana', { t: 'taken-back', entries: [share], mod: false })
    expect(roundOf(circle, to)).toBeUndefined()
    expect(JSON.stringify(circle)).not.toContain('only be tired')
  })

  const seenBy = ({ circle, share }: ReturnType<typeof four>, who: Actor, now = 0) => {
    const view = shareView(circle, share, me(who), now)
    if (view?.kind !== 'open') throw new Error('It is not open')
    return view
  }
  const cards = ({ circle }: ReturnType<typeof four>, who: Actor) =>
    todayView([circle], undefined, me(who), 0, quiet)
      .items.map(({ kind }) => kind)
      .filter(kind => kind === 'share-waits' || kind === 'perspective-asks')

  test('[U6] the ask stands for the share on the Today of who was asked, until they pass', () => {
    const it = four()
    expect(cards(it, 'ben')).toEqual(['share-waits'])
    const to = it.say('ana', it.asks)
    expect([cards(it, 'ben'), cards(it, 'mallory')]).toEqual([
      ['perspective-asks'],
      ['share-waits'],
    ])
    it.seal('ben', to, first)
    it.say('caro', { t: 'answer-passed', to })
    expect([cards(it, 'ben'), cards(it, 'caro')]).toEqual([[], ['share-waits']])
  })

  test('[H11] what was answered alone and is open is an answer; sealed, it is none', () => {
    const day = 24 * 3_600_000
    const it = four()
    const to = it.say('ana', it.asks)
    it.seal('ben', to, first)
    expect(seenBy(it, 'mallory').state).toBe('waiting')
    expect(seenBy(it, 'ana', day).nobodyYet).toBeDefined()
    const open = opened()
    expect(seenBy(open, 'mallory').state).toBe('answered')
    expect(seenBy(open, 'ana', day).nobodyYet).toBeUndefined()
    expect([cards(open, 'ben'), cards(open, 'mallory')]).toEqual([[], []])
  })
})
