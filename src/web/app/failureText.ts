import type { Failure } from '#client/commands/failure.ts'
import { useText } from '#web/text/language.ts'

/** Why something could not be done, as a sentence. Call it while drawing. */
export const failureText = (failure: Failure): string => useText().app.failures[failure]
