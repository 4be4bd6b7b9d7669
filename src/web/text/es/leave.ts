import type { leaveEn } from '../en/leave.ts'
import type { Spoken } from '../spoken.ts'

export const leaveEs: Spoken<typeof leaveEn> = {
  leave: 'Salir rápido',
  about: 'Sobre «Salir rápido»',
  does: 'Cierra Herewith con llave y muestra una sencilla página de cocina. Pulsar Esc tres veces hace lo mismo.',
  doesNot:
    'No borra el historial del navegador. No detiene a quien haya puesto un programa espía en este teléfono ni a quien mire la pantalla.',
  privateWindow:
    'Una ventana privada no deja historial, pero también olvida lo que escribiste cuando la cierras.',
  feared:
    'Si alguien a quien temes lleva este servidor o puede abrir este teléfono, no lo escribas aquí.',
  addressLabel: 'Adónde ir en su lugar',
  addressHint: 'Una dirección que no sorprenda a nadie. Déjala vacía para ver la página de cocina.',
  addressWrong: 'Esa dirección no está completa. Empieza por https://',
}
