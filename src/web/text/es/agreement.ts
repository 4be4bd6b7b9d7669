import type { agreementEn } from '../en/agreement.ts'
import type { Spoken } from '../spoken.ts'

export const agreementEs: Spoken<typeof agreementEn> = {
  firstTitle: 'Lo que acordáis',
  firstLead:
    'Cómo os tratáis aquí. Cada persona dice que sí antes de compartir algo por primera vez.',
  label: 'Vuestro acuerdo',
  firstHint: 'Un comienzo. Cámbialo hasta que os vaya bien.',
  without: 'Por ahora, sin acuerdo',
  start: {
    pair: 'Lo que decimos aquí se queda aquí.\n\nLo que necesitamos: que primero nos escuchemos y que preguntemos antes de aconsejar.\n\nRespondemos en un día, aunque solo sea «estoy aquí».\n\nCada uno puede pasar, o parar, sin dar razones.',
    couple:
      'Lo que decimos aquí queda entre nosotros.\n\nCada uno habla de lo suyo y escucha hasta el final.\n\nNo usamos estas palabras después para herirnos.\n\nCada uno puede pedir una pausa, y dice cuándo seguimos.\n\nNadie tiene que responder.',
    family:
      'Lo que se cuenta aquí se queda entre nosotros.\n\nTodos podemos hablar y todos podemos pasar. También los más jóvenes.\n\nEscuchamos hasta el final. No nos reímos de nadie ni usamos después estas palabras para herir.\n\nSi alguien está en peligro, buscamos ayuda fuera.',
    community:
      'Lo que se dice aquí se queda aquí, y también quién está.\n\nCada cual habla de lo suyo. No se juzga a nadie y todos podemos pasar.\n\nSolo damos consejos cuando alguien los pide.\n\nAquí no se vende nada ni se pide dinero.\n\nSomos personas, no un servicio. Si hay peligro, pedimos ayuda enseguida.',
  },
}
