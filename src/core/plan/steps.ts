/** The seven steps of a plan, in the order in which they are read. Each can be passed. */
export const planSteps = ['signs', 'alone', 'lift', 'people', 'lines', 'safer', 'reasons'] as const
export type PlanStep = (typeof planSteps)[number]

/** On these a person or a service can stand, who can be rung. */
export const stepsWithPeople: readonly PlanStep[] = ['lift', 'people', 'lines']

export const maxPlanLines = 200
export const maxPlanLine = 500
