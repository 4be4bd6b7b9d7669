import type { greetingEn } from '../en/greeting.ts'

/** Quien recibe a las personas nuevas de un grupo. */
export const greetingEs: typeof greetingEn = {
  ask: 'Pedirle que reciba a quien llega',
  askTitle: name => `¿Pedir a ${name} que reciba a quien llega?`,
  askMore: name =>
    `Quien llega lee que ${name} está ahí para recibirle, y ${name} se entera cuando viene alguien.`,
  askThen: name =>
    `${name} responde sí o ahora no, y puede dejarlo cuando quiera. Un nuevo sí toma el relevo de quien recibe ahora.`,
  waits: name => `A ${name} se le pidió que reciba a quien llega, y aún no ha respondido.`,
  hint: 'recibe a quien llega',
  askedYou: name => `${name} te pregunta si querrías recibir a quien llega.`,
  askedYouMore:
    'Quien llega lee que estás ahí para recibirle. Cuando haya venido alguien, lo verás en Hoy.',
  mine: 'Tú recibes aquí a quien llega.',
  stop: 'Dejar de recibir',
  isHere: name => `${name} está aquí para recibirte.`,
  isHereMore: 'No hace falta que digas nada. Basta con que estés aquí.',
  today: (name, circle) => `${name} acaba de llegar a ${circle}.`,
  todayMore: 'Dijiste que recibirías a quien llega. Con una primera línea basta.',
  byLink: (name, circle) => `${name} ha entrado en ${circle} con un enlace.`,
  byLinkMore: 'Con una primera línea basta. Si no sabes quién es, mira quién está dentro.',
  todayDo: 'Ir allí',
}
