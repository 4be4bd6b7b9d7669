import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { callKey } from './catching.ts'
import { type CatchingAct, catchingSchemas } from './events.ts'

/** An answer to a call may come long after it; more than these nobody waits for. */
const keptCalls = 8

/** Each has twelve catchers at most, as a call has; those outside are for oneself to ring. */
const maxOutside = 12
const maxAsked = 12

const refusalOf = ({ catching }: Circle, by: AccountId, act: CatchingAct): Refusal | undefined => {
  switch (act.t) {
    case 'catcher-asked': {
      const { account } = act.catcher
      if (account === by) return 'wrong-value'
      const others = Object.keys(catching.asked).filter(each => each !== account)
      return others.length < maxAsked ? undefined : 'wrong-value'
    }
    case 'outside-catcher-kept': {
      const others = Object.keys(catching.outside).filter(each => each !== act.key)
      return others.length < maxOutside ? undefined : 'wrong-value'
    }
    case 'catcher-answered':
      if (act.owner.account === by) return 'wrong-value'
      // CA13: a yes is nothing without the permit that goes with it, and nothing else has one.
      return (act.word === 'yes') === (act.permit !== undefined) ? undefined : 'wrong-value'
    case 'call-begun':
      return act.people.some(({ account }) => account === by) ? 'wrong-value' : undefined
    case 'call-answered':
      return act.owner === by ? 'wrong-value' : undefined
    case 'catcher-ended':
    case 'outside-catcher-ended':
    case 'calling-set':
    case 'call-ended':
      return undefined
  }
}

const replay = ({ catching }: Circle, { at, act }: Said<CatchingAct>): void => {
  const { asked, outside, answered, said } = catching
  switch (act.t) {
    case 'catcher-asked': {
      const { letter, catcher, words, ways } = act
      asked[catcher.account] = { ...catcher, letter, words, ways }
      break
    }
    case 'catcher-ended':
      delete asked[act.account]
      break
    case 'outside-catcher-kept': {
      const { key, name, phone, words } = act
      outside[key] = { key, name, phone, words }
      break
    }
    case 'outside-catcher-ended':
      delete outside[act.key]
      break
    case 'calling-set': {
      const { order, everyMinutes, words, phone } = act
      catching.set = { order, everyMinutes, words, phone }
      break
    }
    case 'catcher-answered': {
      const { letter, owner, word, permit, hours, ways = [], phone, line = 'usual' } = act
      answered[owner.account] = { ...owner, letter, word, permit, hours, ways, phone, line, at }
      break
    }
    case 'call-begun': {
      const { call, people } = act
      if (catching.calls.some(each => each.call === call)) break
      // One before it stays what it is: whoever was asked in it has not read that it is over.
      const begun = { call, people, at, state: 'asking' as const }
      catching.calls = [...catching.calls, begun].slice(-keptCalls)
      break
    }
    case 'call-ended':
      catching.calls = catching.calls.map(each =>
        each.call === act.call && each.state !== 'over' ? { ...each, state: act.why } : each,
      )
      break
    case 'call-answered':
      said[callKey(act.owner, act.call)] = act.says
      break
  }
}

/** People who catch me when I fall, and whom I catch. What is said of it stays in the circle of one. */
export const catchingPractice: Practice<CatchingAct> = {
  name: 'catching',
  offeredIn: ['self'],
  schemas: catchingSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
