import type { CircleColour, CircleKind } from '#core/circle/circleKind.ts'
import type { HeardAnswer, MoveKind, Need } from '#core/sharing/events.ts'

/** The people of the invented Tuesday circle. None of them exists. */
export type CastName = 'ana' | 'ben' | 'caro' | 'daniel' | 'elena'

export interface CastMember {
  readonly key: CastName
  readonly name: string
  readonly role: 'steward' | 'member'
}

export const cast: readonly CastMember[] = [
  { key: 'ana', name: 'Ana', role: 'steward' },
  { key: 'ben', name: 'Ben', role: 'steward' },
  { key: 'caro', name: 'Caro', role: 'member' },
  { key: 'daniel', name: 'Daniel', role: 'member' },
  { key: 'elena', name: 'Elena', role: 'member' },
]

export type Language = 'en' | 'es'
type Words = Readonly<Record<Language, string>>

/** One thing that happened. Shares and moves have a `key` that later steps name. */
export type StoryStep = { readonly who: CastName; readonly minutesAgo: number } & (
  | {
      readonly does: 'share'
      readonly key: string
      readonly need: Need
      readonly words: Words
      readonly feelings?: readonly Words[]
      readonly note?: Words
      readonly invitesViews?: boolean
    }
  | {
      readonly does: 'move'
      readonly key: string
      readonly share: string
      readonly move: MoveKind
      readonly words: Words
    }
  | { readonly does: 'answer'; readonly move: string; readonly heard: HeardAnswer }
  | { readonly does: 'rest'; readonly share: string }
  | { readonly does: 'takeBack'; readonly what: string }
)

export interface Story {
  readonly name: Words
  readonly purpose: Words
  readonly kind: CircleKind
  readonly colour: CircleColour
  readonly members: readonly CastName[]
  readonly agreement: Words
  /** In the order in which they happened. */
  readonly steps: readonly StoryStep[]
}

/** Two people: Ana shares, Ben tries twice, and she is heard. The journey of the first step. */
export const anaAndBen: Story = {
  name: { en: 'Ana and Ben', es: 'Ana y Ben' },
  purpose: { en: 'A place to say how it really is.', es: 'Un lugar para decir cómo es de verdad.' },
  kind: 'pair',
  colour: 'lake',
  members: ['ana', 'ben'],
  agreement: {
    en: 'What is said here stays here. We ask before we advise. We answer within a day, even if it is only “I’m here”.',
    es: 'Lo que se dice aquí se queda aquí. Preguntamos antes de aconsejar. Respondemos en un día, aunque solo sea «estoy aquí».',
  },
  steps: [
    {
      who: 'ana',
      minutesAgo: 1500,
      does: 'share',
      key: 'kitchen',
      need: 'listen',
      words: {
        en: 'Since the funeral I keep setting the table for two. Last night I sat there with both plates and could not put his away.',
        es: 'Desde el funeral sigo poniendo la mesa para dos. Anoche me quedé sentada con los dos platos y no pude guardar el suyo.',
      },
      feelings: [
        { en: 'lonely', es: 'sola' },
        { en: 'tired', es: 'cansada' },
      ],
    },
    {
      who: 'ben',
      minutesAgo: 1400,
      does: 'move',
      key: 'first-try',
      share: 'kitchen',
      move: 'reflect',
      words: {
        en: 'What I hear is that the evenings are too quiet now.',
        es: 'Lo que oigo es que ahora las noches son demasiado silenciosas.',
      },
    },
    { who: 'ana', minutesAgo: 1380, does: 'answer', move: 'first-try', heard: 'notYet' },
    {
      who: 'ben',
      minutesAgo: 1350,
      does: 'move',
      key: 'second-try',
      share: 'kitchen',
      move: 'reflect',
      words: {
        en: 'What I hear is that putting his plate away would be like saying he is not coming back.',
        es: 'Lo que oigo es que guardar su plato sería como decir que ya no va a volver.',
      },
    },
    { who: 'ana', minutesAgo: 1340, does: 'answer', move: 'second-try', heard: 'yes' },
    {
      who: 'ben',
      minutesAgo: 240,
      does: 'share',
      key: 'call',
      need: 'rejoice',
      words: {
        en: 'My sister rang. We spoke for the first time in four years, and we laughed.',
        es: 'Llamó mi hermana. Hablamos por primera vez en cuatro años, y nos reímos.',
      },
    },
  ],
}

/** Five people on a Tuesday: a share in every state that a screen has to show. */
export const tuesdayCircle: Story = {
  name: { en: 'Tuesday circle', es: 'Círculo de los martes' },
  purpose: {
    en: 'Five people who lost someone, and meet on Tuesdays.',
    es: 'Cinco personas que perdieron a alguien y se reúnen los martes.',
  },
  kind: 'community',
  colour: 'moss',
  members: ['ana', 'ben', 'caro', 'daniel', 'elena'],
  agreement: anaAndBen.agreement,
  steps: [
    {
      who: 'caro',
      minutesAgo: 1700,
      does: 'share',
      key: 'letter',
      need: 'listen',
      words: {
        en: 'I found a letter from my mother that she never sent. I have read it eleven times.',
        es: 'Encontré una carta de mi madre que nunca envió. La he leído once veces.',
      },
      invitesViews: true,
    },
    ...anaAndBen.steps,
    {
      who: 'caro',
      minutesAgo: 1320,
      does: 'move',
      key: 'caro-here',
      share: 'kitchen',
      move: 'here',
      words: { en: 'I’m here. No need to answer.', es: 'Estoy aquí. No hace falta responder.' },
    },
    {
      who: 'daniel',
      minutesAgo: 900,
      does: 'share',
      key: 'anniversary',
      need: 'company',
      words: {
        en: 'Tomorrow it is a year. I do not want to talk, I would like not to be alone with it.',
        es: 'Mañana hace un año. No quiero hablar, quisiera no estar solo con esto.',
      },
      note: { en: 'A death in the family', es: 'Una muerte en la familia' },
    },
    {
      who: 'elena',
      minutesAgo: 860,
      does: 'move',
      key: 'elena-here',
      share: 'anniversary',
      move: 'here',
      words: {
        en: 'I will think of you both at six, and light the lamp.',
        es: 'A las seis pensaré en los dos y encenderé la lámpara.',
      },
    },
    {
      who: 'elena',
      minutesAgo: 600,
      does: 'share',
      key: 'work',
      need: 'listen',
      words: {
        en: 'I shouted at somebody at work who only asked how I was.',
        es: 'Le grité a alguien del trabajo que solo me preguntó cómo estaba.',
      },
    },
    { who: 'elena', minutesAgo: 540, does: 'takeBack', what: 'work' },
    {
      who: 'ana',
      minutesAgo: 300,
      does: 'share',
      key: 'garden',
      need: 'listen',
      words: {
        en: 'The garden is full of his tomatoes and I cannot eat one.',
        es: 'El jardín está lleno de sus tomates y no puedo comer ni uno.',
      },
    },
    {
      who: 'daniel',
      minutesAgo: 280,
      does: 'move',
      key: 'daniel-ask',
      share: 'garden',
      move: 'ask',
      words: {
        en: 'What was it like to watch him plant them?',
        es: '¿Cómo era verlo plantarlos?',
      },
    },
    { who: 'ana', minutesAgo: 120, does: 'rest', share: 'garden' },
    {
      who: 'elena',
      minutesAgo: 30,
      does: 'share',
      key: 'tonight',
      need: 'unsafe',
      words: {
        en: 'I am not all right tonight. Please do not leave me alone with it.',
        es: 'Esta noche no estoy bien. Por favor, no me dejen a solas con esto.',
      },
    },
  ],
}
