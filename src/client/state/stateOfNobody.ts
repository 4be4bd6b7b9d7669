import type { Alarm, AppState, Connection, SignIn } from './appState.ts'

/** What there is to see before anything is read, and while nobody is signed in. */
export const stateOfNobody = (
  signIn: SignIn,
  connection: Connection,
  alarms: readonly Alarm[] = [],
): AppState => ({
  signIn,
  connection,
  today: undefined,
  circles: [],
  asked: [],
  drafts: undefined,
  alarms,
  recoverySheetWaits: false,
  blocked: [],
  young: undefined,
  trusted: [],
})
