import type { audienceEn } from '../en/audience.ts'
import type { Spoken } from '../spoken.ts'

/** Para quién es: todo el círculo, o las personas que elijo. */
export const audienceEs: Spoken<typeof audienceEn> = {
  legend: '¿Para quién es?',
  everybody: 'Todo el círculo',
  everybodyIn: 'todo el círculo',
  people: 'Las personas que elijo',
  peopleHint: 'Solo ellas y tú. Nadie más lo ve.',
  choose: 'Elige por nombre',
  chooseFirst: 'Elige al menos a una persona.',
  always: name => `Siempre le llega a ${name}: es una respuesta a lo que compartió.`,
  technical:
    'Las demás personas no ven nada. Con una app modificada podrían saber que acabas de escribir algo; no qué, ni a quién.',
  blockedHere: names => `Todo el círculo incluye también a quien bloqueaste: ${names}.`,
  blockedOut: names => `Bloqueaste a ${names}, por eso no está entre las personas elegidas.`,
  change: 'Cambiar para quién es',
  forWhom: names => `Para ${names}`,
  onlyReads: names => `Nadie más que ${names} puede leerlo.`,
  readersAre: names => `Para quién es: ${names}`,
  samePeople: 'La respuesta va a las mismas personas.',
  you: 'tú',
  only: names => `Solo ${names}`,
  widen: 'Compartirlo con todo el círculo',
  widenHint:
    'Se abre un texto nuevo con estas palabras. Este se queda entre las personas que elegiste y descansa, hasta que lo retires.',
}
