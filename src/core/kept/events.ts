import * as v from 'valibot'
import { maxFileBytes } from '#base/fileChunks.ts'
import { whole } from '../circle/text.ts'

/** What stands at the host of an archive that was brought back: the sealed list of its pieces. */
export interface KeptList {
  readonly blob: string
  readonly key: string
  readonly size: number
  readonly sha256: string
}

/** Archives that a person brought back. In the self circle, so that all their devices find them. */
export type KeptAct =
  | {
      readonly t: 'archive-kept'
      /** The beginning of the sum over its sums: 32 hexadecimal digits. */
      readonly archive: string
      /** When it was made, as it says. */
      readonly madeAt: number
      readonly list: KeptList
    }
  /** It is not kept any more; its pieces go from the host too. */
  | { readonly t: 'archive-let-go'; readonly archive: string }

export const keptIdSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/),
)

const coded = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[\\w-]{${length}}$`)))

export const keptListSchema: v.GenericSchema<unknown, KeptList> = v.object({
  blob: coded(22),
  key: coded(43),
  size: whole(1, maxFileBytes),
  sha256: coded(43),
})

export const keptSchemas: {
  readonly [T in KeptAct['t']]: v.GenericSchema<unknown, Extract<KeptAct, { t: T }>>
} = {
  'archive-kept': v.object({
    t: v.literal('archive-kept'),
    archive: keptIdSchema,
    madeAt: whole(0, Number.MAX_SAFE_INTEGER),
    list: keptListSchema,
  }),
  'archive-let-go': v.object({ t: v.literal('archive-let-go'), archive: keptIdSchema }),
}
