import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { parseEvent } from '../circle/event.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'
import type { VouchingAct } from './events.ts'

const met = (who: Actor, gen = 1): VouchingAct => ({
  t: 'member-vouched',
  account: accountOf(who),
  gen,
  how: 'qr',
})

const three = () => {
  const played = scene('family')
  played.welcome('ben', 'caro')
  const { circle } = played
  const refusal = (who: Actor, act: VouchingAct) =>
    refusalOf(circle, accountOf(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const seen = (by: Actor, whom: Actor) => {
    const { members } = circleView(circle, accountOf(by), 0)
    const vouched = members.find(({ account }) => account === accountOf(whom))?.vouched
    return { byMe: vouched?.byMe, byOthers: vouched?.byOthers.map(({ account }) => account) }
  }
  return { ...played, refusal, seen }
}

describe('making sure of somebody in person', () => {
  test('[C32] a member vouches for another who is here, and never for themselves', () => {
    const { refusal, change } = three()
    expect(refusal('ana', met('ben'))).toBeUndefined()
    expect(refusal('ben', met('ana'))).toBeUndefined()
    expect(refusal('ben', met('ben'))).toBe('yourself')
    expect(refusal('mallory', met('ben'))).toBe('not-a-member')
    expect(refusal('ana', met('mallory'))).toBe('no-such-member')
    change('caro', { t: 'left' })
    expect(refusal('ana', met('caro'))).toBe('no-such-member')
    expect(refusal('caro', met('ana'))).toBe('not-a-member')
  })

  test('[C32] only keys that they have now can be vouched for', () => {
    const { refusal, say, change, seen } = three()
    change('ben', { t: 'keys-changed', gen: 2 })
    expect(refusal('ana', met('ben'))).toBe('other-keys')
    say('ana', met('ben'))
    expect(seen('ana', 'ben')).toEqual({ byMe: 'not', byOthers: [] })
    expect(refusal('ana', met('ben', 2))).toBeUndefined()
    expect(refusal('ana', met('ben', 3))).toBe('other-keys')
  })

  test('[C33] everybody reads who met whom, until new keys; then it is said that it was before', () => {
    const { say, change, seen } = three()
    say('ana', met('ben'))
    expect(seen('caro', 'ben')).toEqual({ byMe: 'not', byOthers: [accountOf('ana')] })
    expect(seen('ana', 'ben')).toEqual({ byMe: 'now', byOthers: [] })
    expect(seen('ben', 'ben')).toEqual({ byMe: 'not', byOthers: [accountOf('ana')] })
    // Ana's own new keys do not undo what she saw.
    change('ana', { t: 'keys-changed', gen: 2 })
    expect(seen('caro', 'ben').byOthers).toEqual([accountOf('ana')])
    change('ben', { t: 'keys-changed', gen: 2 })
    expect(seen('caro', 'ben').byOthers).toEqual([])
    expect(seen('ana', 'ben').byMe).toBe('earlier')
    say('ana', { ...met('ben', 2), how: 'words' })
    expect(seen('ana', 'ben').byMe).toBe('now')
  })

  test('[C33] who left vouches for nobody, and who comes back with other keys was not met', () => {
    const { say, change, seen } = three()
    say('ana', met('ben'))
    say('caro', met('ben'))
    change('caro', { t: 'left' })
    expect(seen('ben', 'ben').byOthers).toEqual([accountOf('ana')])
    change('ben', { t: 'left' })
    change('ben', { t: 'joined', gen: 4 })
    expect(seen('ben', 'ben').byOthers).toEqual([])
    expect(seen('ana', 'ben').byMe).toBe('earlier')
  })

  test('[C33] nothing is kept about a stranger', () => {
    const { say, circle } = three()
    say('ana', met('mallory'))
    expect(circle.vouching.vouches).toEqual({})
  })

  test.each([
    [{ how: 'link' }],
    [{ gen: 0 }],
    [{ gen: 2 ** 32 }],
    [{ gen: 1.5 }],
    [{ account: '__proto__' }],
    [{ account: 'AA'.repeat(16) }],
  ])('[C15] %o is no vouch', wrong => {
    const event = { ...met('ben'), v: 1, id: eventIdOf(7), at: 0 }
    expect(parseEvent(event)).toBeDefined()
    expect(parseEvent({ ...event, ...wrong })).toBeUndefined()
  })
})
