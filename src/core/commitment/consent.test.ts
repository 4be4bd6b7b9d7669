import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayMs, hourMs } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { cardOf, dayAt } from './due.ts'
import type { CommitmentAct } from './events.ts'
import { card, first, foldedFor, group, line, monday } from '#test/cast/promise.ts'

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

  test('[Z5] [Z6] [T166] one that a changed app dates ahead waits for no day after its card went, or its person spoke', () => {
    const shown = (does: (it: ReturnType<typeof group>, commitment: EntryId) => void) => {
      const it = group()
      const commitment = it.begun()
      // As the card allows it, had nothing been said until then.
      it.say('ben', nudge(commitment), monday + 5 * dayMs)
      does(it, commitment)
      return it.view('ana', monday + 5 * dayMs + hourMs).all[0]?.nudge
    }
    expect(shown(() => undefined)).toBe(line)
    const consent = (it: ReturnType<typeof group>, commitment: EntryId, more: object) =>
      it.say('ana', { t: 'consent-set', commitment, zone: 0, ...more }, monday + dayMs)
    expect(shown((it, commitment) => consent(it, commitment, {}))).toBeUndefined()
    const other = { card: { ...card, words: ['Another.'] } }
    expect(shown((it, commitment) => consent(it, commitment, other))).toBeUndefined()
    // She is somewhere else, and stands by the card.
    expect(shown((it, commitment) => consent(it, commitment, { card }))).toBe(line)
    expect(shown((it, commitment) => it.checkIn(commitment, 4, 'kept'))).toBeUndefined()
  })

  test('[Z6] its hours are those of the day where the person is', () => {
    const { begun, refusal } = group()
    const commitment = begun({ zone: -300, first: dayAt(monday, -300) })
    const at = (hour: number) => monday + 3 * dayMs + (hour - 18) * hourMs
    expect(refusal('ben', nudge(commitment), at(18))).toBe('not-agreed')
    expect(refusal('ben', nudge(commitment), at(22))).toBeUndefined()
  })
})

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
