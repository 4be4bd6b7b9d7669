import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import type { ReturnAnswer, ReturningAct } from './events.ts'

const me = accountOf
const back = (was: Actor, now: Actor): ReturningAct => ({
  t: 'welcomed-back',
  was: me(was),
  account: me(now),
})
const answer = (was: Actor, what: ReturnAnswer): ReturningAct => ({
  t: 'return-answered',
  was: me(was),
  answer: what,
})

/** Ana looks after it; Ben lost everything and is here again as "Elena", with a new account. */
const lost = (kind: CircleKind = 'family') => {
  const played = scene(kind)
  const { circle, change, say, welcome } = played
  welcome('ben', 'caro')
  say('ben', { t: 'member-named', name: 'Ben' })
  say('ben', { t: 'share-offered', need: 'listen', words: 'Before the flood.' })
  const removed = () => change('ana', { t: 'removed', accounts: [me('ben')] })
  const refusal = (who: Actor, act: ReturningAct) =>
    refusalOf(circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const view = (who: Actor) => circleView(circle, me(who), 0)
  const author = (who: Actor) => {
    const [share] = view(who).shares
    return share?.author
  }
  return { ...played, removed, refusal, view, author }
}

describe('coming back with a new account', () => {
  test('[C34] a steward says so, of somebody who is here now, and of an account that is not', () => {
    const { refusal, removed, welcome } = lost()
    expect(refusal('ana', back('ben', 'elena'))).toBe('no-such-member')
    welcome('elena')
    expect(refusal('ana', back('ben', 'elena'))).toBe('still-here')
    removed()
    expect(refusal('ana', back('ben', 'elena'))).toBeUndefined()
    expect(refusal('caro', back('ben', 'elena'))).toBe('stewards-only')
    expect(refusal('elena', back('ben', 'elena'))).toBe('stewards-only')
    expect(refusal('ana', back('mallory', 'elena'))).toBe('no-such-member')
    expect(refusal('ana', back('elena', 'elena'))).toBe('yourself')
    // Nobody takes another's words by saying both halves themselves.
    expect(refusal('ana', back('ben', 'ana'))).toBe('yourself')
  })

  test('[C35] nothing is merged before their own yes, and nobody else can give it', () => {
    const { say, removed, welcome, refusal, view, author } = lost()
    welcome('elena')
    removed()
    say('elena', { t: 'member-named', name: 'Benjamin' })
    say('ana', back('ben', 'elena'), 7)
    expect(author('caro')).toMatchObject({ name: 'Ben', wasMe: false })
    expect(view('elena').wasHere).toMatchObject({ account: me('ben'), name: 'Ben' })
    for (const other of ['caro', 'ana'] as const) {
      expect(view(other).wasHere).toBeUndefined()
      expect(refusal(other, answer('ben', 'yes'))).toBe('not-asked')
      say(other, answer('ben', 'yes'))
    }
    expect(author('caro')).toMatchObject({ name: 'Ben' })
    say('elena', answer('ben', 'yes'))
    expect(view('elena').wasHere).toBeUndefined()
    expect(author('caro')).toMatchObject({ name: 'Benjamin', isMe: false, wasMe: false })
    expect(author('elena')).toMatchObject({ name: 'Benjamin', isMe: false, wasMe: true })
    const elena = view('caro').members.find(({ account }) => account === me('elena'))
    expect(elena?.returned).toMatchObject({ was: me('ben'), at: 7, by: { account: me('ana') } })
  })

  test('[T85] a modified app that writes one half, or the wrong one, changes nobody\u2019s words', () => {
    const { say, removed, welcome, author } = lost()
    welcome('elena')
    // Of somebody who is here; by a newcomer alone; by a member; a yes that nobody asked for.
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    removed()
    say('elena', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    say('caro', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    // A steward who claims to have been the other.
    say('ana', back('ben', 'ana'))
    say('ana', answer('ben', 'yes'))
    for (const who of ['ana', 'caro', 'elena'] as const)
      expect(author(who)).toMatchObject({ account: me('ben'), name: 'Ben', wasMe: false })
  })

  test('[C35] the words of before stay out of their hands: a steward hides them, they cannot', () => {
    const { say, removed, welcome, view } = lost()
    welcome('elena')
    removed()
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    expect(view('elena').shares[0]).toMatchObject({ takeBack: [], canRest: false, hide: [] })
    expect(view('ana').shares[0]).toMatchObject({ hide: [expect.any(String)] })
  })

  test('[C35] a no, at once or later, and the earlier account itself, end it', () => {
    const { say, change, removed, welcome, refusal, author } = lost()
    welcome('elena')
    removed()
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'no'))
    expect(refusal('elena', answer('ben', 'yes'))).toBe('not-asked')
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    expect(refusal('ana', back('ben', 'caro'))).toBe('already-said')
    expect(author('elena')?.wasMe).toBe(true)
    say('elena', answer('ben', 'no'))
    expect(author('elena')).toMatchObject({ name: 'Ben', wasMe: false })
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    // Ben found his phone after all, and was let in with it.
    change('ben', { t: 'joined' })
    expect(author('elena')).toMatchObject({ name: 'Ben', wasMe: false })
    change('ben', { t: 'left' })
    expect(author('elena')?.wasMe).toBe(false)
  })

  test('[C35] somebody who lost everything twice is one person, and no ring of yeses hangs a device', () => {
    const { say, change, removed, welcome, author, view } = lost()
    welcome('elena')
    removed()
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    welcome('daniel')
    say('daniel', { t: 'member-named', name: 'Ben again' })
    change('ana', { t: 'removed', accounts: [me('elena')] })
    say('ana', back('elena', 'daniel'))
    say('daniel', answer('elena', 'yes'))
    expect(author('caro')?.name).toBe('Ben again')
    expect(author('daniel')?.wasMe).toBe(true)
    welcome('elena')
    change('ana', { t: 'removed', accounts: [me('daniel')] })
    say('ana', back('daniel', 'elena'))
    say('elena', answer('daniel', 'yes'))
    change('elena', { t: 'left' })
    expect(view('caro').shares).toHaveLength(1)
  })

  test('[C36] a steward chooses among those who are here and those who were shown out, not who left', () => {
    const { change, welcome, view } = lost()
    welcome('elena', 'daniel')
    change('daniel', { t: 'left' })
    const named = (who: Actor) => view(who).mayHaveBeen.map(({ account }) => account)
    expect(named('ana')).toEqual([me('ben'), me('caro'), me('elena')])
    expect(named('caro')).toEqual([])
    change('ana', { t: 'removed', accounts: [me('ben')] })
    expect(named('ana')).toEqual([me('ben'), me('caro'), me('elena')])
  })

  test('[C36] in a circle of two it can be said only of the one who is missing', () => {
    const { circle, welcome, change } = scene('pair')
    welcome('ben')
    const named = () => circleView(circle, me('ana'), 0).mayHaveBeen.map(({ account }) => account)
    expect(named()).toEqual([])
    change('ben', { t: 'left' })
    welcome('elena')
    expect(named()).toEqual([me('ben')])
  })

  test('[C37] whom I blocked stays blocked when they come back with another account', () => {
    const { circle, say, removed, welcome } = lost()
    welcome('elena')
    removed()
    say('ana', back('ben', 'elena'))
    say('elena', answer('ben', 'yes'))
    const limits = {
      isBlocked: (account: string) => account === me('ben'),
      isSetAside: () => false,
      listens: undefined,
    }
    const { members } = circleView(circle, me('caro'), 0, {}, limits)
    expect(members.find(({ account }) => account === me('elena'))?.blocked).toBe(true)
  })
})
