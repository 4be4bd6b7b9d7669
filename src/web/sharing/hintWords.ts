import type { Hint } from '#core/hints/hint.ts'
import type { Need } from '#core/sharing/events.ts'
import type { Catalogue } from '#web/text/en.ts'

/** A hint as it is said: what was found, quoted, and what was asked for instead. */
export const hintWords = (hint: Hint, need: Need, t: Catalogue['hints']): string => {
  const asked = need === 'company' || need === 'perspective' ? t.asked[need] : t.asked.listen
  switch (hint.rule) {
    case 'advice':
      return `${t.advice(hint.quote)} ${asked}`
    case 'at-least':
      return `${t.atLeast(hint.quote)} ${asked}`
    case 'my-story':
      return `${t.myStory(hint.quote)} ${asked}`
    case 'no-question':
      return t.noQuestion
    case 'longer':
      return t.longer
  }
}
