import type { seasonEn } from '../en/season.ts'
import type { Spoken } from '../spoken.ts'

export const seasonEs: Spoken<typeof seasonEn> = {
  title: 'Tres meses en una hoja',
  rowHint: 'Lo que hubo en tres meses, solo para ti',
  lead: 'Se hace en este dispositivo, solo para ti. Nadie más la ve.',
  months: (from, to, year) => `${from} a ${to} de ${year}`,
  monthsOfTwo: (from, year, to, next) => `${from} de ${year} a ${to} de ${next}`,
  soFar: 'Hasta hoy. Estos meses no han acabado.',
  held: 'Lo que hubo',
  lines: {
    heard: 'Veces que te escucharon',
    listened: 'Veces que escuchaste, y era eso',
    minutes: 'En compañía, sin teléfonos',
    meetings: 'Visitas y otras veces que os visteis',
    calls: 'Llamadas',
    walks: 'Paseos en compañía',
    meals: 'Comidas, que llevaste o te trajeron',
    rides: 'Viajes en coche, para ti o para otra persona',
    hands: 'Otras manos, dadas o recibidas',
    messages: 'Mensajes a tu gente',
    notes: 'Notas a una sola persona',
    questions: 'Preguntas que respondisteis',
    promises: 'Veces que cumpliste algo tuyo, todo o en parte',
    rises: 'Momentos buenos que contaste',
  },
  minutes: count => (count === 1 ? '1 minuto' : `${count} minutos`),
  hours: (hours, minutes) => {
    const whole = hours === 1 ? '1 hora' : `${hours} horas`
    return minutes === 0 ? whole : `${whole} y ${minutes} minutos`
  },
  beginning: figure => `${figure} desde el principio`,
  empty:
    'De estos meses todavía no hay nada que anotar aquí. Mucho de lo bueno no se escribe nunca.',
  known:
    'Esto es lo que se dijo aquí. Una llamada que nadie contó no está en la hoja. Lo que se retiró tampoco está.',
  coming: 'Tus círculos aún vienen de camino a este dispositivo. Puede que falte algo.',
  wordsTitle: 'Una línea para recordar',
  wordsLabel: '¿Qué te gustaría recordar de estos meses?',
  keep: 'Guardar esta línea',
  change: 'Cambiar esta línea',
  leaveAsIs: 'Dejarla como está',
  erase: 'Borrar esta línea',
  eraseTitle: '¿Borrar esta línea?',
  eraseMore: 'Desaparece de tus dispositivos y del servidor.',
  keepIt: 'Guardarla',
  print: 'Imprimir esta hoja',
  printTitle: 'Página',
  others: 'Otros meses',
  over: months => `${months}: estos meses ya pasaron.`,
  overMore: 'Hay una hoja sobre ellos, solo para ti.',
  overDo: 'Ver la hoja',
  putAway: 'Dejarla',
  putAwayMore: 'No se te pregunta más por ella. La hoja sigue en «Yo».',
  end: 'Eso fueron tres meses. Cierra esto y ve con alguien.',
  endSoFar: 'Eso va de estos meses. Cierra esto y ve con alguien.',
  close: 'Cerrar la hoja',
  closed: 'Que te vaya bien.',
  closedMore:
    'Lo mejor nunca estuvo aquí dentro. Deja ya el teléfono. ¿Quién está cerca de ti hoy?',
}
