import { describe, expect, test } from 'vitest'
import { type Answering, hintFor, hintRules } from './hint.ts'
import { restMs } from './restMs.ts'

const answer = (words: string, how: Partial<Answering> = {}): Answering => ({
  words,
  need: 'listen',
  move: 'reflect',
  share: undefined,
  ...how,
})

describe('what Ben may want to look at once more', () => {
  test.each([
    ['advice', 'Oh Ana. You should talk to somebody.', 'You should talk to somebody'],
    ['advice', 'Have you tried a bath, with salt?', 'Have you tried a bath'],
    ['advice', 'Sounds hard. Stop reading her messages.', 'Stop reading her messages'],
    ['advice', 'No deberias estar ahí.', 'No deberias estar ahí'],
    ['advice', 'Ay. Tienes que dejar de pensar en eso.', 'Tienes que dejar de pensar en eso'],
    ['advice', '¿Por qué no llamas a tu hermana?', 'Por qué no llamas a tu hermana'],
    ['advice', 'Oh Ana. Don’t be sad.', 'Don’t be sad'],
    ['advice', 'You mustn’t blame yourself.', 'You mustn’t blame yourself'],
    ['advice', 'Don’t you think he meant well?', 'Don’t you think he meant well'],
    ['advice', 'Wouldn’t it be better to wait?', 'Wouldn’t it be better to wait'],
    ['advice', 'No estés triste.', 'No estés triste'],
    ['advice', 'Ana, no digas eso.', 'no digas eso'],
    ['advice', '¿No crees que exageras un poco?', 'No crees que exageras un poco'],
    ['advice', 'Ay. ¿No te parece que es pronto?', 'No te parece que es pronto'],
    ['at-least', 'God needed another angel.', 'God needed another angel'],
    ['at-least', 'She is with God now.', 'with God now'],
    ['at-least', 'Dios lo quería con él.', 'Dios lo quería con él'],
    [
      'at-least',
      'Dios nunca nos manda más de lo que podemos.',
      'Dios nunca nos manda más de lo que podemos',
    ],
    ['at-least', 'I am sorry, but at least it was quick.', 'at least it was quick'],
    ['at-least', 'Al menos ya no sufre.', 'Al menos ya no sufre'],
    ['at-least', 'Otros están peor.', 'Otros están peor'],
    ['my-story', 'I know exactly how you feel.', 'I know exactly how you feel'],
    ['my-story', 'A mí también me pasó.', 'A mí también me pasó'],
  ] as const)('[J1] %s is found in “%s” and quoted as it was written', (rule, words, quote) => {
    expect(hintFor(answer(words))).toEqual({ rule, quote })
  })

  test('[J1] a long quote ends at a whole word', () => {
    const words = 'Maybe you could ask your aunt to have the children for a weekend or two.'
    expect(hintFor(answer(words))).toEqual({
      rule: 'advice',
      quote: 'Maybe you could ask your aunt to have the …',
    })
  })

  test('[J1] a curly apostrophe is an apostrophe', () => {
    expect(hintFor(answer('Why don’t you ring her?'))?.rule).toBe('advice')
  })

  test('[J1] an answer that is to ask and does not is told so, once it is a sentence', () => {
    const asking = (words: string) => hintFor(answer(words, { move: 'ask' }))
    expect(asking('That is a lot')).toBeUndefined()
    expect(asking('That is a lot.')).toEqual({ rule: 'no-question' })
    expect(asking('That is a lot. What was it like?')).toBeUndefined()
    expect(asking('That is a lot. Tell me about him.')).toBeUndefined()
    expect(asking('Qué pena tan grande.')).toEqual({ rule: 'no-question' })
    expect(asking('cómo fue volver a casa.')).toBeUndefined()
  })

  test('[J1] three times as long as what it answers is long, where that was said in words', () => {
    const words = 'I hear that the evenings are long. '.repeat(12)
    expect(hintFor(answer(words, { share: 'Bad day.' }))).toEqual({ rule: 'longer' })
    expect(hintFor(answer(words, { share: 'Bad day. '.repeat(20) }))).toBeUndefined()
    expect(hintFor(answer(words))).toBeUndefined()
    expect(hintFor(answer('I hear a bad day.', { share: 'Bad.' }))).toBeUndefined()
  })

  test.each([
    'It sounds as if you feel you should have been there.',
    'People keep telling you what you should do.',
    'You don’t have to be all right today.',
    'You must be so tired.',
    'I don’t know how you feel. I am here.',
    'At least once a day you hear him on the stairs.',
    'Sientes que tienes que dejar de llorar.',
    'No tienes que ser fuerte.',
    'No sé cómo te sientes.',
    'Entiendo que no crees que vuelva a llamar.',
    'I hear that you don’t think he will call.',
    'They told you that God needed her more.',
    'Te dijeron que Dios lo quería con él.',
    'No estés sola esta noche: aquí estoy.',
    'God be with you tonight. I am here.',
  ])('[J1] saying back what somebody feels is listening: “%s”', words => {
    expect(hintFor(answer(words))).toBeUndefined()
  })
})

describe('when nothing is said', () => {
  const words = 'You should go to your neighbour. At least she is near.'

  test('[J2] only the first of the order is said', () => {
    expect(hintRules).toEqual(['advice', 'at-least', 'my-story', 'no-question', 'longer'])
    expect(hintFor(answer('At least she is near. You should go.'))?.rule).toBe('advice')
    expect(hintFor(answer('I know how you feel, but at least she is near.'))?.rule).toBe('at-least')
  })

  test('[J2] never to who answers somebody who is not safe', () => {
    for (const move of ['here', 'ask'] as const)
      expect(hintFor(answer(words, { need: 'unsafe', move }))).toBeUndefined()
  })

  test('[J2] not where a view was invited or a hand is offered', () => {
    expect(hintFor(answer(words, { move: 'view' }))).toBeUndefined()
    expect(hintFor(answer(words, { move: 'offer' }))).toBeUndefined()
    expect(hintFor(answer(words, { need: 'hand' }))).toBeUndefined()
  })

  test('[J2] who celebrates may say what one should be proud of', () => {
    expect(hintFor(answer('You should be proud.', { need: 'rejoice', move: 'delight' }))).toBe(
      undefined,
    )
  })
})

test('[J3] a hint waits for a pause, and longer in the middle of a word', () => {
  expect(restMs('You shou')).toBeGreaterThan(restMs('You should '))
  expect(restMs('You should ')).toBeGreaterThan(restMs('You should go.'))
  expect(restMs('You should go.')).toBeGreaterThanOrEqual(1_000)
})

test('[J5] the same words give the same hint, and the longest answer is read at once', () => {
  for (const word of ['you ', 'you really ', 'I felt ', 'no te ', 'just, ', 'a', 'ana, ben, ']) {
    const long = word.repeat(Math.ceil(20_000 / word.length))
    const start = performance.now()
    expect(hintFor(answer(long, { move: 'ask' }))).toEqual(hintFor(answer(long, { move: 'ask' })))
    // Two readings. A list that goes back over itself would take minutes.
    expect(performance.now() - start).toBeLessThan(2_000)
  }
})
