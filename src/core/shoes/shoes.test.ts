import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene, sideScene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { type Circle, emptyCircle, hourMs } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, Fact } from '../circle/fact.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { shareView } from '../sharing/view.ts'
import { answersSeen } from '../today/answersWaiting.ts'
import { todayView } from '../today/view.ts'
import { limitsOf, noLimits } from '../vault/limits.ts'
import type { ShoesAct } from './events.ts'
import { noShoes } from './guesses.ts'
import { guessesView } from './view.ts'

const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const cast = ['ana', 'ben', 'caro', 'mallory'] as const
const stamped = (act: Act, at = 0) => ({ ...act, v: 1 as const, id: eventIdOf(9999), at })

const guess = (share: EntryId, more: object = {}): ShoesAct => ({
  t: 'guess-offered',
  share,
  feelings: ['tired'],
  needs: 'That somebody sits with you.',
  ...more,
})
const isSo = (of: EntryId, more: object = {}): ShoesAct => ({
  t: 'guess-answered',
  guess: of,
  feelings: ['angry'],
  needs: 'An hour to myself.',
  ...more,
})

/** Everybody is in, and Ana has shared something. Guesses go to whom the circle's own rule names. */
const group = (kind: CircleKind = 'family', need: 'listen' | 'unsafe' = 'listen') => {
  const it = scene(kind)
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const share = it.say('ana', { t: 'share-offered', need, words: 'The house is so quiet.' })
  const say = (who: Actor, act: Act, at = 0): EntryId => {
    const readers = readersOf(it.circle, me(who), act, undefined)
    if (readers === undefined) return it.say(who, act, at)
    return it.sayTo(
      who,
      cast.filter(each => readers.includes(me(each))),
      act,
      at,
    )
  }
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), stamped(act), readersOf(it.circle, me(who), act, undefined))
  const views = (who: Actor, self?: Circle) =>
    guessesView(foldedFor(it.facts, who), me(who), [share], limitsOf(self))
  const view = (who: Actor) => views(who).all[0]
  const self = scene('self')
  const today = (who: Actor, now = 0) =>
    todayView([foldedFor(it.facts, who)], self.circle, me(who), now, quiet)
      .items.map(({ kind: what }) => what)
      .filter(what => what !== 'recovery-sheet')
  /** What their device notes when they open the share. */
  const open = (who: Actor): void => {
    const { id } = it.circle
    const seq = answersSeen(foldedFor(it.facts, who), self.circle, share, me(who))
    if (seq !== undefined && id !== undefined)
      self.say('ana', { t: 'share-looked-at', circle: id, share, seq })
  }
  return { ...it, share, say, refusal, views, view, self, today, open }
}

/** The log as a device of `who` folds it. */
function foldedFor(facts: readonly Fact[], who: Actor): Circle {
  const circle = emptyCircle()
  replayAll(
    circle,
    facts.filter(
      fact =>
        fact.kind !== 'content' || fact.audience === undefined || fact.audience.includes(me(who)),
    ),
  )
  return circle
}

describe('standing in their shoes', () => {
  test('[PR5] a listener guesses, in pair, couple and family, of what another shared', () => {
    for (const kind of ['pair', 'couple', 'family'] as const) {
      const { share, refusal, views } = group(kind)
      expect([kind, refusal('ben', guess(share))]).toEqual([kind, undefined])
      expect([views('ben').guessable, views('ana').guessable]).toEqual([[share], []])
      expect(refusal('ana', guess(share))).toBe('your-own-share')
    }
    const many = group('community')
    expect(many.refusal('ben', guess(many.share))).toBe('not-here')
    expect(many.views('ben').guessable).toEqual([])
    const beside = sideScene('couple')
    beside.welcome('ben', 'caro')
    const share = beside.say('ana', { t: 'share-offered', need: 'company', words: 'Late.' })
    const readers = readersOf(beside.circle, me('caro'), guess(share), undefined)
    expect(readers).toEqual([me('ana'), me('caro')].toSorted())
    expect(refusalOf(beside.circle, me('caro'), stamped(guess(share)), readers)).toBeUndefined()
  })

  test('[PR5] never of somebody who is not safe, of what rests, or without a word', () => {
    const danger = group('family', 'unsafe')
    expect(danger.refusal('ben', guess(danger.share))).toBe('not-for-this-need')
    expect(danger.views('ben').guessable).toEqual([])
    const { share, refusal, say, views } = group()
    const nothing = { feelings: undefined, needs: ' ' }
    expect(refusal('ben', guess(share, nothing))).toBe('no-words')
    expect(refusal('ben', guess(share, { feelings: [] }))).toBeUndefined()
    for (const broken of [
      { feelings: Array(13).fill('sad') },
      { feelings: [' '] },
      { needs: 'x'.repeat(501) },
    ])
      expect(parseEvent({ ...stamped(guess(share)), ...broken })).toBeUndefined()
    say('ana', { t: 'share-rested', share })
    expect(views('ben').guessable).toEqual([])
  })

  test('[PR5] one guess of each stands: the last one, and it is not asked for again', () => {
    const { share, say, views, view } = group()
    say('ben', guess(share))
    expect(views('ben').guessable).toEqual([])
    expect(views('caro').guessable).toEqual([share])
    // From two phones that did not know of each other.
    say('ben', guess(share, { needs: 'To be asked nothing.' }))
    expect(views('ana').all).toHaveLength(1)
    expect(view('ana')?.needs).toBe('To be asked nothing.')
    say('mallory', { t: 'move-made', share, move: 'here', words: '' })
    expect(views('mallory').guessable).toEqual([])
    say('caro', guess(share))
    expect(views('ana').all.map(({ other }) => other.account)).toEqual([me('ben'), me('caro')])
  })

  test('[PR6] only the sharer says what is so; then both have both', () => {
    const it = group()
    const { share, say, refusal, view } = it
    const entry = say('ben', guess(share))
    expect(view('ana')).toMatchObject({ mine: false, canAnswer: true, answer: undefined })
    expect(refusal('ben', isSo(entry))).toBe('not-yours')
    // Nobody else is among its readers.
    expect(refusal('mallory', isSo(entry))).toBe('wrong-value')
    it.sayTo('mallory', ['ana', 'ben'], isSo(entry))
    expect(view('ana')?.answer).toBeUndefined()
    expect(refusal('ana', isSo(entry, { feelings: [], needs: '' }))).toBe('no-words')
    expect(refusal('ana', isSo(share))).toBe('no-such-guess')
    say('ana', isSo(entry))
    const both = {
      feelings: ['tired'],
      needs: 'That somebody sits with you.',
      answer: { feelings: ['angry'], needs: 'An hour to myself.' },
    }
    expect(view('ana')).toMatchObject({ ...both, canAnswer: false })
    expect(view('ben')).toMatchObject({ ...both, mine: true, canAnswer: false })
  })

  test('[PR6] who passes says nothing: it looks like not having answered, and nothing comes again', () => {
    const { share, say, view, today, open } = group()
    say('ben', guess(share))
    const before = view('ben')
    expect(today('ana')).toEqual(['guessed'])
    open('ana')
    expect(today('ana')).toEqual([])
    expect(view('ben')).toEqual(before)
    expect(today('ben')).not.toContain('guess-answered')
  })

  test('[PR7] is between the two: nobody else is shown that there is one', () => {
    const { share, facts, say, circle, refusal, views } = group()
    const entry = say('ben', guess(share))
    say('ana', isSo(entry))
    for (const other of ['caro', 'mallory'] as const) {
      const theirs = foldedFor(facts, other)
      expect(theirs.shoes).toEqual(noShoes())
      expect(views(other).all).toEqual([])
    }
    const aloud = (who: Actor, act: Act) => refusalOf(circle, me(who), stamped(act))
    expect(aloud('ben', guess(share))).toBe('not-the-same-people')
    expect(aloud('ana', isSo(entry))).toBe('not-the-same-people')
    const three = [me('ana'), me('ben'), me('caro')].toSorted()
    expect(refusalOf(circle, me('ben'), stamped(guess(share)), three)).toBe('not-the-same-people')
    expect(refusal('ben', guess(share))).toBeUndefined()
  })

  test('[PR7] whoever comes into a circle of two later is shown nothing of it', () => {
    const { share, say, change, welcome, views } = group('pair')
    say('ana', isSo(say('ben', guess(share))))
    change('ben', { t: 'left' })
    welcome('caro')
    expect(views('caro').all).toEqual([])
    // Who guessed is gone: what was said stays readable, and there is nobody to say more to.
    expect(views('ana').all).toMatchObject([{ canAnswer: false, other: { present: false } }])
  })

  test('[PR7] nobody guesses about words that they cannot read', () => {
    const it = group()
    const aside = it.sayTo('ana', ['ben'], { t: 'share-offered', need: 'listen', words: 'Hush.' })
    const readers = [me('ana'), me('mallory')].toSorted()
    expect(refusalOf(it.circle, me('mallory'), stamped(guess(aside)), readers)).toBe(
      'no-such-share',
    )
    expect(it.refusal('ben', guess(aside))).toBeUndefined()
  })

  test('[PR7] of somebody I blocked I read no guess, and I make none', () => {
    const { circle, share, say, views, self, today } = group()
    say('ben', guess(share))
    self.say('ana', { t: 'person-blocked', account: me('ben') })
    expect(views('ana', self.circle).all).toEqual([])
    expect(today('ana')).toEqual([])
    const blocked = { ...noLimits, isBlocked: (account: AccountId) => account === me('ana') }
    expect(guessesView(circle, me('caro'), [share], blocked).guessable).toEqual([])
  })

  test('[PR8] each takes back their own words; with a guess goes what was said to it', () => {
    const { share, say, change, view, views } = group()
    const first = say('ben', guess(share))
    const entry = say('ben', guess(share, { needs: 'Sleep.' }))
    const so = say('ana', isSo(entry))
    expect([view('ana')?.takeBack, view('ben')?.takeBack]).toEqual([[so], [first, entry]])
    change('caro', { t: 'taken-back', entries: [entry, so], mod: false })
    expect(view('ana')?.answer).toBeDefined()
    change('ana', { t: 'taken-back', entries: [so], mod: false })
    expect(view('ben')).toMatchObject({ needs: 'Sleep.', answer: undefined })
    say('ana', isSo(entry))
    change('ben', { t: 'taken-back', entries: [first, entry], mod: false })
    expect([views('ana').all, views('ben').all]).toEqual([[], []])
    expect(views('ben').guessable).toEqual([share])
  })

  test('[PR8] with the share go the guesses, and what its sharer said to them', () => {
    const { share, circle, facts, say, change } = group()
    const so = say('ana', isSo(say('ben', guess(share))))
    const seen = shareView(circle, share, me('ana'), 0, noLimits)
    const entries = seen?.kind === 'open' ? seen.takeBack : []
    expect(entries).toEqual([share, so])
    change('ana', { t: 'taken-back', entries, mod: false })
    for (const who of ['ana', 'ben'] as const)
      expect(foldedFor(facts, who).shoes).toEqual(noShoes())
  })

  test('[PR8] who leaves and takes their words along takes these', () => {
    const { share, circle, say, change } = group()
    say('ana', isSo(say('ben', guess(share))))
    change('ana', { t: 'taken-back', entries: [], all: me('ana'), mod: false })
    expect(circle.shoes).toEqual(noShoes())
    const other = group()
    other.say('ana', isSo(other.say('ben', guess(other.share))))
    other.change('ben', { t: 'taken-back', entries: [], all: me('ben'), mod: false })
    expect(other.circle.shoes).toEqual(noShoes())
  })

  test('[PR9] stands on the sharer’s Today by name until they open the share, and an answer on the other’s', () => {
    const { facts, share, say, today, open, self } = group()
    const entry = say('ben', guess(share))
    say('caro', guess(share))
    const [card] = todayView([foldedFor(facts, 'ana')], self.circle, me('ana'), 0, quiet).items
    expect(card).toMatchObject({
      kind: 'guessed',
      people: [{ account: me('ben') }, { account: me('caro') }],
    })
    open('ana')
    expect(today('ana')).toEqual([])
    say('ana', isSo(entry))
    expect(today('ana')).toEqual([])
    expect(today('ben')).toContain('guess-answered')
    expect(today('caro')).not.toContain('guess-answered')
    open('ben')
    expect(today('ben')).not.toContain('guess-answered')
  })

  test('[PR10] is no answer: the share waits as before, its hearing time runs, nothing is heard', () => {
    const { circle, facts, share, say, today } = group()
    const before = shareView(circle, share, me('ana'), 0, noLimits)
    say('ana', isSo(say('ben', guess(share))))
    const after = shareView(circle, share, me('ana'), 0, noLimits)
    expect(after).toMatchObject({ state: 'waiting', ringFilled: false, moves: [] })
    expect({ ...after, takeBack: [] }).toEqual({ ...before, takeBack: [] })
    expect(today('ana', 25 * hourMs)).toContain('nobody-yet')
    expect(today('ben')).toContain('share-waits')
    const bens = shareView(foldedFor(facts, 'ben'), share, me('ben'), 0, noLimits)
    expect(bens?.kind === 'open' ? bens.allowedMoves : []).toContain('reflect')
  })
})

type Step = { readonly who: Actor; readonly does: number; readonly about: number }
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...cast),
  does: fc.nat(5),
  about: fc.nat(30),
})

test('[PR8] whatever is said and taken back, a device that comes late has the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const it = group('pair')
      for (const { who, does, about } of steps) {
        const entries = it.facts.map(({ entry }) => entry)
        const entry = entries[about % entries.length] ?? it.share
        if (does === 0) it.say(who, guess(it.share))
        else if (does === 1) it.say(who, isSo(entry))
        else if (does === 2) it.say(who, guess(entry))
        else if (does < 5)
          it.change(who, { t: 'taken-back', entries: [entry], mod: does === 4 && who === 'ana' })
        else it.say(who, { t: 'share-offered', need: 'listen', words: 'Again.' })
      }
      // What was taken back by whoever may is not there when a device comes late.
      const gone = new Set(
        it.facts.flatMap(fact => {
          if (fact.kind !== 'membership' || fact.change?.t !== 'taken-back') return []
          const { entries, mod } = fact.change
          return entries.filter(
            entry => mod || it.facts.some(other => other.entry === entry && other.by === fact.by),
          )
        }),
      )
      const late = emptyCircle()
      replayAll(
        late,
        it.facts.filter(fact => fact.kind !== 'content' || !gone.has(fact.entry)),
      )
      expect(late.shoes).toEqual(it.circle.shoes)
    }),
    { seed: 4, numRuns: 300 },
  )
})
