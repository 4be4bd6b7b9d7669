import type { LetterId } from '#base/ids.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { metIn, type MetPerson } from '../circle/metIn.ts'
import { latestWord, openAskOf } from '../letters/asking.ts'
import { type LetterOf, lettersOf } from '../letters/lettersOf.ts'
import { limitsOf } from '../vault/limits.ts'
import type { WantedLetter } from './endings.ts'
import type { ConfidantWord, ConfidantWordBody, Wishes } from './endingsLetters.ts'
import type { EndingsPerson, LeftDays, LeftTo, WantEnd } from './events.ts'

/** Somebody I asked. */
export interface ConfidantView extends MetPerson {
  readonly word: ConfidantWord | 'asked'
  /** What I wish for my words went out to them as it is now. */
  readonly told: boolean
  /** What lies with the host for them. `changed`: I wrote something else since. */
  readonly left:
    | {
        readonly days: LeftDays
        readonly at: number
        readonly changed: boolean
        readonly given: boolean
      }
    | undefined
  /** They ask for it. `signed`: they said so themselves, and not the host alone. */
  readonly asking:
    | { readonly ask: string; readonly dueAt: number; readonly signed: boolean }
    | undefined
}

/** Somebody who asked me, or for whom I said yes. */
export interface TrustingPerson extends MetPerson {
  readonly state: 'asks' | 'yes'
  /** My yes stands. A letter that came stays here also after I laid it down. */
  readonly stands: boolean
  /** What they wrote to their question. */
  readonly words: string
  readonly letter: LetterId
  /** What they wish for their words, as they said last. */
  readonly wishes: Wishes | undefined
  /** I asked for the letter that they left. `signed`: they themselves said that they are here. */
  readonly want:
    | {
        readonly dueAt: number
        readonly ended: WantEnd | undefined
        readonly signed: boolean
        /** They say that they are here, and I have not read it. */
        readonly news: boolean
      }
    | undefined
  /** Their letter, once it was given. */
  readonly came:
    | {
        readonly letter: LetterId
        readonly words: string
        readonly at: number
        readonly read: boolean
      }
    | undefined
}

export interface LeftWordsView {
  readonly to: LeftTo
  readonly id: EventId
  readonly words: string
  /** Of whoever it is for. */
  readonly name: string | undefined
}

export interface EndingsView {
  readonly mine: readonly ConfidantView[]
  readonly others: readonly TrustingPerson[]
  readonly wishes: Wishes | undefined
  readonly letters: readonly LeftWordsView[]
}

export const noEndingsView: EndingsView = { mine: [], others: [], wishes: undefined, letters: [] }

/** The latest word of somebody to my latest ask. */
export const confidantWord = (self: Circle, account: AccountId): ConfidantWordBody | undefined =>
  latestWord(lettersOf(self, 'confidant-word'), account, own(self.endings.asked, account))

/** The ask that waits for my answer. */
export const openConfidantAsk = (
  self: Circle,
  owner: AccountId,
): LetterOf<'confidant-ask'> | undefined =>
  openAskOf(lettersOf(self, 'confidant-ask'), owner, own(self.endings.answered, owner))

export const isConfidantOf = (self: Circle, owner: AccountId): boolean =>
  own(self.endings.answered, owner)?.word === 'yes'

/** What somebody whose confidant I am wishes, as they said last. */
export const latestWishes = (
  self: Circle,
  owner: AccountId,
): LetterOf<'confidant-wishes'> | undefined =>
  lettersOf(self, 'confidant-wishes').find(({ from }) => from === owner)

/** What a letter of that kind says of this ask, from them. */
const saysOfAsk = (
  self: Circle,
  t: 'left-ask' | 'left-refused',
  from: AccountId,
  ask: string | undefined,
): boolean => lettersOf(self, t).some(each => each.from === from && each.body.ask === ask)

/** EN18: they themselves said that they are here; a host alone could say so of somebody who died. */
export const isRefusedBy = (self: Circle, owner: AccountId): boolean =>
  saysOfAsk(self, 'left-refused', owner, own(self.endings.wanted, owner)?.ask)

/** The ask that still runs. */
export const openWant = (self: Circle, owner: AccountId): WantedLetter | undefined => {
  const want = own(self.endings.wanted, owner)
  return want?.ended === undefined ? want : undefined
}

/** EN5: who said yes and was not told what I wish as it is now. */
export const untold = (self: Circle): readonly EndingsPerson[] => {
  const { asked, told, wishes } = self.endings
  return Object.values(asked).flatMap(({ account, circle }) => {
    if (confidantWord(self, account)?.word !== 'yes') return []
    const knows = own(told, account) ?? ''
    return knows === (wishes?.id ?? '') ? [] : [{ account, circle }]
  })
}

export const endingsView = (
  self: Circle,
  circles: readonly Circle[],
  me: AccountId,
): EndingsView => {
  const { asked, answered, wishes, words } = self.endings
  const limits = limitsOf(self)
  const named = metIn(circles, me)
  const notTold = new Set(untold(self).map(({ account }) => account))
  const asking = new Set(lettersOf(self, 'confidant-ask').map(({ from }) => from))
  return {
    mine: Object.values(asked)
      .filter(({ account }) => !limits.isBlocked(account))
      .map(each => ({
        ...named(each),
        word: confidantWord(self, each.account)?.word ?? 'asked',
        told: !notTold.has(each.account),
        ...leftOf(self, each.account),
      })),
    others: [
      ...[...asking].flatMap((account): readonly TrustingPerson[] => {
        const ask = limits.isBlocked(account) ? undefined : openConfidantAsk(self, account)
        if (ask === undefined || isConfidantOf(self, account)) return []
        const { letter, body } = ask
        const who = named({ account, circle: ask.circle })
        return [
          {
            ...who,
            state: 'asks',
            words: body.words,
            letter,
            wishes: undefined,
            want: undefined,
            came: undefined,
            stands: false,
          },
        ]
      }),
      ...Object.values(answered)
        .filter(({ account, word }) => word === 'yes' || hasCome(self, account))
        .filter(({ account }) => !limits.isBlocked(account))
        .map(
          (each): TrustingPerson => ({
            ...named(each),
            state: 'yes',
            stands: each.word === 'yes',
            words: '',
            letter: each.letter,
            wishes: latestWishes(self, each.account)?.body.wishes,
            ...wantOf(self, each.account),
          }),
        ),
    ],
    wishes:
      wishes === undefined
        ? undefined
        : { choice: wishes.choice, words: wishes.words, where: wishes.where },
    letters: Object.entries(words).map(([to, { id, words: said }]) => {
      const circle = own(asked, to)?.circle
      const there =
        circles.find(each => each.id === circle) ??
        circles.find(({ members }) => own(members, to) !== undefined)
      return {
        to: to as LeftTo,
        id,
        words: said,
        name:
          to === 'paper' || there === undefined
            ? undefined
            : personView(there, to as AccountId, me).name,
      }
    }),
  }
}

const hasCome = (self: Circle, owner: AccountId): boolean =>
  lettersOf(self, 'left-letter').some(({ from }) => from === owner)

const leftOf = (self: Circle, to: AccountId): Pick<ConfidantView, 'left' | 'asking'> => {
  const { left, heard, words } = self.endings
  const there = own(left, to)
  const asks = own(heard, to)
  return {
    left:
      there === undefined
        ? undefined
        : {
            days: there.days,
            at: there.at,
            changed: own(words, to)?.words !== there.words,
            given: there.given,
          },
    asking:
      asks === undefined
        ? undefined
        : { ...asks, signed: saysOfAsk(self, 'left-ask', to, asks.ask) },
  }
}

const wantOf = (self: Circle, owner: AccountId): Pick<TrustingPerson, 'want' | 'came'> => {
  const want = own(self.endings.wanted, owner)
  const came = lettersOf(self, 'left-letter').find(({ from }) => from === owner)
  return {
    want:
      want === undefined
        ? undefined
        : {
            dueAt: want.dueAt,
            ended: isRefusedBy(self, owner) ? 'refused' : want.ended,
            signed: isRefusedBy(self, owner),
            news: lettersOf(self, 'left-refused').some(
              ({ from, body, read }) => from === owner && body.ask === want.ask && !read,
            ),
          },
    came:
      came === undefined
        ? undefined
        : { letter: came.letter, words: came.body.words, at: came.body.at, read: came.read },
  }
}
