import * as v from 'valibot'
import { circleColours, circleKinds } from '#core/circle/circleKind.ts'
import { cleanLine } from '#core/people/vcard/clean.ts'

/**
 * A changed app seals what it likes: a name is read as one line, without what turns letters around (T167). Empty
 * where nothing is left that shows.
 */
const name = v.pipe(
  v.string(),
  v.maxLength(60),
  v.transform(said => cleanLine(said, 60) ?? ''),
)

/** What a link holder sees before asking: who invites, into what, and who is there. */
export const cardWords = v.strictObject({
  circleName: name,
  circleKind: v.picklist(circleKinds),
  colour: v.picklist(circleColours),
  inviterName: name,
  members: v.pipe(v.array(name), v.maxLength(12)),
  /** Only of a side circle: guests know it by what it is for. */
  purpose: v.optional(v.pipe(v.string(), v.maxLength(500))),
})
export type CardWords = v.InferOutput<typeof cardWords>

/** What somebody who asks to join says, for the stewards and the inviter only. */
export const joinWords = v.strictObject({
  name,
  hello: v.pipe(v.string(), v.maxLength(1000)),
})
export type JoinWords = v.InferOutput<typeof joinWords>

/** Reads JSON that somebody sealed; `undefined` for anything else. */
export const readSealedJson = <Shape extends v.GenericSchema>(
  shape: Shape,
  json: string | undefined,
): v.InferOutput<Shape> | undefined => {
  if (json === undefined) return undefined
  try {
    const read = v.safeParse(shape, JSON.parse(json))
    return read.success ? read.output : undefined
  } catch {
    return undefined // Not JSON: the same answer as for any other text.
  }
}
