import { type Bytes, concat, u8 } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'

export const hereNoteSecretLength = 16

const version = 1

/** The part after `https://host/n#`: a version and 16 random bytes. It never reaches the host. */
export const hereNoteFragment = (secret: Bytes): string => toBase64Url(concat(u8(version), secret))

export type HereNoteLinkFailure = 'not-a-link' | 'other-version' | 'damaged'

// Somebody may paste a whole message; a link is looked for in this much of it.
const maxTextLength = 4096

/** The secret, out of the fragment, the link, or a message with the link in it. */
export const parseHereNoteLink = (text: string): Result<Bytes, HereNoteLinkFailure> => {
  const trimmed = text.slice(0, maxTextLength).trim()
  const fragment = /\/n\/?#([\w-]*)/.exec(trimmed)?.[1] ?? /^#?([\w-]{10,80})$/.exec(trimmed)?.[1]
  if (fragment === undefined) return err('not-a-link')
  const bytes = fromBase64Url(fragment)
  if (bytes === undefined || bytes.length === 0) return err('damaged')
  if (bytes[0] !== version) return err('other-version')
  if (bytes.length !== 1 + hereNoteSecretLength) return err('damaged')
  return ok(bytes.slice(1))
}
