import type { riseEn } from '../en/rise.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

const whole = (count: number, single: string, one: string, many: string): string =>
  count === 1 ? single : plural('es', count, `${count} ${one}`, `${count} ${many}`)

export const riseEs: Spoken<typeof riseEn> = {
  begins: 'Por si ayuda a empezar',
  beginnings: {
    happened: 'El momento en que pasó',
    took: 'Lo que costó',
    who: 'Quién estuvo ahí',
  },
  since: '¿Desde cuándo?',
  sinceHint: 'Un día, si lo hay. «Un año desde…» se dice entonces por ti, a día de hoy.',
  sinceAhead: 'Ese día todavía no ha llegado.',
  span: {
    years: count => whole(count, 'un año', 'año', 'años'),
    months: count => whole(count, 'un mes', 'mes', 'meses'),
    weeks: count => whole(count, 'una semana', 'semana', 'semanas'),
    days: count => whole(count, 'un día', 'día', 'días'),
  },
  more: span => `más de ${span}`,
  sinceDay: (span, day) => `Desde el ${day}: ${span}.`,
  onlySince: day => `Desde el ${day}.`,
  nobodyTitle: 'Aún no ha llegado respuesta. Lo que te alegra sigue siendo igual de grande.',
  nobodyRing: name => `Puede que ${name} no haya mirado. Da gusto oír algo bueno de viva voz.`,
  nobodyToday: 'Tu buena noticia aún no tiene respuesta. Es igual de buena.',
  nobodyTodayDo: 'Ver a quién contarlo',
  yourTurn: name => `${name} tiene algo bueno que contar. ¿Quieres alegrarte también?`,

  glad: 'Para un día oscuro',
  gladHint: 'Lo que otras personas ven en ti, y días en que te alegraste.',
  gladLead: 'Esta página la ves solo tú. Se lee de tus círculos y no se guarda en otro sitio.',
  days: 'Días en que me alegré',
  daysNone: 'Cuando compartes algo bueno, lo vuelves a encontrar aquí.',
  withMe: name => `${name} se alegró contigo`,
  openIt: 'Ir ahí',
  end: 'Eso también eres tú. Ve con calma.',
  dark: 'Si hoy está todo muy oscuro, no te quedes a solas con ello.',
}
