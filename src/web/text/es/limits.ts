import type { limitsEn } from '../en/limits.ts'
import type { Spoken } from '../spoken.ts'

export const limitsEs: Spoken<typeof limitsEn> = {
  block: 'Bloquear',
  blockAndLeave: 'Bloquear y salir',
  blockLabel: name => `Bloquear a ${name}`,
  blockTitle: name => `¿Bloquear a ${name}?`,
  blockStill: name =>
    `${name} sigue leyendo lo que compartes en un círculo donde estéis los dos. Bloquear no cambia eso.`,
  blockWhat: name =>
    `Para ti, lo que escribe ${name} queda plegado en todos los círculos y nada de ello está en tu Hoy. No se avisa a nadie, tampoco a ${name}. Puedes cambiar de idea en «Yo».`,
  blockCircles: '¿Y el círculo en el que estáis?',
  blockCirclesMany: '¿Y los círculos en los que estáis?',
  blockStay: 'Quedarme en él',
  blockStayMany: 'Quedarme en ellos',
  blockStayHint: 'Puedes salir cuando quieras.',
  blockLeave: 'Salir de este círculo',
  blockLeaveAll: name => `Salir de todos los círculos con ${name}`,
  blockLeaveAllHint: circles => `Es decir, ${circles}.`,
  blockLeaveHintTwo: 'No se envía ningún aviso, pero verá que aquí ya no hay nadie más.',
  blockLeaveHint: 'No se avisa a nadie. Tu nombre deja de estar en la lista, sin más.',
  blockedByYou: 'Bloqueaste a esta persona. No se entera nadie.',
  blockedList: 'Ver a quién he bloqueado',
  moreAbout: name => `Más sobre ${name}`,

  blockedWords: 'Palabras de alguien a quien bloqueaste',
  blockedAnswer: 'Una respuesta de alguien a quien bloqueaste',
  blockedUnsafe:
    'Ha escrito que no está a salvo. No tienes que responder. Alguien más debería saberlo.',
  showOnce: 'Mostrar una vez',
  blockedAsks: 'Bloqueaste a esta persona',
  blockedAsksMore: 'No se muestra lo que escribió. No se le avisa de nada.',
  blockedInviter: 'Bloqueaste a quien hizo este enlace.',
  blockedMember: 'En este círculo está alguien a quien bloqueaste.',
  blockedInviteMore: 'Leería lo que compartas allí. Esto solo lo ves tú.',
  blockedUnsafeToday: 'Alguien a quien bloqueaste ha escrito: «No estoy a salvo».',
  blockedUnsafeTodayMore: circle =>
    `Está en ${circle}, donde nadie más puede verlo. No tienes que responder. Alguien más debería saberlo.`,
  blockedUnsafeTodayDo: 'Ver quién puede ayudar',
  blockedUnsafeTodayAlso: 'Ir allí',

  nobodyElse: 'Todavía nadie más ha respondido. No dice nada de ti.',

  people: 'Personas que bloqueaste',
  peopleHint: 'Esto solo lo ves tú',
  peopleLead: 'Sus palabras quedan plegadas para ti. No se les avisa, ni a nadie más.',
  peopleNone: 'No has bloqueado a nadie.',
  unblock: 'Desbloquear',
  unblockLabel: name => `Desbloquear a ${name}`,
  together: circles => `Estáis los dos en ${circles}.`,
  notTogether: 'No compartís ningún círculo.',
  leaveAll: 'Salir de todos los círculos compartidos',
  leaveAllTitle: name => `¿Salir de todos los círculos con ${name}?`,

  aside: 'Hoy no puedo con esto',
  asideHint: 'Se va de tu Hoy hasta mañana por la mañana. No se avisa a nadie.',
  asideIs: 'No está en tu Hoy hasta mañana por la mañana. No se ha avisado a nadie. Cuídate.',
  asideUndo: 'Retomarlo',
  asideUnsafeTitle: 'Alguien más debería saberlo',
  asideUnsafe:
    'No tienes que cargar con esto a solas. Antes de dejarlo, avisa a alguien que pueda estar ahí ahora, o llama tú por esa persona.',
  asideAlone:
    'Aquí no lo lee nadie más, así que sigue en tu Hoy. Suéltalo en cuanto lo sepa alguien más.',
  asideUnsafeBack: 'Seguir aquí',

  listens: 'A cuántas personas escuchar a la vez',
  listensWhat:
    'De lo que espera a alguien que escuche, Hoy no muestra más que esto. Lo demás queda en su círculo y nadie lo sabe. Quien no está a salvo se muestra siempre.',
  listensNone: 'A ninguna',
  listensOne: 'A una',
  listensTwo: 'A dos',
  listensThree: 'A tres',

  noteAnswers: 'Las respuestas también hablan de ello. Se abren con las palabras.',
}
