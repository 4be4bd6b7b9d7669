import type { feelingsEn } from '../en/feelings.ts'
import type { Spoken } from '../spoken.ts'

// Nouns: they say how it is without saying of what sex somebody is.
export const feelingsEs: Spoken<typeof feelingsEn> = {
  title: 'Cómo se siente',
  hint: 'Elige las que encajen, o ninguna.',
  more: 'Más palabras',
  find: 'Buscar una palabra',
  ownWord: word => `Usar «${word}»`,
  full: 'Doce bastan por esta vez. Quita una para elegir otra.',
  common: {
    sad: 'tristeza',
    tired: 'cansancio',
    lonely: 'soledad',
    afraid: 'miedo',
    angry: 'rabia',
    ashamed: 'vergüenza',
    numb: 'vacío',
    restless: 'inquietud',
    hopeful: 'esperanza',
    grateful: 'gratitud',
    relieved: 'alivio',
    glad: 'alegría',
  },
  groups: {
    heavy: {
      title: 'Pesa',
      words: {
        grieving: 'duelo',
        empty: 'un hueco',
        hurt: 'dolor',
        disappointed: 'decepción',
        homesick: 'nostalgia',
        discouraged: 'desánimo',
        heavyHearted: 'pena',
        tearful: 'ganas de llorar',
      },
    },
    uneasy: {
      title: 'Inquieta',
      words: {
        worried: 'preocupación',
        tense: 'tensión',
        panicky: 'pánico',
        unsure: 'inseguridad',
        overwhelmed: 'agobio',
        onGuard: 'estar en guardia',
        powerless: 'impotencia',
        shaken: 'conmoción',
      },
    },
    cross: {
      title: 'Enfada',
      words: {
        irritated: 'irritación',
        bitter: 'amargura',
        jealous: 'celos',
        letDown: 'desengaño',
        unfair: 'injusticia',
        fedUp: 'hartazgo',
      },
    },
    apart: {
      title: 'Aparta',
      words: {
        leftOut: 'quedarse fuera',
        unseen: 'ser invisible',
        misunderstood: 'incomprensión',
        longing: 'añoranza',
        farAway: 'lejanía',
        rejected: 'rechazo',
      },
    },
    small: {
      title: 'Encoge',
      words: {
        guilty: 'culpa',
        embarrassed: 'apuro',
        regretful: 'arrepentimiento',
        notEnough: 'no dar la talla',
        inTheWay: 'ser un estorbo',
      },
    },
    worn: {
      title: 'Desgasta',
      words: {
        wornOut: 'agotamiento',
        stuck: 'bloqueo',
        confused: 'confusión',
        torn: 'estar entre dos cosas',
        wound: 'nervios',
        sleepless: 'falta de sueño',
      },
    },
    light: {
      title: 'Alivia',
      words: {
        calm: 'calma',
        safe: 'seguridad',
        loved: 'cariño',
        close: 'cercanía',
        proud: 'orgullo',
        moved: 'emoción',
        strong: 'fuerza',
        curious: 'curiosidad',
        trusting: 'confianza',
        surprised: 'sorpresa',
        alive: 'ganas de vivir',
      },
    },
  },
}
