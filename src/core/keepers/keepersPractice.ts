import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type KeepersAct, keepersSchemas } from './events.ts'

const refusalOf = ({ keepers }: Circle, by: AccountId, act: KeepersAct): Refusal | undefined => {
  switch (act.t) {
    case 'keeper-asked':
      return act.keeper.account === by ? 'wrong-value' : undefined
    case 'keeper-answered':
      return act.owner.account === by ? 'wrong-value' : undefined
    case 'keepers-made': {
      const { keepers: chosen } = act
      const people = new Set(chosen.map(({ account }) => account))
      const isShape = act.needed === (chosen.length + 1) / 2
      return people.size === chosen.length && !people.has(by) && isShape ? undefined : 'wrong-value'
    }
    case 'keepers-ended':
    case 'keepers-seen':
      return keepers.made?.set === act.set ? undefined : 'no-longer-kept'
    case 'keeper-ask-ended':
    case 'return-stopped':
      return undefined
  }
}

const replay = ({ keepers }: Circle, { at, act }: Said<KeepersAct>): void => {
  const { asked, answered, made } = keepers
  switch (act.t) {
    case 'keeper-asked':
      asked[act.keeper.account] = { ...act.keeper, letter: act.letter, at }
      break
    case 'keeper-ask-ended':
      delete asked[act.account]
      break
    case 'keepers-made': {
      const { set, needed, waitMs, keepers: chosen } = act
      keepers.made = { set, needed, waitMs, keepers: chosen, at, ended: undefined, seen: false }
      keepers.stoppedAt = undefined
      break
    }
    case 'keepers-ended':
      if (made?.ended === undefined && made !== undefined) {
        made.ended = act.why
        made.seen = act.why === 'ended'
      }
      break
    case 'keepers-seen':
      if (made !== undefined) made.seen = true
      break
    case 'return-stopped':
      keepers.stoppedAt = at
      break
    case 'keeper-answered':
      answered[act.owner.account] = { ...act.owner, letter: act.letter, yes: act.yes }
      break
  }
}

/** People who can help somebody back in. What is said of it stays in the circle of one. */
export const keepersPractice: Practice<KeepersAct> = {
  name: 'keepers',
  offeredIn: ['self'],
  schemas: keepersSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
