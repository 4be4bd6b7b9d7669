import { ok } from '#base/result.ts'
import type { EmailCommands, EmailHere } from '#client/commands/emailCommands.ts'

/** Being told by e-mail, where there is no host: every code is the right one, and nothing ever comes. */
export const fakeEmail = (): EmailCommands => {
  let here: EmailHere | undefined
  return {
    look: async () => ok(here ?? 'off'),
    ask: async (address, at) => {
      here = { state: 'asked', address, failed: false, at }
      return ok(undefined)
    },
    confirm: async () => {
      if (here !== undefined) here = { ...here, state: 'on' }
      return ok(true)
    },
    choose: async at => {
      if (here !== undefined) here = { ...here, at }
      return ok(undefined)
    },
    stop: async () => {
      here = undefined
      return ok(undefined)
    },
    never: async () => ok(true),
  }
}
