import { letterKey } from '#core/letters/letters.ts'
import { own } from '#core/circle/own.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { WantedLetter } from '#core/endings/endings.ts'
import { confidantWord, isConfidantOf, isRefusedBy, openWant } from '#core/endings/endingsView.ts'
import type { EndingsAct, WantEnd } from '#core/endings/events.ts'
import { openLetter } from '#crypto/letter.ts'
import { type LeftLettersAnswer, leftWaitDays } from '#protocol/api/endings.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { judgeLeftLetter } from './judgeLeftLetter.ts'
import { leaveLetter } from './leaveLetter.ts'
import { refuseLetter } from './askForLetter.ts'
import type { LeftApi } from './leftApi.ts'

/**
 * What a device does by itself with letters to leave: keeps what lies with the host as the self circle has it,
 * hears who asks, and fetches what may be read. A host that nobody has a letter at is not asked.
 */
export const tendLeft = async (running: Running, deps: EngineDeps, api: LeftApi): Promise<void> => {
  const self = running.self()
  if (self === undefined || !concerns(self)) return
  const ending = endedTrust(self, running)
  if (ending.length > 0) await sayToVault(running, ending, deps)
  const there = await api.look()
  if (!there.ok) return
  await tendMine(running, deps, api, there.value.mine)
  await tendWanted(running, deps, api, there.value.asked)
}

const concerns = ({ endings }: Circle): boolean =>
  [endings.left, endings.ended, endings.wanted].some(each => Object.keys(each).length > 0)

/** EN15: what lies there for somebody who is not trusted with it any more is to lie there no more. */
const endedTrust = (self: Circle, running: Running): readonly EndingsAct[] =>
  Object.values(self.endings.left).flatMap(({ account: to }): readonly EndingsAct[] => {
    const word = confidantWord(self, to)?.word
    const stands = own(self.endings.asked, to) !== undefined && word === 'yes'
    return stands && !running.limits().isBlocked(to) ? [] : [{ t: 'left-letter-ended', to }]
  })

type Mine = LeftLettersAnswer['mine'][number]

const tendMine = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
  mine: readonly Mine[],
): Promise<void> => {
  const self = running.self()
  if (self === undefined) return
  const { left, ended, heard, refused } = self.endings
  const acts: EndingsAct[] = []
  for (const row of mine) {
    const to = Object.values(left).find(({ account }) => account === row.to)?.account
    // Only what I ended: a device that does not know of a letter yet must not throw it away.
    // oxlint-disable-next-line no-await-in-loop -- five at most
    if (to === undefined && own(ended, row.to) !== undefined) await api.takeBack(row.to)
    if (to === undefined) continue
    if (row.given && own(left, to)?.given !== true) acts.push({ t: 'left-letter-given', to })
    const { ask, dueAt } = row
    if (ask === undefined) {
      if (own(heard, to) !== undefined) acts.push({ t: 'left-ask-heard', to })
    } else if (own(refused, ask) !== undefined)
      // EN12: a host that was brought back from an old copy has forgotten my no; it is said again.
      // oxlint-disable-next-line no-await-in-loop
      await refuseLetter(running, deps, api, to, ask)
    else if (own(heard, to)?.ask !== ask)
      acts.push({ t: 'left-ask-heard', to, ask, ...(dueAt === undefined ? {} : { dueAt }) })
  }
  if (acts.length > 0) await sayToVault(running, acts, deps)
  for (const { account: to, circle, words, days, gen, toGen, given } of Object.values(left)) {
    const is = running.log(circle)?.state.membership?.members.get(to)?.gen
    const lies = mine.some(row => row.to === to)
    const isSame = gen === running.keyring.gen && toGen === is
    // EN16: new keys on either side, or a host that lost it: sealed anew, as it was written then.
    if (!given && is !== undefined && (!lies || !isSame))
      // oxlint-disable-next-line no-await-in-loop
      await leaveLetter(running, deps, api, { to, words, days })
  }
}

type Asked = LeftLettersAnswer['asked'][number]

const tendWanted = async (
  running: Running,
  deps: EngineDeps,
  api: LeftApi,
  asked: readonly Asked[],
): Promise<void> => {
  for (const want of Object.values(running.self()?.endings.wanted ?? {})) {
    const { account: owner, ask } = want
    const row = asked.find(each => each.from === owner && each.ask === ask)
    // oxlint-disable-next-line no-await-in-loop
    const why = await endOf(running, deps, want, row)
    if (why !== undefined)
      // oxlint-disable-next-line no-await-in-loop
      await sayToVault(running, [{ t: 'left-want-ended', owner, ask, why }], deps)
    // Told only once the self circle holds it at the host: a device that is lost meanwhile loses nothing.
    // oxlint-disable-next-line no-await-in-loop
    if (row?.state === 'open' && isAtHost(running, want)) await api.got(owner)
  }
}

/** How it has ended now; `undefined`: it has not, or it had before. */
const endOf = async (
  running: Running,
  deps: EngineDeps,
  { account: owner, at }: WantedLetter,
  row: Asked | undefined,
): Promise<WantEnd | undefined> => {
  const self = running.self()
  if (self === undefined || openWant(self, owner) === undefined) return undefined
  // EN18: a signed no counts, whatever the host gives; so does my own: I laid it down.
  if (isRefusedBy(self, owner)) return 'refused'
  if (!isConfidantOf(self, owner)) return 'stopped'
  if (row === undefined) return deps.clock() - at > graceMs ? 'nothing' : undefined
  if (row.state === 'refused') return 'refused'
  // EN11: whatever the host says, nothing is fetched before the shortest time by this device's own clock.
  const isTime = deps.clock() - at >= leastMs
  return row.state === 'open' && isTime ? fetchLeft(running, deps, owner) : undefined
}

const leastMs = Math.min(...leftWaitDays) * 86_400_000

/** Another device of mine may have asked, and this one looked at the host before. */
const graceMs = 60_000

const fetchLeft = async (
  running: Running,
  deps: EngineDeps,
  owner: WantedLetter['account'],
): Promise<WantEnd | undefined> => {
  const given = await running.desk.host.leftWords(owner)
  if (!given.ok) return undefined
  const opened = await openLetter(running.keyring, given.value)
  // Sealed for keys that this account has no more, or changed on the way.
  if (opened === undefined) return 'closed'
  const { id: letter, circleId: circle } = opened.header
  const body = await judgeLeftLetter(owner, running.log(circle), opened)
  if (body === 'later') return undefined
  if (body === undefined) return 'closed'
  const kept = await sayToVault(
    running,
    [{ t: 'letter-kept', letter, from: owner, circle, body }],
    deps,
  )
  return kept?.ok === true ? 'got' : undefined
}

/** What came for this ask: one that came for an earlier ask says nothing of this one (EN21). */
const isAtHost = (running: Running, { account: owner, at }: WantedLetter): boolean => {
  const letters = running.vault()?.fold.circle.letters
  return Object.values(letters?.kept ?? {}).some(
    ({ from, letter, body, keptAt }) =>
      from === owner &&
      keptAt >= at &&
      body.t === 'left-letter' &&
      own(letters?.known ?? {}, letterKey(from, letter)) !== undefined,
  )
}
