/** My plan, also before any account: a piece of its own, with the list of help lines beside it. */
export { ChangePlanScreen } from '#web/plan/ChangePlanScreen.tsx'
export { PlanScreen } from '#web/plan/PlanScreen.tsx'
export { ShowPlanScreen } from '#web/plan/ShowPlanScreen.tsx'
