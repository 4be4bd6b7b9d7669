import type { guidesEn } from '../en/guides.ts'
import type { Spoken } from '../spoken.ts'

export const guidesEs: Spoken<typeof guidesEn> = {
  title: 'Caminos para escribir',
  stopHere: 'Parar aquí por ahora',
  next: 'Seguir',
  stepBack: 'Volver al paso anterior',
  begun:
    'Lo que escribiste antes está guardado. Sigues donde termina, y desde ahí puedes volver atrás.',
  pass: 'Pasar',
  keep: 'Guardarlo',
  private: 'Solo para ti. No le llega a nadie.',
  goOnWriting: 'Seguir con ello',
  changePart: 'Cambiar',
  changeLabel: part => `Cambiar: ${part}`,
  writePart: part => `Escribir: ${part}`,
  tooLong: 'Todas las partes juntas son muy largas para una página.',
  nothingTitle: 'Has pasado cada paso',
  nothing: 'No se escribió nada, y nada se guarda.',
  more: 'Otras partes de este camino',
  perspective: {
    title: 'Verlo de otro modo',
    hint: 'Lo que supuse, otras lecturas, lo que podría preguntar.',
    begin: {
      first: 'Pasó algo, y ya crees saber qué significa. Son tres pasos cortos, solo para ti.',
      second: 'Pasa los que quieras. Para cuando quieras.',
    },
    parts: {
      assumed: {
        title: 'Lo que supuse',
        asks: '¿Qué diste por cierto sin saberlo?',
        hint: 'Quizá lo que crees que quiso decir. O lo que crees que dice de ti.',
      },
      readings: {
        title: 'Otras lecturas',
        asks: '¿Qué más podría significar?',
        hint: 'Bastan dos o tres, y ninguna tiene que ser la buena. ¿Cómo lo leería alguien que os quiere a los dos?',
      },
      ask: {
        title: 'Lo que podría preguntar',
        asks: '¿Qué podrías preguntarle, para no tener que adivinar?',
        hint: 'Una pregunta que quiere saber, y no ganar.',
      },
    },
    doneTitle: 'Está guardado',
    yourQuestion: 'Tu pregunta',
    doneAsk:
      'Ahora, fuera de la pantalla: pregunta, en voz alta, en un momento tranquilo. O déjalo. También está bien.',
    doneNoAsk: 'Quizá ahora se ve un poco más ancho. Unos pasos fuera ayudan a que se pose.',
    notSafe: 'Si preguntar te puede poner en peligro, no preguntes. La ayuda está arriba.',
    share: 'Decir algo de esto en un círculo',
    shareMore: 'De esta página no va nada. Escribes de nuevo lo que quieras decir.',
    shareWhere: '¿Dónde?',
  },
  'letting-go': {
    title: 'Soltar, para mí',
    hint: 'Un daño que ya pasó. A tu paso, y para nadie más.',
    begin: {
      first: 'No es un deber. No se lo debes a nadie, y nadie se entera.',
      second:
        'No quiere decir volver. No quiere decir confiar otra vez, ni dejar de tener cuidado. Lo que estuvo mal sigue estando mal.',
      third: 'No hay meta. Pasa los pasos que quieras. Para donde quieras, unos días o del todo.',
    },
    fear: '¿Le tienes miedo, o alguien te hace daño ahora? Entonces no hagas esto ahora. Primero, pide ayuda.',
    getHelp: 'Pedir ayuda',
    notNow: 'Ahora no',
    parts: {
      hurt: {
        title: 'Lo que dolió',
        asks: '¿Qué pasó, y qué te hizo?',
        hint: 'Dilo tal como fue. No hace falta justicia, ni palabras suaves.',
      },
      other: {
        title: 'Lo que quizá le pasaba',
        asks: 'Solo si ayuda mirarlo: ¿qué le pasaría por dentro a la otra persona?',
        hint: 'Puede explicar. Nunca disculpa el daño. Si mirar ahí te duele, pasa.',
      },
      gift: {
        title: 'Una vez que me soltaron',
        asks: '¿Cuándo te dejó pasar algo alguien que no tenía por qué?',
        hint: '¿Cómo fue que te dieran eso?',
      },
      decide: {
        title: 'Por hoy',
        asks: '¿Hay una parte que quieres dejar en el suelo hoy?',
        hint: 'Lo decides por ti, y solo por hoy. «No» es una respuesta entera.',
      },
      comesBack: {
        title: 'Cuando vuelva',
        asks: 'Cuando vuelva, ¿qué te podrías decir?',
        hint: 'Que vuelva no deshace nada. Así es el dolor.',
      },
    },
    doneTitle: 'Está guardado',
    done: 'Vuelve cuando quieras, o nunca. Por ahora, algo para el cuerpo: agua, aire, una taza caliente entre las manos.',
    doneCall: 'Si pesó mucho, llama a alguien que sea bueno contigo.',
  },
}
