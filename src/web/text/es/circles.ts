import type { circlesEn } from '../en/circles.ts'
import type { Spoken } from '../spoken.ts'

export const circlesEs: Spoken<typeof circlesEn> = {
  lead: 'Solo gente que conoces. Aquí nadie te puede encontrar.',
  unnamed: 'Un círculo sin nombre',
  waits: 'algo te espera',
  haltedHint: 'algo no va bien con su historia',
  goneHint: 'ya no estás en él',
  overHint: 'cerrado',
  notThereHint: 'no está ahora en el servidor',
  newCircle: 'Círculo nuevo',
  asked: 'Esperando la bienvenida',
  askedLine: (circle, name) =>
    `Pediste entrar en ${circle}, donde te invita ${name}. Todavía no hay respuesta.`,
  askedHint:
    'La respuesta puede tardar, o no llegar. Mientras tanto puedes escribir, o dejar de esperar.',
  offScreenTitle: 'Lejos de la pantalla',
  onMyOwn: 'Solo para mí',
  myPage: 'Mi página privada',
  myPageHint: 'Un lugar para escribir. Nadie de tus círculos lo ve.',

  aloneTitle: 'Por tu cuenta, por ahora',
  aloneLead: 'Está bien así. Puedes empezar por tu cuenta; aquí nada te mete prisa.',
  aloneWrite: 'Escribir en mi página privada',
  aloneWriteHint: 'Lo que te ronda por la cabeza. Solo lo lees tú.',
  aloneHelp: 'Pedir ayuda',
  aloneHelpHint: 'Alguien que no conoces y que está para escuchar.',
  aloneStep: 'Un pequeño paso hacia una persona',
  aloneStepHint: 'Dos minutos. No hace falta explicar nada.',
  aloneCircle: '¿Te viene alguien a la mente?',
  aloneCircleDo: 'Hacer un círculo',

  stepTitle: 'Un pequeño paso',
  stepWarm:
    'Piensa en alguien que una vez fue amable contigo. Puede hacer mucho tiempo. ¿Qué hizo? Quédate un momento con eso.',
  stepAloud: 'Ahora di la primera frase en voz alta, como si estuviera aquí. Así cuesta menos.',
  stepOpeners: 'Una primera frase',
  openers: {
    thought: 'Hoy me he acordado de ti. ¿Cómo estás?',
    miss: 'Hace mucho que no hablamos. Me gustaría saber cómo estás.',
    walk: '¿Te vienes a dar un paseo corto conmigo esta semana?',
  },
  stepWords: 'Hazla tuya',
  stepEnd: 'Envíala o, si prefieres, llama. O guárdala para otro día. También está bien.',

  newTitle: 'Un círculo nuevo',
  newLead: 'Primero, para qué es. Luego, lo que acordáis. Después invitas.',
  kindLegend: '¿Para quién es?',
  kinds: {
    pair: 'Yo y una persona',
    couple: 'Mi pareja y yo',
    family: 'Mi familia',
    community: 'Un grupo',
  },
  kindHints: {
    pair: 'Una amistad, un padrino o madrina, una mentora, un terapeuta. Lo cuidáis entre los dos.',
    couple: 'Dos personas que comparten la vida. Lo cuidáis entre los dos.',
    family: 'La gente de la que formas parte.',
    community: 'Un grupo de apoyo, un grupo de la iglesia, el vecindario.',
  },
  forAdults: 'Para personas de 18 años o más.',
  nameLabel: '¿Cómo se va a llamar?',
  nameHints: {
    pair: 'Lo veis los dos. Quizá vuestros dos nombres.',
    couple: 'Lo veis los dos. Quizá vuestros dos nombres.',
    family: 'Lo ve toda la gente que está en él.',
    community: 'Lo ve toda la gente que está en él y toda persona a la que invites.',
  },
  nameEmpty: 'Ponle primero un nombre. Luego lo puedes cambiar.',
  nameLong: 'Ese nombre es un poco largo. Caben sesenta letras.',
  colourLegend: 'Su color',
  colours: {
    clay: 'Arcilla',
    moss: 'Musgo',
    lake: 'Lago',
    plum: 'Ciruela',
    wheat: 'Trigo',
    slate: 'Pizarra',
    rose: 'Rosa',
    pine: 'Pino',
  },
  purposeLabel: '¿Para qué es?',
  purposeHints: {
    pair: 'Una frase que diga por qué estáis aquí los dos.',
    couple: 'Una frase que diga por qué estáis aquí los dos.',
    family: 'Una frase que diga para qué os sirve este lugar.',
    community: 'Una frase que diga qué os reúne.',
  },
  goOn: 'Seguir',
  make: 'Hacer este círculo',
  making: 'Haciendo el círculo.',
  feared:
    'Si alguien a quien temes lleva este servidor o puede abrir este teléfono, no lo escribas aquí.',

  inviteTitle: 'Invitar',
  inviteLead: circle =>
    `A ${circle}. Quien tenga el enlace ve su nombre, el tuyo y quién está dentro.`,
  inviteComplete: 'Ya estáis los dos. Este círculo está completo.',
  inviteLater: 'Por tu cuenta, por ahora',
  inviteLaterMore: {
    pair: 'Está bien así. Ya puedes escribir aquí, e invitar cuando quieras.',
    couple: 'Está bien así. Ya puedes escribir aquí, e invitar cuando quieras.',
    family: 'Está bien así. Basta con una persona para empezar, hoy o más adelante.',
    community: 'Está bien así. Quizá empezar con una persona que lo cuide contigo.',
  },
  past: {
    all: 'Quien entre podrá leer lo que se escribió aquí antes.',
    both: 'Antes había otra persona en este círculo. Quien entre ahora podrá leer todo lo que os escribisteis aquí.',
    closed: 'Quien entre solo leerá lo que se escriba después.',
  },
  newInstead: 'Mejor, hacer un círculo nuevo',
  modeLegend: '¿Cómo se entra?',
  modeAsk: 'Pide entrar y tú le abres',
  modeAskHint: 'La forma segura. Ves quién es antes de que pueda leer nada.',
  modeAskOnly: 'Quien tiene el enlace pide entrar y tú le das la bienvenida.',
  modeOpen: 'Entra en el momento',
  modeOpenHint: 'Para alguien que ahora está a tu lado.',
  modeOpenPlain: {
    one: 'La primera persona que tenga este enlace entra sin preguntarte y puede leer lo que hay en el círculo. Sirve una sola vez. Enséñalo o dalo en mano; no lo envíes.',
    several:
      'Quien tenga este enlace entra sin preguntarte y puede leer lo que hay en el círculo. Enséñalo o dalo en mano; no lo envíes.',
  },
  usesLegend: '¿Cuántas personas pueden entrar con él?',
  uses: { '1': 'Una persona', '10': 'Hasta diez', '50': 'Hasta cincuenta' },
  daysLegend: '¿Cuánto tiempo sirve el enlace?',
  days: days => (days === 1 ? 'Un día' : days === 7 ? 'Una semana' : `${days} días`),
  makeLink: 'Hacer el enlace',
  makingLink: 'Haciendo el enlace.',
  linkTitle: 'La invitación',
  thisComputer:
    'Este enlace solo funciona en este ordenador; los teléfonos todavía no pueden abrirlo.',
  thisComputerMore: 'En tres pasos habrá una dirección que los teléfonos puedan abrir:',
  httpsSteps: {
    name: 'Consigue un nombre para este ordenador, por ejemplo circulo.example.org.',
    caddy: 'Pon Caddy delante. Él solo se encarga de https.',
    tell: 'Dile a Herewith su nueva dirección y arráncalo otra vez.',
  },
  httpsMore: 'Enséñame cómo',
  message: 'Tus palabras, con el enlace',
  messageHint: 'Cámbialas hasta que suenen a ti.',
  messages: {
    pair: link =>
      `He encontrado un lugar tranquilo y privado donde podemos decirnos cómo estamos de verdad. ¿Te vienes? Sin prisa, y un no también está bien.

${link}`,
    couple: link =>
      `He hecho un lugar tranquilo para ti y para mí, donde decirnos cómo estamos de verdad. ¿Te vienes? Sin prisa, y un no también está bien.

${link}`,
    family: link =>
      `He hecho un lugar tranquilo y privado para la familia, donde podemos contarnos cómo estamos de verdad. ¿Te vienes? Sin prisa, y un no también está bien.

${link}`,
    community: link =>
      `Hay un círculo tranquilo y privado donde unas pocas personas nos decimos cómo estamos de verdad. Es para personas de 18 años o más. ¿Te vienes? Sin prisa, y un no también está bien.

${link}`,
  },
  messageEveryAge: link =>
    `Hay un círculo tranquilo y privado donde unas pocas personas nos decimos cómo estamos de verdad. ¿Te vienes? Sin prisa, y un no también está bien.

${link}`,
  messageOpen: {
    one: link => `Esta es la puerta de nuestro círculo. Sirve una sola vez.\n\n${link}`,
    several: link => `Esta es la puerta de nuestro círculo.\n\n${link}`,
  },
  linkMissing: 'El enlace ya no está en tus palabras. Sin él no se puede entrar.',
  putBack: 'Volver a poner el enlace',
  send: 'Enviar',
  bySms: 'Mensaje de texto',
  byMail: 'Correo',
  copyAll: 'Copiar palabras y enlace',
  copyLink: 'Copiar el enlace',
  copied: 'Copiado. Pégalo donde lo vaya a ver.',
  copiedOpen: 'Copiado. Dáselo solo a quien deba entrar.',
  notCopied: 'No se pudo copiar. Mantén pulsado el enlace para copiarlo.',
  sendFailed: 'No se pudo pasar a la otra aplicación. Cópialo y pégalo tú.',
  subject: 'Para ti',
  qrHint: 'Que la cámara de su teléfono mire esto.',
  until: day => `El enlace sirve hasta el ${day}.`,
  onlyNow: 'Se muestra ahora y no se guarda. Siempre puedes hacer otro.',
  another: 'Hacer otro enlace',
  print: { one: 'Imprimir una tarjeta', several: 'Imprimir tarjetas' },
  cardTitle: name => `Una invitación de ${name}`,
  cardWhat:
    'Herewith es un lugar privado para decir cómo estamos de verdad. Se abre en el navegador; no hay nada que instalar.',
  cardAdults: 'Para personas de 18 años o más.',
  cardHow: 'Apunta al cuadro con la cámara del teléfono o escribe la dirección de abajo.',
  cardAsk: name => `Tú pides entrar y ${name} te responde.`,
  cardOpen: {
    one: 'La primera persona que tenga esta tarjeta entra. No se la des a nadie más.',
    several: 'Quien tenga esta tarjeta entra. No se la des a nadie más.',
  },
  toCircle: 'Ir al círculo',
  offScreen: {
    ask: 'Y díselo: «Te he mandado algo. Míralo cuando tengas un rato tranquilo».',
    open: 'Quédate a su lado hasta que haya entrado.',
  },
}
