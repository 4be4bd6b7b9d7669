import type { keepersEn } from '../en/keepers.ts'
import type { Spoken } from '../spoken.ts'

/** Personas que pueden ayudar a alguien a volver a entrar, si lo pierde todo. */
export const keepersEs: Spoken<typeof keepersEn> = {
  title: 'Personas que pueden ayudarme a volver',
  hint: 'Por si un día pierdes todas las maneras de entrar',
  lead: 'Si un día pierdes todos tus dispositivos y todas las maneras de entrar, personas de tu confianza pueden dejarte entrar otra vez. Cada una guarda una parte. Ninguna puede abrir nada por su cuenta.',
  how: 'Qué significa',
  howParts:
    'De tres personas bastan dos. De cinco, tres. Es mejor que sean de dos círculos o más y que no vivan todas en la misma casa.',
  howWait:
    'Cuando ayudan, empieza un tiempo de espera. Todos tus dispositivos lo dicen enseguida y puedes pararlo desde cualquiera. No se envía ningún correo: solo te avisa un dispositivo en el que tengas la sesión abierta.',
  howPower:
    'Quien te da miedo no debería guardar una parte. Si se juntan las suficientes con quien lleva este Herewith, podrían entrar en tu cuenta sin ti. Tendrían que quererlo todas.',
  howApart: 'No se les dice quiénes son las demás. Díselo tú, si quieres.',

  people: 'A quién se lo has pedido',
  nobody: 'A nadie todavía. Pídeselo a tres personas, o a cinco.',
  askMore: 'Pedírselo a alguien',
  askTitle: 'Pedir a alguien que guarde una parte',
  askLead: 'Lee quién lo pide y qué significa, y contesta cuando le venga bien.',
  askNobody: 'No queda nadie a quien pedírselo en tus círculos.',
  askOne: name => `Pedírselo a ${name}`,
  inCircles: circles => `En ${circles}`,
  states: {
    asked: 'Se lo has pedido',
    yes: 'Ha dicho que sí',
    'not-now': 'Ahora no',
    kept: 'Ha dicho que sí',
    quit: 'Ya no',
  },
  gone: 'Ya no está en el círculo que teníais',
  stopAsking: 'Quitar de la lista',
  stopAskingLabel: name => `Quitar a ${name} de la lista`,
  oneCircle: 'Todas son del mismo círculo. Con alguien de otro círculo es más seguro.',
  needMore: 'Cuando tres personas hayan dicho que sí, puedes empezar.',

  make: 'Dar a cada una su parte',
  makeAgain: 'Dar partes nuevas',
  makeTitle: '¿Dar a cada una su parte?',
  whom: 'Quién guarda una parte',
  whomHint: 'Elige tres, o cinco.',
  whomWrong: 'Elige tres personas, o cinco.',
  wait: 'Tiempo de espera',
  waits: { day: 'Un día', usual: 'Tres días', week: 'Una semana', month: 'Treinta días' },
  waitHint: 'Suficiente para que lo veas en alguno de tus dispositivos.',
  makeYes: 'Dar las partes',
  makeBusy: 'Haciendo las partes.',

  isMade: 'Está preparado',
  isReady: needed => `Con ${needed} de estas personas basta para que vuelvas a entrar.`,
  notReady: 'Algunas partes van de camino. Llegan cuando estas personas abren Herewith.',
  numbers: { 2: 'dos', 3: 'tres' },
  partKept: 'Guarda una parte',
  partSent: 'Su parte va de camino',
  partQuit: 'Ya no la guarda. Da partes nuevas.',
  waitIs: days => `Tiempo de espera: ${days}`,
  days: days => (days === 1 ? 'un día' : `${days} días`),
  end: 'Terminarlo',
  endTitle: '¿Terminarlo para todas?',
  endWhat: 'Sus partes ya no abren nada, y se les dice. Puedes empezar otra vez cuando quieras.',
  gonePlain:
    'Ha terminado: se cambiaron tus cerraduras, o ya te sirvió para volver. Las partes antiguas ya no abren nada.',
  endedByMe: 'Lo has terminado tú. Las partes antiguas ya no abren nada.',
  stoppedTitle: 'Has parado a alguien que estaba entrando',
  stopped:
    'Si no eras tú: alguien con partes suficientes quería entrar. Habla con las personas de abajo y da partes nuevas sin quienes no te den confianza.',

  runningTitle: 'Alguien está entrando en tu cuenta',
  running: day =>
    `Las personas que guardan tus partes están dejando entrar a un dispositivo nuevo. Se abre el ${day}.`,
  runningOpen:
    'Las personas que guardan tus partes han dejado entrar a un dispositivo nuevo. Ya puede entrar.',
  runningMine: 'Si eres tú, déjalo. Si no, páralo ahora.',
  stop: 'No soy yo: pararlo',

  others: 'Personas a las que ayudo a volver',
  asks: name => `${name} te pide que guardes una parte.`,
  asksWhat:
    'Si un día pierde todas las maneras de entrar, te llama por teléfono y le ayudas. Hasta entonces no hay nada que hacer. Con la parte no puedes leer nada suyo.',
  asksHow: 'Se queda contigo, en tus dispositivos. Puedes dejarla cuando quieras, sin dar razones.',
  yes: 'Sí, la guardo',
  notNow: 'Ahora no',
  agreed: name => `Le has dicho que sí a ${name}. Su parte no ha llegado todavía.`,
  holds: name => `Guardas una parte de ${name}.`,
  help: name => `Ayudar a ${name} a volver`,
  lay: 'Dejarla',
  layLabel: name => `Dejar la parte de ${name}`,
  helpTitle: name => `Ayudar a ${name} a volver`,
  helpFirst: name =>
    `Habla con ${name}, por teléfono o en persona. Asegúrate de que es su voz. Pregunta algo que solo sepa esa persona. No lo hagas nunca solo por un mensaje.`,
  helpWords: 'Su pantalla nueva muestra seis palabras. Escríbelas tal como las oyes.',
  helpField: 'Las seis palabras',
  helpMissing: 'Hacen falta seis palabras.',
  helpYes: 'Dar mi parte',
  helpBusy: 'Comparando las palabras.',
  helpDone: name =>
    `Hecho. Las palabras eran las correctas. Cuando hayan ayudado bastantes personas y acabe el tiempo de espera, ${name} vuelve a entrar.`,

  today: {
    running: 'Alguien está entrando en tu cuenta.',
    runningMore: 'Si eres tú, todo va bien. Si no, puedes pararlo.',
    runningDo: 'Mirarlo ahora',
    asked: name => `${name} pregunta si un día le ayudarías a volver a entrar.`,
    askedMore: 'Hoy no hay nada que hacer, solo contestar.',
    askedDo: 'Leer qué significa',
    ready: 'Todas guardan ya su parte.',
    readyMore: 'Si un día lo pierdes todo, pueden ayudarte a volver.',
    readyDo: 'Ver quiénes son',
    gone: 'Las personas que podían ayudarte a volver ya no pueden.',
    goneMore: 'Sus partes han terminado. Da otras nuevas cuando quieras.',
    goneDo: 'Mirarlo',
  },

  back: 'Hay personas que pueden ayudarme a volver',
  backTitle: 'Volver con la ayuda de personas',
  backLead:
    'Si hay personas que guardan una parte para ti, pueden dejarte entrar en este dispositivo.',
  backBegin: 'Mostrar las palabras',
  backPhone:
    'Llámalas por teléfono, una tras otra, y lee estas seis palabras a cada una. Ellas las escriben en su propio dispositivo, en Yo.',
  backAlone: 'Léelas solo a personas a las que pediste que guardaran una parte.',
  backNone: 'Nadie ha ayudado todavía.',
  backGiven: (given, needed) => `Han ayudado ${given} de ${needed}.`,
  backDue: day =>
    `El tiempo de espera acaba el ${day}. Puedes cerrar esta página y volver a ella en este dispositivo.`,
  backLook: 'Mirar otra vez',
  backOpen: 'Han ayudado, y el tiempo de espera ha terminado.',
  backIn: 'Entrar',
  backBusy: 'Juntando las partes.',
  backEnded: 'Esto ha terminado',
  backEndedWhat:
    'Se paró desde uno de tus dispositivos, se dieron partes nuevas o nadie ayudó en una semana. Puedes empezar otra vez con palabras nuevas.',
  backAgain: 'Empezar otra vez',
  giveUp: 'No seguir',
  inTitle: 'Has vuelto',
  inLead:
    'Está todo aquí. En tus otros dispositivos se ha cerrado la sesión. Ahora haz maneras nuevas de entrar, para no necesitar ayuda la próxima vez.',
  inPassphrase: 'Usar esta frase',
  inSheet: 'Ahora la hoja de recuperación. La antigua ya no abre nada.',
  inSheetDo: 'Hacer una hoja nueva',
  inBusy: 'Haciéndola.',
}
