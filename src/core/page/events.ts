import { type EventId, eventIdSchema } from '../circle/ids.ts'
import { words } from '../circle/text.ts'
import * as v from 'valibot'
import { type Guide, type GuidedPart, guidedPartsSchema, guides } from './guides.ts'

/** A private page to write on. It is erased by taking its entries back. */
export type PageAct =
  | { readonly t: 'page-written'; readonly words: string }
  /** `page` is the event id of `page-written`: a page may change before it was ever sent. */
  | { readonly t: 'page-changed'; readonly page: EventId; readonly words: string }
  /** A page that follows a path, in named parts. What was passed is left out. */
  | {
      readonly t: 'guided-page-written'
      readonly guide: Guide
      readonly parts: readonly GuidedPart[]
    }
  /** All of its parts anew. */
  | {
      readonly t: 'guided-page-changed'
      readonly page: EventId
      readonly parts: readonly GuidedPart[]
    }

export const pageSchemas: {
  readonly [T in PageAct['t']]: v.GenericSchema<unknown, Extract<PageAct, { t: T }>>
} = {
  'page-written': v.object({ t: v.literal('page-written'), words }),
  'page-changed': v.object({ t: v.literal('page-changed'), page: eventIdSchema, words }),
  'guided-page-written': v.object({
    t: v.literal('guided-page-written'),
    guide: v.picklist(guides),
    parts: guidedPartsSchema,
  }),
  'guided-page-changed': v.object({
    t: v.literal('guided-page-changed'),
    page: eventIdSchema,
    parts: guidedPartsSchema,
  }),
}
