import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import type { Act } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { circleView } from '../circle/view.ts'

const me = accountOf
const share = { t: 'share-offered', need: 'listen', words: 'It is too quiet.' } as const
const unsafe = { t: 'share-offered', need: 'unsafe', words: '' } as const
const written = (words: string): Act => ({ t: 'agreement-written', words })
const accepted = (agreement: EntryId): Act => ({ t: 'agreement-accepted', agreement })

/** Ana looks after it, and has written what they agree on. */
const agreed = (kind: CircleKind = 'family') => {
  const played = scene(kind)
  const { circle } = played
  const text = played.say('ana', written('What is said here stays here.'), 1000)
  const refusal = (who: Actor, act: Act) =>
    refusalOf(circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const view = (who: Actor) => circleView(circle, me(who), 0)
  return { ...played, text, refusal, view }
}

describe('what is agreed', () => {
  test('[C26] another text takes its place, with who wrote it and when; the former stays', () => {
    const { circle, welcome, change, say, text, view } = agreed()
    welcome('ben')
    change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    const second = say('ben', written('We ask before we advise.'), 2000)
    expect(view('ana').agreement).toMatchObject({
      entry: second,
      words: 'We ask before we advise.',
      by: { account: me('ben') },
      at: 2000,
      former: [{ entry: text, words: 'What is said here stays here.', by: { account: me('ana') } }],
    })
    change('ben', { t: 'taken-back', entries: [], all: me('ben'), mod: false })
    expect(circle.agreement).toBeUndefined()
    expect(circle.agreed.former.map(({ by }) => by)).toEqual([me('ana')])
  })

  test('[C26] there is no word with which somebody could change what another wrote', () => {
    const { circle, welcome, say } = agreed()
    welcome('ben')
    say('ben', written('I decide.'))
    expect(circle.agreement).toMatchObject({
      words: 'What is said here stays here.',
      by: me('ana'),
    })
    expect(circle.agreed.former).toEqual([])
  })

  test('[C26] of two texts in one entry only the last ever stood', () => {
    const { circle, say } = agreed()
    const ops = [
      { t: 'agreement-written', words: 'One.' },
      { t: 'agreement-written', words: 'Two.' },
    ] as const
    const entry = say('ana', { t: 'batch', ops })
    expect(circle.agreement).toMatchObject({ entry, words: 'Two.' })
    expect(circle.agreed.former.length).toBe(1)
  })

  test('[C27] somebody says yes for themselves, to a text of this circle, and only they see it', () => {
    const { welcome, say, text, refusal, view } = agreed()
    welcome('ben')
    expect(view('ana').agreement?.mine).toBe('this')
    expect(view('ben').agreement?.mine).toBe('not')
    expect(refusal('ben', accepted('f'.repeat(64) as EntryId))).toBe('no-such-agreement')
    expect(refusal('mallory', accepted(text))).toBe('not-a-member')
    say('ben', accepted(text))
    expect(view('ben').agreement?.mine).toBe('this')
    say('ana', written('We ask before we advise.'))
    expect(view('ben').agreement?.mine).toBe('earlier')
  })

  test('[C27] a yes to a text that was changed meanwhile still counts', () => {
    const { circle, welcome, say, text } = agreed()
    welcome('ben')
    say('ana', written('We ask before we advise.'))
    say('ben', accepted(text))
    const entry = say('ben', share)
    expect(circle.sharing.shares[entry]).toBeDefined()
  })
})

describe('before the first share', () => {
  test.each(['pair', 'couple', 'family'] as const)(
    '[C28] in a %s whoever came under an agreement accepts it first, on every device',
    kind => {
      const { circle, welcome, say, text, refusal, view } = agreed(kind)
      welcome('ben')
      expect(view('ben').firstShare).toBe('agree')
      expect(refusal('ben', share)).toBe('agreement-first')
      const early = say('ben', share)
      expect(circle.sharing.shares[early]).toBeUndefined()
      say('ben', accepted(text))
      expect(view('ben').firstShare).toBe('free')
      const entry = say('ben', share)
      expect(circle.sharing.shares[entry]).toBeDefined()
    },
  )

  test('[C28] who is not safe is never held up, and has not agreed by it', () => {
    const { circle, welcome, say, refusal } = agreed()
    welcome('ben')
    expect(refusal('ben', unsafe)).toBeUndefined()
    const entry = say('ben', unsafe)
    expect(circle.sharing.shares[entry]).toBeDefined()
    expect(refusal('ben', share)).toBe('agreement-first')
  })

  test('[C28] who was there before it is asked first, and what was on its way is not lost', () => {
    const { circle, welcome, say, change } = scene('family')
    welcome('ben', 'caro')
    const before = say('caro', share)
    say('ana', written('What is said here stays here.'))
    const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
    expect(refusalOf(circle, me('ben'), { ...share, ...stamp })).toBe('agreement-first')
    const onItsWay = say('ben', share)
    expect(circle.sharing.shares[onItsWay]).toBeDefined()
    // Caro has shared before: this is not her first.
    expect(refusalOf(circle, me('caro'), { ...share, ...stamp })).toBeUndefined()
    change('caro', { t: 'taken-back', entries: [before], mod: false })
    expect(refusalOf(circle, me('caro'), { ...share, ...stamp })).toBeUndefined()
  })

  test('[C28] a changed agreement asks nobody again, and answers are never held up', () => {
    const { circle, welcome, say, text, refusal } = agreed()
    welcome('ben', 'caro')
    say('ben', accepted(text))
    const entry = say('ben', share)
    say('ana', written('We ask before we advise.'))
    expect(refusal('ben', share)).toBeUndefined()
    const here = say('caro', { t: 'move-made', share: entry, move: 'here', words: '' })
    expect(circle.sharing.moves[here]).toBeDefined()
  })
})

test('[C29] what a share is called is said by a steward', () => {
  const { welcome, say, refusal, view } = agreed('community')
  welcome('ben')
  expect(view('ben').called).toBe('share')
  expect(refusal('ben', { t: 'share-called', called: 'prayer' })).toBe('stewards-only')
  say('ana', { t: 'share-called', called: 'prayer' })
  expect(view('ben').called).toBe('prayer')
})
