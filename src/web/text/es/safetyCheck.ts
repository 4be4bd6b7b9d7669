import type { safetyCheckEn } from '../en/safetyCheck.ts'
import type { Spoken } from '../spoken.ts'

export const safetyCheckEs: Spoken<typeof safetyCheckEn> = {
  open: 'Tres preguntas, solo para ti',
  title: 'Antes, solo para ti',
  lead: 'Tus respuestas no se guardan ni se envían. La otra persona nunca sabrá que se te ha preguntado. Respondas lo que respondas, y también si te lo saltas, solo puede ver «ahora no».',
  leadFirst:
    'Tus respuestas no se guardan ni se envían, y nadie sabe que has mirado esto. Es solo para ti, antes de empezar.',
  watched: 'Si la otra persona puede ver esta pantalla, elige «Ahora no».',
  watchedBy: name => `Si ${name} puede ver esta pantalla, elige «Ahora no».`,
  questions: {
    fear: '¿La otra persona te da miedo, o te da miedo lo que hace cuando se enfada?',
    control: '¿Decide lo que puedes hacer o a quién ves, o te mira el teléfono?',
    injury: '¿Te ha hecho daño alguna vez, o te ha obligado a algo que no querías?',
  },
  questionsAbout: {
    fear: name => `¿Te da miedo ${name}, o lo que hace cuando se enfada?`,
    control: name => `¿${name} decide lo que puedes hacer o a quién ves, o te mira el teléfono?`,
    injury: name => `¿${name} te ha hecho daño alguna vez, o te ha obligado a algo que no querías?`,
  },
  yes: 'Sí',
  no: 'No',
  goOn: 'Seguir',
  notNow: 'Ahora no',
  danger: 'Entonces esto no es lo que conviene hacer con esa persona.',
  dangerMore: 'No es culpa tuya. Hay personas que conocen esto y te escuchan solo a ti.',
  help: 'Pedir ayuda',
}
