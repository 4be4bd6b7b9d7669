import { ok } from '#base/result.ts'
import type { TellingCommands, ToldAt } from '#client/commands/tellingCommands.ts'

/** Being told, where there is no host: kept as chosen, and nothing ever comes. */
export const fakeTelling = (): TellingCommands => {
  let chosen: ToldAt | undefined
  return {
    chosen: async () => ok(chosen),
    hostKey: async () => ok('BA'.padEnd(87, 'A')),
    tell: async (_, at) => {
      chosen = at
      return ok(undefined)
    },
    again: async () => ok(undefined),
    stop: async () => {
      chosen = undefined
      return ok(undefined)
    },
    here: () => undefined,
  }
}
