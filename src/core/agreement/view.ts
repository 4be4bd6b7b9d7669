import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import type { PersonView } from '../sharing/shareView.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementView, TextView } from './agreementView.ts'

const textView = (
  circle: Circle,
  { entry, words, by, at, handedOnBy }: Agreement,
  me: AccountId,
): TextView => {
  const person = (account: AccountId): PersonView => personView(circle, account, me)
  return {
    entry,
    words,
    by: person(by),
    at,
    handedOnBy: handedOnBy === undefined ? undefined : person(handedOnBy),
  }
}

/** The agreement as `me` sees it. Who else has accepted it is nobody's to see. */
export const agreementView = (circle: Circle, me: AccountId): AgreementView | undefined => {
  const { agreement, agreed } = circle
  if (agreement === undefined) return undefined
  const mine = own(agreed.accepted, me)
  return {
    ...textView(circle, agreement, me),
    former: agreed.former.toReversed().map(text => textView(circle, text, me)),
    mine: mine === undefined ? 'not' : mine === agreement.entry ? 'this' : 'earlier',
  }
}
