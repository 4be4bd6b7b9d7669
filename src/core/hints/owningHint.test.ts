import { expect, test } from 'vitest'
import { owningHintFor } from './owningHint.ts'

test.each([
  ['I am sorry if I hurt you.', 'if', 'if I hurt you'],
  ['I lied to you, but you never asked.', 'but-you', 'but you never asked'],
  ['I shouted. You made me so angry.', 'made-me', 'You made me so angry'],
  ["I'm sorry you feel that way.", 'sorry-you-feel', 'sorry you feel that way'],
  ['I’m sorry that you took it like that.', 'sorry-you-feel', 'sorry that you took it like that'],
  ['Sorry if you felt left out, but I was tired.', 'sorry-you-feel', 'Sorry if you felt left'],
  ['If you had told me, I would have come.', 'made-me', 'If you had told me'],
  ["I shouted, and if she hadn't called I would not have.", 'made-me', "if she hadn't called"],
  ['Had you told me, I would have come.', 'made-me', 'Had you told me'],
  ['I hit the wall because you never listen.', 'made-me', 'because you never listen'],
  ['You left me no choice.', 'made-me', 'left me no choice'],
  ['I am sorry for any hurt I may have caused.', 'if', 'any hurt I may have caused'],
  ['I am sorry that it came across like that.', 'sorry-you-feel', 'sorry that it came across'],
  ['I read it, but I never meant to.', 'but-you', 'but I never meant to'],
  ['I shouted. It takes two.', 'but-you', 'It takes two'],
  ['Grité, pero si ella hubiera llamado, no pasa.', 'made-me', 'si ella hubiera llamado'],
  ['Te mentí. Si no me hubieras gritado, no lo hago.', 'made-me', 'Si no me hubieras gritado'],
  ['Fue así porque tú nunca me escuchas.', 'made-me', 'porque tú nunca me escuchas'],
  ['No me dejaste otra salida.', 'made-me', 'No me dejaste otra salida'],
  ['Perdona si en algo te fallé.', 'if', 'si en algo te fallé'],
  ['Lo siento si te has ofendido.', 'if', 'si te has ofendido'],
  ['Lo leí, pero no era mi intención.', 'but-you', 'pero no era mi intención'],
  ['Mentí, pero ella también miente.', 'but-you', 'pero ella también miente'],
  ['Siento si te hice daño.', 'if', 'si te hice daño'],
  ['Te mentí, pero tú nunca preguntaste.', 'but-you', 'pero tú nunca preguntaste'],
  ['Grité. Tú me obligaste a ello.', 'made-me', 'Tú me obligaste a ello'],
  ['Siento que te hayas sentido así.', 'sorry-you-feel', 'Siento que te hayas sentido así'],
])('[OW14] %s', (words, rule, quote) => {
  const found = owningHintFor(words)
  expect(found?.rule).toBe(rule)
  expect(found?.quote.replace(' …', '')).toContain(quote.slice(0, 12))
})

test.each([
  'I read your diary. I think you could not feel safe in your own room.',
  'You need not answer, and you need not forgive me.',
  'I will pay it back by March. If you want it in one sum, tell me.',
  'I am sorry that I shouted at you.',
  'I think you felt alone. I knew, and I did not come.',
  'I do not know if you will read this.',
  'Leí tu diario. Creo que ya no te sentías a salvo en tu cuarto.',
  'Siento que te grité. Siento mucho lo que hice.',
  'No tienes que contestar ni perdonar. Si quieres, dímelo.',
  'Voy a devolverlo antes de marzo.',
  'If you would like me to stay away, I will.',
  'I was angry, but that is no excuse. I knew that it was wrong.',
  'I should have asked you, because you told me that it hurts.',
  'Ojalá no te hubiera mentido. Lo siento.',
  'Si el sábado te parece pronto, espero.',
  'Estaba enfadado, pero eso no es excusa.',
  'Sé que te dolió, porque me lo dijiste.',
  'I think it hurt, because you did not sleep.',
  'Creo que te dolió, porque tú no dormías.',
])('[OW14] no hint: %s', words => {
  expect(owningHintFor(words)).toBeUndefined()
})

test('[OW14] one hint at a time, and what is blamed on the other comes first', () => {
  expect(owningHintFor('I am sorry if I hurt you, but you made me do it.')?.rule).toBe('made-me')
})
