import type { noteEn } from '../en/note.ts'
import type { Spoken } from '../spoken.ts'

/** Unas palabras a una persona, que no piden respuesta. */
export const noteEs: Spoken<typeof noteEn> = {
  title: 'Notas',
  rowHint: 'Unas palabras a una persona. Sin tener que responder.',
  rowFresh: 'Hay algo para ti.',
  lead: 'Unas palabras a una persona. No piden respuesta, y nadie más las lee.',
  leadTwo: 'Unas palabras a la otra persona. No piden respuesta.',
  none: 'Aquí no hay notas.',
  write: 'Escribir una nota',
  whom: '¿A quién?',
  whomMissing: 'Elige a una persona.',
  goOn: 'Seguir',
  words: 'Tus palabras',
  wordsMissing: 'Escribe unas palabras, o elige unas.',
  ready: 'O empieza con estas',
  send: 'Enviarla',
  sendMore: name => `Solo la lee ${name}. Dice: «No hace falta responder».`,
  hard: {
    noNeed: 'Estoy aquí. No hace falta que respondas.',
    thinking: 'Hoy pienso en ti. No tienes que decir nada.',
    candle: 'Esta noche enciendo una vela y pienso en ti.',
  },
  glad: {
    with: 'Hoy me alegro contigo. No hace falta que respondas.',
    seen: 'Sé lo que vale este día. Me alegra mucho.',
    drink: 'Esta noche brindo por ti.',
  },
  eve: {
    hard: {
      noNeed: 'Estoy aquí. No hace falta que respondas.',
      thinking: 'Sé qué día se acerca. No tienes que decir nada.',
      candle: 'Esa noche encenderé una vela y pensaré en ti.',
    },
    glad: {
      with: 'Se acerca tu día, y me alegro contigo. No hace falta que respondas.',
      seen: 'Sé lo que vale este día. Me alegra mucho.',
      drink: 'Esa noche brindaré por ti.',
    },
  },
  from: name => `De ${name}`,
  to: name => `Para ${name}`,
  noAnswer: 'No hace falta responder.',
  thank: 'Gracias',
  thanked: 'Diste las gracias.',
  thankedMine: name => `${name} te da las gracias.`,
  takeBack: 'Retirarla',
  takeBackTitle: '¿Retirar esta nota?',
  takeBackMore: 'Se va de aquí, para ti y para la otra persona. Quien la leyó no puede olvidarla.',
  sent: name => `Va de camino a ${name}. Quizá también llames, o pases por su casa.`,
  earlier: 'Notas de antes',

  noMore: 'Por favor, no más notas',
  noMoreTitle: name => `¿No más notas de ${name}?`,
  noMoreMore: name =>
    `No verás las que vengan. ${name} no lo sabe, si no lo eliges aquí. Puedes cambiarlo cuando quieras.`,
  noMoreSilent: 'No recibir más, sin decir nada',
  noMoreTell: name => `No recibir más, y decírselo a ${name}`,
  noMoreTellMore: name => `${name} leerá entonces que prefieres no recibir notas ahora. Nada más.`,
  quiet: name => `Ahora no ves notas de ${name}. No lo sabe.`,
  quietTold: name => `Ahora no ves notas de ${name}. Se lo has dicho.`,
  wantAgain: 'Quiero notas otra vez',
  ratherNot: name => `${name} prefiere no recibir notas ahora. No dice nada de ti.`,

  today: {
    came: name => `Unas palabras de ${name}.`,
    cameMore: 'No hace falta responder.',
    cameDo: 'Leerlas',
    thanked: name => `${name} te da las gracias por tu nota.`,
    thankedDo: 'Verlo',
    declined: name => `${name} prefiere no recibir notas ahora.`,
    declinedMore: 'No dice nada de ti. Puedes seguir pensando en esa persona.',
    declinedDo: 'Verlo',
  },
}
