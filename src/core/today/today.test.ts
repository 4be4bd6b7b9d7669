import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, playStory, scene, type Scene } from '#dev/scene.ts'
import { anaAndBen, tuesdayCircle } from '#dev/tuesdayCircle.ts'
import { type Circle, dayMs } from '../circle/circle.ts'
import type { CircleId, EntryId } from '../circle/ids.ts'
import type { Need, SharingAct } from '../sharing/events.ts'
import { noLimits } from '../vault/limits.ts'
import { answersSeen } from './answersWaiting.ts'
import { todayView, waitsFor } from './view.ts'

const online = { online: true, unsent: undefined, halted: [], welcomed: [] }
const kindsFor = (who: Actor, now: number, circles: readonly Circle[], self?: Circle) =>
  todayView(circles, self, accountOf(who), now, online).items.map(item => item.kind)

const offer = (need: Need = 'listen'): SharingAct => ({ t: 'share-offered', need, words: 'Words.' })
const reflect = (share: EntryId): SharingAct => ({
  t: 'move-made',
  share,
  move: 'reflect',
  words: 'What I hear is…',
})

const family = (): Scene => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  return it
}

describe('Today', () => {
  test('[D1] it holds at most three things', () => {
    const it = family()
    for (let n = 0; n < 9; n++) it.say('ana', offer(), n)
    expect(kindsFor('ben', 10, [it.circle])).toHaveLength(3)
  })

  test('[D1] that more waits is said, and not where I chose to hold no more', () => {
    const it = family()
    const moreFor = (limits = noLimits): boolean =>
      todayView([it.circle], undefined, accountOf('ben'), 10, online, limits).more
    for (let n = 0; n < 3; n++) it.say('ana', offer(), n)
    expect(moreFor()).toBe(false)
    it.say('ana', offer(), 3)
    expect(moreFor()).toBe(true)
    expect(moreFor({ ...noLimits, listens: 2 })).toBe(false)
  })

  test('[D1] when nothing waits it is empty', () => {
    expect(kindsFor('ben', 0, [family().circle])).toEqual([])
    expect(kindsFor('mallory', 0, [family().circle])).toEqual([])
  })

  test('[H17] a circle says that something waits, never how much', () => {
    const it = family()
    expect(waitsFor(it.circle, accountOf('ben'), 1)).toBe(false)
    it.say('ana', offer())
    expect(waitsFor(it.circle, accountOf('ben'), 1)).toBe(true)
    expect(waitsFor(it.circle, accountOf('ana'), 1)).toBe(false)
  })

  test('[D2] somebody who is not safe comes first, however wrong their clock is', () => {
    const it = family()
    it.say('ana', offer(), 40 * dayMs - 5)
    it.say('caro', offer('unsafe'), 0)
    expect(kindsFor('ben', 40 * dayMs, [it.circle])).toEqual(['unsafe', 'share-waits'])
  })

  test('[D2] when somebody said that they are not safe is known, to others and to themselves', () => {
    const it = family()
    it.say('caro', offer('unsafe'), 7)
    for (const who of ['ben', 'caro'] as const)
      expect(todayView([it.circle], undefined, accountOf(who), 9, online).items).toMatchObject([
        { at: 7 },
      ])
  })

  test('[D3] unsafe stays a day after a first answer, for those who answered too, until they are safe', () => {
    const it = family()
    const share = it.say('caro', offer('unsafe'), 0)
    it.say('ana', { t: 'move-made', share, move: 'here', words: '' }, 1)
    expect(kindsFor('ana', 2, [it.circle])).toEqual(['unsafe'])
    expect(kindsFor('ben', 2, [it.circle])).toEqual(['unsafe'])
    expect(kindsFor('ana', dayMs, [it.circle])).toEqual([])
    expect(kindsFor('ben', dayMs, [it.circle])).toEqual([])
    it.say('caro', { t: 'share-rested', share }, 3)
    expect(kindsFor('ana', 4, [it.circle])).toEqual([])
  })

  test('[D3] my own unsafe share says at once that nobody has answered', () => {
    const it = family()
    it.say('ana', offer('unsafe'), 0)
    expect(kindsFor('ana', 0, [it.circle])).toEqual(['unsafe-nobody-yet'])
  })

  test('[D4] people who wait for my word come before my own share and before housekeeping', () => {
    const it = family()
    const self = scene('self').circle
    const mine = it.say('ana', offer(), 5 * dayMs)
    it.say('ben', reflect(mine), 5 * dayMs)
    it.change('daniel', { t: 'asked-to-join' })
    it.say('ben', offer(), 5 * dayMs)
    it.say('ana', offer(), 0)
    const now = 5 * dayMs + 1
    expect(kindsFor('ana', now, [it.circle], self)).toEqual([
      'answer-them',
      'asks-to-join',
      'share-waits',
    ])
  })

  test('[D4] the share that has waited longest comes first', () => {
    const it = family()
    const late = it.say('ana', offer(), 200)
    const early = it.say('caro', offer(), 100)
    const { items } = todayView([it.circle], undefined, accountOf('ben'), 300, online)
    expect(items.map(item => ('share' in item ? item.share : ''))).toEqual([early, late])
  })

  test('[D4] after "not quite" the listener is invited to try again, until that’s it', () => {
    const it = family()
    const share = it.say('ana', offer())
    const first = it.say('ben', reflect(share))
    expect(kindsFor('ben', 1, [it.circle])).toEqual([])
    it.say('ana', { t: 'heard-answered', move: first, heard: 'notYet' })
    expect(kindsFor('ben', 1, [it.circle])).toEqual(['try-again'])
    const second = it.say('ben', reflect(share))
    it.say('ana', { t: 'heard-answered', move: second, heard: 'yes' })
    expect(kindsFor('ben', 1, [it.circle])).toEqual([])
    expect(kindsFor('ana', 1, [it.circle])).toEqual([])
  })

  test('[D4] only the latest try of a listener asks for my word', () => {
    const it = family()
    const share = it.say('ana', offer())
    it.say('ben', reflect(share))
    const second = it.say('ben', reflect(share))
    const { items } = todayView([it.circle], undefined, accountOf('ana'), 1, online)
    expect(items).toMatchObject([{ kind: 'answer-them', move: second }])
    it.say('ana', { t: 'heard-answered', move: second, heard: 'yes' })
    expect(kindsFor('ana', 1, [it.circle])).toEqual([])
  })

  test('[D4] "I’m here" after saying it back leaves the question where it was', () => {
    const it = family()
    const share = it.say('ana', offer())
    const move = it.say('ben', reflect(share))
    it.say('ben', { t: 'move-made', share, move: 'here', words: '' })
    const { items } = todayView([it.circle], undefined, accountOf('ana'), 1, online)
    expect(items).toMatchObject([{ kind: 'answer-them', move }])
  })

  test('[D5] past the hearing time the sharer reads "nobody yet"; a rested share asks nothing', () => {
    const it = family()
    const share = it.say('ana', offer())
    expect(kindsFor('ana', dayMs, [it.circle])).toEqual(['nobody-yet'])
    it.say('ana', { t: 'share-rested', share })
    expect(kindsFor('ana', dayMs, [it.circle])).toEqual([])
    expect(kindsFor('ben', dayMs, [it.circle])).toEqual([])
  })

  const here = (share: EntryId): SharingAct => ({
    t: 'move-made',
    share,
    move: 'here',
    words: 'I am at your door in ten minutes.',
  })

  test('[D17] who answered me stands on my Today until I have opened that share', () => {
    const it = family()
    const self = scene('self')
    const share = it.say('ana', offer(), 1)
    const items = (who: Actor, mine = self.circle) =>
      todayView([it.circle], mine, accountOf(who), 9, online).items.filter(
        ({ kind }) => kind !== 'recovery-sheet',
      )
    expect(items('ana')).toEqual([])
    it.say('ben', here(share), 2)
    it.say('caro', here(share), 3)
    it.say('ben', here(share), 4)
    expect(items('ana')).toMatchObject([
      {
        kind: 'answered',
        share,
        at: 4,
        people: [{ account: accountOf('ben') }, { account: accountOf('caro') }],
      },
    ])
    // Nobody else is told, nor shown anything about it.
    expect(items('ben', scene('self').circle)).toEqual([])
    const seen = answersSeen(it.circle, self.circle, share, accountOf('ana'))
    expect(seen).toBeGreaterThan(0)
    expect(answersSeen(it.circle, self.circle, share, accountOf('ben'))).toBeUndefined()
    const circle = it.circle.id!
    self.say('ana', { t: 'share-looked-at', circle, share, seq: seen! })
    expect(items('ana')).toEqual([])
    expect(answersSeen(it.circle, self.circle, share, accountOf('ana'))).toBeUndefined()
    // Another device, which saw less and says so later, brings nothing back.
    self.say('ana', { t: 'share-looked-at', circle, share, seq: 1 })
    expect(items('ana')).toEqual([])
    const again = it.say('caro', here(share), 5)
    expect(items('ana')).toMatchObject([
      { kind: 'answered', people: [{ account: accountOf('caro') }] },
    ])
    it.change('caro', { t: 'taken-back', entries: [again], mod: false })
    expect(items('ana')).toEqual([])
  })

  test('[D17] an answer to "I am not safe" comes first of everything', () => {
    const it = family()
    const { circle } = scene('self')
    const mine = it.say('ana', offer('unsafe'), 1)
    it.say('ben', here(mine), 2)
    const quiet = it.say('ana', offer(), 1)
    it.say('ben', here(quiet), 2)
    it.say('caro', offer('unsafe'), 3)
    expect(kindsFor('ana', 9, [it.circle], circle)).toEqual([
      'unsafe-answered',
      'unsafe',
      'answered',
    ])
  })

  test('[D17] who asks "is that it?" is there once; a share at rest tells nothing', () => {
    const it = family()
    const { circle } = scene('self')
    const share = it.say('ana', offer(), 1)
    const tried = it.say('ben', reflect(share), 2)
    const kinds = () =>
      kindsFor('ana', 9, [it.circle], circle).filter(kind => kind !== 'recovery-sheet')
    expect(kinds()).toEqual(['answer-them'])
    it.say('caro', here(share), 3)
    expect(kinds()).toEqual(['answer-them', 'answered'])
    // What she said "that's it" or "not quite" to was read, wherever she goes on.
    it.say('ana', { t: 'heard-answered', move: tried, share, heard: 'notYet' })
    expect(todayView([it.circle], circle, accountOf('ana'), 9, online).items[0]).toMatchObject({
      kind: 'answered',
      people: [{ account: accountOf('caro') }],
    })
    it.say('ana', { t: 'share-rested', share })
    expect(kinds()).toEqual([])
  })

  test('[D10] an answer of somebody I blocked is not on my Today', () => {
    const it = family()
    const self = scene('self')
    const share = it.say('ana', offer(), 1)
    it.say('ben', here(share), 2)
    self.say('ana', { t: 'person-blocked', account: accountOf('ben') })
    expect(kindsFor('ana', 9, [it.circle], self.circle)).toEqual(['recovery-sheet'])
  })

  test('[D9] a circle that let me in is there until I open it, unless something waits in it', () => {
    const it = family()
    const kinds = (welcomed: readonly CircleId[]) =>
      todayView([it.circle], undefined, accountOf('ben'), 1, { ...online, welcomed }).items.map(
        item => item.kind,
      )
    const inIt = it.circle.id === undefined ? [] : [it.circle.id]
    expect(kinds(inIt)).toEqual(['welcomed'])
    expect(kinds([])).toEqual([])
    it.say('ana', offer())
    expect(kinds(inIt)).toEqual(['share-waits'])
  })

  test('[D6] the recovery sheet is asked for once a day until it is kept', () => {
    const { circle, say } = scene('self')
    expect(kindsFor('ana', 0, [], circle)).toEqual(['recovery-sheet'])
    say('ana', { t: 'recovery-sheet-asked' }, 100)
    expect(kindsFor('ana', 100 + dayMs - 1, [], circle)).toEqual([])
    expect(kindsFor('ana', 100 + dayMs, [], circle)).toEqual(['recovery-sheet'])
    say('ana', { t: 'recovery-sheet-kept' }, 200)
    expect(kindsFor('ana', 9 * dayMs, [], circle)).toEqual([])
  })

  test('[D7] a circle whose history does not add up says so and asks for nothing else', () => {
    const it = family()
    it.say('ana', offer())
    const { id } = it.circle
    const halted = id === undefined ? [] : [id]
    const view = todayView([it.circle], undefined, accountOf('ben'), 1, { ...online, halted })
    expect(view.items.map(item => item.kind)).toEqual(['history-does-not-add-up'])
  })

  test('[D8] words that wait to be sent are mentioned only without a connection', () => {
    const me = accountOf('ana')
    const { circle } = scene('pair')
    const offline = { online: false, unsent: circle.id, halted: [], welcomed: [] }
    const { id, name, colour } = circle
    expect(todayView([circle], undefined, me, 0, offline).items).toEqual([
      { kind: 'unsent-words', circle: { id, name, colour } },
    ])
    expect(todayView([circle], undefined, me, 0, { ...offline, online: true }).items).toEqual([])
  })

  test('[D8] that my call for help has not gone out comes first, and in place of other words', () => {
    const it = family()
    it.say('caro', offer('unsafe'))
    const { id } = it.circle
    const kinds = (isOnline: boolean) =>
      todayView([it.circle], undefined, accountOf('ana'), 0, {
        ...online,
        online: isOnline,
        unsent: id,
        unsentCall: id,
      }).items.map(item => item.kind)
    expect(kinds(false)).toEqual(['unsafe-unsent', 'unsafe'])
    expect(kinds(true)).toEqual(['unsafe'])
  })

  test('[D8] words of my own that wait lead to no circle', () => {
    const offline = { online: false, unsent: scene('self').circle.id, halted: [], welcomed: [] }
    expect(todayView([], undefined, accountOf('ana'), 0, offline).items).toEqual([
      { kind: 'unsent-words', circle: undefined },
    ])
  })
})

describe('the invented circles', () => {
  const now = 30 * dayMs

  test('[H8] Ana is heard by Ben at his second try', () => {
    const { circle } = playStory(anaAndBen, 'en', now)
    expect(Object.values(circle.sharing.moves).map(move => move.heard)).toEqual(['notYet', 'yes'])
  })

  test.each(['en', 'es'] as const)('[H11] the Tuesday circle holds every state in %s', language => {
    const { circle } = playStory(tuesdayCircle, language, now)
    expect(Object.values(circle.sharing.shares)).toHaveLength(6)
    expect(Object.values(circle.sharing.gone)).toHaveLength(1)
    expect(Object.values(circle.sharing.moves)).toHaveLength(5)
    expect(Object.values(circle.members).map(({ name }) => name)).toContain('Elena')
  })
})
