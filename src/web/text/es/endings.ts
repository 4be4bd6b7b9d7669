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
  told: 'Le ha llegado lo que deseas, tal como está ahora.',
  notTold: 'Lo que deseas le llega con la próxima conexión.',
  end: 'Quitar de la lista',
  endLabel: name => `Quitar a ${name} de la lista`,
  endTitle: name => `¿Quitar a ${name} de la lista?`,
  endWhat: 'Lee que ya no se lo pides. No se da ninguna razón.',

  othersTitle: 'Personas que me lo confían',
  asksMe: name => `${name} te pide que seas su persona de confianza si un día muere`,
  asksMeans:
    'Leerías lo que desea para sus palabras y ayudarías a que se haga. No puedes abrir nada suyo, y no es un testamento ni un deber ante la ley.',
  asksFree:
    'Sí, no o ahora no: todo está bien. Puedes dejarlo cuando quieras, y nadie pregunta por qué.',
  yes: 'Sí, lo haré',
  notNow: 'Ahora no',
  no: 'No',
  trustsYou: name => `Le dijiste que sí a ${name}`,
  theirWishes: name => `Lo que desea ${name}`,
  noWishes: 'No ha escrito lo que desea.',
  theirWhere: 'Dónde están sus papeles',
  quit: 'Ya no puedo',
  quitTitle: name => `¿Dejar de hacerlo para ${name}?`,
  quitWhat: 'Lee que ya no puedes, y nada más. Lo que deseaba se borra de aquí.',

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
  keep: 'Guardar',
  kept: 'Guardado en este dispositivo y en los demás que tengas.',
  toldNote: 'Quien ha dicho que sí lo lee tal como está aquí. También se imprime.',
  chooseFirst: 'Elige antes una de las tres.',
  dropWishes: 'Retirar mis deseos',
  dropWishesWhat: 'Quien ha dicho que sí lee que ya no valen.',

  letterTitle: 'Una carta que dejar',
  letterLead: 'Tus palabras para quien quede después de ti. Aquí no las lee nadie más.',
  letterPaper: 'Para la página en papel',
  letterWords: 'Mi carta',
  letterHint: 'Se guarda al salir de esta página y se puede cambiar cuando quieras.',
  dropLetter: 'Romperla',
  dropLetterTitle: '¿Romper esta carta?',
  dropLetterWhat: 'Desaparece de todos tus dispositivos.',

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

  today: {
    asked: name => `${name} te pide que seas su persona de confianza si un día muere`,
    askedMore: 'Sí, no o ahora no: todo está bien.',
    askedDo: 'Leer lo que pide',
  },
}
