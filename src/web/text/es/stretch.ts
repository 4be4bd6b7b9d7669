import type { stretchEn } from '../en/stretch.ts'

/** De ocho a doce semanas en común, y luego: «¿Seguimos?» */
export const stretchEs: typeof stretchEn = {
  title: 'Una etapa en común',
  row: 'Una etapa en común',
  rowHint: 'De ocho a doce semanas, y luego: ¿seguimos?',
  lead: 'Unas semanas que este círculo recorre en común. Al final pregunta: ¿seguimos?',
  leadMore:
    'En el círculo se ve que está en marcha y hasta cuándo. En la última semana cada persona puede responder, o no.',
  howLong: '¿Cuánto tiempo?',
  weeks: weeks => `${weeks} semanas`,
  begin: 'Empezarla ahora',
  none: 'No hay ninguna etapa en marcha. Puede empezarla quien cuida este círculo.',
  running: (weeks, day) =>
    `Hay una etapa de ${weeks} semanas en marcha, más o menos hasta el ${day}.`,
  runningNoDay: weeks => `Hay una etapa de ${weeks} semanas en marcha.`,
  runningMore:
    'En la última semana se pregunta a cada persona si seguimos. Hasta entonces no hay nada que hacer.',
  question: '¿Seguimos?',
  choose: 'Tu respuesta',
  choices: {
    goOn: 'Sí, sigamos',
    notThisTime: 'Esta vez no',
    notSure: 'No lo sé',
  },
  line: 'Una línea con ella',
  lineHint: 'Se abre con tu respuesta, con tu nombre.',
  whoOpens:
    'Cuando cada persona haya respondido o dicho que prefiere no hacerlo, las respuestas se abren solas.',
  everybody: 'Ya no falta nadie. Las respuestas se abren en cuanto haya conexión.',
  notEverybody:
    'Todavía falta alguien por responder, o por decir que prefiere no hacerlo. Puedes esperar, o abrir lo que hay. También se abren solas.',
  cannotTell:
    'Llegaste durante esta etapa, así que este dispositivo no puede saber si ha respondido todo el mundo.',
  openMore:
    'Se abren para todo el círculo a la vez. Desde entonces nadie puede responder ni cambiar nada. De quien no ha respondido no se dice el nombre.',
  end: 'Terminar antes esta etapa',
  endTitle: '¿Terminar ahora esta etapa?',
  endMore:
    'Todavía no se ha preguntado a nadie si seguimos. Termina sin la pregunta, y puede empezar otra.',
  endDo: 'Terminarla',
  answered: 'Lo que respondimos',
  answeredHint: 'Al final de una etapa: ¿seguimos?',
  cameDuring: 'Lo que se respondió antes de que llegaras no se te abre.',
  whatNow: '¿Y ahora?',
  whatNowMore: 'Habladlo cuando os veáis. Aquí no hay que decidir nada.',
  another: 'Empezar otra etapa',
  closeWell: 'Llevar este círculo a un buen final',
  earlier: 'Etapas anteriores',
  today: {
    asks: circle => `La etapa en ${circle} llega a su fin. ¿Seguimos?`,
    asksMore: 'Cada persona responde a solas, y todas las respuestas se abren a la vez.',
    asksDo: 'Responder, o no',
    over: circle => `La etapa en ${circle} ha terminado.`,
    overMore: 'Hay quien todavía no ha respondido. Puedes esperar, o abrir lo que hay.',
    overDo: 'Verlo',
    open: circle => `Lo que respondisteis en ${circle} está abierto.`,
    openMore: '¿Seguimos? Cada persona respondió a solas.',
    openDo: 'Leerlo',
  },
}
