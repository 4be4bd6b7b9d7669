import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { addDeed } from '../circle/stewardLog.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { maxFormer } from './agreement.ts'
import { type AgreementAct, agreementSchemas } from './events.ts'
import { takeHandedOn } from './handOn.ts'
import { agreementRefusalOf } from './rules.ts'

const replay = (circle: Circle, { by, act }: Said<AgreementAct>): void => {
  switch (act.t) {
    case 'agreement-accepted':
      circle.agreed.accepted[by] = act.agreement
      break
    case 'share-called':
      circle.agreed.called = act.called
      break
    case 'circle-handed-on':
      takeHandedOn(circle, by, act)
      break
  }
}

/**
 * C26: another text takes the place of the one that stood, which stays readable. Whoever writes it
 * has accepted it.
 */
export const replayWritten = (
  circle: Circle,
  { seq, by, entry, at }: Pick<Said, 'seq' | 'by' | 'entry' | 'at'>,
  words: string,
): void => {
  const { agreement: before, agreed } = circle
  // Two texts in one batch have one entry between them: only the last of it ever stood.
  if (before !== undefined && before.entry !== entry) agreed.former.push(before)
  if (agreed.former.length > maxFormer) agreed.former.shift()
  circle.agreement = { entry, words, by, at, handedOnBy: undefined }
  agreed.since ??= seq
  agreed.accepted[by] = entry
  addDeed(circle, { seq, did: 'wrote-agreement', by, whom: [], at })
}

/** Texts somebody took back are gone, whether they stand or stood. No other takes their place. */
export const forgetTexts = (circle: Circle, author: AccountId): void => {
  const { agreement, agreed } = circle
  const left = agreed.former.filter(({ by }) => by !== author)
  agreed.former.splice(0, agreed.former.length, ...left)
  if (agreement?.by !== author) return
  circle.agreement = undefined
  agreed.since = undefined
}

/** What is agreed here, who has accepted it, and what a share is called. */
export const agreementPractice: Practice<AgreementAct> = {
  name: 'agreement',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: agreementSchemas,
  alone: [],
  refusalOf: agreementRefusalOf,
  replay,
  takeBack: () => undefined,
}
