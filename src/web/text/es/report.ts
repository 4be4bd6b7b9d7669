import type { reportEn } from '../en/report.ts'
import type { Spoken } from '../spoken.ts'

/** Contárselo a una persona que cuida el círculo, y qué puede hacer. */
export const reportEs: Spoken<typeof reportEn> = {
  report: 'Contárselo a alguien',
  reportLabel: name => `Avisar de algo sobre ${name}`,
  title: name => `Contarle a alguien algo sobre ${name}`,
  who: to => `${to} lee tu nombre y lo que escribes. Nadie más del círculo se entera.`,
  whoMany: 'Quien elijas lee tu nombre y lo que escribes. Nadie más del círculo se entera.',
  notTold: name =>
    `A ${name} no se le avisa. Si después se hace algo, puede que ${name} se pregunte por qué.`,
  few: 'En un círculo tan pequeño se puede adivinar quién lo contó.',
  toWhom: '¿A quién se lo quieres contar?',
  blockedHint: 'la bloqueaste',
  goesTo: to => `Le llega a ${to}, que también cuida este círculo.`,
  goesToOnly: to => `Le llega a ${to}, que cuida este círculo.`,
  quotes: name => `Lo que escribió ${name}`,
  quotesHint: 'Elige lo que quieras mostrar. Las palabras van tal como están aquí.',
  quoteShare: 'Compartió',
  quoteAnswer: 'Respondió',
  yours: 'Con tus palabras',
  yoursHint: 'Tanto o tan poco como quieras.',
  danger: 'Si ahora hay alguien en peligro, no esperes una respuesta.',
  dangerAbove:
    'Si ahora hay alguien en peligro, no esperes una respuesta. «Pedir ayuda» está arriba, como siempre.',
  dangerDo: 'Pedir ayuda',
  send: 'Enviar',
  nothing: 'Elige algo que escribió, o cuéntalo con tus palabras.',
  sentTitle: 'Va de camino',
  sent: to =>
    `Solo ${to} puede leerlo. En el círculo no se ve nada. Lo encuentras, con la respuesta si la hay, en las personas de este círculo.`,
  sentLater: 'No hay conexión. Se guarda en este dispositivo y sale más tarde.',

  nobody: name => `Nadie más que ${name} cuida este círculo.`,
  nobodyTwo: name => `Aparte de ti y de ${name}, no hay nadie en este círculo.`,
  nobodyYou:
    'Solo tú cuidas este círculo. Puedes hacer algo: ocultar palabras, hacer una pausa o quitar a alguien.',
  nobodyOutside: 'Ya no estás en este círculo: a quienes lo cuidan no les llega nada tuyo.',
  nobodyElseOutside: 'También puedes bloquear a alguien. No se entera nadie.',
  nobodyHost: 'Puedes acudir a quien lleva este servidor:',
  nobodyHostWarn:
    'Por ahí no va sellado como tus palabras aquí. Y quien lleva el servidor puede ser justo la persona de la que hablas. Si es así, cuéntaselo a alguien de fuera.',
  nobodyNone: 'Quien lleva este servidor no ha dicho cómo hablarle.',
  nobodyElse: 'También puedes bloquear a alguien, o salir. No se avisa a nadie.',

  page: 'Avisos',
  pageHint: 'Solo lo ves tú',
  pageLead: 'Lo que te contaron solo a ti, y lo que contaste. Nadie más del círculo ve esto.',
  pageEmpty: 'Aquí no espera nada.',
  toldYou: 'Lo que te contaron',
  youTold: 'Lo que contaste',
  fromAbout: (from, about) => `${from} te contó algo sobre ${about}`,
  toAbout: (to, about) => `Le contaste a ${to} algo sobre ${about}`,
  old: 'Estuvo de camino más de un mes.',
  blockedFrom: 'De alguien a quien bloqueaste',
  show: 'Mostrar',
  quoteSaid: 'Así está en el círculo.',
  quoteOtherwise: 'En el círculo dice otra cosa.',
  quoteUnread:
    'En el círculo no puedes leer estas palabras: se retiraron, o se dijeron solo a otras personas. Por eso no se puede comprobar si se dijeron así.',
  openIt: 'Ir a ello',
  can: 'Qué puedes hacer',
  canFirst:
    'Léelo con calma. No tienes que decidir hoy. No digas quién te lo contó, ni lo des a entender: pregunta por lo que está escrito, no por quién se sintió mal.',
  canHide:
    'Ocultar palabras que hacen daño. En su lugar se ve que se ocultaron. Quien las escribió puede preguntarte por qué.',
  canPause:
    'Hacer una pausa para todas las personas cuando se calienta la conversación. Quienes cuidan el círculo pueden seguir escribiendo y decir cuándo continúa.',
  canRemove:
    'Quitar a alguien cuando otras personas no están seguras a su lado. No se puede hacer a medias: si no hay peligro, habla antes con esa persona.',
  canNothing: 'O no hacer nada. También es una respuesta; díselo a quien te lo contó.',
  canLines:
    'Si alguien está en peligro, o le hacen daño a un menor, es más de lo que puedes llevar tú sin ayuda.',
  hide: 'Ocultar estas palabras',
  hideTitle: '¿Ocultar estas palabras?',
  hideMore: 'Nadie del círculo puede leerlas ya. En su lugar se ve que se ocultaron.',
  pause: 'Hacer una pausa',
  pauseTitle: '¿Hacer una pausa en este círculo?',
  pauseMore:
    'Se puede seguir leyendo. Solo quienes cuidan el círculo pueden escribir, hasta que una de esas personas deje continuar. Se ve que hay una pausa.',
  pauseUnsafe:
    'Mientras tanto, nadie más puede decir aquí «no estoy a salvo». Se les muestra dónde pedir ayuda.',
  resume: 'Dejar continuar',
  resumeTitle: '¿Dejar que se vuelva a escribir?',
  resumeMore: 'Se puede volver a escribir enseguida.',
  remove: name => `Quitar a ${name}`,
  answer: 'Decir que lo has leído',
  answerTitle: name => `Responder a ${name}`,
  answerFixed: '«Lo he leído.»',
  answerMore: name => `Esto solo lo lee ${name}. Puedes añadir unas palabras.`,
  answerYours: 'Tus palabras',
  answered: 'Respondiste que lo has leído.',
  close: 'Ya me he ocupado',
  closeTitle: '¿Quitar esto de aquí?',
  closeMore: 'Lo que te contaron se va de tus dispositivos y del servidor. No se avisa a nadie.',
  closeDo: 'Quitarlo de aquí',
  state: {
    waiting: 'Espera en este dispositivo a que haya conexión.',
    sent: 'De camino, o leído. Solo lo sabes si te responden.',
    'not-a-member': 'No se envió: ya no estás en este círculo.',
    'not-a-steward': 'No se envió: esa persona ya no cuida este círculo. Puedes contárselo a otra.',
    'no-longer-there':
      'No se envió: esa persona ya no está en este círculo. Puedes contárselo a otra.',
  },
  wroteBack: name => `${name} lo ha leído.`,
  forget: 'Olvidar esto',
  forgetTitle: '¿Olvidar esto?',
  forgetMore:
    'Ya no ves que lo contaste, ni una respuesta. Lo que se envió se queda con quien lo recibió.',
  forgetWaiting: 'Todavía no se ha enviado, y no se enviará.',

  paused: 'En este círculo hay una pausa. Puedes leer, y volver a escribir cuando continúe.',
  pausedMine: 'Hay una pausa. Solo quienes cuidan el círculo pueden escribir.',
  pausedUnsafe: '¿No estás a salvo ahora? Hay ayuda fuera de este círculo.',

  today: circle => `Alguien te contó algo sobre ${circle}.`,
  todayMore: 'Solo lo ves tú.',
  todayDo: 'Leer el aviso',
  todayRead: name => `${name} ha leído lo que contaste.`,
  todayReadDo: 'Ver la respuesta',
}
