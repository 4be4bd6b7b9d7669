import fc from 'fast-check'
import { expect, it } from 'vitest'
import { insideOf } from '#core/sides/sideCircles.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import { History, names, ofDevice, ofHost, policy, step } from '#test/cast/circleHistory.ts'
import { person } from '#test/cast/scribe.ts'

it('[M16] any valid history of a circle leaves the host and every device with the same people', () => {
  let longest = 0
  let ended = 0
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      policy,
      fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }),
      (rules, steps) => {
        const history = new History(rules)
        let seatsBefore = 0
        for (const one of steps) {
          const before = history.scribe.entries.length
          history.do(one)
          if (history.scribe.entries.length > before) seen.add(one.what)
          const seats = (of: Membership) =>
            [...of.members.values()].filter(({ seat }) => seat !== undefined).length
          if (one.what === 'grown' && seats(history.membership) < seatsBefore) ended += 1
          seatsBefore = seats(history.membership)
          expect(ofDevice(history.circle)).toEqual(ofHost(history.membership))
        }
        longest = Math.max(longest, history.membership.members.size)
      },
    ),
    { seed: 16, numRuns: 60 },
  )
  expect(ended).toBeGreaterThan(0)
  // A generator that never gets anywhere would prove nothing.
  expect(longest).toBeGreaterThan(3)
  const all =
    'ask close grown invite join leave pause rekey remove reopen revoke role rotate seat welcome'
  expect([...seen].toSorted()).toEqual(all.split(' '))
})

/** Any that a side circle may have: it is never a circle of two. */
const sidePolicy = policy.filter(({ kind2 }) => kind2 !== true)
const anybody = fc.nat({ max: names.length - 1 })
const seats = ({ members, invites }: Membership): number =>
  [...members.values(), ...invites.values()].filter(({ seat }) => seat !== undefined).length

it('[M16] [N1] in side circles too, and where one is shown follows from who made it and who is there', () => {
  const seen = new Set<string>()
  const sideSeen = new Set<string>()
  fc.assert(
    fc.property(
      policy,
      sidePolicy,
      anybody,
      anybody,
      fc.array(fc.tuple(fc.constantFrom('circle', 'side', 'deeper'), step), {
        minLength: 150,
        maxLength: 400,
        size: 'max',
      }),
      (rules, sideRules, maker, deeperMaker, steps) => {
        const circle = new History(rules)
        // Whoever makes it, a stranger to the circle or not: the log takes any name.
        const side = new History(sideRules, maker, circle.id)
        const deeper = new History(sideRules, deeperMaker, side.id)
        const all = { circle, side, deeper }
        const shownTo = new Map<string, boolean>()
        for (const [where, one] of steps) {
          const before = all[where].scribe.entries.length
          all[where].do(one)
          if (where !== 'circle' && all[where].scribe.entries.length > before)
            sideSeen.add(one.what)
          expect(ofDevice(all[where].circle)).toEqual(ofHost(all[where].membership))
          // A young person's seat is a family's, and its side circles know nothing of it.
          expect([seats(side.membership), seats(deeper.membership)]).toEqual([0, 0])
          const folded = [circle.circle, side.circle, deeper.circle]
          const { members } = circle.membership
          const { parent, creator } = side.membership
          for (const { account } of names.map(name => person(name))) {
            // As the host asks for a young person (`seatGate.ts`), and as a device shows it.
            const isBeside = parent === circle.id && members.has(creator) && members.has(account)
            const shown = insideOf(side.circle, folded, account) !== undefined
            expect(shown).toBe(isBeside)
            const was = shownTo.get(account)
            seen.add(was === undefined || was === shown ? `${shown}` : `${was} to ${shown}`)
            shownTo.set(account, shown)
            // One level: whatever happens, a side circle of a side circle is shown in nothing.
            expect(insideOf(deeper.circle, folded, account)).toBeUndefined()
          }
        }
      },
    ),
    { seed: 62, numRuns: 16 },
  )
  // It is shown and not, comes, goes, and so do people.
  expect([...seen].toSorted()).toEqual(['false', 'false to true', 'true', 'true to false'])
  const happens = 'ask close invite join leave pause rekey remove reopen revoke role rotate welcome'
  expect([...sideSeen].toSorted()).toEqual(happens.split(' '))
})
