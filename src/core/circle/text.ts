import * as v from 'valibot'

/** The longest share, answer or page, in UTF-16 units. */
export const maxWords = 16_000

// Control characters break a line; bidirectional overrides make one name look like another.
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

// Of letters without width, of fillers and of an empty braille cell nobody sees anything.
const seen = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a reader would see anything of it (T167). */
export const showsSomething = (text: string): boolean => seen.test(text)

/** One line that shows something: a name, a title, a content note. */
export const line = (max: number): v.GenericSchema<unknown, string> =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check(text => showsSomething(text) && !unseen.test(text)),
  )

/** What a person wrote, as they wrote it. May be empty: a rule says where words are needed. */
export const words: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(maxWords))

/** A whole number within bounds. `1.5`, `1e300` and `-0` never pass. */
export const whole = (min: number, max: number): v.GenericSchema<unknown, number> =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max))
