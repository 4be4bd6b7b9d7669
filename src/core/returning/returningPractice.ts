import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { type ReturningAct, returningSchemas } from './events.ts'
import { returningRefusalOf } from './rules.ts'

const replay = (circle: Circle, { by, at, act }: Said<ReturningAct>): void => {
  const { returns } = circle.returning
  if (act.t === 'welcomed-back') {
    returns[act.was] = { was: act.was, account: act.account, by, at, yes: false }
    return
  }
  const found = own(returns, act.was)
  if (found === undefined) return
  if (act.answer === 'yes') found.yes = true
  else delete returns[act.was]
}

/** Coming back with a new account, after everything was lost. */
export const returningPractice: Practice<ReturningAct> = {
  name: 'returning',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: returningSchemas,
  alone: [],
  refusalOf: returningRefusalOf,
  replay,
  takeBack: () => undefined,
}
