import * as v from 'valibot'

/** The longest share, answer or page, in UTF-16 units. */
export const maxWords = 16_000

// Control characters break a line; bidirectional overrides make one name look like another.
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** One line that shows something: a name, a title, a content note. */
export const line = (max: number): v.GenericSchema<unknown, string> =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check(text => text.trim() !== '' && !unseen.test(text)),
  )

/** What a person wrote, as they wrote it. May be empty: a rule says where words are needed. */
export const words: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(maxWords))

/** A whole number within bounds. `1.5`, `1e300` and `-0` never pass. */
export const whole = (min: number, max: number): v.GenericSchema<unknown, number> =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))
