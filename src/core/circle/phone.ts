import * as v from 'valibot'

/** Digits with what people write between them; `+`, `*` and `#` are dialled. It becomes a `tel:` link. */
export const phone: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^[+*#0-9][*#0-9 ()./-]*$/),
)

/**
 * What a button may ring of what stands among my own: a short code is a line, such as *4141, and a long one makes
 * the phone do something. Somebody else may have typed it, or made up the archive that it came from (T153).
 */
export const ownNumber = (written: string): string | undefined =>
  !/[*#]/.test(written) || /^[*#]\d{2,5}$/.test(written.replaceAll(/[ ()./-]/g, ''))
    ? written
    : undefined

export const isPhone = (typed: string): boolean =>
  v.is(phone, typed) && ownNumber(typed) !== undefined

/**
 * What somebody else wrote, as far as a button may ring it: no code. `*72` and a number, dialled on many phones,
 * has every call go to that number from then on, behind a button with a friend's name (T153). `undefined`: it
 * is shown, and rings nowhere.
 */
export const theirNumber = (written: string | undefined): string | undefined =>
  written === undefined || /[*#]/.test(written) ? undefined : written

/** What others will ring. */
export const isNumber = (typed: string): boolean =>
  isPhone(typed) && theirNumber(typed) !== undefined
