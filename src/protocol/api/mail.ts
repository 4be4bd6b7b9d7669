import * as v from 'valibot'
import { type Bytes, zeros } from '#base/bytes.ts'
import { idFrom, idLength, type LetterId } from '#base/ids.ts'
import { limits } from '../limits.ts'
import { encodeEntries, decodeEntries } from './events.ts'
import { hexOf } from './fields.ts'

/**
 * Letters between people (docs/PROTOCOL.md, "Letters"). `POST` /v1/mail/:account takes one as bytes
 * and always answers the same. `GET` /v1/mail?after= gives those that wait for me, `[u32 length ‖
 * letter]*`, in the order of their ids; `POST` /v1/mail names those that are kept, and the host
 * forgets them.
 */

/**
 * `POST` /v1/mail/:account?reserve=1: this one must not wait until there is room again. Said only after a
 * refusal: else the host would learn of every letter whether it ends something.
 */
export const reserveQuery = 'reserve'

export const isLetterLength = (length: number): boolean =>
  limits.letterBytes.some(size => size === length)

/** `undefined` unless it could be one; nobody but its reader can say more. */
export const letterIdOf = (wire: Uint8Array): LetterId | undefined =>
  isLetterLength(wire.length) ? idFrom('letter', wire.subarray(0, idLength.letter)) : undefined

/** Where reading begins: no letter has this id, as ids are random. */
export const beforeEveryLetter: LetterId = idFrom('letter', zeros(idLength.letter))

export const encodeLetters = (letters: readonly Uint8Array[]): Bytes => encodeEntries(letters)

export const decodeLetters = (bytes: Uint8Array): readonly Bytes[] | undefined => {
  const letters = decodeEntries(bytes)
  const isMail =
    letters !== undefined &&
    letters.length <= limits.readLetters &&
    letters.every(letter => isLetterLength(letter.length))
  return isMail ? letters : undefined
}

export const lettersKeptRequest = v.strictObject({
  kept: v.pipe(v.array(hexOf(16)), v.minLength(1), v.maxLength(limits.readLetters)),
})
