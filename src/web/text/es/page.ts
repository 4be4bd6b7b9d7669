import type { pageEn } from '../en/page.ts'
import type { Spoken } from '../spoken.ts'

export const pageEs: Spoken<typeof pageEn> = {
  title: 'Mi página privada',
  lead: 'Solo para ti. A nadie se le pide que lea esto. Se abre solo con tu cuenta.',
  write: 'Escribir algo',
  empty: 'Una página en blanco. No te pide nada.',
  fieldNew: 'Lo que te ronda por la cabeza',
  fieldHint: 'No lo lee nadie. No hace falta que tenga sentido.',
  keep: 'Guardarlo',
  erase: 'Borrar',
  eraseTitle: '¿Borrar esta página?',
  eraseMore:
    'Se va del servidor enseguida, de cada uno de tus dispositivos cuando se conecte y de las copias de seguridad en 30 días.',
  eraseDo: 'Borrarla',
  keepIt: 'Dejarla aquí',
  edit: 'Seguir escribiendo',
  changed: when => `cambiada ${when}`,
  draft: 'Sin terminar',
  discard: 'Tirar esto',
  keptTitle: 'Está guardado',
  done: 'Quizá un vaso de agua, o un minuto en la ventana.',
  help: 'Si pesa demasiado para llevarlo a solas, «Pedir ayuda» está siempre arriba.',
}
