import type { EventId } from '../../circle/ids.ts'
import type { PersonId } from '../../people/card.ts'
import type { Season } from '#base/season.ts'
import type { CircleTag } from './circleTag.ts'

/** What is mine alone. */
export type MyItem =
  /** Without a circle: something of my own. */
  | { readonly kind: 'unsent-words'; readonly circle: CircleTag | undefined }
  /** RO4: somebody of mine may come to mind. */
  | { readonly kind: 'reach-out'; readonly person: PersonId; readonly name: string }
  /** RO9: a way to them was opened; did it happen? */
  | {
      readonly kind: 'reach-out-asks'
      readonly person: PersonId
      readonly name: string
      readonly begun: EventId
    }
  /** HN8: somebody without Herewith answered a note of mine. */
  | { readonly kind: 'here-answer'; readonly person: PersonId; readonly name: string }
  /** A few questions about my weeks, at the pace I chose. */
  | { readonly kind: 'weeks-ask' }
  /** SN16: a season is over, and there is a page of it. */
  | { readonly kind: 'season-over'; readonly season: Season }
  | { readonly kind: 'recovery-sheet' }
