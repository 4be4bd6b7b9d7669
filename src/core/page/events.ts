import { type EventId, eventIdSchema } from '../circle/ids.ts'
import { words } from '../circle/text.ts'
import * as v from 'valibot'

/** A private page to write on. It is erased by taking its entries back. */
export type PageAct =
  | { readonly t: 'page-written'; readonly words: string }
  /** `page` is the event id of `page-written`: a page may change before it was ever sent. */
  | { readonly t: 'page-changed'; readonly page: EventId; readonly words: string }

export const pageSchemas: {
  readonly [T in PageAct['t']]: v.GenericSchema<unknown, Extract<PageAct, { t: T }>>
} = {
  'page-written': v.object({ t: v.literal('page-written'), words }),
  'page-changed': v.object({ t: v.literal('page-changed'), page: eventIdSchema, words }),
}
