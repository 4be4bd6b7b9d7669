import { type ConsentCard, maxNudges } from '#core/commitment/events.ts'

export const whens = ['never', 'quiet3', 'quiet7', 'daily', 'weekly'] as const
export type When = (typeof whens)[number]

export const dayparts = ['morning', 'day', 'evening', 'any'] as const
export type Daypart = (typeof dayparts)[number]

export const hoursOf: Readonly<Record<Daypart, readonly [from: number, to: number]>> = {
  morning: [7, 11],
  day: [9, 18],
  evening: [17, 21],
  any: [7, 22],
}

const paceOf: Readonly<Record<Exclude<When, 'never'>, Pick<ConsentCard, 'when' | 'days'>>> = {
  quiet3: { when: 'quiet', days: 3 },
  quiet7: { when: 'quiet', days: 7 },
  daily: { when: 'atMost', days: 1 },
  weekly: { when: 'atMost', days: 7 },
}

/** What a person is choosing, before it is a card. Nothing is chosen for them but "never". */
export interface ConsentDraft {
  readonly when: When
  readonly part: Daypart
  readonly fixed: readonly string[]
  readonly own: string
}

export const noConsent: ConsentDraft = { when: 'never', part: 'evening', fixed: [], own: '' }

const wordsIn = ({ fixed, own }: ConsentDraft): readonly string[] =>
  [...new Set([...fixed, own.trim()])].filter(words => words !== '').slice(0, maxNudges)

export const lacksWords = (draft: ConsentDraft): boolean =>
  draft.when !== 'never' && wordsIn(draft).length === 0

/** `undefined` where there are no nudges. */
export const cardFrom = (draft: ConsentDraft): ConsentCard | undefined => {
  const words = wordsIn(draft)
  if (draft.when === 'never' || words.length === 0) return undefined
  const [from, to] = hoursOf[draft.part]
  return { from, to, ...paceOf[draft.when], words }
}

/** A card as it was chosen, to be changed. */
export const draftFrom = (
  card: ConsentCard | undefined,
  fixed: readonly string[],
): ConsentDraft => {
  if (card === undefined) return noConsent
  const when = whens.find(each => {
    const pace = each === 'never' ? undefined : paceOf[each]
    return pace?.when === card.when && pace.days === card.days
  })
  const part = dayparts.find(each => hoursOf[each].join() === [card.from, card.to].join())
  return {
    when: when ?? 'never',
    part: part ?? 'evening',
    fixed: card.words.filter(words => fixed.includes(words)),
    own: card.words.find(words => !fixed.includes(words)) ?? '',
  }
}
