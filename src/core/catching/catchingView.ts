import type { LetterId } from '#base/ids.ts'
import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { metIn, type MetPerson, type NameMet } from '../circle/metIn.ts'
import { theirNumber } from '../circle/phone.ts'
import { latestWord, openAskOf } from '../letters/asking.ts'
import { type LetterOf, lettersOf } from '../letters/lettersOf.ts'
import { limitsOf } from '../vault/limits.ts'
import {
  type CallingSet,
  callKey,
  type GivenWord,
  type MyCall,
  type OutsideCatcher,
} from './catching.ts'
import type {
  CallBody,
  CallOver,
  CallSays,
  CatcherHours,
  CatcherWay,
  CatcherWordBody,
} from './catchingLetters.ts'
import type { CallLine } from './events.ts'

/** Somebody I asked. `word`: what they said last. */
export interface CatcherView extends MetPerson {
  readonly kind: 'member'
  readonly key: string
  readonly words: string
  readonly ways: readonly CatcherWay[]
  readonly word: CatcherWordBody['word'] | 'asked'
  /** CA34: after a *not now*, from when on they may be asked again. */
  readonly askAgainAt?: number | undefined
  readonly hours: CatcherHours | undefined
  readonly phone: string | undefined
}

export type MyCatcher = CatcherView | ({ readonly kind: 'outside' } & OutsideCatcher)

/** Somebody who asked me, or whom I catch. */
export interface CaughtPerson extends MetPerson {
  readonly state: 'asks' | 'yes'
  readonly words: string
  readonly ways: readonly CatcherWay[]
  readonly hours: CatcherHours | undefined
  /** The number I left them. */
  readonly phone: string | undefined
  readonly line: CallLine
}

/** Somebody calls for me. */
export interface CallToMe extends MetPerson {
  readonly call: string
  readonly letter: LetterId
  readonly at: number
  readonly words: string
  readonly phone: string | undefined
  readonly said: CallSays | undefined
  /** What I said has not left this device yet. */
  readonly waits?: boolean | undefined
  /** I am asked no more, and why: somebody answered and they may ask others, or they are all right. */
  readonly over: CallOver | 'either' | undefined
}

export interface CalledPerson extends MetPerson {
  readonly phone: string | undefined
  /** Their own word, signed. Nothing else says that they know. */
  readonly says: CallSays | undefined
}

/** What I need now, as one: the others may be asked in a second call while the first is still open. */
export interface MyCallView {
  /** The latest that is open; the latest of all when none is. */
  readonly call: string
  readonly at: number
  readonly state: MyCall['state']
  /** Everybody who was asked, whoever was asked first first. */
  readonly people: readonly CalledPerson[]
  /** That it is over has not left this device for everybody who was asked. */
  readonly waits?: boolean | undefined
}

export interface CatchingView {
  /** In my order. */
  readonly mine: readonly MyCatcher[]
  readonly set: CallingSet
  readonly others: readonly CaughtPerson[]
  readonly toMe: readonly CallToMe[]
  /** The latest, as long as it may matter. */
  readonly call: MyCallView | undefined
  /** What a phone of mine shows for a call; `undefined`: nobody may call for me. */
  readonly line: CallLine | undefined
}

export const nothingCaught: CatchingView = {
  mine: [],
  set: { order: [], everyMinutes: 10, words: '', phone: undefined },
  others: [],
  toMe: [],
  call: undefined,
  line: undefined,
}

/** A call that is older waits for nobody. */
export const callShownMs: number = 6 * hourMs

/** CA23: calls of mine that I have not ended, the newest last: whoever was asked still waits to hear of it. */
export const openCalls = ({ catching }: Circle, now: number): readonly MyCall[] =>
  catching.calls.filter(({ state, at }) => state !== 'over' && now - at < callShownMs)

/**
 * CA23: who is there, as far as it counts for this call: what came before it was begun does not. Nor does the
 * same word again: whoever said so before the others were asked, and did not come, would else keep everybody
 * away from them (T150). Nor the word of somebody who was taken off the list or blocked since (T151), nor of
 * somebody who says after it that they cannot (T170).
 */
export const thereFor = (self: Circle, call: MyCall, now: number): readonly AccountId[] => {
  const open = new Set(openCalls(self, now).map(each => each.call)).add(call.call)
  const all = lettersOf(self, 'call-answer').filter(
    ({ from, body }) => open.has(body.call) && mayAnswer(self, from),
  )
  const words = all.filter(({ body }) => body.says !== 'cant')
  const saysLast = ({ from, body }: (typeof all)[number]): string | undefined =>
    all.find(each => each.from === from && each.body.call === body.call)?.body.says
  const before = new Set(
    words.flatMap(({ from, body, keptAt }) =>
      body.call !== call.call && keptAt < call.at ? [from] : [],
    ),
  )
  return words.flatMap(word => {
    const counts = word.body.call === call.call || !before.has(word.from)
    return counts && saysLast(word) !== 'cant' ? [word.from] : []
  })
}

/** CA12: whom I still ask, and did not block. */
export const mayAnswer = (self: Circle, account: AccountId): boolean =>
  own(self.catching.asked, account) !== undefined && !limitsOf(self).isBlocked(account)

/** The latest word of somebody to my latest ask. */
export const catcherWord = (self: Circle, account: AccountId): CatcherWordBody | undefined =>
  latestWord(lettersOf(self, 'catcher-word'), account, own(self.catching.asked, account))

/** The ask that waits for my answer. */
export const openCatcherAsk = (
  self: Circle,
  owner: AccountId,
): LetterOf<'catcher-ask'> | undefined =>
  openAskOf(lettersOf(self, 'catcher-ask'), owner, own(self.catching.answered, owner))

export const isCaught = (self: Circle, owner: AccountId): boolean =>
  own(self.catching.answered, owner)?.word === 'yes'

/** A call of somebody I said yes to. */
export const callLetter = (
  self: Circle,
  owner: AccountId,
  call: string,
): LetterOf<'call'> | undefined =>
  lettersOf(self, 'call').find(({ from, body }) => from === owner && body.call === call)

export const catchingView = (
  self: Circle | undefined,
  circles: readonly Circle[],
  me: AccountId,
  now: number,
): CatchingView => {
  if (self === undefined) return nothingCaught
  const { catching } = self
  const limits = limitsOf(self)
  const named = metIn(circles, me)
  const asking = new Set(lettersOf(self, 'catcher-ask').map(({ from }) => from))
  const given = Object.values(catching.answered).filter(({ word }) => word === 'yes')
  return {
    mine: mineOf(self, named),
    set: catching.set,
    others: [
      ...[...asking].flatMap((account): readonly CaughtPerson[] => {
        const ask = limits.isBlocked(account) ? undefined : openCatcherAsk(self, account)
        if (ask === undefined) return []
        const { words, ways } = ask.body
        const who = named({ account, circle: ask.circle })
        const first = { hours: undefined, phone: undefined, line: 'usual' } as const
        return [{ ...who, state: 'asks', words, ways, ...first }]
      }),
      ...given.map(
        ({ account, circle, hours, ways, phone, line }): CaughtPerson => ({
          ...named({ account, circle }),
          state: 'yes',
          words: '',
          ways,
          hours,
          phone,
          line,
        }),
      ),
    ],
    toMe: toMeOf(self, named, now),
    call: callOf(self, named, now),
    line: latest(given)?.line,
  }
}

const latest = (given: readonly GivenWord[]): GivenWord | undefined =>
  given.toSorted((a, b) => b.at - a.at)[0]

const mineOf = (self: Circle, named: NameMet): readonly MyCatcher[] => {
  const { asked, outside, set } = self.catching
  const all: readonly MyCatcher[] = [
    ...Object.values(asked).map(({ account, circle, words, ways }): CatcherView => {
      const said = catcherWord(self, account)
      const isYes = said?.word === 'yes'
      return {
        kind: 'member',
        key: account,
        ...named({ account, circle }),
        words,
        ways: isYes ? (said.ways ?? ways) : ways,
        word: said?.word ?? 'asked',
        askAgainAt: said?.word === 'not-now' ? saidAt(self, account) + restMs : undefined,
        hours: isYes ? said.hours : undefined,
        phone: isYes ? theirNumber(said.phone) : undefined,
      }
    }),
    ...Object.values(outside).map(each => ({ kind: 'outside' as const, ...each })),
  ]
  const place = (key: string): number => {
    const at = set.order.indexOf(key)
    return at < 0 ? set.order.length : at
  }
  // Whoever was added since comes last, in the order they came.
  return all.toSorted((a, b) => place(a.key) - place(b.key))
}

/** When their word came here: their own clock may be anywhere. */
const saidAt = (self: Circle, account: AccountId): number =>
  lettersOf(self, 'catcher-word').find(
    ({ from, body }) => from === account && body.ask === own(self.catching.asked, account)?.letter,
  )?.keptAt ?? 0

/** Whoever said that it is not the time is left in peace this long. */
const restMs = 30 * dayMs

const toMeOf = (self: Circle, named: NameMet, now: number): readonly CallToMe[] => {
  const overs = lettersOf(self, 'call-over')
  const all = lettersOf(self, 'call').flatMap(({ from, circle, letter, body, keptAt }) => {
    const isOld = now - Math.max(body.at, keptAt) >= callShownMs
    if (isOld || !isCaught(self, from) || limitsOf(self).isBlocked(from)) return []
    return [
      {
        ...named({ account: from, circle }),
        call: body.call,
        letter,
        at: timeOf(body, keptAt),
        words: body.words,
        phone: theirNumber(body.phone),
        said: own(self.catching.said, callKey(from, body.call)),
        over: overOf(overs.filter(over => over.from === from && over.body.call === body.call)),
      },
    ]
  })
  // CA23: somebody is one card, however often they asked: the newest that waits, else the newest.
  return all.filter(
    each =>
      each ===
      (all.find(({ account, over }) => account === each.account && over === undefined) ??
        all.find(({ account }) => account === each.account)),
  )
}

/** CA31: whoever is all right now says it last; that somebody answered ends nothing by itself. */
const overOf = (overs: readonly LetterOf<'call-over'>[]): CallToMe['over'] => {
  const whys = new Set(overs.map(({ body }) => body.why ?? 'either'))
  return (['over', 'answered', 'either'] as const).find(why => whys.has(why))
}

/** A clock that is ahead must not make a call look as if it were still to come. */
const timeOf = ({ at }: CallBody, keptAt: number): number => Math.min(at, keptAt)

const callOf = (self: Circle, named: NameMet, now: number): MyCallView | undefined => {
  const open = openCalls(self, now)
  const mine = open.at(-1) ?? self.catching.calls.at(-1)
  if (mine === undefined || now - mine.at >= callShownMs) return undefined
  const whole = open.length === 0 ? [mine] : open
  const answers = lettersOf(self, 'call-answer').filter(({ body }) =>
    whole.some(({ call }) => call === body.call),
  )
  const people = new Map(
    whole.flatMap(each => each.people).map(person => [person.account, person] as const),
  )
  return {
    call: mine.call,
    at: mine.at,
    state: mine.state,
    people: [...people.values()].map(person => ({
      ...named(person),
      phone: theirNumber(catcherWord(self, person.account)?.phone),
      says: answers.find(({ from }) => from === person.account)?.body.says,
    })),
  }
}
