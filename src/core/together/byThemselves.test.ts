import { describe, expect, test } from 'vitest'
import { accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import type { Act } from '../circle/fact.ts'
import type { KeptAnswer } from '../vault/vault.ts'
import { dueActs, isIdle } from './byThemselves.ts'

const [first, second] = [eventIdOf(901), eventIdOf(902)]

/** Ana has asked; Ben is here, and his devices keep two keys. */
const asked = () => {
  const it = scene('community')
  it.welcome('ben')
  const to = it.say('ana', { t: 'stretch-begun', weeks: 8 })
  const sealed: Act = {
    t: 'answer-sealed',
    to,
    commit: 'A'.repeat(43),
    n: 'A'.repeat(16),
    ct: 'AAAA',
  }
  const key = (answer: typeof first): KeptAnswer => ({
    circle: it.circle.id!,
    to,
    answer,
    k: 'A'.repeat(43),
    says: { t: 'stretch-answer', choice: 'goOn' },
  })
  const kept = [key(first), key(second)]
  const due = (who: 'ana' | 'ben') => dueActs(it.circle, me(who), kept).map(({ t }) => t)
  const idle = () => kept.filter(each => isIdle(it.circle, me('ben'), each)).map(k => k.answer)
  const seal = (id: typeof first) => it.say('ben', sealed, 0, id)
  return { ...it, to, seal, due, idle }
}

describe('what a device does by itself for answers', () => {
  test('[O11] who may open does, once everybody has answered or passed; nobody else, and not before', () => {
    const { say, seal, to, due } = asked()
    seal(first)
    expect([due('ana'), due('ben')]).toEqual([[], []])
    say('ana', { t: 'answer-passed', to })
    expect([due('ana'), due('ben')]).toEqual([['answers-opened'], []])
    say('ana', { t: 'answers-opened', to })
    expect([due('ana'), due('ben')]).toEqual([[], ['answer-opened']])
  })

  test('[O11] nothing is shown of an answer that was taken back, nor while one may not write', () => {
    const { say, change, seal, to, due } = asked()
    seal(first)
    change('ana', { t: 'circle-paused' })
    say('ana', { t: 'answers-opened', to })
    expect(due('ben')).toEqual([])
    change('ana', { t: 'circle-resumed' })
    expect(due('ben')).toEqual(['answer-opened'])
    const other = asked()
    other.seal(first)
    other.say('ben', { t: 'answer-passed', to: other.to })
    other.say('ana', { t: 'answers-opened', to: other.to })
    expect(other.due('ben')).toEqual([])
  })

  test('[O11] a key is kept while it may open something, and let go when it opens nothing more', () => {
    const { say, seal, to, idle, openAnswer } = asked()
    // Both may still be on their way from another device.
    expect(idle()).toEqual([])
    seal(first)
    expect(idle()).toEqual([])
    seal(second)
    expect(idle()).toEqual([first])
    say('ana', { t: 'answers-opened', to })
    expect(idle()).toEqual([first])
    openAnswer('ben', second, { t: 'stretch-answer', choice: 'goOn' })
    expect(idle()).toEqual([first, second])
  })

  test('[O11] what never arrived is let go when answers are open', () => {
    const { say, to, idle } = asked()
    say('ana', { t: 'answers-opened', to })
    expect(idle()).toEqual([first, second])
  })
})
