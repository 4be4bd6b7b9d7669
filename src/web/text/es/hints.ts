import type { hintsEn } from '../en/hints.ts'
import type { Spoken } from '../spoken.ts'

export const hintsEs: Spoken<typeof hintsEn> = {
  advice: quote => `Esto suena a consejo: «${quote}».`,
  atLeast: quote => `Esto puede hacer que suene más pequeño de lo que es: «${quote}».`,
  myStory: quote => `Esto pasa a tu propia historia: «${quote}».`,
  noQuestion:
    'Todavía no has preguntado nada. Una pregunta abierta suele empezar por «qué» o «cómo».',
  longer: 'Esto es mucho más largo que lo que responde. Pueden bastar unas pocas palabras.',
  asked: {
    listen: 'Lo que se pidió es que alguien escuche.',
    company: 'Lo que se pidió es compañía.',
    perspective: 'Lo que se pidió primero es que alguien escuche.',
  },
  off: 'No quiero más pistas',
  isOff: 'Las pistas están apagadas. Las encuentras en tus ajustes.',
  on: 'Volver a tener pistas',

  setting: 'Pistas mientras respondes',
  settingOn: 'Sí',
  settingOff: 'No',
  settingWhat:
    'Una línea bajo tu respuesta dice cuándo puede no ser lo que se pidió, y por qué. Tu dispositivo busca frases fijas. No guarda nada de eso ni se lo dice a nadie. Siempre puedes enviarla tal como está.',
}
