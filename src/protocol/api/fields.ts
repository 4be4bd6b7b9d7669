import * as v from 'valibot'
import { fromBase64Url } from '#base/text.ts'

/** JSON fields of the HTTP interface. Bytes travel as canonical base64url text. */

export const bytesOf = (length: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.maxLength(Math.ceil((length * 4) / 3)),
    v.check(text => fromBase64Url(text)?.length === length, 'bytes'),
  )

export const bytesUpTo = (length: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.maxLength(Math.ceil((length * 4) / 3)),
    v.check(text => fromBase64Url(text) !== undefined, 'bytes'),
  )

export const hexOf = (length: number): v.GenericSchema<string> =>
  v.pipe(v.string(), v.length(length * 2), v.regex(/^[0-9a-f]+$/))

export const shortText: v.GenericSchema<string> = v.pipe(v.string(), v.maxLength(1024))

/** Milliseconds since 1970, UTC. */
export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0))
