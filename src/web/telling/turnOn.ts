import type { TellingCommands, ToldAt } from '#client/commands/tellingCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { KeepTelling } from './keepTelling.ts'

export type TurnedOn =
  | { readonly kind: 'on' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'no-service' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * After a press, and not before. The browser is asked first: it takes a question only while the press
 * is fresh. The host comes last, so that it never tells a device that would show nothing.
 */
export const turnOn = async (
  turn: Pick<KeepTelling, 'browser' | 'words' | 'aheadMinutes'> & {
    readonly telling: TellingCommands
    readonly at: ToldAt
  },
): Promise<TurnedOn> => {
  const { browser, telling, at, words, aheadMinutes } = turn
  if (!browser.isAllowed() && !(await browser.ask())) return { kind: 'denied' }
  const key = await telling.hostKey()
  if (!key.ok) return { kind: 'failed', failure: key.error }
  if (key.value === undefined) return { kind: 'no-service' }
  const address = await browser.address(key.value)
  if (address === undefined) return { kind: 'no-service' }
  await browser.keepWords(words)
  const told = await telling.tell(address, at, aheadMinutes)
  if (told.ok) return { kind: 'on' }
  // Half of it would be an address that lies about for nothing; what was on before stays on.
  const before = await telling.chosen()
  if (!before.ok || before.value === undefined) await browser.end()
  return { kind: 'failed', failure: told.error }
}
