import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, accountOf as me } from '#dev/scene.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { dayMs, emptyCircle } from '#core/circle/circle.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import { endsToSayAgain } from '#core/circle/ends.ts'
import type { Act, Fact } from '#core/circle/fact.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { replayAll } from '#core/circle/replay.ts'
import { standsNow } from '#core/repair/rules.ts'
import { entryIdOf } from '#client/log/facts.ts'
import { good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { passphraseOf } from '../cast/meet.ts'
import { card, group, monday } from '../cast/promise.ts'
import { type House, openHouse, sitDown, type Somebody } from '../cast/table.ts'

/** The log as a device folds it that comes after a steward emptied these entries. */
const foldedLater = (facts: readonly Fact[], hidden: readonly EntryId[]) => {
  const circle = emptyCircle()
  replayAll(
    circle,
    facts.filter(({ kind, entry }) => kind !== 'content' || !hidden.includes(entry)),
  )
  return circle
}

/** Ben looks after the circle too, as in a circle of two he always does. */
const scene = (kind: CircleKind) => {
  const it = group(kind)
  it.change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
  const hide = (entry: EntryId) =>
    it.change('ben', { t: 'taken-back', entries: [entry], mod: true })
  const names = kind === 'couple' ? undefined : (['ana', 'ben'] as const)
  const say = (who: Actor, act: Act, at = monday) =>
    names === undefined ? it.say(who, act as never, at) : it.sayTo(who, names, act, at)
  /** What a device of hers says by itself. */
  const sayAgain = (): void => {
    for (const act of endsToSayAgain(it.circle, me('ana'))) say('ana', act, monday + dayMs)
  }
  return { ...it, say, hide, sayAgain }
}

describe('[T165] a steward hides the entry in which somebody ended something', () => {
  for (const kind of ['couple', 'family'] as const) {
    test(`[Z10] a consent card that was withdrawn, or made narrower, does not come back (${kind})`, () => {
      const { facts, begun, say, hide, sayAgain } = scene(kind)
      const commitment = begun()
      const narrower = { ...card, words: ['Only this.'] }
      for (const next of [undefined, narrower]) {
        const changed = say('ana', {
          t: 'consent-set',
          commitment,
          zone: 0,
          ...(next === undefined ? {} : { card: next }),
        })
        hide(changed)
        sayAgain()
        const later = foldedLater(facts, [changed])
        expect(later.commitment.all[commitment]?.consents.at(-1)?.card).toBeUndefined()
        sayAgain()
        expect(endsToSayAgain(later, me('ana'))).toEqual([])
      }
    })

    test(`[Z7] a promise that was stopped does not go on, by whichever of the two (${kind})`, () => {
      const { facts, circle, begun, say, hide, sayAgain } = scene(kind)
      const commitment = begun()
      const ended = say('ana', { t: 'commitment-ended', commitment })
      hide(ended)
      const before = JSON.stringify(circle.commitment.all)
      sayAgain()
      const later = foldedLater(facts, [ended])
      expect(later.commitment.all[commitment]?.stands).toBe('ended')
      // Whoever knew it all along reads the same as before.
      expect(JSON.stringify(circle.commitment.all)).toBe(before)
    })

    test(`[OW10] an agreement that was ended does not stand again (${kind})`, () => {
      const { facts, circle, say, hide, sayAgain } = scene(kind)
      const repair = say('ana', {
        t: 'repair-offered',
        to: me('ben'),
        words: 'We say when we are late.',
      })
      say('ben', { t: 'repair-agreed', repair })
      const ended = say('ana', { t: 'repair-ended', repair })
      hide(ended)
      expect(standsNow(circle.repair.all[repair]!)).toBe(false)
      sayAgain()
      expect(standsNow(foldedLater(facts, [ended]).repair.all[repair]!)).toBe(false)
    })

    test(`[DA12] notes that are not wanted stay unwanted (${kind})`, () => {
      const { facts, say, hide, sayAgain } = scene(kind)
      const said = say('ana', { t: 'notes-wanted', from: me('ben'), wanted: false })
      hide(said)
      sayAgain()
      expect(Object.keys(foldedLater(facts, [said]).note.unwanted)).toHaveLength(1)
    })
  }

  test('all of somebody’s words hidden at once; what its author takes back is not said again', () => {
    const { circle, change, begun, say } = scene('family')
    const commitment = begun()
    const gone = say('ana', { t: 'consent-set', commitment, zone: 0 })
    say('ana', { t: 'notes-wanted', from: me('ben'), wanted: false })
    change('ana', { t: 'taken-back', entries: [gone], mod: false })
    change('ben', { t: 'taken-back', entries: [], all: me('ana'), mod: true })
    expect(endsToSayAgain(circle, me('ana')).map(({ t }) => t)).toEqual(['notes-wanted'])
    expect(endsToSayAgain(circle, me('ben'))).toEqual([])
  })

  test('nobody but its author says it again, and what was not hidden is over as ever', () => {
    const { begun, say, hide, refusal } = scene('family')
    const commitment = begun()
    const end = { t: 'commitment-ended', commitment } as const
    const ended = say('ana', end)
    expect(refusal('ana', end)).toBe('commitment-over')
    hide(ended)
    expect([refusal('ana', end), refusal('ben', end), refusal('mallory', end)]).toEqual([
      undefined,
      'commitment-over',
      'wrong-value',
    ])
  })
})

describe('with devices and a host', () => {
  let house: House
  let people: readonly [Somebody, Somebody]
  beforeAll(async () => {
    house = await openHouse()
    people = [await house.enter('Ana'), await house.enter('Ben')]
  })
  afterAll(() => house.close())

  test('[Z10] [T165] the one it is about hides the withdrawal, and a new phone reads it all the same', async () => {
    const [ana, ben] = people
    const { circle, accountOf } = await sitDown(people, 'couple')
    const sent = ({ sending }: CircleState): boolean => sending.length === 0
    const today = Math.floor(Date.now() / dayMs)
    await good(
      ben.engine.circles.say(circle, {
        t: 'commitment-asked',
        companion: accountOf('Ana'),
        what: 'I walk before I open the fridge.',
        often: 'daily',
        first: today,
        last: today + 20,
        zone: 0,
        card,
      }),
    )
    const asked = await untilCircle(ana.engine, circle, each => each.commitments.all.length === 1)
    const commitment = asked.commitments.all[0]!.entry
    await good(
      ana.engine.circles.say(circle, { t: 'commitment-answered', commitment, answer: 'yes' }),
    )
    await untilCircle(ben.engine, circle, each => each.commitments.all[0]?.stands === 'running')
    await good(ben.engine.circles.say(circle, { t: 'consent-set', commitment, zone: 0 }))
    await untilCircle(ben.engine, circle, sent)
    await untilCircle(ana.engine, circle, each => each.commitments.all[0]?.card === undefined)
    const entries = await ana.browser.store.entries(circle, 1, 1_000)
    const withdrawn = entryIdOf(entries.at(-1)!.eventId)
    await good(ana.engine.circles.takeBack(circle, [withdrawn]))
    const phone = house.device().open()
    await good(phone.account.signInWithPassphrase('Ben', passphraseOf('Ben').passphrase))
    const folded = await untilCircle(
      phone,
      circle,
      ({ commitments }) =>
        commitments.all[0]?.stands === 'running' && commitments.all[0].card === undefined,
    )
    expect(folded.commitments.all).toHaveLength(1)
    await until(ben.engine, ({ connection }) => connection === 'live')
  })
})
