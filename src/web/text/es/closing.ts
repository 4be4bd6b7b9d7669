import type { closingEn } from '../en/closing.ts'

/** Cómo llega un círculo a su fin. */
export const closingEs: typeof closingEn = {
  announce: 'Decirlo antes en el círculo',
  announceMore:
    'Es más amable decirlo antes. Así cada persona puede dejar una última palabra, si quiere.',
  notSafe: name => `${name} ha escrito aquí: «No estoy a salvo».`,
  notSafeMine: 'Has escrito aquí: «No estoy a salvo».',
  closedToday: circle => `${circle} se ha cerrado.`,
  closedTodayMore: 'Puedes leerlo todavía 30 días, y llevártelo todo.',
  notSafeThen: 'Cuando el círculo esté cerrado, nadie podrá responder a eso aquí.',
  notSafeFirst: 'Ciérralo solo cuando haya alguien a su lado.',
  notSafeMineFirst: 'Ciérralo solo cuando haya alguien a tu lado.',
  closeNow: 'Cerrarlo ahora',
  closeNowMore:
    'Desde entonces nadie puede añadir nada. Durante 30 días se puede leer y llevarse todo, y tú puedes volver a abrirlo. Después desaparece del servidor.',
  coming: name => `${name} va a cerrar este círculo.`,
  comingMine: 'Vas a cerrar este círculo.',
  comingMore: 'Antes, cada persona puede dejar una última palabra. Nadie tiene que hacerlo.',
  today: (name, circle) => `${name} va a cerrar ${circle}.`,
  todayDo: 'Ir allí',
  mine: 'Una última palabra',
  mineHint: 'La puede leer cualquiera del círculo, también cuando esté cerrado.',
  leaveIt: 'Dejarla aquí',
  withdraw: 'Mejor no cerrarlo',
  lastWords: 'Últimas palabras',
  keptUntil: day => `Estará aquí más o menos hasta el ${day}. Hasta entonces puedes llevarte todo.`,
  keptMonth: 'Se guarda 30 días desde que se cerró. Hasta entonces puedes llevarte todo.',
  over: 'Este círculo ya no está en el servidor.',
  overMore: day =>
    `Sigue en este dispositivo más o menos hasta el ${day}; hasta entonces puedes llevarte todo. Después se va también de aquí. Lo que hayas guardado en otro sitio se queda.`,
  takeAlong: 'Llevarme todo',
}
