import type { Audience } from '../aside/audience.ts'
import type { CircleId, EntryId, EventId } from '../circle/ids.ts'
import type { OwningPart, OwningWords } from '../owning/events.ts'
import type { Guided } from '../page/guides.ts'
import type { MoveKind, Need } from './events.ts'
import type { FileView } from './files.ts'
import type { OfferDraft } from './offer.ts'

/** What a draft of words for everybody or some is; with files beside them. */
export type FilesDraft = Extract<Draft, { readonly kind: 'share' | 'move' }>

/**
 * Words that have not been sent. Data only: the client keeps it encrypted on the device. `id`
 * becomes the event's id, so a draft sent twice arrives once. After its first sealing a draft is
 * not edited any more.
 */
export type Draft =
  | {
      readonly kind: 'share'
      readonly id: EventId
      readonly circle: CircleId
      /** `undefined` while the person has not chosen what they ask for. */
      readonly need: Need | undefined
      readonly words: string
      readonly feelings: readonly string[]
      readonly note: string | undefined
      readonly invitesViews: boolean
      /** Of a rise: since when, as a calendar day. */
      readonly since?: string | undefined
      /** Chosen before writing; left out, it is for everybody here. */
      readonly audience?: Audience | undefined
      /** Said to a few before: that share comes to rest when this one is sent. */
      readonly widens?: EntryId | undefined
      /** Kept by choice ("let it rest"), not merely unfinished. */
      readonly resting: boolean
      readonly savedAt: number
      /** Kept for it by `engine.files`, which alone adds to them: what `saveDraft` is given is not read. */
      readonly files?: readonly FileView[] | undefined
    }
  | {
      readonly kind: 'move'
      readonly id: EventId
      readonly circle: CircleId
      readonly share: EntryId
      readonly move: MoveKind | undefined
      readonly words: string
      readonly phrase: string | undefined
      /** Of an offer: what of it has been said so far. */
      readonly offer?: OfferDraft | undefined
      readonly audience?: Audience | undefined
      readonly savedAt: number
      readonly files?: readonly FileView[] | undefined
    }
  | {
      readonly kind: 'page'
      readonly id: EventId
      /** The page this changes; `undefined` for a new one. */
      readonly page: EventId | undefined
      readonly words: string
      /** It follows a path: the same words in its parts. */
      readonly guided?: Guided | undefined
      readonly savedAt: number
    }
  | {
      /** Private until it is sent; one for each circle. */
      readonly kind: 'owning'
      readonly id: EventId
      readonly circle: CircleId
      readonly parts: OwningWords
      /** What one chose not to write: it goes on after these. */
      readonly passed?: readonly OwningPart[] | undefined
      readonly savedAt: number
    }
  | {
      /** Words that are sent in another way, or not at all: an answer, a question of one's own, a note. */
      readonly kind: 'words'
      readonly id: EventId
      /** `undefined`: they are mine alone, in no circle. */
      readonly circle?: CircleId | undefined
      /** What they are for, as the screen that writes them calls it. */
      readonly about: string
      readonly words: string
      readonly savedAt: number
    }
