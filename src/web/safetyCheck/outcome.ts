/** The three things after which nothing is done together: see RULES.md, X. */
export const safetyQuestions = ['fear', 'control', 'injury'] as const

export type SafetyQuestion = (typeof safetyQuestions)[number]
export type SafetyAnswers = Readonly<Partial<Record<SafetyQuestion, 'yes' | 'no'>>>

/** What the tool behind the check learns, and the only thing another person can ever see of it. */
export type SafetyOutcome = 'go-on' | 'not-now'

/** Skipped, left half answered or answered with a yes: all of it is the same "not now". */
export const outcomeOf = (answers: SafetyAnswers): SafetyOutcome =>
  safetyQuestions.every(question => answers[question] === 'no') ? 'go-on' : 'not-now'

/** Where help is offered: right under the first yes. */
export const firstDanger = (answers: SafetyAnswers): SafetyQuestion | undefined =>
  safetyQuestions.find(question => answers[question] === 'yes')
