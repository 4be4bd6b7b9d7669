import type { LetterBody } from '#core/letters/letterBody.ts'
import type { WaitingLetter } from './letterBox.ts'

/** Kinds of which only the latest to somebody says anything. */
const latestCounts: ReadonlySet<LetterBody['t']> = new Set([
  'catcher-ask',
  'catcher-word',
  'catcher-over',
  'confidant-ask',
  'confidant-word',
  'confidant-over',
  'confidant-wishes',
])

/** An end takes the ask with it: one that came after it would ask anew. */
const endOf: Partial<Record<LetterBody['t'], LetterBody['t']>> = {
  'catcher-over': 'catcher-ask',
  'confidant-over': 'confidant-ask',
}

/** R17: whether `earlier` need not go out any more now that `later` waits for the same person. */
export const supersedes = (later: WaitingLetter, earlier: WaitingLetter): boolean => {
  if (later.id === earlier.id || later.to !== earlier.to) return false
  const [now, before] = [later.body, earlier.body]
  if (now.t === 'call-answer' || now.t === 'call-over')
    return before.t === now.t && before.call === now.call
  if (endOf[now.t] === before.t) return true
  return before.t === now.t && latestCounts.has(now.t)
}
