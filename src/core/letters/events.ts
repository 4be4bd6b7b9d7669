import * as v from 'valibot'
import type { LetterId } from '#base/ids.ts'
import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  letterIdSchema,
} from '../circle/ids.ts'
import { line, whole } from '../circle/text.ts'
import { type LetterBody, letterBodySchema, maxReasonWords } from './letterBody.ts'

/** What a person keeps of letters, in their self circle and nowhere else. */
export type LettersAct =
  /** A letter that came and was found to be from `from`, as a member of `circle`. */
  | {
      readonly t: 'letter-kept'
      readonly letter: LetterId
      readonly from: AccountId
      readonly circle: CircleId
      readonly body: LetterBody
    }
  /** Dealt with: its words go. That it came stays known, so that it cannot come again. */
  | { readonly t: 'letter-closed'; readonly letter: LetterId; readonly from: AccountId }
  /** I have read it; of a report: and wrote so back. */
  | { readonly t: 'letter-read'; readonly letter: LetterId; readonly from: AccountId }
  /** I told somebody; without what I said. */
  | {
      readonly t: 'report-made'
      readonly letter: LetterId
      readonly to: AccountId
      readonly about: AccountId
      readonly circle: CircleId
    }
  | { readonly t: 'report-forgotten'; readonly letter: LetterId }
  /** Why I removed somebody, as I wrote it to the others who look after the circle. */
  | {
      readonly t: 'removal-reason-given'
      readonly circle: CircleId
      readonly about: AccountId
      readonly seq: number
      readonly words: string
    }

const letter = letterIdSchema

export const lettersSchemas: {
  readonly [T in LettersAct['t']]: v.GenericSchema<unknown, Extract<LettersAct, { t: T }>>
} = {
  'letter-kept': v.object({
    t: v.literal('letter-kept'),
    letter,
    from: accountIdSchema,
    circle: circleIdSchema,
    body: letterBodySchema,
  }),
  'letter-closed': v.object({ t: v.literal('letter-closed'), letter, from: accountIdSchema }),
  'letter-read': v.object({ t: v.literal('letter-read'), letter, from: accountIdSchema }),
  'report-made': v.object({
    t: v.literal('report-made'),
    letter,
    to: accountIdSchema,
    about: accountIdSchema,
    circle: circleIdSchema,
  }),
  'report-forgotten': v.object({ t: v.literal('report-forgotten'), letter }),
  'removal-reason-given': v.object({
    t: v.literal('removal-reason-given'),
    circle: circleIdSchema,
    about: accountIdSchema,
    seq: whole(1, Number.MAX_SAFE_INTEGER),
    words: line(maxReasonWords),
  }),
}
