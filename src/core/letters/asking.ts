import type { LetterId } from '#base/ids.ts'
import type { AccountId } from '../circle/ids.ts'
import type { KeptLetter } from './letters.ts'

// Asking somebody to be something to me (key keeper, catcher, confidant), and being asked: both go by
// letter, somebody may be asked again, and only the latest ask and the latest word to it count.

interface WithLetter {
  readonly letter: LetterId
}

/** What they said last to what I asked them last; `words` newest first. */
export const latestWord = <B extends KeptLetter['body'] & { readonly ask: LetterId }>(
  words: readonly (KeptLetter & { readonly body: B })[],
  from: AccountId,
  asked: WithLetter | undefined,
): B | undefined => words.find(each => each.from === from && each.body.ask === asked?.letter)?.body

/**
 * Their ask that waits for my answer; `asks` newest first. Whoever asked twice has their answer with
 * the latest: an earlier one is not asked any more.
 */
export const openAskOf = <L extends KeptLetter>(
  asks: readonly L[],
  from: AccountId,
  answered: WithLetter | undefined,
): L | undefined => {
  const latest = asks.find(each => each.from === from)
  return latest?.letter === answered?.letter ? undefined : latest
}
