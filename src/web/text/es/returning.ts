import type { Spoken } from '../spoken.ts'
import type { returningEn } from '../en/returning.ts'

export const returningEs: Spoken<typeof returningEn> = {
  wereHere: 'Ya estuvo aquí antes',
  title: name => `¿Quién era ${name} aquí antes?`,
  lead: name =>
    `Alguien que perdió todos sus dispositivos y su hoja de recuperación vuelve con una cuenta nueva. Di quién era ${name}. Llámale antes, o veos: también podría preguntar un ladrón.`,
  choose: 'Era',
  next: 'Seguir',
  sureTitle: name => `¿Dar la bienvenida de nuevo a ${name}?`,
  out: name =>
    `La cuenta anterior de ${name} queda fuera ahora: quien tenga el dispositivo perdido no lee nada nuevo desde aquí.`,
  theirYes: name =>
    `A ${name} se le pregunta si es así. Tras su sí, lo que escribió antes vuelve a llevar su nombre, y todos leen que le diste la bienvenida de nuevo.`,
  notAll:
    'Lo que guardaba solo para sí se ha perdido: páginas, ajustes, a quién bloqueó. Nadie puede recuperarlo.',
  past: 'Lo que se dijo antes',
  pastNo: 'Dejarlo cerrado',
  pastNoHint: 'Lee desde ahora, como quien llega por primera vez.',
  pastYes: 'Abrírselo otra vez',
  pastYesHint: 'Todos pueden leer en «Lo que hizo quien cuida» que lo abriste.',
  welcome: 'Dar la bienvenida',

  asks: (by, name) => `${by} dice que ya estuviste aquí, como ${name}.`,
  asksNameless: by => `${by} dice que ya estuviste aquí.`,
  asksMore:
    'Si dices que sí, lo que escribiste antes vuelve a llevar tu nombre. Todos aquí pueden leer que has vuelto.',
  asksLimit:
    'No puedes retirar tú esas palabras: para eso hace falta lo que se perdió. Quien cuida este círculo puede ocultarlas por ti.',
  yes: 'Sí, era yo',
  no: 'No, no era yo',

  since: (day, by) => `con una cuenta nueva desde el ${day}, ${by} le dio la bienvenida de nuevo`,
  mine: by => `${by} te dio la bienvenida de nuevo. Lo que escribiste antes lleva tu nombre.`,
  undo: 'En realidad no era yo',
  wroteBefore:
    'Escribiste esto antes de volver. No puedes retirarlo ni dejarlo descansar tú. Si quieres, pide a quien cuida este círculo que lo oculte.',

  lost: name => `${name} no puede volver a entrar`,
  lostTitle: name => `Si ${name} no puede volver a entrar`,
  lostFirst: name =>
    `Primero: ¿queda otro dispositivo con la sesión abierta? ¿Una frase secreta, una llave de acceso o la hoja de recuperación? Cualquiera de ellos le abre todo otra vez a ${name}.`,
  lostTwo: name =>
    `Si no queda nada de eso: en un círculo de dos nadie puede echar al otro ni ocupar su lugar. Así tampoco te lo hacen a ti. El lugar de la cuenta perdida de ${name} sigue aquí.`,
  lostNew: name =>
    `Empezad juntos un círculo nuevo e invita a ${name}. Este lo puedes seguir leyendo. Con «Llevármelo todo», en «Yo», puedes guardarlo y enseñarle a ${name} lo que os escribisteis.`,
  lostThief: name =>
    `Si alguien puede tener el dispositivo de ${name}, no escribas nada más aquí: cierra este círculo.`,
  lostDo: 'Empezar un círculo nuevo',
}
