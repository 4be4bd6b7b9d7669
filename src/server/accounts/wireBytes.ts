import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url } from '#base/text.ts'

/** The bytes of a JSON field that a schema has already found to be canonical base64url. */
export const wireBytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
