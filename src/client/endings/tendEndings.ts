import type { Circle } from '#core/circle/circle.ts'
import { own } from '#core/circle/own.ts'
import type { ConfidantWishesBody } from '#core/endings/endingsLetters.ts'
import { latestWishes, openConfidantAsk, untold } from '#core/endings/endingsView.ts'
import type { EndingsAct } from '#core/endings/events.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { KeptLetter } from '#core/letters/letters.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { LeftApi } from './leftApi.ts'
import { tendLeft } from './tendLeft.ts'
import { writeLetters } from '../keepers/writeLetters.ts'

/**
 * What a device does by itself with endings: lets go of what is over, and tells those who said yes
 * what their person wishes as it is now. Answers whether it wrote a letter.
 */
export const tendEndings = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
): Promise<boolean> => {
  const self = running.self()
  if (self === undefined) return false
  const acts = [...tidied(self), ...blocked(self, running)]
  if (acts.length > 0) await sayToVault(running, acts.slice(0, 60), deps)
  await tendLeft(running, deps, api)
  return tell(running, deps)
}

/** EN5: the wishes as they are now, to those who said yes; no letter is written twice for the same. */
const tell = async (running: Running, deps: EngineDeps): Promise<boolean> => {
  const self = running.self()
  if (self === undefined) return false
  const { wishes } = self.endings
  const due = untold(self).filter(({ account }) => !running.limits().isBlocked(account))
  if (due.length === 0) return false
  const body: ConfidantWishesBody = {
    t: 'confidant-wishes',
    v: 1,
    at: deps.clock(),
    ...(wishes === undefined
      ? {}
      : { wishes: { choice: wishes.choice, words: wishes.words, where: wishes.where } }),
  }
  const done = await writeLetters(
    running,
    deps,
    due.map(to => ({ to, body })),
    () =>
      due.map(({ account }) => ({
        t: 'wishes-told',
        account,
        ...(wishes === undefined ? {} : { wishes: wishes.id }),
      })),
  )
  return done.ok
}

/** EN6: whom I blocked is asked and told nothing more, and reads of it nowhere. */
const blocked = (self: Circle, running: Running): readonly EndingsAct[] => {
  const limits = running.limits()
  return [
    ...Object.keys(self.endings.asked).flatMap((account): readonly EndingsAct[] => {
      const asked = own(self.endings.asked, account)
      return asked !== undefined && limits.isBlocked(asked.account)
        ? [{ t: 'confidant-ended', account: asked.account }]
        : []
    }),
    ...Object.values(self.endings.answered).flatMap(
      ({ account, circle, letter, word }): readonly EndingsAct[] =>
        word === 'yes' && limits.isBlocked(account)
          ? [{ t: 'confidant-answered', letter, owner: { account, circle }, word: 'quit' }]
          : [],
    ),
  ]
}

const tidied = (self: Circle): readonly (LettersAct | EndingsAct)[] =>
  Object.values(self.letters.kept).flatMap((kept): readonly (LettersAct | EndingsAct)[] => {
    const close: LettersAct = { t: 'letter-closed', letter: kept.letter, from: kept.from }
    if (kept.body.t === 'confidant-over') return [...quitting(self, kept), close]
    return isOver(self, kept) ? [close] : []
  })

/** They end it: my yes is over too, and an ask that waited waits no more. */
const quitting = (
  self: Circle,
  { from, body }: KeptLetter,
): readonly (LettersAct | EndingsAct)[] => {
  const given = own(self.endings.answered, from)
  const ask = openConfidantAsk(self, from)
  return [
    ...(given?.word === 'yes' && given.at <= body.at
      ? [
          {
            t: 'confidant-answered',
            letter: given.letter,
            owner: { account: given.account, circle: given.circle },
            word: 'quit',
          } as const,
        ]
      : []),
    ...(ask !== undefined && ask.body.at <= body.at
      ? [{ t: 'letter-closed', letter: ask.letter, from } as const]
      : []),
  ]
}

const isOver = (self: Circle, { body, from, letter }: KeptLetter): boolean => {
  if (body.t === 'confidant-ask') return openConfidantAsk(self, from)?.letter !== letter
  if (body.t === 'confidant-wishes')
    return (
      own(self.endings.answered, from)?.word !== 'yes' ||
      latestWishes(self, from)?.letter !== letter
    )
  // A no is kept for as long as its ask is the latest; an ask, until it was answered.
  if (body.t === 'left-refused') return own(self.endings.wanted, from)?.ask !== body.ask
  if (body.t === 'left-ask')
    return (
      own(self.endings.refused, body.ask) !== undefined ||
      Object.values(self.letters.kept).some(
        other => other.from === from && other.body.t === 'left-ask' && other.body.at > body.at,
      )
    )
  return (
    body.t === 'confidant-word' &&
    (own(self.endings.asked, from)?.letter !== body.ask || isOlder(self, from, body.at))
  )
}

const isOlder = (self: Circle, from: string, at: number): boolean =>
  Object.values(self.letters.kept).some(
    other => other.from === from && other.body.t === 'confidant-word' && other.body.at > at,
  )
