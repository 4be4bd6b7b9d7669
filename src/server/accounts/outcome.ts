import type { RefusalKind } from '#protocol/api/refusals.ts'

/** What a route answers: content and perhaps a cookie, or one of the refusals all routes share. */
export type Outcome =
  | { readonly kind: 'answer'; readonly body: object; readonly cookie?: string | undefined }
  | {
      readonly kind: 'refused'
      readonly refusal: RefusalKind
      readonly retryAfterS?: number | undefined
      readonly cookie?: string | undefined
    }

export const answer = (body: object = {}, cookie?: string): Outcome => ({
  kind: 'answer',
  body,
  cookie,
})

export const refuse = (refusal: RefusalKind, retryAfterS?: number): Outcome => ({
  kind: 'refused',
  refusal,
  retryAfterS,
})
