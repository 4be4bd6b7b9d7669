import type { LetterId } from '#base/ids.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { presentMember } from '../circle/presence.ts'
import type { KeptLetter } from '../letters/letters.ts'
import { limitsOf } from '../vault/limits.ts'
import type { ConfidantWord, ConfidantWordBody, Wishes } from './endingsLetters.ts'
import type { EndingsPerson, LeftTo } from './events.ts'

export interface EndingsName extends EndingsPerson {
  readonly name: string | undefined
  readonly circleName: string | undefined
  /** Still in that circle: otherwise no letter reaches them. */
  readonly present: boolean
}

/** Somebody I asked. */
export interface ConfidantView extends EndingsName {
  readonly word: ConfidantWord | 'asked'
  /** What I wish for my words went out to them as it is now. */
  readonly told: boolean
}

/** Somebody who asked me, or for whom I said yes. */
export interface TrustingPerson extends EndingsName {
  readonly state: 'asks' | 'yes'
  /** What they wrote to their question. */
  readonly words: string
  readonly letter: LetterId
  /** What they wish for their words, as they said last. */
  readonly wishes: Wishes | undefined
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

type Body = KeptLetter['body']
type Kept<T extends Body['t']> = KeptLetter & { readonly body: Extract<Body, { t: T }> }

const lettersOf = <T extends Body['t']>(self: Circle, t: T): readonly Kept<T>[] =>
  Object.values(self.letters.kept)
    .filter((letter): letter is Kept<T> => letter.body.t === t)
    .toSorted((a, b) => b.body.at - a.body.at)

/** The latest word of somebody to my latest ask. */
export const confidantWord = (self: Circle, account: AccountId): ConfidantWordBody | undefined => {
  const ask = own(self.endings.asked, account)
  return lettersOf(self, 'confidant-word').find(
    ({ from, body }) => from === account && body.ask === ask?.letter,
  )?.body
}

/** The ask that waits for my answer. */
export const openConfidantAsk = (
  self: Circle,
  owner: AccountId,
): Kept<'confidant-ask'> | undefined => {
  const found = lettersOf(self, 'confidant-ask').find(({ from }) => from === owner)
  return found?.letter === own(self.endings.answered, owner)?.letter ? undefined : found
}

export const isConfidantOf = (self: Circle, owner: AccountId): boolean =>
  own(self.endings.answered, owner)?.word === 'yes'

/** What somebody whose confidant I am wishes, as they said last. */
export const latestWishes = (
  self: Circle,
  owner: AccountId,
): Kept<'confidant-wishes'> | undefined =>
  lettersOf(self, 'confidant-wishes').find(({ from }) => from === owner)

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
  const named = ({ account, circle: id }: EndingsPerson): EndingsName => {
    const circle = circles.find(each => each.id === id)
    return {
      account,
      circle: id,
      name: circle === undefined ? undefined : personView(circle, account, me).name,
      circleName: circle?.name,
      present: circle !== undefined && presentMember(circle, account) !== undefined,
    }
  }
  const notTold = new Set(untold(self).map(({ account }) => account))
  const asking = new Set(lettersOf(self, 'confidant-ask').map(({ from }) => from))
  return {
    mine: Object.values(asked)
      .filter(({ account }) => !limits.isBlocked(account))
      .map(each => ({
        ...named(each),
        word: confidantWord(self, each.account)?.word ?? 'asked',
        told: !notTold.has(each.account),
      })),
    others: [
      ...[...asking].flatMap((account): readonly TrustingPerson[] => {
        const ask = limits.isBlocked(account) ? undefined : openConfidantAsk(self, account)
        if (ask === undefined || isConfidantOf(self, account)) return []
        const { letter, body } = ask
        const who = named({ account, circle: ask.circle })
        return [{ ...who, state: 'asks', words: body.words, letter, wishes: undefined }]
      }),
      ...Object.values(answered)
        .filter(({ account, word }) => word === 'yes' && !limits.isBlocked(account))
        .map(
          (each): TrustingPerson => ({
            ...named(each),
            state: 'yes',
            words: '',
            letter: each.letter,
            wishes: latestWishes(self, each.account)?.body.wishes,
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
