import type { shoesEn } from '../en/shoes.ts'
import type { Spoken } from '../spoken.ts'

/** Ponerse en su lugar: imaginar antes de responder, y lo que dice quien compartió. */
export const shoesEs: Spoken<typeof shoesEn> = {
  before: 'Antes de responder',
  stand: 'Ponerte primero en su lugar',
  standMore: name =>
    `Imaginas qué siente ${name} y qué necesita. Solo lo lee ${name}, y puede decirte cómo es.`,
  title: 'En su lugar',
  lead: name => `¿Cómo será estar ahora en el lugar de ${name}? No hace falta acertar.`,
  feels: '¿Qué puede sentir?',
  feelsHint: 'Elige lo que creas que encaja, o nada.',
  needs: '¿Qué puede necesitar?',
  needsHint: 'Alguien cerca, descanso, estar a solas. Con tus palabras.',
  only: name =>
    `Solo lo lee ${name}, y no tiene que decir nada. Tu respuesta a lo compartido viene después.`,
  send: 'Enviar lo que imagino',
  missing: 'Elige una palabra, o escribe unas pocas tuyas.',
  long: 'Aquí caben quinientas letras.',

  mine: name => `Te pusiste en el lugar de ${name}`,
  guessed: 'Lo que imaginaste',
  theirGuess: name => `Lo que imagina ${name}`,
  needsLabel: 'Necesita:',
  says: name => `Lo que dice ${name}`,
  onlyTwo: name => `Esto solo lo leéis ${name} y tú.`,
  talkMine: name => `¿Qué no sabías? Cuando veas a ${name}, pregunta por eso.`,

  theirs: name => `${name} ha intentado ponerse en tu lugar`,
  theirsMore:
    'Es algo que imagina. Puedes mirarlo, decir cómo es, o dejarlo estar. No se le dice a nadie.',
  look: 'Mirar lo que imagina',
  say: 'Decir cómo es',
  so: 'Lo que dices tú',
  soTitle: 'Cómo es',
  soLead: name => `${name} quiere conocerte, no acertar. Basta una palabra.`,
  soFeels: '¿Qué sientes?',
  soNeeds: '¿Qué necesitas?',
  soNeedsHint: 'Puede ser muy distinto de lo que imagina.',
  soOnly: name => `Solo lo lee ${name}. Puedes retirarlo.`,
  useTheirs: 'Empezar con sus palabras',
  soSend: name => `Decírselo a ${name}`,
  talkTheirs: name => `Se lo has dicho a ${name}. El resto es más fácil en persona.`,
  takeBackTitle: '¿Retirar estas palabras?',
  takeBackMore: 'Lo que se te dijo sobre ello se va también.',

  today: {
    guessed: (names, several) =>
      several
        ? `${names} han intentado ponerse en tu lugar.`
        : `${names} ha intentado ponerse en tu lugar.`,
    guessedMore: circle => `En ${circle}. No hace falta que digas nada.`,
    guessedDo: 'Mirarlo',
    so: name => `${name} te dice cómo es.`,
    soMore: circle => `Te pusiste en su lugar, en ${circle}.`,
    soDo: 'Leerlo',
  },
}
