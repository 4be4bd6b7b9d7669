import * as v from 'valibot'
import { hexOf } from './fields.ts'
import { toldTimes } from './push.ts'

/**
 * Being told by e-mail (docs/PROTOCOL.md, "E-mail"). An account leaves an address, proves that it reads
 * what comes there, and gets a mail at its hours that says nothing.
 */

/** RFC 5321 has 254 for a whole address and 64 for what stands before the `@`. */
const maxAddressChars = 254

/**
 * One plain address in ASCII. No quotes, comments, routes (`%`, `!`) or numbers for a host: nothing
 * that a mail server could read as a second address, a line of its own, or a machine behind it.
 */
const plainAddress =
  /^[\w.#$&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

export const emailAddress = v.pipe(
  v.string(),
  v.maxLength(maxAddressChars),
  v.regex(plainAddress),
  v.check(text => !/^[.-]|\.\.|\.@/.test(text)),
)

/** Languages that mails are written in. */
export const emailLanguages = ['en', 'es'] as const
export type EmailLanguage = (typeof emailLanguages)[number]

const chosen = {
  ...toldTimes,
  lang: v.picklist(emailLanguages),
  /** Whether the mail names Herewith and where it is opened. */
  named: v.boolean(),
}

/** `PUT` /v1/account/email: a code goes to this address; nothing else does before it was given back. */
export const emailRequest = v.strictObject({ address: emailAddress, ...chosen })
export type EmailRequest = v.InferOutput<typeof emailRequest>

/** `PUT` /v1/account/email/times: the same address, told otherwise. */
export const emailTimesRequest = v.strictObject(chosen)
export type EmailTimesRequest = v.InferOutput<typeof emailTimesRequest>

export const emailCodeDigits = 8

/** `POST` /v1/account/email/code: what came there. */
export const emailCodeRequest = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[0-9]{8}$/)),
})

/**
 * `asked`: a code went out, or will not; `on`; `refused`: the mail service of that address says that it
 * takes none; `stopped`: somebody who reads there said no more.
 */
export const emailStates = ['asked', 'on', 'refused', 'stopped'] as const
export type EmailState = (typeof emailStates)[number]

/** `GET` /v1/account/email. */
export const emailAnswer = v.strictObject({
  /** Whether this host sends any. */
  offered: v.boolean(),
  mine: v.optional(
    v.strictObject({
      state: v.picklist(emailStates),
      address: v.optional(emailAddress),
      /** The last mail could not be sent. */
      failed: v.boolean(),
      ...chosen,
    }),
  ),
})
export type EmailAnswer = v.InferOutput<typeof emailAnswer>

/** `POST` /v1/no-email, by whoever has a mail: never again to that address, or after all. */
export const noEmailRequest = v.strictObject({ token: hexOf(32), never: v.boolean() })
