import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyWeeks } from '#dev/familyWeeks.ts'
import { accountOf as me } from '#dev/scene.ts'
import { commitmentsView } from '../commitment/view.ts'
import { owningsView } from '../owning/view.ts'
import { gladView } from '../rise/gladView.ts'
import { seenInYouView } from '../seenInYou/view.ts'
import { daysView } from '../day/view.ts'
import { notesView } from '../note/view.ts'
import { waitingQuestion } from '../questions/questions.ts'
import { guessesView } from '../shoes/view.ts'
import { repairsView } from '../repair/view.ts'
import { todayView } from '../today/view.ts'
import { type Circle, emptyCircle } from './circle.ts'
import type { Fact } from './fact.ts'
import { replayAll } from './replay.ts'
import { circleView } from './view.ts'

const people = ['ana', 'ben', 'caro', 'daniel', 'elena'] as const
const aWeek = familyWeeks(1).facts
/** Everybody is in before anybody goes offline. */
const together = aWeek.findIndex(({ kind }) => kind === 'content')

/**
 * A week of everything a family can do, of which some of them wrote all of theirs offline: it comes to the
 * log in their order, but anywhere between what the others wrote.
 */
const comingIn = (
  offline: ReadonlySet<string>,
  turns: readonly (readonly [isTheirs: boolean, count: number])[],
): readonly Fact[] => {
  const written = aWeek.slice(together)
  const theirs = written.filter(({ by }) => offline.has(by))
  const others = written.filter(({ by }) => !offline.has(by))
  const merged: Fact[] = []
  for (const [isTheirs, count] of turns) {
    merged.push(...(isTheirs ? theirs : others).splice(0, count))
  }
  return [...aWeek.slice(0, together), ...merged, ...theirs, ...others].map((fact, place) => ({
    ...fact,
    seq: place + 1,
  }))
}

const order = fc
  .tuple(
    fc.subarray([...people], { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 60 })), { maxLength: 40, size: 'max' }),
  )
  .map(([offline, turns]) => comingIn(new Set(offline.map(me)), turns))

const json = (circle: Circle): unknown => JSON.parse(JSON.stringify(circle))
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

describe('a week of everything, in whatever order it came to the log', () => {
  test('[C18] [C19] is folded alike in any pieces, and drawn for everybody', () => {
    fc.assert(
      fc.property(order, fc.nat({ max: aWeek.length }), (facts, cut) => {
        const whole = emptyCircle()
        replayAll(whole, facts)
        const first = emptyCircle()
        replayAll(first, facts.slice(0, cut))
        const stored = json(first) as Circle
        replayAll(stored, facts)
        expect(json(stored)).toEqual(json(whole))
        for (const who of people) {
          circleView(whole, me(who), 0, { deedsBefore: Number.MAX_SAFE_INTEGER })
          commitmentsView(whole, undefined, me(who), 0)
          guessesView(whole, me(who), whole.sharing.order)
          owningsView(whole, undefined, me(who))
          repairsView(whole, undefined, me(who))
          seenInYouView(whole, undefined, me(who), 0)
          gladView([whole], undefined, me(who), 0)
          daysView(whole, undefined, me(who), 20_700)
          notesView(whole, undefined, me(who), 20_700)
          todayView([whole], undefined, me(who), 0, quiet)
        }
      }),
      { seed: 20_261_129, numRuns: 60 },
    )
  })

  test('[C19] breaks no rule', () => {
    fc.assert(
      fc.property(order, facts => {
        const circle = emptyCircle()
        for (const fact of facts) {
          replayAll(circle, [fact])
          // Q1: one question waits at a time.
          const rounds = Object.values(circle.together.rounds)
          const asked = new Set(circle.questions.all.map(({ entry }) => entry))
          const waiting = rounds.filter(
            ({ entry, opened, letGo }) => asked.has(entry) && !opened && letGo !== true,
          )
          expect(waiting.length).toBe(waitingQuestion(circle) === undefined ? 0 : 1)
        }
        const { shares, moves } = circle.sharing
        for (const move of Object.values(moves)) {
          const share = shares[move.share]
          expect(share).toBeDefined()
          expect(share?.by === move.by).toBe(move.move === 'more') // H5, H36
          // H4: a view stands only where it was invited.
          if (move.move === 'view')
            expect(share?.need === 'perspective' || share?.viewAsks?.[move.by]?.answer).toBe('yes')
        }
        for (const guess of Object.values(circle.shoes.guesses)) {
          expect(guess.audience).toEqual([guess.by, guess.to].toSorted()) // PR7
          expect(shares[guess.share]?.by).toBe(guess.to) // PR5
          expect(guess.by).not.toBe(guess.to)
        }
        // O6: nothing opens before its round.
        for (const round of Object.values(circle.together.rounds))
          for (const said of Object.values(round.answers).flat())
            if (said.kind === 'sealed' && said.opened !== undefined) expect(round.opened).toBe(true)
        for (const one of [
          ...Object.values(circle.owning.all),
          ...Object.values(circle.repair.all),
        ])
          expect(one.audience).toEqual([one.by, one.to].toSorted()) // OW2
        // OW10: nothing is in the place of another before its own two yeses.
        for (const { entry, replaced } of Object.values(circle.repair.all))
          if (replaced === true) {
            const next = Object.values(circle.repair.all).find(each => each.instead === entry)
            expect(next?.agreedAt).toBeDefined()
          }
        // RI5: what somebody sees in somebody is for these two, or for everybody.
        for (const one of Object.values(circle.seenInYou.all)) {
          expect(one.by).not.toBe(one.to)
          if (one.audience !== undefined) expect(one.audience).toEqual([one.by, one.to].toSorted())
        }
        for (const note of Object.values(circle.note.all))
          expect(note.audience).toEqual([note.by, note.to].toSorted()) // DA10
        for (const day of Object.values(circle.day.proposed))
          expect(day.audience).toEqual([day.by, day.of].toSorted()) // DA3
        for (const one of Object.values(circle.commitment.all)) {
          expect(one.audience).toEqual([one.by, one.companion].toSorted()) // Z1
          // Z3, Z4: nothing is said of a promise before its companion's yes.
          if (one.began !== true) expect([one.checkIns, one.nudges]).toEqual([{}, []])
        }
      }),
      { seed: 20_261_129, numRuns: 200 },
    )
  })
})
