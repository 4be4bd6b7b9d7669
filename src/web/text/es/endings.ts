import type { endingsEn } from '../en/endings.ts'
import type { Spoken } from '../spoken.ts'

/** Qué pasa con mis palabras cuando muera. */
export const endingsEs: Spoken<typeof endingsEn> = {
  title: 'Cuando muera',
  hint: 'Una persona de confianza, qué deseo para mis palabras, una carta que dejar',
  lead: 'Se decide una vez y se cambia cuando quieras. Cada parte puede quedar vacía.',
  harm: '¿Piensas en quitarte la vida?',
  harmMore:
    'Por favor, habla antes con alguien, ahora. Esta página puede esperar, y no tienes que estar a solas con ella.',
  harmDo: 'Personas que están ahora',
  private:
    'Esta página solo la ves tú. Las personas a quienes preguntas leen lo que les pides y lo que deseas. Nadie ve cuándo estuviste aquí.',
  fear: 'Elige a alguien que no te dé miedo. Si alguien que te da miedo puede abrir este teléfono o lleva este Herewith, no escribas nada aquí. Usa papel, y guárdalo donde esté a salvo.',
  fearYes: 'Lo he leído',
  youngLead:
    'Esta página es para personas adultas. Si piensas en la muerte, o ha muerto alguien a quien quieres, habla con una persona adulta de tu confianza.',

  peopleTitle: 'Una persona de confianza',
  peopleLead: 'Alguien que sabe lo que deseas y ayuda a que se haga. No puede abrir tu cuenta.',
  nobody: 'Nadie todavía. Si no hay nadie, basta con la página en papel.',
  ask: 'Pedírselo a alguien',
  askTitle: '¿A quién se lo pedirías?',
  askNobody: 'No queda nadie a quien pedírselo en tus círculos.',
  askOne: name => `Pedírselo a ${name}`,
  inCircles: circles => `En ${circles}`,
  askWords: 'Lo que quieras decirle con ello',
  askWordsHint: 'Puede quedar vacío. Al lado está escrito qué significa.',
  askMeans:
    'Leería lo que deseas para tus palabras y ayudaría a que se haga. No puede abrir nada tuyo, y no es un testamento ni un deber ante la ley.',
  send: 'Pedírselo',
  askedNote: 'Contesta cuando le venga bien. Mejor aún, hablad de ello cuando os veáis.',
  word: {
    asked: 'Se lo has pedido',
    yes: 'Ha dicho que sí',
    'not-now': 'Ahora no',
    no: 'Ha dicho que no',
    quit: 'Ya no',
  },
  gone: 'Ya no está en el círculo que compartíais',
  told: 'Se le ha enviado lo que deseas, tal como está ahora.',
  notTold: 'Lo que deseas espera en este dispositivo y le llegará sin que hagas nada.',
  end: 'Quitar de la lista',
  endLabel: name => `Quitar a ${name} de la lista`,
  endTitle: name => `¿Quitar a ${name} de la lista?`,
  endWhat:
    'Desapareces de su página. No se le dice nada más, ni ninguna razón. Una carta sellada para esa persona se recoge.',

  othersTitle: 'Personas que me lo confían',
  asksMe: name => `${name} te pide que seas su persona de confianza si un día muere`,
  asksMeans:
    'Leerías lo que desea para sus palabras y ayudarías a que se haga. No puedes abrir nada suyo, y no es un testamento ni un deber ante la ley.',
  asksFree:
    'Sí, no o ahora no: todo está bien. Puedes dejarlo cuando quieras, y nadie pregunta por qué.',
  askedTitle: 'Alguien confía en ti',
  worry: name => `¿Te preocupa ahora ${name}?`,
  worryMore:
    'Pedir esto puede ser solo dejar las cosas en orden. Si te preocupa, pregúntale cómo está, y si piensa en morir. Preguntar no hace daño. Las líneas de ayuda también son para ti.',
  ownPage: 'Lo que deseo para mis propias palabras',
  yes: 'Sí, lo haré',
  notNow: 'Ahora no',
  no: 'No',
  toldNo: (name: string) =>
    `${name} lo sabrá, y nada más. Si cambia, díselo, y te lo podrá pedir otra vez.`,
  trustsYou: name => `Le dijiste que sí a ${name}`,
  theirWishes: name => `Lo que desea ${name}`,
  noWishes: 'No ha escrito lo que desea.',
  theirWhere: 'Dónde están sus papeles',
  quit: 'Ya no puedo',
  quitTitle: name => `¿Dejar de hacerlo para ${name}?`,
  quitWhat:
    'Lee que ya no puedes, y nada más. Lo que deseaba se borra de aquí; una carta que llegó se queda.',

  wishesTitle: 'Qué deseo para mis palabras',
  wish: {
    leave: 'Dejarlas donde están',
    hide: 'Pedir que las oculten',
    own: 'Con mis propias palabras',
  },
  wishHint: {
    leave: 'En mis círculos, mientras estos las guarden.',
    hide: 'Herewith no puede retirarlas por sí mismo. Quien cuida un círculo puede ocultarlas, una a una. Lo que otras personas tengan en sus archivos se queda ahí.',
    own: 'Escritas abajo.',
  },
  wishWords: 'Mis propias palabras',
  where: 'Dónde están mis papeles',
  whereHint:
    'La hoja de recuperación, o un archivo. Escribe el lugar, nunca un código ni una frase secreta.',
  keepWishes: 'Guardar lo que deseo',
  keepLetter: 'Guardar mi carta',
  kept: 'Guardado en este dispositivo y en los demás que tengas.',
  toldNote: 'Quien ha dicho que sí lo lee tal como está aquí. También se imprime.',
  chooseFirst: 'Aquí no hay nada todavía. Elige una, o escribe dónde están tus papeles.',
  dropWishes: 'Retirar mis deseos',
  dropWishesWhat: 'Quien ha dicho que sí lee entonces que no hay nada escrito.',

  letterTitle: 'Una carta que dejar',
  letterLead: 'Tus palabras para quien quede después de ti. Aquí no las lee nadie más.',
  letterPaper: 'Para la página en papel',
  letterWords: 'Mi carta',
  letterHint: 'Se guarda mientras escribes y se puede cambiar cuando quieras.',
  dropLetter: 'Romperla',
  dropLetterTitle: '¿Romper esta carta?',
  dropLetterWhat: 'Desaparece de todos tus dispositivos.',
  dropLetterSealed:
    'Desaparece de todos tus dispositivos, y se recoge lo que está aquí sellado para esa persona.',

  paperTitle: 'En papel',
  paperLead:
    'Una página para quien ponga las cosas en orden. No hace falta una cuenta, ni nadie en Herewith.',
  withLetter: 'Imprimir también mi carta',
  print: 'Imprimir la página',
  paperSafe: 'Quien la encuentre, la lee. Guárdala con tus papeles, no a la vista.',
  paper: {
    file: 'Una página',
    title: 'Cuando muera',
    name: 'Mi nombre',
    day: 'Escrito el',
    trusted: 'Personas a quienes lo confío',
    nobody: 'Nadie en Herewith. Quien lea esto puede llevarlo a cabo.',
    where: 'Dónde están mis papeles',
    wishes: 'Qué deseo para mis palabras',
    appName: 'Herewith',
    contact: 'Quién lo lleva',
    how: 'Mis palabras en Herewith están selladas. Quien lo lleva puede borrar mi cuenta y no puede leerla. Quien cuida un círculo puede ocultar lo que escribí ahí.',
    letter: 'Mi carta',
  },

  leave: {
    title: name => `Una carta para ${name}`,
    lead: name =>
      `Puede quedar aquí, sellada para ${name}. Si la pide, te lo dicen todos tus dispositivos, y cada día otra vez. Tienes los días que elijas para decir: estoy aquí. Si no dices nada, se le entrega.`,
    honest:
      'Si quien lleva el servidor y la persona que elegiste actúan juntos, podrían abrirla antes. Quien lo lleva también podría retenerla, o no decirte que alguien la pide. Si borras tu cuenta, la carta se va con ella.',
    mine: name => `Lo que le diría a ${name}`,
    days: 'Cuánto tiempo tengo para decir que no',
    dayCount: days => `${days} días`,
    daysHint: 'Elige un tiempo largo si enfermas a menudo o pasas tiempo fuera sin teléfono.',
    give: 'Dejarla aquí, sellada',
    giveAgain: 'Sellarla otra vez como está ahora',
    first: 'Escribe algo antes.',
    lies: days => `Está aquí, sellada. Quien la pida espera ${days} días.`,
    changed: 'La has cambiado desde entonces. Aquí está como era antes.',
    given: 'Se ha entregado. Puedes dejar otra.',
    takeBack: 'Retirarla',
    takeBackTitle: name => `¿Retirar la carta para ${name}?`,
    takeBackWhat: 'Ya no está aquí. Lo que escribiste se queda contigo.',
  },

  asked: {
    says: name => `${name} pide la carta que dejaste`,
    hostSays: name => `Quien lleva este Herewith dice que ${name} pide la carta que dejaste`,
    until: day => `Si no dices nada, podrá leerla desde el ${day}.`,
    refuse: 'Estoy aquí. No la entregues.',
    more: 'Lee que estás aquí, y no puede pedirla otra vez en 30 días. También puedes quitarle de la lista de abajo.',
    said: name => `Dijiste que estás aquí. ${name} lo lee, y la carta no se entrega.`,
    tooLate: 'Ya se había entregado.',
  },

  want: {
    ask: 'Pedir su carta',
    title: name => `¿Pedir la carta de ${name}?`,
    only: 'Pídela cuando creas que ha muerto, o que ya no puede decirlo por sí misma.',
    what: name =>
      `Si ${name} dejó una carta para ti, empieza un tiempo que puso, de 7 días o más. Se le dice enseguida. Si contesta que está aquí, no se entrega, y puedes pedirla otra vez a los 30 días.`,
    none: 'Aquí no hay ninguna carta para ti, o la pediste hace poco. No dice nada más que eso.',
    waits: day => `Has pedido su carta. Si no dice nada, puedes leerla desde el ${day}.`,
    again: day => `Puedes pedirla otra vez a partir del ${day}.`,
    stop: 'Ya no la quiero',
    here: name => `${name} dice: estoy aquí.`,
    hereRead: 'Lo he leído',
    hostRefused: 'Quien lleva este Herewith dice que la negó. No ha llegado nada firmado con ello.',
    nothing: 'Ya no está aquí. La retiró, o la cuenta ya no existe.',
    closed: 'Ha llegado, y esta cuenta no puede abrirla. Quizá la dejó para una anterior.',
    came: name => `La carta de ${name}`,
    cameLead: 'No hace falta que la leas hoy. Se queda aquí.',
    open: 'Leerla',
    close: 'Cerrarla',
    written: day => `Sellada el ${day}`,
  },

  today: {
    leftMore: 'Un toque dice que estás aquí.',
    leftDo: 'Abrir',
    hereMore: 'Su carta no se entrega. Quizá quieras llamarle.',
    hereDo: 'Abrir',
    came: name => `Ha llegado la carta que dejó ${name}`,
    cameDo: 'Abrir',
    asked: name => `${name} te pide que seas su persona de confianza si un día muere`,
    askedMore: 'Sí, no o ahora no: todo está bien.',
    askedDo: 'Leer lo que pide',
  },
}
