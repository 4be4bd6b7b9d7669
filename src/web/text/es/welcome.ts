import type { welcomeEn } from '../en/welcome.ts'
import type { Spoken } from '../spoken.ts'

export const welcomeEs: Spoken<typeof welcomeEn> = {
  title: 'Estoy aquí, contigo.',
  what: 'Herewith es un lugar pequeño y privado donde personas que se conocen dicen cómo están de verdad y son escuchadas.',
  closed:
    'Lo que escribes se cierra con llave en tu dispositivo antes de enviarse, así que quien lleva este Herewith no puede leerlo.',
  noPromise:
    'Nadie lo vigila y nadie puede prometer que alguien responda; si corres peligro, usa «Pedir ayuda», arriba.',
  feared:
    'Si alguien a quien temes lleva este servidor o puede abrir este teléfono, no lo escribas aquí.',
  invited: 'Ver quién te invita',
  setUp: 'Preparar este Herewith',
  makeAccount: 'Crear una cuenta',
  signIn: 'Ya he estado aquí',
  planWay: {
    none: 'Escribir un plan para horas difíciles',
    begun: 'Seguir con mi plan',
    there: 'Mi plan',
  },
  planHint: 'Sin cuenta. Se queda en este teléfono.',
  byInvitation:
    '¿Es tu primera vez? Una cuenta empieza con un enlace de alguien que ya está aquí. Abre el enlace en este dispositivo.',
  notSetUp:
    'Este Herewith aún no está preparado. Abre el enlace de preparación; está en la ventana donde se puso en marcha.',
  cleared: 'Este navegador ha borrado lo que se guardaba aquí.',
  clearedSafe:
    'Las palabras que ya salieron siguen con tus círculos. Entra para tenerlas aquí otra vez.',
  deleted: 'Tu cuenta está borrada y no queda nada tuyo en este dispositivo. Que te vaya bien.',
  signedOut: 'Has cerrado la sesión en este dispositivo. No queda nada tuyo en él.',
  hostSees: 'Qué puede ver quien lo lleva',
  hostSeesWhat:
    'Qué cuentas hay, quién está en un círculo con quién, cuándo se escribe algo y cuánto ocupa. Nunca las palabras. La página que ves también viene de esa persona, así que elige a alguien de confianza.',
  language: 'Idioma',
}
