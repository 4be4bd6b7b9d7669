import type { agreementEn } from '../en/agreement.ts'
import type { Spoken } from '../spoken.ts'

export const agreementEs: Spoken<typeof agreementEn> = {
  firstTitle: 'Lo que acordáis',
  firstLead:
    'Cómo os tratáis aquí. Cada persona dice que sí antes de compartir algo por primera vez.',
  label: 'Vuestro acuerdo',
  firstHint: 'Un comienzo. Cámbialo hasta que os vaya bien.',
  without: 'Por ahora, sin acuerdo',
  start: {
    pair: 'Lo que decimos aquí se queda aquí.\n\nLo que necesitamos: que primero nos escuchemos y que preguntemos antes de aconsejar.\n\nRespondemos en un día, aunque solo sea «estoy aquí».\n\nCada cual puede pasar, o parar, sin dar razones.',
    couple:
      'Lo que decimos aquí no sale de aquí.\n\nCada cual habla de lo suyo y escucha hasta el final.\n\nNo usamos estas palabras después para herirnos.\n\nCada cual puede pedir una pausa, y dice cuándo seguimos.\n\nNadie tiene que responder.',
    family:
      'Lo que se cuenta aquí se queda en la familia.\n\nCualquiera puede hablar y cualquiera puede pasar. También la gente más joven.\n\nEscuchamos hasta el final. No nos reímos de nadie ni usamos después estas palabras para herir.\n\nSi alguien está en peligro, buscamos ayuda fuera.',
    community:
      'Lo que se dice aquí se queda aquí, y también quién está.\n\nCada cual habla de lo suyo. No se juzga a nadie, y se puede pasar siempre.\n\nSolo damos consejos cuando alguien los pide.\n\nAquí no se vende nada ni se pide dinero.\n\nSomos personas, no un servicio. Si hay peligro, pedimos ayuda enseguida.',
  },

  title: 'Lo que acordamos',
  rowHint: 'Cómo nos tratamos aquí y cómo se llama lo que se comparte.',
  none: 'Aquí todavía no se ha acordado nada.',
  noneMore: 'Puede escribirlo quien cuida este círculo.',
  write: 'Escribir un acuerdo',
  writtenBy: (name, day) => `Lo escribió ${name} el ${day}.`,
  writtenByMe: day => `Lo escribiste tú el ${day}.`,
  changedBy: (name, day) => `Lo cambió ${name} el ${day}.`,
  changedByMe: day => `Lo cambiaste tú el ${day}.`,
  handedOn: name => `Es de antes de que llegaras. Te lo ha pasado ${name}.`,
  agree: 'Estoy de acuerdo',
  agreeNow: 'Estoy de acuerdo con lo que dice ahora',
  saidYes: 'Le has dicho que sí.',
  saidYesBefore: 'Dijiste que sí a lo que ponía antes.',
  change: 'Cambiarlo',
  changeTitle: 'Cambiar el acuerdo',
  changeHint:
    'Todos ven quién lo cambió y cuándo. Lo que ponía antes se puede seguir leyendo, con el nombre de quien lo escribió.',
  put: 'Esto es lo que acordamos',
  onItsWay: 'Tu cambio va de camino.',
  former: 'Lo que ponía antes',
  noticeNew: 'Aquí hay un acuerdo.',
  noticeChanged: (name, day) => `${name} cambió el acuerdo el ${day}.`,
  noticeRead: 'Leer lo que se acordó',
  hearing: {
    title: 'Una primera respuesta en',
    times: { '6': 'Seis horas', '24': 'Un día', '72': 'Tres días', '168': 'Una semana' },
    promise: time => `${time}, para todo lo que se comparta.`,
    hint: 'Si para entonces nadie ha respondido, se lo preguntamos con calma a una persona, y luego a otra. Quien no está a salvo nunca espera por esto.',
  },
  lookingIn: {
    title: 'Cuándo nos asomamos',
    promise: times => `A las ${times}, según el reloj de cada persona.`,
    line: times => `Aquí la gente se asoma a las ${times}, según el reloj de cada persona.`,
    none: 'Cuando le venga bien a cada cual.',
    hint: 'Así se sabe cuándo es probable una respuesta. No envía nada: cada persona elige si le avisan y cuándo.',
    change: 'Elegir horas',
    first: 'Hora',
    second: 'Una segunda hora',
    keep: 'Guardar estas horas',
  },
  firstShareTitle: 'Antes de compartir aquí por primera vez',
  firstShareLead: 'Esto es lo que acordó la gente de este círculo.',
  agreeGoOn: 'De acuerdo, seguir',
  notNow: 'Ahora no',
  coming: 'Este círculo todavía viene de camino.',
  comingMore:
    'Cómo se llama y qué se acordó llegan cuando se encienda un dispositivo de quien lo cuida. No hace falta que esperes aquí.',
  comingUnsafe: 'Si no estás a salvo, puedes decirlo enseguida.',

  leftAlone: 'La otra persona ya no está aquí. Puedes seguir leyendo lo que hay, y escribir.',
  onlyYou: {
    self: 'Aquí solo estás tú.',
    pair: 'Invita a la persona para la que es este círculo. Ya puedes escribir.',
    couple: 'Invita a tu pareja. Ya puedes escribir.',
    family: 'Invita, de una en una, a las personas de tu familia. Ya puedes escribir.',
    community:
      'Invita a las personas para las que es este círculo. Quien llegue después no verá lo escrito antes.',
  },
  empty: {
    self: 'Aquí hay calma.',
    pair: 'Aquí hay calma. Puede empezar quien tenga algo.',
    couple: 'Aquí hay calma. Puede empezar quien tenga algo. Lo bueno también cuenta.',
    family: 'Aquí hay calma. Cualquiera puede empezar: con algo difícil, algo bueno o un recuerdo.',
    community: 'Aquí hay calma. Puede empezar quien tenga algo, y también se puede solo leer.',
  },

  calledTitle: 'Cómo se llama aquí lo que se comparte',
  calledHint: 'Todos lo ven así.',
  calledNames: { share: 'Algo compartido', prayer: 'Una oración', intention: 'Una intención' },
  called: {
    prayer: {
      begin: 'Compartir una oración',
      title: 'Compartir una oración',
      list: 'Oraciones',
      one: 'Una oración',
      send: 'Compartirla',
      missing: 'Esta oración ya no está aquí.',
    },
    intention: {
      begin: 'Compartir una intención',
      title: 'Compartir una intención',
      list: 'Intenciones',
      one: 'Una intención',
      send: 'Compartirla',
      missing: 'Esta intención ya no está aquí.',
    },
  },
}
