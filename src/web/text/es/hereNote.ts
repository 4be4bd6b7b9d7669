import type { hereNoteEn } from '../en/hereNote.ts'
import type { Spoken } from '../spoken.ts'

/** «Estoy aquí», a alguien sin Herewith: escribirlo, y la página que abre el enlace. */
export const hereNoteEs: Spoken<typeof hereNoteEn> = {
  rowTitle: 'Escribir una nota «Estoy aquí»',
  rowHint: 'Detrás de un enlace, para alguien sin Herewith',
  rowFresh: 'Llegó una respuesta.',
  title: name => `«Estoy aquí», para ${name}`,
  lead: 'Unas palabras detrás de un enlace. Quien recibe el enlace lo abre sin tener cuenta.',
  noSuch: 'Esta persona ya no está entre tu gente.',
  off: 'Este Herewith no tiene estas notas. Quien lo lleva las ha apagado.',
  noMore: 'Aquí ya no hay más notas.',
  noMoreWhy:
    'En la página que abre tu enlace alguien lo pidió. No dice nada de ti. Por favor, déjalo así.',

  words: 'Tus palabras',
  ready: 'Puedes empezar con estas',
  begin: {
    noNeed: 'Estoy aquí. No hace falta que respondas.',
    thinking: 'Hoy pienso en ti. No tienes que decir nada.',
    company: 'Tengo tiempo. Si quieres, te llamo o paso por tu casa. Si no, está bien.',
    candle: 'Esta noche enciendo una vela y pienso en ti.',
  },
  from: 'Cómo te llamas allí',
  fromHint: 'Leerán este nombre sobre tus palabras. Después eliges si también sale con el enlace.',
  fromMissing: 'Escribe un nombre por el que te conozcan.',
  wordsMissing: 'Escribe unas palabras, o elige unas.',
  days: '¿Cuánto tiempo se puede abrir?',
  dayChoice: { '3': 'Tres días', '7': 'Una semana', '14': 'Dos semanas' },
  mind: 'Antes de escribir',
  mindPhone:
    'Otra persona puede abrir este enlace en su móvil. No escribas nada que pueda dañarla.',
  mindForward: 'Quien tenga el enlace puede leerla y responder, también si alguien lo reenvía.',
  mindHost:
    'Las palabras y el nombre se cierran en tu dispositivo. Quien lleva este Herewith ve que escribiste una nota, cuándo, y desde qué dirección de la red se abre. No ve a quién, ni una palabra.',
  make: 'Hacer el enlace',
  making: 'Haciendo el enlace',
  limits: 'Tres notas seguidas, luego una cada ocho horas. Una nota abierta por persona.',

  madeTitle: 'El enlace está listo.',
  made: 'Herewith no envía nada. Lo envías tú, como sueles escribir a esta persona.',
  messageLine: '¿Qué va delante del enlace?',
  messageSeen:
    'Quien lleva el mensaje puede leer esta línea y el nombre que lleva. Ninguna de tus palabras.',
  messages: {
    named: name => `De ${name}: unas palabras para ti.`,
    plain: () => 'Algo para ti:',
  },
  byText: 'Mensaje de texto',
  byTextTo: label => `Mensaje de texto: ${label}`,
  byMail: 'Correo',
  byMailTo: label => `Correo: ${label}`,
  byShare: 'Otra aplicación',
  byCopy: 'Copiar el enlace',
  here: origin => `El enlace se abre en ${origin}, donde está este Herewith.`,
  nearOnly:
    'Este Herewith está solo en este dispositivo o en esta red. Desde otro lugar el enlace no se abre.',
  goneMore: 'Eso es todo. Quizá también llames, o pases por su casa.',

  toThem: 'Tu nota',
  called: name => `Allí te llamas ${name}.`,
  stands: {
    open: day => `Se puede abrir hasta el ${day}. No sabrás si la leyeron.`,
    answered: 'Respondió.',
    over: 'Terminó. Ya nadie puede abrirla.',
    'taken-back': 'La retiraste. Ya nadie puede abrirla.',
  },
  takeBack: 'Retirarla',
  takeBackTitle: '¿Retirar esta nota?',
  takeBackMore: 'El enlace deja de abrir nada, enseguida. Quien la leyó no puede olvidarla.',
  keep: 'Dejarla ahí',
  another: 'Escribir otra nota',
  earlier: 'Notas de antes',
  linkAgain: 'Enviar otra vez el enlace',
  theySay: name => `${name} dice`,
  answers: {
    thanks: 'Gracias. No hace falta más.',
    call: 'Llámame.',
    'not-now': 'Ahora no.',
  },
  notSure: 'Vino de alguien que tiene el enlace.',

  today: name => `${name} respondió a tu nota.`,
  todayMore: 'Vino por el enlace que enviaste.',
  todayDo: 'Leerla',

  pageTitle: 'Una nota detrás de un enlace',
  openTitle: 'Alguien dejó una nota',
  openLead: 'Te la envió una persona, con este enlace.',
  openWhat:
    'Es corta. La lees aquí, sin tener cuenta. A quien la escribió nadie le dice si la leíste, y no tienes que responder.',
  openAlone: 'Quizá prefieras leerla a solas.',
  open: 'Leerla',
  opening: 'Abriéndola',
  paste: 'El enlace, o el mensaje en que vino',
  pasteOpen: 'Abrirla',
  noLink: 'En esta dirección no hay ninguna nota.',
  noLinkMore:
    'Abre otra vez el enlace desde el mensaje en que vino, o cópialo entero, hasta el final.',
  gone: 'Esta nota ya no está aquí.',
  goneWhy: 'Su tiempo pasó, o la retiraron. No dice nada de ti.',
  saysFrom: name => `De ${name}`,
  until: day => `Se puede abrir hasta el ${day}. Después se va.`,
  close: 'Cerrarla',
  closed: 'Está cerrada. El enlace la abre otra vez.',

  answerTitle: 'Una respuesta, si quieres',
  answerWhat: 'Puedes responder una vez. Después no se puede cambiar.',
  own: 'Con tus palabras',
  ownLabel: 'Tu respuesta',
  ownMissing: 'Escribe unas palabras, o elige otra respuesta.',
  send: 'Enviar la respuesta',
  leave: 'No responder',
  left: 'Bien. No se envió nada.',
  leftBack: 'Responder después de todo',
  sent: 'Tu respuesta va de camino. No hay que hacer nada más.',
  sentBefore: 'Desde este enlace ya se envió una respuesta. No hay una segunda.',

  noMoreAsk: 'No más notas de esta persona',
  noMoreTitle: '¿No más notas de esta persona?',
  noMoreWhat:
    'Esta nota se va, y quien la escribió ya no te puede escribir otra tal como te apuntó. Allí se lee «Aquí ya no hay más notas», y nada más.',
  noMoreNot:
    'No se puede deshacer. No detiene los mensajes en tu móvil: allí puedes bloquear un número. Quien quiera hacer daño podría apuntarte de nuevo. Cada no así le deja sitio para menos notas, y tras cuatro para ninguna.',
  noMoreYes: 'No más notas',
  noMoreNo: 'Ahora no',
  noMoreDone: 'Ya está dicho. No te puede escribir más notas tal como te apuntó.',

  whoRuns: 'Qué es esta página',
  whoRunsWhat:
    'Herewith es un lugar privado para gente que se conoce. Esta copia la lleva una persona, no una empresa.',
  whoRunsContact: contact => `Cómo dar con quien lo lleva: ${contact}`,
  whoRunsNoContact: 'Quien lo lleva no dejó cómo dar con él o ella.',
  hostSees:
    'Puede ver que este enlace se abre, desde qué dirección de la red, y que se envió una respuesta. No puede leer la nota, el nombre ni tu respuesta. De ti no se guarda nada.',
  allOff: 'No se puede rechazar a todo el mundo aquí: este Herewith no sabe quién eres.',
}
