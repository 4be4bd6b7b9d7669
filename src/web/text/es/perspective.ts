import type { perspectiveEn } from '../en/perspective.ts'

/** Otros ojos: unas pocas personas dicen cómo lo ven, cada una a solas, y todo se abre a la vez. */
export const perspectiveEs: typeof perspectiveEn = {
  ask: 'Pedir otros ojos',
  askTitle: '¿Qué ojos ayudarían?',
  askMore:
    'Elige de dos a cinco personas. Cada una dice a solas cómo lo ve, o prefiere no responder. Cuando no falte ninguna, sus respuestas se abren a la vez.',
  askSeen:
    'Entonces puede leerlas todo el círculo. Antes, que preguntas solo lo saben las personas que elijas.',
  choose: 'A quién preguntar',
  askDo: 'Preguntarles',
  tooFew: 'Elige al menos a dos personas.',
  tooMany: 'Elige como mucho a cinco personas.',
  title: 'Otros ojos',
  asks: name => `${name} pregunta cómo lo ves`,
  asksMore: '¿Qué ves que quizá desde dentro cueste ver? Otra forma de leerlo, algo que preguntar.',
  openLater: 'Cuando se abran, puede leerlas todo el círculo.',
  yours: 'Cómo lo veo',
  yoursHint: 'Unas pocas frases. «Yo veo», mejor que «deberías».',
  waits: names =>
    `Preguntaste a ${names}. Se abre solo cuando hayan respondido o preferido no hacerlo.`,
  openNow: 'Abrir lo que hay',
  openMore:
    'Las respuestas se abren para todo el círculo a la vez. Desde entonces no se añade ni se cambia ninguna. De quien no ha respondido no se dice el nombre.',
  late: 'Se abrió antes de que respondieras. Todavía puedes decir algo más abajo.',
  widened: 'Esto me abrió la mirada',
  widenedYes: 'Me abrió la mirada. Quitar la marca',
  widenedMore: 'Tus marcas son solo para ti. Nadie más se entera de ellas.',
  talk: '¿Qué palabras se quedan contigo? Llama a quien las dijo, o dad unos pasos en compañía.',
  today: {
    asks: (name, circle) => `${name} pregunta cómo ves algo, en ${circle}.`,
    asksMore:
      'Se preguntó a unas pocas personas. Cada una responde a solas, y puedes no responder.',
    asksDo: 'Leer y responder',
    open: circle => `Cómo ven otras personas lo que compartiste en ${circle} está abierto.`,
    openMore: 'Cada persona respondió a solas.',
    openDo: 'Leerlo',
  },
}
