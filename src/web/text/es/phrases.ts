import type { hereEn, nudgesEn } from '../en/phrases.ts'
import type { Spoken } from '../spoken.ts'

/** Ready words that say “I am here” and ask for nothing back. Whoever reads them has them in their own language. */
export const hereEs: Spoken<typeof hereEn> = {
  noNeed: 'Estoy aquí. No hace falta responder.',
  withYou: 'Lo he leído y estoy contigo en esto.',
  staying: 'No puedo hacerlo más ligero. Me quedo.',
  lamp: 'Esta noche encenderé una lámpara y pensaré en ti.',
  callOrCome: 'Tengo tiempo. ¿Te llamo o me paso?',
  callingNow: 'Estoy aquí. Te llamo ahora mismo.',
  tonight: 'Estoy aquí y esta noche no me voy.',
}

/** Ready words of a nudge. */
export const nudgesEs: Spoken<typeof nudgesEn> = {
  one: 'Pienso en ti. ¿Cómo va?',
  two: 'No hace falta que respondas. Estoy contigo.',
  three: '¿Lo hacemos hoy, tú y yo?',
}
