import type { AppState } from '#client/state/appState.ts'

/**
 * An engine that was started again says `starting` for a moment, and then what was shown last, as it was kept on the
 * disk. Both say less than what is on the screen: it stays meanwhile, so that nobody loses half a sentence.
 */
export const afterRestart = (before: AppState, next: AppState): AppState =>
  saysLess(before, next) ? { ...before, connection: next.connection } : next

const saysLess = (before: AppState, next: AppState): boolean => {
  if (next.signIn.kind === 'starting') return before.signIn.kind !== 'starting'
  return (
    before.signIn.kind === 'signed-in' &&
    next.signIn.kind === 'signed-in' &&
    before.signIn.account === next.signIn.account &&
    before.drafts !== undefined &&
    next.drafts === undefined
  )
}
