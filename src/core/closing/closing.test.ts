import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { Act } from '../circle/fact.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'

const group = () => {
  const it = scene('community')
  it.welcome('ben', 'caro')
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const view = (who: Actor, now = 1000) => circleView(it.circle, me(who), now).closing
  return { ...it, refusal, view }
}
const unsafe = (words: string): Act => ({ t: 'share-offered', need: 'unsafe', words })
const lastWord = (words: string): Act => ({ t: 'last-word-said', words })

describe('a circle that comes to its end', () => {
  test('[C43] who looks after it says so first; each may then leave a last word', () => {
    const { say, refusal, view } = group()
    expect(refusal('ben', { t: 'closing-announced' })).toBe('stewards-only')
    expect(refusal('ben', lastWord('Thank you.'))).toBe('not-asked')
    say('ana', { t: 'closing-announced' })
    expect(view('ben')).toMatchObject({
      announcedBy: { account: me('ana') },
      canSay: true,
      canWithdraw: false,
    })
    expect(refusal('ben', lastWord('  '))).toBe('no-words')
    expect(refusal('mallory', lastWord('Ha.'))).toBe('not-a-member')
    say('ben', lastWord('Goodby.'))
    say('caro', lastWord('Until we meet.'))
    say('ben', lastWord('Goodbye, and thank you.'))
    expect(view('ana').lastWords.map(({ words }) => words)).toEqual([
      'Until we meet.',
      'Goodbye, and thank you.',
    ])
  })

  test('[C43] it can be left open after all, and what was said is not shown then', () => {
    const { say, refusal, view } = group()
    say('ana', { t: 'closing-announced' })
    say('ben', lastWord('Goodbye.'))
    expect(refusal('ben', { t: 'closing-withdrawn' })).toBe('stewards-only')
    say('ana', { t: 'closing-withdrawn' })
    expect(view('caro')).toMatchObject({ announcedBy: undefined, canSay: false, lastWords: [] })
  })

  test('[C43] a last word can be taken back, also when the circle is closed', () => {
    const { circle, say, change, view } = group()
    say('ana', { t: 'closing-announced' })
    const entry = say('ben', lastWord('I was angry.'))
    change('ana', { t: 'circle-closed' })
    expect(view('caro').lastWords).toMatchObject([{ entry }])
    change('ben', { t: 'taken-back', entries: [entry], mod: false })
    expect(JSON.stringify(circle)).not.toContain('angry')
  })

  test('[C43] [H18] whoever takes their words along takes their last word too', () => {
    const { circle, say, change } = group()
    say('ana', { t: 'closing-announced' })
    say('ben', lastWord('Think of me.'))
    say('caro', lastWord('Until we meet.'))
    change('ben', { t: 'left' })
    change('ben', { t: 'taken-back', entries: [], all: me('ben'), mod: false })
    expect(JSON.stringify(circle)).not.toContain('Think of me')
    expect(JSON.stringify(circle)).toContain('Until we meet')
  })

  test('[C44] everybody reads until when it is kept; opened again, it is as before', () => {
    const { say, change, view, refusal } = group()
    say('ana', { t: 'closing-announced' }, 5000)
    change('ana', { t: 'circle-closed' })
    for (const who of ['ana', 'caro'] as const)
      expect(view(who, 6000)).toMatchObject({
        announcedBy: undefined,
        keptUntil: 5000 + 30 * dayMs,
      })
    expect(refusal('ben', lastWord('Wait.'))).toBe('circle-closed')
    change('ana', { t: 'circle-reopened' })
    expect(view('ana', 6000)).toMatchObject({ announcedBy: undefined, keptUntil: undefined })
  })

  test('[C44] a clock that ran ahead names no day', () => {
    const { say, change, view } = group()
    say('ana', { t: 'closing-announced' }, 400 * dayMs)
    change('ana', { t: 'circle-closed' })
    expect(view('ben', 6000).keptUntil).toBeUndefined()
  })

  test('[C49] whoever can close it reads first who is not safe here', () => {
    const { say, sayTo, change, view } = group()
    const who = (of: Actor) => view(of).notSafe.map(({ account }) => account)
    const ofBen = say('ben', unsafe('He is at the door.'))
    const again = say('ben', unsafe('He is still there.'))
    const ofCaro = say('caro', unsafe(''))
    sayTo('caro', ['ben'], unsafe('For Ben alone.'))
    expect(who('ana')).toEqual([me('ben'), me('caro')])
    expect(who('ben')).toEqual([])
    say('caro', { t: 'share-rested', share: ofCaro })
    expect(who('ana')).toEqual([me('ben')])
    change('ben', { t: 'taken-back', entries: [ofBen], mod: false })
    expect(who('ana')).toEqual([me('ben')])
    change('ben', { t: 'taken-back', entries: [again], mod: false })
    expect(who('ana')).toEqual([])
    say('ben', unsafe('And now again.'))
    expect(who('ana')).toEqual([me('ben')])
    change('ana', { t: 'circle-closed' })
    expect(who('ana')).toEqual([])
  })
})
