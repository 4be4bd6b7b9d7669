import { expect, test } from 'vitest'
import { accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { answerOf, roundOf } from './together.ts'

const first = eventIdOf(901)
const sealed = { commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'AAAA' }

/** Ana asked, she and Ben answered, and it is open. */
const opened = () => {
  const it = scene('couple')
  it.welcome('ben')
  const to = it.say('ana', { t: 'question-asked', words: 'What made you smile?' })
  const anas = it.say('ana', { t: 'answer-sealed', to, ...sealed }, 0, first)
  const bens = it.say('ben', { t: 'answer-sealed', to, ...sealed })
  const last = [
    { by: me('ana'), entry: anas },
    { by: me('ben'), entry: bens },
  ]
  it.say('ana', { t: 'answers-opened', to, last })
  const key = it.openAnswer('ana', first, { t: 'question-answer', words: 'The dog.' })
  return { ...it, to, anas, key, round: () => roundOf(it.circle, to) }
}

test('[O13] with the entry that showed its key an answer is closed again', () => {
  const { change, key, round } = opened()
  const answer = () => answerOf(round()!, me('ana'))
  expect(answer()).toMatchObject({ opened: { entry: key } })
  change('ana', { t: 'taken-back', entries: [key], mod: false })
  expect(answer()).toMatchObject({ kind: 'sealed', id: first })
  expect(answer()).not.toHaveProperty('opened')
})

test('[O13] what the opening named as the last is gone when it was taken back', () => {
  const { circle, change, say, round } = opened()
  const named = round()!.last![me('ben')]!
  expect(named.gone).toBe(false)
  change('ben', { t: 'taken-back', entries: [named.entry], mod: false })
  expect(round()!.last![me('ben')]).toMatchObject({ gone: true })
  // Ben wrote it as something else before: an opener may name what is no answer.
  const other = say('ben', { t: 'share-offered', need: 'listen', words: 'It is late.' })
  const to = say('ana', { t: 'question-asked', words: 'And now?' })
  say('ana', { t: 'answers-opened', to, last: [{ by: me('ben'), entry: other }] })
  change('ben', { t: 'taken-back', entries: [other], mod: false })
  expect(roundOf(circle, to)?.last?.[me('ben')]).toMatchObject({ gone: true })
})
