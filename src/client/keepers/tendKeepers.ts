import type { Circle } from '#core/circle/circle.ts'
import { own } from '#core/circle/own.ts'
import type { KeeperWordBody, KeyPartBody } from '#core/keepers/keeperLetters.ts'
import { openAsk, partFor } from '#core/keepers/keepersView.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { KeptLetter } from '#core/letters/letters.ts'
import { toHex, fromBase64Url } from '#base/text.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import type { Returning } from './keepersState.ts'
import type { KeeperApi } from './keeperApi.ts'
import { endSet, setLock } from './makeSet.ts'
import { type NewLetter, writeLetters } from './writeLetters.ts'

/**
 * What a device does by itself with the letters of key keepers: says that a part has come, lets go
 * of what is over. Answers whether it wrote a letter.
 */
export const tidyKeeperLetters = async (running: Running, deps: EngineDeps): Promise<boolean> => {
  const self = running.self()
  if (self === undefined) return false
  const acts: LettersAct[] = []
  const letters: NewLetter[] = []
  for (const kept of Object.values(self.letters.kept)) {
    const close = { t: 'letter-closed', letter: kept.letter, from: kept.from } as const
    if (isOver(self, kept)) acts.push(close)
    else if (kept.body.t === 'key-part' && !kept.read && partFor(self, kept.from) === kept) {
      const given = own(self.keepers.answered, kept.from)
      if (given === undefined) continue
      const body: KeeperWordBody = {
        t: 'keeper-word',
        v: 1,
        at: deps.clock(),
        ask: given.letter,
        set: kept.body.set,
        word: 'kept',
      }
      letters.push({ to: given, body })
      acts.push({ t: 'letter-read', letter: kept.letter, from: kept.from })
    }
  }
  if (letters.length > 0) await writeLetters(running, deps, letters, () => acts)
  else if (acts.length > 0) await sayToVault(running, acts.slice(0, 60), deps)
  return letters.length > 0
}

/** Nothing is left to do with it, or its set is worth nothing any more. */
const isOver = (self: Circle, { body, from, letter }: KeptLetter): boolean => {
  switch (body.t) {
    case 'keeper-over':
      return true
    case 'keeper-ask':
      return openAsk(self, from)?.letter !== letter
    case 'key-part':
      return partFor(self, from)?.letter !== letter || isCalledOver(self, from, body)
    case 'keeper-word':
      return own(self.keepers.asked, from)?.letter !== body.ask
    case 'catcher-ask':
    case 'catcher-word':
    case 'catcher-over':
    case 'call':
    case 'call-answer':
    case 'call-over':
    case 'confidant-ask':
    case 'confidant-word':
    case 'confidant-over':
    case 'confidant-wishes':
    case 'left-letter':
    case 'left-ask':
    case 'left-refused':
    case 'report':
    case 'report-read':
    case 'side-invited':
    case 'removal-reason':
      return false
  }
}

const isCalledOver = (self: Circle, from: string, { set }: KeyPartBody): boolean =>
  Object.values(self.letters.kept).some(
    other => other.from === from && other.body.t === 'keeper-over' && other.body.set === set,
  )

/**
 * Asks the host whether somebody comes into this account, and whether it still has the set. What it
 * has lost, by new keys or by being used, is over: its keepers are told.
 */
export const lookAtReturn = (
  running: Running,
  deps: EngineDeps,
  api: KeeperApi,
): Promise<Returning | undefined> =>
  running.desk.locks.request(setLock, async () => {
    const made = running.self()?.keepers.made
    if (made === undefined || made.ended !== undefined) return undefined
    const answer = await api.mine()
    if (!answer.ok) return undefined
    const { set, running: returning } = answer.value
    const isThere = set !== undefined && toHex(fromBase64Url(set) ?? new Uint8Array()) === made.set
    if (!isThere) await endSet(running, deps, 'gone')
    return returning
  })
