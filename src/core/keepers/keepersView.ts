import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { metIn, type MetPerson, type NameMet } from '../circle/metIn.ts'
import { latestWord, openAskOf } from '../letters/asking.ts'
import { type LetterOf, lettersOf } from '../letters/lettersOf.ts'
import { limitsOf } from '../vault/limits.ts'
import type { KeeperWordBody } from './keeperLetters.ts'

export interface AskedKeeper extends MetPerson {
  readonly word: KeeperWordBody['word'] | 'asked'
}

export interface MadeSetView {
  readonly set: string
  readonly needed: number
  readonly waitMs: number
  /** `kept`: their device has it; `sent`: on its way; `quit`: laid down since. */
  readonly keepers: readonly (MetPerson & { readonly state: 'kept' | 'sent' | 'quit' })[]
  /** Everybody has theirs. */
  readonly ready: boolean
  readonly ended: 'ended' | 'gone' | undefined
  readonly seen: boolean
}

export interface HelpedPerson extends MetPerson {
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

/** The latest word of somebody to my latest ask. */
const wordOf = (self: Circle, account: AccountId): KeeperWordBody | undefined =>
  latestWord(lettersOf(self, 'keeper-word'), account, own(self.keepers.asked, account))

/** The part that I keep for somebody: the latest that came, as long as I stand by my yes. */
export const partFor = (self: Circle, owner: AccountId): LetterOf<'key-part'> | undefined =>
  own(self.keepers.answered, owner)?.yes === true
    ? lettersOf(self, 'key-part').find(({ from }) => from === owner)
    : undefined

/** The ask that waits for my answer. */
export const openAsk = (self: Circle, owner: AccountId): LetterOf<'keeper-ask'> | undefined =>
  openAskOf(lettersOf(self, 'keeper-ask'), owner, own(self.keepers.answered, owner))

export const keepersView = (
  self: Circle | undefined,
  circles: readonly Circle[],
  me: AccountId,
): KeepersView => {
  if (self === undefined) return { asked: [], made: undefined, stoppedAt: undefined, others: [] }
  const { keepers } = self
  const limits = limitsOf(self)
  const person = metIn(circles, me)
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

const madeView = (self: Circle, person: NameMet): MadeSetView | undefined => {
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
