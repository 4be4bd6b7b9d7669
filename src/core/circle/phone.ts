import * as v from 'valibot'

/** Digits with what people write between them; `+`, `*` and `#` are dialled. It becomes a `tel:` link. */
export const phone: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^[+*#0-9][*#0-9 ()./-]*$/),
)

export const isPhone = (typed: string): boolean => v.is(phone, typed)
