import type { Circle } from '#core/circle/circle.ts'
import { own } from '#core/circle/own.ts'
import {
  callShownMs,
  isCaught,
  openCalls,
  openCatcherAsk,
  thereFor,
} from '#core/catching/catchingView.ts'
import type { CatchingAct } from '#core/catching/events.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { KeptLetter } from '#core/letters/letters.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { CallApi } from './callApi.ts'
import { closeCall } from './endCall.ts'
import { givenPermits, permitsRequestOf, samePermits } from './permits.ts'

/**
 * What a device does by itself with catchers and calls: lets go of what is over, keeps the host's permits as
 * the self circle has them, and tells those who were asked that somebody is there. Answers whether it
 * wrote a letter.
 */
export const tendCatching = async (
  running: Running,
  deps: EngineDeps,
  api: CallApi,
): Promise<boolean> => {
  const self = running.self()
  if (self === undefined) return false
  const acts = tidied(self, deps.clock())
  if (acts.length > 0) await sayToVault(running, acts.slice(0, 60), deps)
  await tendPermits(running, deps, api)
  return endAnswered(running, deps, api)
}

/** The zone of this device's clock is part of it: in another one the hours are others in UTC. */
export const tendPermits = async (
  running: Running,
  deps: EngineDeps,
  api: CallApi,
): Promise<void> => {
  const self = running.self()
  // Whoever never said a word to anybody has nothing there, and the host is not asked.
  if (Object.keys(self?.catching.answered ?? {}).length === 0) return
  const me = running.keyring.accountId
  const now = deps.clock()
  const wanted = permitsRequestOf(givenPermits(self), me, running.zone(now))
  const name = JSON.stringify(wanted)
  const found = known.get(running)
  if (found?.name === name && Math.abs(now - found.at) < lookAgainMs) return
  const there = await api.permits()
  if (!there.ok) return
  if (samePermits(there.value, wanted) || (await api.putPermits(wanted)).ok)
    known.set(running, { name, at: now })
}

/**
 * What the host was found to have, and when. It is asked after each start, when something changes, and now and
 * then: one that was brought back from a copy has a yes that was taken back since, or lacks one (T159).
 */
const known = new WeakMap<Running, { readonly name: string; readonly at: number }>()
const lookAgainMs = 3_600_000

const tidied = (self: Circle, now: number): readonly (LettersAct | CatchingAct)[] =>
  Object.values(self.letters.kept).flatMap((kept): readonly (LettersAct | CatchingAct)[] => {
    const close: LettersAct = { t: 'letter-closed', letter: kept.letter, from: kept.from }
    if (kept.body.t === 'catcher-over') return [...quitting(self, kept), close]
    return isOver(self, kept, now) ? [close] : []
  })

/** They end it: my yes is over too, and an ask that waited waits no more. */
const quitting = (
  self: Circle,
  { from, body }: KeptLetter,
): readonly (LettersAct | CatchingAct)[] => {
  const given = own(self.catching.answered, from)
  const ask = openCatcherAsk(self, from)
  const isLater = ask === undefined || ask.body.at <= body.at
  return [
    ...(given?.word === 'yes' && given.at <= body.at
      ? [
          {
            t: 'catcher-answered',
            letter: given.letter,
            owner: { account: given.account, circle: given.circle },
            word: 'quit',
          } as const,
        ]
      : []),
    ...(ask !== undefined && isLater
      ? [{ t: 'letter-closed', letter: ask.letter, from } as const]
      : []),
  ]
}

const isOver = (
  self: Circle,
  { body, from, letter, keptAt, read }: KeptLetter,
  now: number,
): boolean => {
  const isOld = read || now - keptAt >= callShownMs
  if (body.t === 'catcher-ask') return openCatcherAsk(self, from)?.letter !== letter
  if (body.t === 'catcher-word')
    return own(self.catching.asked, from)?.letter !== body.ask || isOlder(self, from, body)
  if (body.t === 'call') return isOld || !isCaught(self, from)
  if (body.t === 'call-over') return isOld
  return body.t === 'call-answer' && !self.catching.calls.some(({ call }) => call === body.call)
}

const isOlder = (self: Circle, from: string, { at }: { readonly at: number }): boolean =>
  Object.values(self.letters.kept).some(
    other => other.from === from && other.body.t === 'catcher-word' && other.body.at > at,
  )

/**
 * CA17, CA23: somebody is with me, whichever call they answered: the others who were asked know it from my
 * device, not from the host.
 */
const endAnswered = async (running: Running, deps: EngineDeps, api: CallApi): Promise<boolean> => {
  const self = running.self()
  if (self === undefined) return false
  const now = deps.clock()
  let wrote = false
  for (const mine of openCalls(self, now)) {
    const there = mine.state === 'asking' ? thereFor(self, mine, now) : []
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
    if (there.length > 0 && (await closeCall(running, deps, api, mine, there)).ok) wrote = true
  }
  return wrote
}
