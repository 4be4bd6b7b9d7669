/**
 * What is asked about the last weeks. The seven of `heard` are items of the Feeling Heard Scale in the
 * wording for several others, "the others" for "the other": Roos CA, Postmes T, Koudenburg N (2023)
 * Feeling heard: Operationalizing a key concept for social relations. PLoS ONE 18(11): e0292865, CC BY
 * 4.0; they are asked about these weeks, with answers in our own words, and so this is not that scale
 * (ADR 29). `lonely` is LOINC 93159-2; `connected` is our own.
 */
export const heardQuestions = [
  'say',
  'occupied',
  'listened',
  'shoes',
  'insensitive',
  'respect',
  'understood',
] as const

export type HeardQuestion = (typeof heardQuestions)[number]

export const weeksQuestions = [...heardQuestions, 'lonely', 'connected'] as const

export type WeeksQuestion = (typeof weeksQuestions)[number]

/** The lowest and the highest answer. */
export const weeksRange = (
  question: WeeksQuestion,
): { readonly min: number; readonly max: number } =>
  question === 'connected' ? { min: 0, max: 10 } : { min: 1, max: 5 }

/** A yes to these means that one was not heard. */
const reversed: ReadonlySet<HeardQuestion> = new Set(['occupied', 'insensitive'])

/**
 * The mean of what was answered, 1 to 5, or `undefined` where more than half was passed. What was seen of
 * the source names no rule for missing answers; this one is ours.
 */
export const heardOf = (
  answers: Partial<Readonly<Record<WeeksQuestion, number>>>,
): number | undefined => {
  const said = heardQuestions.flatMap(question => {
    const value = answers[question]
    if (value === undefined) return []
    return [reversed.has(question) ? 6 - value : value]
  })
  if (said.length * 2 < heardQuestions.length) return undefined
  return said.reduce((sum, value) => sum + value, 0) / said.length
}
