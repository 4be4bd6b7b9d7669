import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { type Circle, dayMs, emptyCircle } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import type { Act, Fact } from '../circle/fact.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import type { NoteAct } from './events.ts'
import { notesView } from './view.ts'

const words = 'I think of you. No need to answer.'
const sent = (to: Actor): NoteAct => ({ t: 'note-sent', to: me(to), words })

/** The log as a device of `who` folds it. */
const foldedFor = (facts: readonly Fact[], who: Actor): Circle => {
  const circle = emptyCircle()
  for (const fact of facts) {
    const closed =
      fact.kind === 'content' && fact.audience !== undefined && !fact.audience.includes(me(who))
    if (!closed) replayAll(circle, [fact])
  }
  return circle
}

const group = (of: CircleKind = 'family') => {
  const it = scene(of)
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const { id } = it.circle
  if (id === undefined) throw new Error('no circle')
  const selves: Partial<Record<Actor, Scene>> = {}
  const self = (who: Actor): Circle => (selves[who] ??= scene('self')).circle
  const privately = (who: Actor, act: Act): void => {
    self(who)
    selves[who]?.say('ana', act)
  }
  const say = (who: Actor, act: NoteAct) => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act)
    const names = (['ana', 'ben', 'caro', 'mallory'] as const).filter(each =>
      readers.includes(me(each)),
    )
    return it.sayTo(who, names, act)
  }
  const refusal = (who: Actor, act: NoteAct) =>
    refusalOf(
      it.circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at: 0 },
      readersOf(it.circle, me(who), act, undefined),
    )
  const view = (who: Actor) =>
    notesView(foldedFor(it.facts, who), self(who), me(who), 0, limitsOf(self(who)))
  const today = (who: Actor) =>
    todayView([foldedFor(it.facts, who)], self(who), me(who), dayMs, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
    })
      .items.map(item => item.kind)
      .filter(kind => kind !== 'recovery-sheet')
  return { ...it, id, privately, say, refusal, view, today }
}

describe('a note', () => {
  test('[DA10] is for one other member, and nobody else reads that there is one', () => {
    const it = group()
    expect(it.refusal('ben', sent('ana'))).toBeUndefined()
    expect(it.refusal('ben', sent('ben'))).toBe('yourself')
    expect(it.refusal('ben', { ...sent('ana'), words: ' \n' } as NoteAct)).toBe('no-words')
    const event = { ...sent('ana'), v: 1 as const, id: eventIdOf(9), at: 0 }
    expect(refusalOf(it.circle, me('ben'), event)).toBe('not-the-same-people')
    const three = [me('ana'), me('ben'), me('caro')].toSorted()
    expect(refusalOf(it.circle, me('ben'), event, three)).toBe('not-the-same-people')
    it.say('ben', sent('ana'))
    expect(it.view('ana').all).toMatchObject([{ words, mine: false, canThank: true }])
    expect(it.view('ben').all).toMatchObject([{ words, mine: true, canThank: false }])
    expect(it.view('caro').all).toEqual([])
    for (const kind of ['pair', 'couple'] as const) {
      const two = group(kind)
      expect(readersOf(two.circle, me('ben'), sent('ana'), undefined)).toBeUndefined()
      expect(two.refusal('ben', sent('ana'))).toBeUndefined()
    }
  })

  test('[DA10] in a circle of two, whoever comes into it later is shown nothing of it', () => {
    const it = group('pair')
    it.say('ben', sent('ana'))
    it.change('ben', { t: 'left' })
    it.welcome('caro')
    expect(it.view('caro').all).toEqual([])
    expect(it.view('ana').all).toHaveLength(1)
  })

  test('[DA11] stands on Today until one was there; one tap says thank you, or nothing does', () => {
    const it = group()
    const note = it.say('ben', sent('ana'))
    expect(it.today('ana')).toEqual(['note-came'])
    expect(it.today('ben')).toEqual([])
    const quiet = it.view('ben')
    it.privately('ana', { t: 'notes-seen', circle: it.id, seq: it.view('ana').seq })
    expect(it.today('ana')).toEqual([])
    // That she was there is hers alone.
    expect(it.view('ben')).toEqual(quiet)
    const thanks = { t: 'note-thanked', note } as const
    expect(it.refusal('ben', thanks)).toBe('not-yours')
    expect(it.refusal('caro', thanks)).toBe('wrong-value')
    it.say('ana', thanks)
    expect(it.today('ben')).toEqual(['note-thanked'])
    expect(it.view('ben').all).toMatchObject([{ thanked: true }])
    it.privately('ben', { t: 'notes-seen', circle: it.id, seq: it.view('ben').seq })
    expect(it.today('ben')).toEqual([])
  })

  test('[DA7] is taken back by whoever wrote it', () => {
    const it = group()
    const note = it.say('ben', sent('ana'))
    it.change('ana', { t: 'taken-back', entries: [note], mod: false })
    expect(it.view('ana').all).toHaveLength(1)
    it.change('ben', { t: 'taken-back', entries: [note], mod: false })
    expect(it.view('ana').all).toEqual([])
    expect(it.today('ana')).toEqual([])
  })

  test('[DA9] of somebody I blocked is not shown, and they are not among those I write to', () => {
    const it = group()
    it.say('mallory', sent('ana'))
    it.privately('ana', { t: 'person-blocked', account: me('mallory') })
    expect(it.view('ana').all).toEqual([])
    expect(it.today('ana')).toEqual([])
    expect(it.view('ana').others.map(({ account }) => account)).toEqual([me('ben'), me('caro')])
  })
})

describe('no more notes', () => {
  test('[DA12] is kept in silence: later ones are not shown, and who writes them sees no difference', () => {
    const it = group()
    it.say('ben', sent('ana'))
    it.privately('ana', {
      t: 'notes-quieted',
      circle: it.id,
      from: me('ben'),
      seq: it.view('ana').seq,
    })
    const before = it.view('ben')
    const count = it.facts.length
    it.say('ben', sent('ana'))
    it.say('caro', sent('ana'))
    expect(it.facts).toHaveLength(count + 2)
    expect(it.view('ana').all.map(({ other }) => other.account)).toEqual([me('caro'), me('ben')])
    expect(it.view('ana').quieted).toMatchObject([{ person: { account: me('ben') }, told: false }])
    expect(it.view('ben').others).toEqual(before.others)
    expect(it.view('ben').ratherNot).toEqual([])
    expect(it.refusal('ben', sent('ana'))).toBeUndefined()
    it.privately('ana', { t: 'notes-quieted', circle: it.id, from: me('ben') })
    expect(it.view('ana').all).toHaveLength(3)
  })

  test('[DA12] said aloud to the one it is about, no device takes a note of theirs, until it is wanted again', () => {
    const it = group()
    const rather = { t: 'notes-wanted', from: me('ben'), wanted: false } as const
    it.say('ana', rather)
    expect(it.today('ben')).toEqual(['notes-declined'])
    expect(it.view('ben').ratherNot.map(({ account }) => account)).toEqual([me('ana')])
    expect(it.view('ben').others.map(({ account }) => account)).not.toContain(me('ana'))
    expect(it.refusal('ben', sent('ana'))).toBe('notes-not-wanted')
    it.say('ben', sent('ana'))
    expect(it.view('ana').all).toEqual([])
    expect(it.view('caro').ratherNot).toEqual([])
    expect(it.refusal('caro', sent('ana'))).toBeUndefined()
    expect(it.refusal('ana', sent('ben'))).toBeUndefined()
    it.say('ana', { ...rather, wanted: true })
    expect(it.refusal('ben', sent('ana'))).toBeUndefined()
    expect(it.today('ben')).toEqual([])
  })
})
