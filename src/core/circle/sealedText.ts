import * as v from 'valibot'

// Sealed bytes inside an event, as base64url text. Exactly as many, in their one spelling: what is
// left of the last letter is zero.
const bytes = (shape: RegExp, letters: number): v.GenericSchema<unknown, string> =>
  v.pipe(v.string(), v.maxLength(letters), v.regex(shape))

export const bytes12: v.GenericSchema<unknown, string> = bytes(/^[A-Za-z0-9_-]{16}$/, 16)
export const bytes32: v.GenericSchema<unknown, string> = bytes(
  /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/,
  43,
)
export const bytes48: v.GenericSchema<unknown, string> = bytes(/^[A-Za-z0-9_-]{64}$/, 64)

// Longer than any entry has room for: the envelope's own limit comes first.
const maxSealedLetters = 90_000

export const sealedText: v.GenericSchema<unknown, string> = bytes(
  /^[A-Za-z0-9_-]+$/,
  maxSealedLetters,
)
