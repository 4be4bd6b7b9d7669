import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, scene, type Scene } from '#dev/scene.ts'
import type { LetterId } from '#base/ids.ts'
import { type Circle, emptyCircle } from '../circle/circle.ts'
import { type CircleKind, policyOf, sidePolicyOf } from '../circle/circleKind.ts'
import type { Act } from '../circle/fact.ts'
import type { CircleId, EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replay } from '../circle/replay.ts'
import { todayView } from '../today/view.ts'
import { insideOf, sidesView } from './sideCircles.ts'

const ana = accountOf('ana')
const ben = accountOf('ben')

/** A circle that somebody made beside another, with others in it. */
const sideOf = (parent: Circle, maker: Actor, ...people: readonly Actor[]): Circle => {
  const circle = emptyCircle()
  const id = 'd'.repeat(64) as CircleId
  let seq = 0
  const place = (who: Actor) => {
    seq += 1
    return { seq, by: accountOf(who), entry: String(seq).padStart(64, 'd') as EntryId }
  }
  const policy = sidePolicyOf(parent.kind)
  replay(circle, {
    kind: 'membership',
    ...place(maker),
    change: { t: 'created', circle: id, policy, parent: parent.id },
  })
  for (const who of people)
    replay(circle, { kind: 'membership', ...place(who), change: { t: 'joined' } })
  return circle
}

const family = (): Scene => {
  const made = scene('family')
  made.welcome('ben', 'caro')
  return made
}

describe('where a side circle is shown', () => {
  test('[N1] inside the circle it stands beside, while I and who made it are there', () => {
    const { circle, change } = family()
    const side = sideOf(circle, 'ben', 'ana')
    expect(insideOf(side, [circle, side], ana)).toBe(circle)
    // Elena is a guest: she is in no family.
    expect(insideOf(side, [side], accountOf('elena'))).toBeUndefined()
    change('ana', { t: 'removed', accounts: [ben] })
    expect(insideOf(side, [circle, side], ana)).toBeUndefined()
  })

  test('[N1] [T91] a stranger who names my circle as the one beside gets nothing shown in it', () => {
    const { circle } = family()
    const side = sideOf(circle, 'mallory', 'ana', 'ben')
    expect(insideOf(side, [circle, side], ana)).toBeUndefined()
    const { sides } = sidesView(circle, [circle, side], undefined, ana)
    expect(sides).toEqual([])
    const view = sidesView(side, [circle, side], undefined, ana)
    // I am in the family, so I am nobody's guest; and of the family nothing is told there.
    expect(view).toMatchObject({ beside: undefined, amGuest: false, guests: [], others: [] })
  })

  test('[N1] [T92] who left a circle can make nothing that is shown in it', () => {
    const { circle, change } = family()
    change('ben', { t: 'left' })
    const side = sideOf(circle, 'ben', 'ana')
    expect(sidesView(circle, [circle, side], undefined, ana).sides).toEqual([])
  })

  test('[N1] what stands beside a side circle is shown inside nothing', () => {
    const { circle } = family()
    const side = sideOf(circle, 'ben', 'ana')
    const deeper = { ...sideOf(side, 'ben', 'ana'), id: 'f'.repeat(64) as CircleId }
    expect(insideOf(deeper, [circle, side, deeper], ana)).toBeUndefined()
  })
})

describe('who is in a side circle', () => {
  test('[N2] guests are known by those who are in both, and who else could be asked', () => {
    const { circle } = family()
    const side = sideOf(circle, 'ben', 'ana', 'elena')
    const view = sidesView(side, [circle, side], undefined, ana)
    expect(view.guests).toEqual([accountOf('elena')])
    expect(view.others.map(({ account }) => account)).toEqual([accountOf('caro')])
    expect(sidesView(side, [side], undefined, accountOf('elena'))).toMatchObject({
      amGuest: true,
      guests: [],
      others: [],
    })
  })

  test('[N6] it takes the kind of the circle beside it, and not its size', () => {
    const name = (circle: Circle, kind: CircleKind) => {
      const act: Act = { t: 'circle-named', name: 'With Elena', kind, colour: 'lake' }
      const event = { ...act, v: 1, id: '0'.repeat(26), at: 0 } as Parameters<typeof refusalOf>[2]
      return refusalOf(circle, ana, event)
    }
    const couple = scene('couple').circle
    expect(policyOf.couple.kind2).toBe(true)
    expect(name(sideOf(couple, 'ana'), 'couple')).toBeUndefined()
    expect(name(sideOf(couple, 'ana'), 'self')).toBe('wrong-kind')
    // Without a circle beside it, three are no couple.
    expect(name(scene('family').circle, 'couple')).toBe('wrong-kind')
  })
})

describe('being asked into one', () => {
  const asked = (self: Scene, from: Actor, side: CircleId, letter: string, at: number): void => {
    const { circle } = family()
    if (circle.id === undefined) throw new Error('no circle')
    self.say(
      'ana',
      {
        t: 'letter-kept',
        letter: letter.repeat(32) as LetterId,
        from: accountOf(from),
        circle: circle.id,
        body: { t: 'side-invited', v: 1, at, side, fragment: 'A'.repeat(67) },
      },
      at,
    )
  }

  test('[N5] the latest word of each member counts, until I am in; of those who left or whom I blocked, none', () => {
    const { circle, change } = family()
    const self = scene('self')
    const side = 'd'.repeat(64) as CircleId
    asked(self, 'ben', side, 'a', 1)
    asked(self, 'ben', side, 'b', 2)
    asked(self, 'caro', 'e'.repeat(64) as CircleId, 'c', 3)
    const now = () =>
      sidesView(circle, [circle], self.circle, ana).asks.map(({ letter }) => letter[0])
    expect(now()).toEqual(['c', 'b'])
    self.say('ana', { t: 'person-blocked', account: accountOf('caro') })
    expect(now()).toEqual(['b'])
    const there = sideOf(circle, 'ben', 'ana')
    expect(sidesView(circle, [circle, there], self.circle, ana).asks).toEqual([])
    change('ben', { t: 'left' })
    expect(now()).toEqual([])
  })

  test('[N8] it stands on Today with the circle that both are in, until it is answered', () => {
    const { circle, say } = family()
    say('ana', { t: 'circle-named', name: 'Our family', kind: 'family', colour: 'lake' })
    const self = scene('self')
    const side = 'd'.repeat(64) as CircleId
    self.say('ana', { t: 'recovery-sheet-asked' })
    asked(self, 'ben', side, 'a', 1)
    const on = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const today = (circles: readonly Circle[]) =>
      todayView(circles, self.circle, ana, 2, on).items.filter(({ kind }) => kind === 'side-asked')
    expect(today([circle])).toMatchObject([
      { circle: { name: 'Our family' }, from: { account: accountOf('ben') } },
    ])
    expect(JSON.stringify(today([circle]))).not.toContain(side)
    expect(today([circle, sideOf(circle, 'ben', 'ana')])).toEqual([])
    self.say('ana', {
      t: 'letter-closed',
      letter: 'a'.repeat(32) as LetterId,
      from: accountOf('ben'),
    })
    expect(today([circle])).toEqual([])
  })
})
