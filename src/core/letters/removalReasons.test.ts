import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import type { LetterId } from '#base/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { parseLetterBody } from './letterBody.ts'
import {
  myRemovalOf,
  readersOfReason,
  removalReasonRefusal,
  removalReasons,
} from './removalReasons.ts'

/** Ana and Ben look after it; Ana removed Caro. Daniel is a member. */
const removed = () => {
  const it = scene('community')
  it.welcome('ben', 'caro', 'daniel')
  it.change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
  it.change('ana', { t: 'removed', accounts: [me('caro')] })
  const seq = myRemovalOf(it.circle, me('ana'), me('caro'))?.seq ?? 0
  const refusal = (from: Actor, to: Actor, about: Actor = 'caro', at = seq) =>
    removalReasonRefusal(it.circle, me(from), me(to), { about: me(about), seq: at })
  return { ...it, seq, refusal }
}
const words = 'She read aloud what Daniel wrote.'

describe('why somebody was removed', () => {
  test('[C25] is from who removed them, to who else looks after the circle', () => {
    const { circle, refusal, seq } = removed()
    expect(readersOfReason(circle, me('ana'))).toEqual([me('ben')])
    expect(refusal('ana', 'ben')).toBeUndefined()
    expect(refusal('ana', 'daniel')).toBe('not-a-steward')
    expect(refusal('ana', 'caro')).toBe('wrong-value')
    expect(refusal('daniel', 'ben')).toBe('no-such-member')
    expect(refusal('ana', 'ben', 'daniel')).toBe('no-such-member')
    expect(refusal('ana', 'ben', 'caro', seq - 1)).toBe('no-such-member')
  })

  test('[C25] is read by those who look after the circle, and only while they do', () => {
    const { circle, change, seq } = removed()
    const bens = scene('self')
    const letter = 'a'.repeat(32) as LetterId
    const body = { t: 'removal-reason', v: 1, at: 5, about: me('caro'), seq, words } as const
    expect(parseLetterBody(body)).toEqual(body)
    if (circle.id === undefined) throw new Error('no circle')
    const kept = { t: 'letter-kept', letter, from: me('daniel'), circle: circle.id, body } as const
    // The invented self circle is Ana's; who reads is `me`.
    bens.say('ana', kept)
    expect(removalReasons(circle, bens.circle, me('ben'))).toEqual([])
    bens.say('ana', { ...kept, letter: 'b'.repeat(32) as LetterId, from: me('mallory') })
    expect(removalReasons(circle, bens.circle, me('ben'))).toEqual([])
    const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
    const given = {
      t: 'removal-reason-given',
      circle: circle.id,
      about: me('caro'),
      seq,
      words,
    } as const
    expect(refusalOf(bens.circle, me('ana'), { ...given, about: me('ana'), ...stamp })).toBe(
      'wrong-value',
    )
    expect(refusalOf(circle, me('ana'), { ...given, ...stamp })).toBe('not-here')
    const entry = bens.say('ana', given)
    expect(removalReasons(circle, bens.circle, me('ana'))).toEqual([{ seq, words }])
    expect(removalReasons(circle, bens.circle, me('daniel'))).toEqual([])
    change('ana', { t: 'role-set', account: me('ana'), role: 'member' })
    expect(removalReasons(circle, bens.circle, me('ana'))).toEqual([])
    bens.change('ana', { t: 'taken-back', entries: [entry], mod: false })
    expect(bens.circle.letters.reasons).toEqual({})
  })

  test('[C25] a letter with the reason is read by the one it came to', () => {
    const { circle, seq } = removed()
    const self = scene('self')
    if (circle.id === undefined) throw new Error('no circle')
    const body = { t: 'removal-reason', v: 1, at: 5, about: me('caro'), seq, words } as const
    // In the cast every self circle is made by Ana; this one stands for Ben's.
    const letter = 'a'.repeat(32) as LetterId
    self.circle.letters.kept['x'] = {
      letter,
      from: me('ana'),
      circle: circle.id,
      body,
      keptAt: 5,
      entries: [],
      read: false,
    }
    expect(removalReasons(circle, self.circle, me('ben'))).toEqual([{ seq, words }])
  })
})
