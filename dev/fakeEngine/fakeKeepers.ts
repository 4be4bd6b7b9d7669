import { ok } from '#base/result.ts'
import type { KeeperCommands } from '#client/commands/keeperCommands.ts'
import type { Candidate, KeepersState, ReturnView } from '#client/keepers/keepersState.ts'
import type { MetPerson } from '#core/circle/metIn.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { accountOf, type Scene } from '../scene.ts'

const words = ['lamp', 'kettle', 'meadow', 'chair', 'river', 'seven']
const view: ReturnView = {
  words,
  state: 'waiting',
  given: 0,
  needed: undefined,
  dueAt: undefined,
}

/** Key keepers of the invented circles: everything works, and nothing happens. */
export const fakeKeepers = (
  circles: readonly Scene[],
  me: AccountId,
  back: ReturnView | undefined,
): KeeperCommands => {
  const done = async () => ok(undefined)
  const candidates = (): readonly Candidate[] => {
    const found = new Map<string, Candidate>()
    for (const { circle } of circles)
      for (const { account, name, present } of Object.values(circle.members)) {
        if (!present || account === me || circle.id === undefined) continue
        const before = found.get(account)?.circles ?? []
        const all = [...before, ...(circle.name === undefined ? [] : [circle.name])]
        found.set(account, { account, name, circle: circle.id, circles: all })
      }
    return [...found.values()]
  }
  return {
    candidates: async () => ok(candidates()),
    ask: done,
    stopAsking: done,
    make: done,
    end: done,
    seen: done,
    stopReturn: done,
    answer: done,
    help: done,
    askBack: async () => ok(view),
    lookBack: async () => ok(back),
    giveUp: done,
    comeIn: done,
  }
}

const dayMs = 86_400_000
const circle = 'c'.repeat(64) as CircleId
/** Somebody of the invented circles whom one may ask for something. */
export const inventedPerson = (
  who: 'ben' | 'caro' | 'elena',
  name: string,
): MetPerson & { readonly name: string } => ({
  account: accountOf(who),
  circle,
  name,
  circleName: 'Tuesday',
  present: true,
})
const [ben, caro, elena] = [
  inventedPerson('ben', 'Ben'),
  inventedPerson('caro', 'Caro'),
  inventedPerson('elena', 'Elena'),
]

/** For pictures: `keepers=asked`, `agreed`, `made`, `coming`, `stopped`, `helping`. */
export const inventedKeepers = (how: string, now: number): KeepersState => {
  const none: KeepersState = {
    asked: [],
    made: undefined,
    stoppedAt: undefined,
    others: [],
    returning: undefined,
  }
  const agreed = [ben, caro, elena].map(each => ({ ...each, word: 'yes' as const }))
  const made: KeepersState = {
    ...none,
    asked: agreed.map(each => ({ ...each, word: 'kept' as const })),
    made: {
      set: 'e'.repeat(32),
      needed: 2,
      waitMs: 3 * dayMs,
      keepers: [
        { ...ben, state: 'kept' },
        { ...caro, state: 'kept' },
        { ...elena, state: how === 'made' ? 'sent' : 'kept' },
      ],
      ready: how !== 'made',
      ended: undefined,
      seen: true,
    },
  }
  const dueAt = now + 2 * dayMs
  switch (how) {
    case 'asked':
      return {
        ...none,
        asked: [
          { ...ben, word: 'asked' },
          { ...caro, word: 'yes' },
          { ...elena, word: 'not-now' },
        ],
      }
    case 'agreed':
      return { ...none, asked: agreed }
    case 'made':
      return made
    case 'coming':
      return { ...made, returning: { given: 1, needed: 2, dueAt, open: false } }
    case 'stopped':
      return { ...made, stoppedAt: now }
    case 'helping':
      return {
        ...none,
        others: [
          { ...ben, state: 'asks', waitMs: undefined },
          { ...caro, state: 'holds', waitMs: 3 * dayMs },
        ],
      }
    default:
      return none
  }
}

/** `back=words`, `given`, `open`, `ended`. */
export const inventedReturn = (how: string | undefined, now: number): ReturnView | undefined => {
  switch (how) {
    case 'words':
      return view
    case 'given':
      return { ...view, given: 1, needed: 2, dueAt: now + 2 * dayMs }
    case 'open':
    case 'ended':
      return { ...view, state: how }
    case undefined:
    default:
      return undefined
  }
}
