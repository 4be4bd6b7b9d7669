import * as v from 'valibot'

/**
 * Every refusal of the host is `{ refusal, retryAfterS? }` with a matching status. A refusal names
 * what the person or the client can do next, never what the host knows: `not-found` stands for
 * "unknown" and "no access" alike, `not-signed-in` for every failed sign-in.
 */
export const refusals = {
  'bad-request': 400,
  'not-signed-in': 401,
  'sign-in-again': 403,
  'not-allowed': 403,
  /** Told only to somebody who has just proved to be this person. */
  suspended: 403,
  'not-found': 404,
  'name-taken': 409,
  'last-way-in': 409,
  /** The entry was sealed on an older head: sync, seal anew, send again. */
  stale: 409,
  /** The entry breaks a rule of the circle; sending it again cannot help. */
  rule: 409,
  'too-large': 413,
  'too-many': 429,
  'update-needed': 426,
  'storage-full': 507,
  /** No more files fit into this circle on this host. */
  'circle-full': 507,
  unavailable: 503,
} as const

export type RefusalKind = keyof typeof refusals

export const refusal = v.strictObject({
  refusal: v.picklist(Object.keys(refusals) as RefusalKind[]),
  /** For `stale` and `rule`: which rule of the log. */
  fault: v.optional(v.pipe(v.string(), v.maxLength(32))),
  retryAfterS: v.optional(v.number()),
})
export type Refusal = v.InferOutput<typeof refusal>
