import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { isSteward, presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type GreetingAct, greetingSchemas } from './events.ts'

/** C41: nobody greets because others wish it. */
export const greetingRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: GreetingAct,
): Refusal | undefined => {
  const { greeting } = circle
  if (act.t === 'greeter-answered') {
    const isAsked = greeting.ask?.account === by
    const laysDown = greeting.greeter?.account === by && act.answer === 'notNow'
    return isAsked || laysDown ? undefined : 'not-asked'
  }
  if (!isSteward(circle, by)) return 'stewards-only'
  if (act.account === by) return 'wrong-value'
  if (presentMember(circle, act.account) === undefined) return 'no-such-member'
  return greeting.greeter?.account === act.account ? 'already-said' : undefined
}

const replay = ({ greeting }: Circle, { seq, by, act }: Said<GreetingAct>): void => {
  if (act.t === 'greeter-asked') {
    greeting.ask = { account: act.account, by }
    return
  }
  if (greeting.ask?.account === by) greeting.ask = undefined
  // It rotates: whoever says yes follows whoever greeted before.
  if (act.answer === 'yes') greeting.greeter = { account: by, since: seq }
  else if (greeting.greeter?.account === by) greeting.greeter = undefined
}

/** Somebody went. */
export const endGreetingOf = ({ greeting }: Circle, account: AccountId): void => {
  if (greeting.greeter?.account === account) greeting.greeter = undefined
  if (greeting.ask?.account === account || greeting.ask?.by === account) greeting.ask = undefined
}

/** Who greets newcomers. */
export const greetingPractice: Practice<GreetingAct> = {
  name: 'greeting',
  offeredIn: ['community'],
  schemas: greetingSchemas,
  alone: [],
  refusalOf: greetingRefusalOf,
  replay,
  takeBack: () => undefined,
}
