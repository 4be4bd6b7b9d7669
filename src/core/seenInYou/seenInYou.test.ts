import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { type Audience, everybody, readersOf } from '../aside/audience.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { dayMs } from '../circle/circle.ts'
import type { Act } from '../circle/fact.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { gladView } from '../rise/gladView.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import { practiceOf } from '../circle/practices.ts'
import { seenInYouView } from './view.ts'

const words = 'I saw you wait for him, though you were cold.'
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }
const seen = (to: Actor, said = words): Act => ({ t: 'seen-said', to: me(to), words: said })

/** Ana, Ben, Caro and Mallory, and Ben's own self circle. */
const four = (kind: CircleKind = 'family') => {
  const it = scene(kind)
  it.welcome(
    ...(kind === 'pair' || kind === 'couple'
      ? ['ben' as const]
      : (['ben', 'caro', 'mallory'] as const)),
  )
  const self = scene('self')
  const mine = (who: Actor) => (who === 'ben' ? self.circle : undefined)
  const view = (who: Actor, now = 0) =>
    seenInYouView(it.circle, mine(who), me(who), now, limitsOf(mine(who)))
  const refusal = (who: Actor, act: Act, chosen?: Audience) => {
    const readers = readersOf(it.circle, me(who), act, chosen)
    return refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 }, readers)
  }
  const today = (who: Actor) =>
    todayView([it.circle], mine(who), me(who), 0, quiet).items.filter(
      ({ kind: what }) => what === 'seen-in-me',
    )
  return { ...it, self, view, refusal, today, id: it.circle.id! }
}

describe('what I see in you', () => {
  test('[RI5] it goes to that person alone, unless its author chose everybody before writing', () => {
    const { circle, refusal } = four()
    const two = [me('ana'), me('ben')].toSorted()
    expect(readersOf(circle, me('ana'), seen('ben'), undefined)).toEqual(two)
    expect(readersOf(circle, me('ana'), seen('ben'), everybody)).toBeUndefined()
    expect(refusal('ana', seen('ben'))).toBeUndefined()
    expect(refusal('ana', seen('ben'), everybody)).toBeUndefined()
    const event = { ...seen('ben'), v: 1, id: eventIdOf(9999), at: 0 } as const
    const some = [me('ana'), me('ben'), me('caro')].toSorted()
    expect(refusalOf(circle, me('ana'), event, some)).toBe('not-the-same-people')
    expect(refusalOf(circle, me('ana'), event, [me('ana'), me('caro')].toSorted())).toBe(
      'not-the-same-people',
    )
  })

  test('[RI5] it is offered in pair, couple, family and community, of somebody else who is here, in words', () => {
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(four(kind).refusal('ana', seen('ben')), kind).toBeUndefined()
    const { refusal, change } = four()
    expect(refusal('ana', seen('ana'))).toBe('yourself')
    expect(refusal('ana', seen('ben', ' '))).toBe('no-words')
    change('caro', { t: 'left' })
    expect(refusal('ana', seen('caro'))).toBe('chosen-left')
    expect(refusal('ana', seen('caro'), everybody)).toBe('no-such-member')
    const alone = scene('self')
    const act = { ...seen('ben'), v: 1, id: eventIdOf(9999), at: 0 } as const
    expect(refusalOf(alone.circle, me('ana'), act)).toBe('not-here')
  })

  test('[RI5] the others of a circle are shown nothing of what was said to one', () => {
    const { sayTo, view } = four()
    sayTo('ana', ['ben'], seen('ben'))
    expect(view('ben').inMe).toMatchObject([{ words, openly: false, by: { account: me('ana') } }])
    expect(view('ana').fromMe).toHaveLength(1)
    // A device that was changed to open it still shows nothing of it to Caro.
    expect(view('caro')).toMatchObject({ inMe: [], fromMe: [], openly: [] })
  })

  test('[RI6] said before everybody it stands there for seven days, then the two alone have it', () => {
    const { say, view } = four()
    say('ana', seen('ben'), 0)
    expect(view('caro', 6 * dayMs).openly).toMatchObject([{ words, to: { account: me('ben') } }])
    expect(view('caro', 8 * dayMs).openly).toEqual([])
    expect(view('ben', 80 * dayMs).inMe).toMatchObject([{ openly: true }])
    expect(view('ana', 80 * dayMs).fromMe).toHaveLength(1)
  })

  test('[RI6] no view has a number of them, or an order that sets people beside each other', () => {
    const { say, view } = four()
    say('ana', seen('ben'), 1)
    say('ana', seen('mallory'), 2)
    say('mallory', seen('ben'), 3)
    const { openly } = view('caro', 4)
    // The newest first, whoever it is about.
    expect(openly.map(({ to }) => to.account)).toEqual([me('ben'), me('mallory'), me('ben')])
    const numbers = Object.values(view('caro', 4)).filter(value => typeof value === 'number')
    expect(numbers).toEqual([])
  })

  test('[RI6] in a circle of two nothing is said before others, whoever comes in later', () => {
    const { say, view } = four('pair')
    say('ana', seen('ben'))
    expect(view('ben').inMe).toMatchObject([{ openly: false }])
    expect(view('caro').openly).toEqual([])
  })

  test('[RI7] its author takes it back, and it leaves the state without a mark', () => {
    const { circle, sayTo, view, change } = four()
    const said = sayTo('ana', ['ben'], seen('ben'))
    expect(view('ana').fromMe[0]?.takeBack).toEqual([said])
    expect(view('ben').inMe[0]?.takeBack).toEqual([])
    change('ana', { t: 'taken-back', entries: [said], mod: false })
    expect(JSON.stringify(circle)).not.toContain(words)
    expect(view('ben').inMe).toEqual([])
    sayTo('ana', ['ben'], seen('ben'))
    change('ana', { t: 'taken-back', entries: [], all: me('ana'), mod: false })
    expect(view('ben').inMe).toEqual([])
  })

  test('[RI7] who looks after the circle hides only what everybody reads', () => {
    const { say, sayTo, view } = four()
    const openly = say('mallory', seen('ben'))
    sayTo('mallory', ['ana'], seen('ana'))
    expect(view('ana').openly[0]?.hide).toEqual([openly])
    expect(view('ana').inMe[0]?.hide).toEqual([])
    expect(view('caro').openly[0]?.hide).toEqual([])
  })

  test('[RI8] whom it is about may say thank you once, to who said it alone; nobody else does', () => {
    const { circle, say, sayTo, view, refusal } = four()
    const said = say('ana', seen('ben'))
    const thanks = { t: 'seen-thanked', said } as const
    expect(view('ben').inMe[0]?.canThank).toBe(true)
    expect(refusal('caro', thanks)).toBe('not-yours')
    expect(refusal('ana', thanks)).toBe('not-yours')
    expect(readersOf(circle, me('ben'), thanks, everybody)).toEqual(
      [me('ana'), me('ben')].toSorted(),
    )
    expect(refusal('ben', thanks, everybody)).toBeUndefined()
    const aloud = { ...thanks, v: 1, id: eventIdOf(9999), at: 0 } as const
    expect(refusalOf(circle, me('ben'), aloud)).toBe('not-the-same-people')
    sayTo('ben', ['ana'], thanks)
    expect(view('ana').fromMe[0]?.thanked).toBe(true)
    expect(view('ben').inMe[0]).toMatchObject({ thanked: true, canThank: false })
    expect(view('caro').openly[0]?.thanked).toBe(false)
    expect(refusal('ben', thanks)).toBe('already-said')
  })

  test('[RI8] what rests is out of my sight alone, and comes back when I like', () => {
    const { id, say, self, view } = four()
    const said = say('ana', seen('ben'))
    self.say('ana', { t: 'seen-let-rest', circle: id, said, on: true })
    expect(view('ben').inMe).toMatchObject([{ rests: true }])
    expect(view('ana').fromMe).toMatchObject([{ rests: false }])
    self.say('ana', { t: 'seen-let-rest', circle: id, said, on: false })
    expect(view('ben').inMe).toMatchObject([{ rests: false }])
  })

  test('[RI9] it stands on the Today of whom it is about until they have been there, and on nobody else’s', () => {
    const { id, say, sayTo, self, today, view } = four()
    expect(today('ben')).toEqual([])
    sayTo('ana', ['ben'], seen('ben'))
    say('caro', seen('ben'))
    // However many there are: one card, of the latest.
    expect(today('ben')).toMatchObject([{ by: { account: me('caro') } }])
    expect(today('ana')).toEqual([])
    const seq = view('ben').unreadTo
    expect(seq).toBeDefined()
    self.say('ana', { t: 'seen-read', circle: id, seq: seq ?? 0 })
    expect(today('ben')).toEqual([])
    sayTo('ana', ['ben'], seen('ben', 'And when you laugh, everybody does.'))
    expect(today('ben')).toHaveLength(1)
  })

  test('[RI10] nothing of somebody I blocked is shown to me, and they are not offered', () => {
    const { say, sayTo, self, view, today, circle } = four()
    sayTo('mallory', ['ben'], seen('ben'))
    say('mallory', seen('caro'))
    self.say('ana', { t: 'person-blocked', account: me('mallory') })
    expect(view('ben')).toMatchObject({ inMe: [], openly: [], unreadTo: undefined })
    expect(view('ben').people.map(({ account }) => account)).not.toContain(me('mallory'))
    expect(today('ben')).toEqual([])
    const glad = gladView([circle], self.circle, me('ben'), 0, limitsOf(self.circle))
    expect(glad.seen).toEqual([])
    // Everybody else sees no difference.
    expect(view('caro').inMe).toHaveLength(1)
  })

  test('[RI10] it is no batch, and what the state says is plain JSON', () => {
    const { circle, say } = four()
    say('ana', seen('ben'))
    expect(JSON.parse(JSON.stringify(circle.seenInYou))).toEqual(circle.seenInYou)
    expect(practiceOf('seen-said')?.alone).toEqual(['seen-said', 'seen-thanked'])
  })
})
