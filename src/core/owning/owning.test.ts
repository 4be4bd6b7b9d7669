import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { type Circle, dayMs, emptyCircle } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, Fact } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { takeBackAll } from '../circle/takingBack.ts'
import { todayView, waitsFor } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import type { VaultAct } from '../vault/events.ts'
import { type OwningChoice, owningChoices } from './events.ts'
import type { OwningAct, OwningAnswer } from './events.ts'
import { owningsView } from './view.ts'

const did = 'I read your diary.'
const parts = {
  did,
  effect: 'I think you could not feel safe in your own room.',
  noExcuse: 'I wanted to know, and I knew that it was yours.',
  willDo: 'I stay out of your room. I told nobody, and I will not.',
  needNot: 'You need not forgive me.',
}
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const group = (kind: CircleKind = 'family', it: Scene = scene(kind)) => {
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const say = (who: Actor, act: Act, at = 0): EntryId => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act, at)
    const names = (['ana', 'ben', 'caro', 'mallory'] as const).filter(each =>
      readers.includes(me(each)),
    )
    return it.sayTo(who, names, act, at)
  }
  const refusal = (who: Actor, act: Act) =>
    refusalOf(
      it.circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at: 0 },
      readersOf(it.circle, me(who), act, undefined),
    )
  const own = (to: Actor = 'ben', by: Actor = 'ana', at = 0) =>
    say(by, { t: 'owning-sent', to: me(to), ...parts }, at)
  const answer = (who: Actor, owning: EntryId, says: OwningAnswer, words?: string) =>
    say(who, { t: 'owning-answered', owning, says, ...(words === undefined ? {} : { words }) })
  const view = (who: Actor, self?: Circle) =>
    owningsView(foldedFor(it.facts, who), self, me(who), limitsOf(self))
  const today = (who: Actor, self: Circle = selfOf(), now = 0) =>
    todayView([foldedFor(it.facts, who)], self, me(who), now, quiet).items.map(item => item.kind)
  const answersSeen = (seq: number): VaultAct => {
    const { id } = it.circle
    if (id === undefined) throw new Error('no circle')
    return { t: 'owning-answers-seen', circle: id, seq }
  }
  const choose = (owning: EntryId, choice: OwningChoice, from: Actor = 'ana'): VaultAct => {
    const { id } = it.circle
    if (id === undefined) throw new Error('no circle')
    return { t: 'owning-chosen', circle: id, from: me(from), owning, choice }
  }
  return { ...it, say, refusal, own, answer, view, today, answersSeen, choose }
}

/** The self circle of somebody, with what they chose. */
const selfOf = (...acts: readonly VaultAct[]): Circle => {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  for (const act of acts) self.say('ana', act)
  return self.circle
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

describe('an owning', () => {
  test('[OW1] has five parts, and says at least what was done', () => {
    const event = (act: object) => parseEvent({ v: 1, id: eventIdOf(1), at: 0, ...act })
    const sent = { t: 'owning-sent', to: me('ben') }
    expect(event({ ...sent, ...parts })).toMatchObject({ t: 'owning-sent', ...parts })
    expect(event({ ...sent, did })).toMatchObject({ did })
    for (const wrong of [{}, { effect: did }, { did: ' ' }, { did, effect: '' }])
      expect(event({ ...sent, ...wrong })).toBeUndefined()
    expect(event({ ...sent, did: 'x'.repeat(2001) })).toBeUndefined()
  })

  test('[OW2] goes to one other who is here, and nobody else learns that there is one', () => {
    const it = group()
    it.own()
    expect(it.view('ana').all).toHaveLength(1)
    expect(it.view('ben').all).toHaveLength(1)
    expect(it.view('caro').all).toEqual([])
    expect(JSON.stringify(foldedFor(it.facts, 'caro').owning)).not.toContain(did)
    const act: OwningAct = { t: 'owning-sent', to: me('ana'), did }
    expect(it.refusal('ana', act)).toBe('yourself')
    expect(it.refusal('ana', { ...act, to: me('daniel') })).toBe('chosen-left')
    const three = [me('ana'), me('ben'), me('caro')].toSorted()
    const event = { ...act, to: me('caro'), v: 1, id: eventIdOf(9999), at: 0 } as const
    for (const readers of [undefined, three])
      expect(refusalOf(it.circle, me('ana'), event, readers)).toBe('not-the-same-people')
  })

  test.each(['pair', 'couple', 'family', 'community'] as const)('[OW2] is there in a %s', kind => {
    const it = group(kind)
    const owning = it.own()
    it.answer('ben', owning, 'thankYou')
    expect(it.view('ana').all).toMatchObject([{ mine: true, answer: { says: 'thankYou' } }])
    expect(
      group('family', scene('self')).refusal('ana', { t: 'owning-sent', to: me('ben'), did }),
    ).toBe('not-here')
  })

  test('[OW3] shows no word of itself before its reader has chosen to read it', () => {
    const it = group()
    const owning = it.own()
    for (const acts of [[], [it.choose(owning, 'later')], [it.choose(owning, 'never')]]) {
      const state = JSON.stringify(it.view('ben', selfOf(...acts)))
      for (const words of Object.values(parts)) expect(state).not.toContain(words)
      expect(JSON.stringify(it.today('ben', selfOf(...acts)))).not.toContain(did)
    }
    expect(it.view('ben', selfOf(it.choose(owning, 'shown'))).all).toMatchObject([
      { mine: false, choice: 'shown', words: parts },
    ])
  })

  test('[D29] is asked once: not of who chose, and never by a dot', () => {
    const it = group()
    const owning = it.own()
    expect(it.today('ben')).toContain('owning-asks')
    for (const choice of owningChoices)
      expect(it.today('ben', selfOf(it.choose(owning, choice)))).not.toContain('owning-asks')
    expect(it.today('ben', selfOf(), 15 * dayMs)).not.toContain('owning-asks')
    expect(waitsFor(foldedFor(it.facts, 'ben'), me('ben'), 0)).toBe(false)
  })

  test('[OW4] waiting, read, not now and never: all that its writer can see is the same', () => {
    const it = group('couple')
    const owning = it.own()
    const seen = [undefined, ...owningChoices].map(choice => {
      // Whatever Ben chose is in his self circle. This is all that Ana has.
      const bens = choice === undefined ? selfOf() : selfOf(it.choose(owning, choice))
      it.view('ben', bens)
      return JSON.stringify([
        foldedFor(it.facts, 'ana'),
        it.view('ana', selfOf()),
        it.today('ana'),
        it.refusal('ana', { t: 'owning-sent', to: me('ben'), did }),
        it.facts.length,
      ])
    })
    expect(new Set(seen).size).toBe(1)
  })

  test('[OW4] not even the size of what is kept for oneself tells the choices apart', () => {
    const it = group()
    const owning = it.own()
    const sizes = owningChoices.map(choice => JSON.stringify(it.choose(owning, choice)).length)
    expect(new Set(sizes).size).toBe(1)
  })

  test('[OW5] there is one at a time until the other has answered; a wish for time is kept', () => {
    const it = group()
    const again: OwningAct = { t: 'owning-sent', to: me('ben'), did: 'And once more.' }
    const owning = it.own()
    expect(it.refusal('ana', again)).toBe('owning-waits')
    expect(it.refusal('ana', { ...again, to: me('caro') })).toBeUndefined()
    it.answer('ben', owning, 'needTime')
    expect(it.refusal('ana', again)).toBe('owning-waits')
    it.answer('ben', owning, 'read')
    expect(it.refusal('ana', again)).toBeUndefined()
  })

  test('[OW5] a changed app that sends more than one shows the other no more than the first', () => {
    const it = group()
    const first = it.own()
    it.say('ana', { t: 'owning-sent', to: me('ben'), did: 'And once more.' })
    expect(it.view('ben').all.map(({ entry }) => entry)).toEqual([first])
    expect(it.today('ben').filter(kind => kind === 'owning-asks')).toHaveLength(1)
  })

  test('[OW5] taken back and sent anew, it asks nobody who has put it off or wants none', () => {
    for (const choice of ['later', 'never'] as const) {
      const it = group()
      const first = it.own()
      const self = selfOf(it.choose(first, choice))
      it.change('ana', { t: 'taken-back', entries: [first], mod: false })
      it.own()
      expect(it.today('ben', self)).not.toContain('owning-asks')
      expect(it.view('ben', self).all).toMatchObject([{ choice }])
      // Of somebody else nothing was said.
      it.own('ben', 'caro')
      expect(it.today('ben', self)).toContain('owning-asks')
    }
  })

  test('[OW5] read without a word, taken back and sent anew: nothing asks again on Today', () => {
    const it = group()
    const first = it.own()
    const self = selfOf(it.choose(first, 'shown'))
    it.change('ana', { t: 'taken-back', entries: [first], mod: false })
    const second = it.own()
    expect(it.today('ben', self)).not.toContain('owning-asks')
    expect(it.view('ben', self).all).toMatchObject([{ choice: 'asks' }])
    it.answer('ben', second, 'read')
    it.own()
    const answered = selfOf(it.choose(first, 'shown'), it.choose(second, 'shown'))
    expect(it.today('ben', answered)).toContain('owning-asks')
  })

  test('[OW6] only the one it was written to answers, in a few words or their own, and may change it', () => {
    const it = group()
    const owning = it.own()
    const says = { t: 'owning-answered', owning, says: 'read' } as const
    expect(it.refusal('ana', says)).toBe('not-yours')
    expect(it.refusal('ben', says)).toBeUndefined()
    expect(it.refusal('ben', { ...says, words: 'Fine.' })).toBe('wrong-value')
    expect(it.refusal('ben', { ...says, says: 'words' })).toBe('wrong-value')
    it.answer('ben', owning, 'needTime')
    it.answer('ben', owning, 'words', 'I am glad that you said it.')
    expect(it.view('ana').all).toMatchObject([
      { answer: { says: 'words', words: 'I am glad that you said it.' } },
    ])
    expect(it.today('ana')).toContain('owning-answered')
    expect(it.today('ana', selfOf(), 4 * dayMs)).not.toContain('owning-answered')
    expect(it.view('caro').all).toEqual([])
  })

  test('[OW15] an answer leaves Today once I was where it is read; a later one is told again', () => {
    const it = group()
    const owning = it.own()
    it.answer('ben', owning, 'needTime')
    const { unseen } = it.view('ana')
    const there = selfOf(it.answersSeen(unseen!))
    expect(it.today('ana', there)).not.toContain('owning-answered')
    expect(it.view('ana', there).unseen).toBeUndefined()
    it.answer('ben', owning, 'thankYou')
    expect(it.today('ana', there)).toContain('owning-answered')
    const again = selfOf(it.answersSeen(it.view('ana', there).unseen!), it.answersSeen(1))
    expect(it.today('ana', again)).not.toContain('owning-answered')
    expect(it.view('ben').unseen).toBeUndefined()
  })

  test('[OW6] who chose never can change their mind, and put it away again', () => {
    const it = group()
    const owning = it.own()
    const mind = [it.choose(owning, 'never'), it.choose(owning, 'shown')]
    expect(it.view('ben', selfOf(...mind)).all).toMatchObject([{ choice: 'shown' }])
    const away = selfOf(...mind, it.choose(owning, 'later'))
    expect(it.view('ben', away).all).toMatchObject([{ choice: 'later' }])
    expect(JSON.stringify(it.view('ben', away))).not.toContain(did)
  })

  test('[OW6] having read one, the next is asked about like the first', () => {
    const it = group()
    const first = it.own()
    it.answer('ben', first, 'read')
    it.own()
    const self = selfOf(it.choose(first, 'shown'))
    expect(it.view('ben', self).all.map(one => !one.mine && one.choice)).toEqual(['asks', 'shown'])
  })

  test('[OW8] each takes back their own words, and nobody another’s', () => {
    const it = group()
    const owning = it.own()
    const answer = it.answer('ben', owning, 'words', 'Leave me be.')
    it.change('ben', { t: 'taken-back', entries: [owning], mod: false })
    it.change('ana', { t: 'taken-back', entries: [answer, owning], mod: true })
    expect(it.view('ben').all).toEqual([])
    const other = group()
    const second = other.own()
    const said = other.answer('ben', second, 'words', 'Leave me be.')
    other.change('mallory', { t: 'taken-back', entries: [second, said], mod: true })
    expect(other.view('ana').all).toMatchObject([{ answer: { words: 'Leave me be.' } }])
    other.change('ben', { t: 'taken-back', entries: [said], mod: false })
    expect(other.view('ana').all).toMatchObject([{ answer: undefined }])
  })

  test('[OW8] what somebody takes along when they leave are their own words, and no other', () => {
    const it = group()
    it.own()
    const bens = it.own('ana', 'ben')
    it.answer('ana', bens, 'words', 'I hear you.')
    takeBackAll(it.circle, me('ana'), { by: me('ana'), mod: false })
    expect(it.circle.owning.all).toMatchObject({ [bens]: { by: me('ben'), answers: [] } })
    expect(Object.keys(it.circle.owning.all)).toEqual([bens])
  })

  test('[OW8] a device that comes after all was taken back shows the same as one that was there', () => {
    const it = group()
    const first = it.own()
    const said = it.answer('ben', first, 'thankYou')
    it.own()
    const gone = [said]
    it.change('ben', { t: 'taken-back', entries: gone, mod: false })
    // Of an entry that was taken back a newcomer's device has the header alone.
    const later = it.facts.filter(({ entry }) => !gone.includes(entry))
    for (const who of ['ana', 'ben'] as const)
      expect(owningsView(foldedFor(later, who), undefined, me(who))).toEqual(it.view(who))
    expect(it.view('ben').all).toHaveLength(1)
    expect(it.view('ana').all).toHaveLength(2)
  })

  test('[H23] nothing of somebody I blocked', () => {
    const it = group()
    it.own('ana', 'ben')
    const self = selfOf({ t: 'person-blocked', account: me('ben') })
    expect(it.view('ana', self)).toMatchObject({ all: [], waiting: [] })
    expect(it.view('ana', self).people.map(({ account }) => account)).not.toContain(me('ben'))
    expect(it.today('ana', self)).not.toContain('owning-asks')
  })

  test('[OW4] property: no choice of Ben’s changes anything that Ana’s device folds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...owningChoices), { maxLength: 6 }), choices => {
        const it = group()
        const owning = it.own()
        const before = JSON.stringify(it.view('ana', selfOf()))
        const bens = selfOf(...choices.map(choice => it.choose(owning, choice)))
        const last = choices.at(-1) ?? 'asks'
        expect(it.view('ben', bens).all).toMatchObject([{ choice: last }])
        expect(JSON.stringify(it.view('ana', selfOf()))).toBe(before)
      }),
    )
  })
})
