import type { togetherEn } from '../en/together.ts'

/** Respuestas que se abren a la vez, se pregunte lo que se pregunte. */
export const togetherEs: typeof togetherEn = {
  /** Folded on the page of a circle. */
  rows: 'Más cosas que podemos hacer',
  begin: 'Lo que podemos empezar',
  withName: name => `Más cosas que puedes hacer con ${name}`,
  alone:
    'Cada persona responde a solas. Nadie puede leer una respuesta antes de que se abran todas a la vez.',
  unseen: 'A nadie se le muestra quién ha respondido y quién no.',
  howKept: 'Cómo se guarda esto',
  honest:
    'Cada respuesta la abre el teléfono de quien la dio. Alguien que ya leyó las demás podría dejar la suya cerrada.',
  answer: 'Responder',
  pass: 'Prefiero no responder',
  passMore:
    'De quien prefiere no responder no se dice el nombre. En un círculo pequeño quizá se adivine.',
  mine: 'Tu respuesta, hasta que se abran todas',
  minePassed: 'Esta vez prefieres no responder.',
  mineToCome: 'Has respondido. Tus palabras todavía vienen de camino a este dispositivo.',
  mineMore: 'Puedes cambiarla hasta que se abran las respuestas.',
  change: 'Responder otra cosa',
  withdraw: 'Retirarla y no responder',
  afterAll: 'Responder, después de todo',
  open: 'Abrir las respuestas',
  openTitle: '¿Abrir ahora las respuestas?',
  nobody: 'Aquí no hay ninguna respuesta que leer.',
  passedUnnamed: 'De quien prefirió no responder no se dice el nombre.',
  toCome: name => `${name}: se abre la próxima vez que su teléfono esté aquí.`,
  toComeMine: 'La tuya se abre en cuanto haya conexión.',
  takeBack: 'Retirar mi respuesta',
  takeBackTitle: '¿Retirar tu respuesta?',
  takeBackMore: 'Desaparece de aquí para todo el mundo. Quien la haya leído no puede olvidarla.',
  hide: 'Ocultar esta respuesta',
  hideTitle: name => `¿Ocultar la respuesta de ${name}?`,
  hideMore:
    'Desaparece de aquí para todo el mundo. «Lo que hizo quien cuida» dice que la ocultaste.',
  begunMore: 'No le ha llegado a nadie. Sigue en este dispositivo, y solo tú puedes leerlo.',
  answerOrPass: 'Responder, o no',
}
