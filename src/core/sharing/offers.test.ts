import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import { emptyCircle } from '../circle/circle.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, Fact } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { todayView } from '../today/view.ts'
import {
  heardAnswers,
  moveKinds,
  type Need,
  needs,
  type SharingAct,
  viewAnswers,
} from './events.ts'
import { happenedAnswers, offerAnswers, type Offered, offerKinds } from './offer.ts'
import { shareView } from './view.ts'

const me = accountOf
const soup: Offered = { what: 'meal', day: '2026-12-03', part: 'evening' }
const offers = (share: EntryId, offer: Offered | undefined, words = ''): SharingAct => ({
  t: 'move-made',
  share,
  move: 'offer',
  words,
  ...(offer === undefined ? {} : { offer }),
})
const answers = (move: EntryId, answer: 'accepted' | 'notNow'): SharingAct => ({
  t: 'offer-answered',
  move,
  answer,
})
const done = (move: EntryId, happened: 'yes' | 'no'): SharingAct => ({
  t: 'offer-done',
  move,
  happened,
})

const refused = (
  { circle }: Scene,
  who: Actor,
  act: Act,
  readers?: readonly Actor[],
): string | undefined =>
  refusalOf(
    circle,
    me(who),
    { ...act, v: 1, id: eventIdOf(9999), at: 0 },
    readers?.map(accountOf).toSorted(),
  )

const family = (need: Need = 'hand') => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const share = it.say('ana', { t: 'share-offered', need, words: 'I cannot cook with this arm.' })
  return { it, share }
}

const seenBy = (it: Scene, who: Actor, share: EntryId) => {
  const view = shareView(it.circle, share, me(who), 0)
  if (view?.kind !== 'open') throw new Error('The share is not open')
  return view
}

const offerSeenBy = (it: Scene, who: Actor, share: EntryId) => {
  const [move] = seenBy(it, who, share).moves
  if (move?.kind !== 'open' || move.offer === undefined) throw new Error('There is no offer')
  return { ...move.offer, takeBack: move.takeBack }
}

describe('an offer', () => {
  test.each([
    ['company', ['call', 'visit', 'walk']],
    ['hand', [...offerKinds]],
    ['unsafe', ['call']],
    ['listen', ['call', 'visit']],
    ['perspective', ['call', 'visit']],
    ['rejoice', ['call', 'visit']],
  ] as const)('[H32] under %s it is one of %j', (need, kinds) => {
    const { it, share } = family(need)
    expect(seenBy(it, 'ben', share).offers).toEqual(kinds)
    for (const what of offerKinds)
      expect(refused(it, 'ben', offers(share, { what, when: 'Now' }, 'I come.'))).toBe(
        kinds.some(kind => kind === what) ? undefined : 'not-for-this-need',
      )
  })

  test('[H32] it says what and when; something else also says which', () => {
    const { it, share } = family()
    expect(refused(it, 'ben', offers(share, undefined, 'I help.'))).toBe('not-for-this-need')
    expect(refused(it, 'ben', offers(share, { what: 'meal' }))).toBe('no-time-said')
    expect(refused(it, 'ben', offers(share, { what: 'other', when: 'Now' }))).toBe('no-words')
    expect(refused(it, 'ben', offers(share, { what: 'meal', when: 'x', part: 'evening' }))).toBe(
      'wrong-value',
    )
    const withPhone = { when: 'Now', phone: '+34 600 000 000' }
    expect(refused(it, 'ben', offers(share, { what: 'meal', ...withPhone }))).toBe('wrong-value')
    expect(refused(it, 'ben', offers(share, { what: 'call', ...withPhone }))).toBeUndefined()
    const here = { t: 'move-made', share, move: 'here', words: '', offer: soup } as const
    const { it: other, share: company } = family('company')
    expect(refused(other, 'ben', { ...here, share: company })).toBe('wrong-value')
    expect(refused(it, 'ana', offers(share, soup))).toBe('your-own-share')
  })

  test.each([
    ['a day that is none', { what: 'walk', day: '2026-13-01' }],
    ['a number that is none', { what: 'call', when: 'Now', phone: 'javascript:alert(1)' }],
    ['a kind of another version', { what: 'garden', when: 'Now' }],
    ['an empty time', { what: 'walk', when: ' ' }],
  ])('[H32] %s is no offer', (_, offer) => {
    const { share } = family()
    const event = { t: 'move-made', v: 1, id: eventIdOf(7), at: 0, share, move: 'offer', words: '' }
    expect(parseEvent({ ...event, offer: soup })).toBeDefined()
    expect(parseEvent({ ...event, offer })).toBeUndefined()
  })

  test('[H33] the sharer accepts, and may say not now after all', () => {
    const { it, share } = family()
    const move = it.say('ben', offers(share, soup))
    expect(refused(it, 'ben', answers(move, 'accepted'))).toBe('not-yours')
    expect(refused(it, 'caro', answers(move, 'accepted'))).toBe('not-yours')
    expect(offerSeenBy(it, 'ana', share)).toMatchObject({ canAnswer: true, canSayHappened: false })
    it.say('ana', answers(move, 'accepted'))
    for (const who of ['ana', 'ben', 'caro'] as const)
      expect(offerSeenBy(it, who, share).answer).toBe('accepted')
    it.say('ana', answers(move, 'notNow'))
    expect(offerSeenBy(it, 'ben', share).answer).toBe('notNow')
  })

  test('[H33] not now looks to everybody else like no answer', () => {
    const { it, share } = family()
    const move = it.say('ben', offers(share, soup))
    const before = seenBy(it, 'caro', share)
    it.say('ana', answers(move, 'notNow'))
    expect(seenBy(it, 'caro', share)).toEqual(before)
    expect(offerSeenBy(it, 'ben', share).answer).toBe('notNow')
  })

  test('[H34] after a yes either of the two says whether it happened, and nobody else', () => {
    const { it, share } = family()
    const move = it.say('ben', offers(share, soup))
    expect(refused(it, 'ben', done(move, 'yes'))).toBe('not-accepted')
    it.say('ana', answers(move, 'accepted'))
    for (const who of ['ana', 'ben'] as const) {
      expect(refused(it, who, done(move, 'yes'))).toBeUndefined()
      expect(offerSeenBy(it, who, share).canSayHappened).toBe(true)
    }
    expect(refused(it, 'caro', done(move, 'yes'))).toBe('not-yours')
    expect(offerSeenBy(it, 'caro', share).canSayHappened).toBe(false)
    it.say('ben', done(move, 'no'))
    expect(offerSeenBy(it, 'ana', share).happened).toBe('no')
    // That it did not is between those two.
    expect(offerSeenBy(it, 'caro', share).happened).toBeUndefined()
    it.say('ana', done(move, 'yes'))
    expect(offerSeenBy(it, 'caro', share).happened).toBe('yes')
  })

  test('[H35] until it is accepted its author takes it back, and again when it is over', () => {
    const { it, share } = family()
    const move = it.say('ben', offers(share, soup))
    expect(offerSeenBy(it, 'ben', share).takeBack).toEqual([move])
    it.say('ana', answers(move, 'accepted'))
    expect(offerSeenBy(it, 'ben', share).takeBack).toEqual([])
    it.say('ben', done(move, 'no'))
    expect(offerSeenBy(it, 'ben', share).takeBack).toEqual([move])
    it.change('ben', { t: 'taken-back', entries: [move], mod: false })
    expect(refused(it, 'ana', answers(move, 'accepted'))).toBe('taken-back')
  })

  test('[B5] what is said to an offer and to a thought goes to the same people', () => {
    const it = scene('family')
    it.welcome('ben', 'caro')
    const share = it.sayTo('ana', ['ben'], { t: 'share-offered', need: 'company', words: 'Alone.' })
    const two = ['ana', 'ben'] as const
    const asked: SharingAct = { t: 'view-asked', share }
    expect(refused(it, 'ben', asked)).toBe('not-the-same-people')
    expect(refused(it, 'ben', asked, two)).toBeUndefined()
    it.sayTo('ben', ['ana'], asked)
    const told: SharingAct = { t: 'view-answered', share, account: me('ben'), answer: 'yes' }
    expect(refused(it, 'ana', told)).toBe('not-the-same-people')
    expect(refused(it, 'ana', told, two)).toBeUndefined()
    const walk = offers(share, { what: 'walk', when: 'Now' })
    expect(refused(it, 'ben', walk)).toBe('not-the-same-people')
    const move = it.sayTo('ben', ['ana'], walk)
    expect(refused(it, 'ana', answers(move, 'accepted'))).toBe('not-the-same-people')
    expect(refused(it, 'ana', answers(move, 'accepted'), two)).toBeUndefined()
    it.sayTo('ana', ['ben'], answers(move, 'accepted'))
    expect(refused(it, 'ben', done(move, 'yes'))).toBe('not-the-same-people')
    expect(refused(it, 'ben', done(move, 'yes'), two)).toBeUndefined()
  })

  test('[D25] a yes to my offer stands on my Today until I have opened the share', () => {
    const { it, share } = family()
    const self = scene('self')
    const around = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const kinds = () =>
      todayView([it.circle], self.circle, me('ben'), 0, around).items.map(({ kind }) => kind)
    const move = it.say('ben', offers(share, soup))
    expect(kinds()).not.toContain('offer-accepted')
    it.say('ana', answers(move, 'accepted'))
    expect(kinds()).toContain('offer-accepted')
    const { id, seq } = it.circle
    if (id === undefined) throw new Error('There is no circle')
    self.say('ana', { t: 'share-looked-at', circle: id, share, seq })
    expect(kinds()).not.toContain('offer-accepted')
  })

  test('[D33] what is offered to me stays on my Today, seen or not, until I have answered it', () => {
    const { it, share } = family()
    const self = scene('self')
    const around = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const kinds = (who: Actor = 'ana') =>
      todayView([it.circle], self.circle, me(who), 0, around).items.map(({ kind }) => kind)
    const move = it.say('ben', offers(share, soup))
    expect(kinds()).toContain('offer-asks')
    expect(kinds()).not.toContain('answered')
    expect(kinds('caro')).not.toContain('offer-asks')
    const { id, seq } = it.circle
    if (id === undefined) throw new Error('There is no circle')
    self.say('ana', { t: 'share-looked-at', circle: id, share, seq })
    expect(kinds()).not.toContain('offer-asks')
    expect(kinds()).toContain('offer-waits')
    it.say('ana', answers(move, 'notNow'))
    expect(kinds()).not.toContain('offer-waits')
  })
})

describe('two devices', () => {
  const who = fc.constantFrom<Actor>('ana', 'ben', 'ben', 'caro')
  const entryAt = (place: number): EntryId => place.toString(16).padStart(64, '0') as EntryId
  /** Of the three shares that `withStart` has; most of what is said is about them. */
  const shareOf = fc.constantFrom(6, 6, 7, 8).map(entryAt)
  /** Entries after those: most of them exist, few are what an act is about. */
  const entry = fc.integer({ min: 9, max: 24 }).map(entryAt)
  const moveMade: fc.Arbitrary<SharingAct> = fc.record({
    t: fc.constant('move-made' as const),
    share: shareOf,
    move: fc.constantFrom(...moveKinds, 'reflect', 'view'),
    words: fc.constant('Words'),
  })
  const offerMade: fc.Arbitrary<SharingAct> = fc.record({
    t: fc.constant('move-made' as const),
    share: shareOf,
    move: fc.constant('offer' as const),
    words: fc.constant('Words'),
    offer: fc.record({ what: fc.constantFrom(...offerKinds), when: fc.constant('Now') }),
  })
  const act: fc.Arbitrary<SharingAct> = fc.oneof(
    fc.record({
      t: fc.constant('share-offered' as const),
      need: fc.constantFrom(...needs),
      words: fc.constant('Words'),
    }),
    { weight: 6, arbitrary: moveMade },
    { weight: 3, arbitrary: offerMade },
    fc.record({
      t: fc.constant('heard-answered' as const),
      move: entry,
      heard: fc.constantFrom(...heardAnswers),
    }),
    fc.record({ t: fc.constant('view-asked' as const), share: shareOf }),
    fc.record({
      t: fc.constant('view-answered' as const),
      share: shareOf,
      account: who.map(accountOf),
      answer: fc.constantFrom(...viewAnswers),
    }),
    fc.record({
      t: fc.constant('offer-answered' as const),
      move: entry,
      answer: fc.constantFrom(...offerAnswers),
    }),
    fc.record({
      t: fc.constant('offer-done' as const),
      move: entry,
      happened: fc.constantFrom(...happenedAnswers),
    }),
  )
  const written = fc.array(fc.tuple(who, act), { minLength: 5, maxLength: 20, size: 'max' })

  /** Two lists in any interleaving; the order within each stays. */
  const interleaved = fc
    .tuple(written, written, fc.array(fc.boolean(), { maxLength: 40 }))
    .map(([first, second, turns]) => {
      const [left, right] = [[...first], [...second]]
      const merged: (typeof first)[number][] = []
      for (const turn of turns) {
        const next = (turn ? left : right).shift()
        if (next !== undefined) merged.push(next)
      }
      return [...merged, ...left, ...right]
    })

  const withStart = (): Scene => {
    const it = scene('family')
    it.welcome('ben', 'caro')
    it.say('ana', { t: 'share-offered', need: 'perspective', words: 'Words' })
    it.say('ana', { t: 'share-offered', need: 'listen', words: 'Words' })
    it.say('ana', { t: 'share-offered', need: 'hand', words: 'Words' })
    return it
  }

  test('[H33] whatever two wrote offline, in whatever order it came, all devices end alike', () => {
    fc.assert(
      fc.property(interleaved, fc.nat({ max: 50 }), (lines, cut) => {
        const it = withStart()
        for (const [by, what] of lines) it.say(by, what)
        const other = emptyCircle()
        const facts: readonly Fact[] = it.facts
        replayAll(other, facts.slice(0, cut))
        const stored = JSON.parse(JSON.stringify(other)) as typeof other
        replayAll(stored, facts)
        expect(stored).toEqual(JSON.parse(JSON.stringify(it.circle)))
        for (const reader of ['ana', 'ben', 'caro'] as const)
          for (const share of it.circle.sharing.order) {
            const view = shareView(it.circle, share, me(reader), 0)
            if (view?.kind !== 'open' || view.author.isMe) continue
            expect(view.viewAsks).toEqual([])
            for (const move of view.moves)
              if (move.kind === 'open' && !move.author.isMe)
                expect(move.offer?.answer).not.toBe('notNow')
          }
      }),
      { seed: 20_261_129, numRuns: 150 },
    )
  })

  test('[H12] [H29] a device that comes after something was taken back ends with the same answers', () => {
    fc.assert(
      fc.property(
        interleaved,
        fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8, size: 'max' }),
        (lines, picks) => {
          const it = withStart()
          for (const [by, what] of lines) it.say(by, what)
          const moves = Object.values(it.circle.sharing.moves)
          const gone = picks.flatMap(pick => moves[pick % Math.max(1, moves.length)] ?? [])
          const late = withStart()
          const erased = new Set(gone.map(move => move.entry))
          for (const [place, [by, what]] of lines.entries()) {
            const at = it.facts[withStartLength + place]?.entry
            late.say(by, at !== undefined && erased.has(at) ? { t: 'unknown' } : what)
          }
          for (const move of gone) {
            const actor = (['ana', 'ben', 'caro'] as const).find(each => me(each) === move.by)
            const taken = { t: 'taken-back', entries: [move.entry], mod: false } as const
            for (const device of [it, late]) device.change(actor ?? 'mallory', taken)
          }
          expect(late.circle.sharing.moves).toEqual(it.circle.sharing.moves)
        },
      ),
      { seed: 20_261_129, numRuns: 400 },
    )
  })
  const withStartLength = withStart().facts.length
})
