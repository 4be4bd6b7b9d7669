import * as v from 'valibot'

/**
 * `GET` /v1/help-lines: what whoever runs the host says of help lines, for everybody and of every
 * country at once, so that asking tells nothing. A row adds a line, or says of one that the app
 * brings that it was confirmed. No row can take one away: there is no word for it.
 */

export const helpLineKinds = [
  'crisis',
  'domestic-violence',
  'youth',
  'police',
  'ambulance',
] as const

export const maxHelpLinesBytes = 32_768
export const maxHelpLineRows = 60
/** Of one kind in one country: more would push the lines that the app brings out of sight. */
export const maxAddedLines = 3

// What could hide, turn round or break the words of a row.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

const plain = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(most),
    v.check(words => words === words.trim() && !unseen.test(words)),
  )

/** Only what can be dialled, and what stands between: never an address, never a script. */
const number = v.pipe(
  v.string(),
  v.regex(/^\+?[0-9*#(][0-9*#() ./-]{0,23}$/),
  v.check(words => /^\d{2,15}$/.test(words.replaceAll(/\D/g, ''))),
  // Short ones are lines, such as *4141. A long one makes the phone do something: send all calls elsewhere, say.
  v.check(words => !/[*#]/.test(words) || /^[*#]\d{2,5}$/.test(words.replaceAll(/[() ./-]/g, ''))),
)

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const day = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d-\d\d$/),
  v.check(text => {
    const [, month = 0, date = 0] = text.split('-').map(Number)
    return date >= 1 && date <= (monthLengths[month - 1] ?? 0)
  }),
)

/** The id of a line that the app brings. */
const lineId = v.pipe(v.string(), v.regex(/^[a-z0-9?.-]{1,80}$/))

const confirmed = v.strictObject({ confirms: lineId, on: day })

const added = v.pipe(
  v.strictObject({
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
    kind: v.picklist(helpLineKinds),
    name: plain(80),
    call: v.optional(number),
    text: v.optional(number),
    hours: v.optional(plain(80)),
    cost: v.optional(plain(60)),
    languages: v.optional(plain(80)),
    /** When whoever runs the host checked it. */
    on: day,
    /** It answers where this line no longer does. Both are shown. */
    replaces: v.optional(lineId),
  }),
  v.check(line => line.call !== undefined || line.text !== undefined),
)

export const helpLineRow = v.union([confirmed, added])
export type HelpLineRow = v.InferOutput<typeof helpLineRow>
export type AddedLine = v.InferOutput<typeof added>

export const helpLinesAnswer = v.strictObject({
  rows: v.pipe(v.array(helpLineRow), v.maxLength(maxHelpLineRows)),
})
export type HelpLinesAnswer = v.InferOutput<typeof helpLinesAnswer>
