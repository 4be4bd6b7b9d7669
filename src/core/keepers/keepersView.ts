import type { LetterId } from '#base/ids.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, CircleId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { presentMember } from '../circle/presence.ts'
import type { KeptLetter } from '../letters/letters.ts'
import { limitsOf } from '../vault/limits.ts'
import type { Keeper } from './events.ts'
import type { KeeperWordBody, KeyPartBody } from './keeperLetters.ts'

/** Somebody by the name of the circle in which we met for this. */
export interface KeeperPerson {
  readonly account: AccountId
  readonly circle: CircleId
  readonly name: string | undefined
  readonly circleName: string | undefined
  /** Still in that circle: otherwise no letter reaches them. */
  readonly present: boolean
}

export interface AskedKeeper extends KeeperPerson {
  readonly word: KeeperWordBody['word'] | 'asked'
}

export interface MadeSetView {
  readonly set: string
  readonly needed: number
  readonly waitMs: number
  /** `kept`: their device has it; `sent`: on its way; `quit`: laid down since. */
  readonly keepers: readonly (KeeperPerson & { readonly state: 'kept' | 'sent' | 'quit' })[]
  /** Everybody has theirs. */
  readonly ready: boolean
  readonly ended: 'ended' | 'gone' | undefined
  readonly seen: boolean
}

export interface HelpedPerson extends KeeperPerson {
  /** `asks`: waits for my answer; `agreed`: I said yes, nothing came yet; `holds`: I keep a part. */
  readonly state: 'asks' | 'agreed' | 'holds'
  readonly waitMs: number | undefined
}

export interface KeepersView {
  readonly asked: readonly AskedKeeper[]
  readonly made: MadeSetView | undefined
  /** I stopped somebody who was coming in, and have made no new set since. */
  readonly stoppedAt: number | undefined
  /** Whose part I keep, or am asked to keep. Who else keeps one is not known here. */
  readonly others: readonly HelpedPerson[]
}

type Kept<Body> = KeptLetter & { readonly body: Body }

const lettersOf = <T extends KeptLetter['body']['t']>(
  self: Circle,
  t: T,
): readonly Kept<Extract<KeptLetter['body'], { t: T }>>[] =>
  Object.values(self.letters.kept).filter(
    (letter): letter is Kept<Extract<KeptLetter['body'], { t: T }>> => letter.body.t === t,
  )

/** The latest word of somebody to my latest ask. */
const wordOf = (self: Circle, account: AccountId): KeeperWordBody | undefined => {
  const ask = own(self.keepers.asked, account)
  return lettersOf(self, 'keeper-word')
    .filter(({ from, body }) => from === account && body.ask === ask?.letter)
    .toSorted((a, b) => b.body.at - a.body.at)[0]?.body
}

/** The part that I keep for somebody: the latest that came, as long as I stand by my yes. */
export const partFor = (self: Circle, owner: AccountId): Kept<KeyPartBody> | undefined =>
  own(self.keepers.answered, owner)?.yes === true
    ? lettersOf(self, 'key-part')
        .filter(({ from }) => from === owner)
        .toSorted((a, b) => b.body.at - a.body.at)[0]
    : undefined

/** The ask that waits for my answer. */
export const openAsk = (
  self: Circle,
  owner: AccountId,
): { readonly letter: LetterId; readonly circle: CircleId } | undefined =>
  lettersOf(self, 'keeper-ask')
    .filter(({ from }) => from === owner)
    .filter(({ letter }) => own(self.keepers.answered, owner)?.letter !== letter)
    .toSorted((a, b) => b.body.at - a.body.at)[0]

export const keepersView = (
  self: Circle | undefined,
  circles: readonly Circle[],
  me: AccountId,
): KeepersView => {
  if (self === undefined) return { asked: [], made: undefined, stoppedAt: undefined, others: [] }
  const { keepers } = self
  const limits = limitsOf(self)
  const person = ({ account, circle: id }: Keeper): KeeperPerson => {
    const circle = circles.find(each => each.id === id)
    return {
      account,
      circle: id,
      name: circle === undefined ? undefined : personView(circle, account, me).name,
      circleName: circle?.name,
      present: circle !== undefined && presentMember(circle, account) !== undefined,
    }
  }
  const asking = [...new Set(lettersOf(self, 'keeper-ask').map(({ from }) => from))]
  return {
    asked: Object.values(keepers.asked).map(ask => ({
      ...person(ask),
      word: wordOf(self, ask.account)?.word ?? 'asked',
    })),
    made: keepers.made === undefined ? undefined : madeView(self, person),
    stoppedAt: keepers.stoppedAt,
    others: [
      ...asking.flatMap(account => {
        const ask = limits.isBlocked(account) ? undefined : openAsk(self, account)
        return ask === undefined
          ? []
          : [
              {
                ...person({ account, circle: ask.circle }),
                state: 'asks' as const,
                waitMs: undefined,
              },
            ]
      }),
      ...Object.values(keepers.answered)
        .filter(({ yes }) => yes)
        .map(given => {
          const part = partFor(self, given.account)
          return {
            ...person(given),
            state: part === undefined ? ('agreed' as const) : ('holds' as const),
            waitMs: part?.body.waitMs,
          }
        }),
    ],
  }
}

const madeView = (
  self: Circle,
  person: (keeper: Keeper) => KeeperPerson,
): MadeSetView | undefined => {
  const { made } = self.keepers
  if (made === undefined) return undefined
  const keepers = made.keepers.map(keeper => {
    const said = wordOf(self, keeper.account)
    return { ...person(keeper), state: stateOf(said, made.set) }
  })
  const { set, needed, waitMs, ended, seen } = made
  return {
    set,
    needed,
    waitMs,
    keepers,
    ready: keepers.every(({ state }) => state === 'kept'),
    ended,
    seen,
  }
}

const stateOf = (
  said: KeeperWordBody | undefined,
  set: string,
): MadeSetView['keepers'][number]['state'] => {
  if (said?.word === 'quit') return 'quit'
  // A part of an earlier set says nothing: the one of this set may still be on its way.
  return said?.word === 'kept' && said.set === set ? 'kept' : 'sent'
}
