import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { reportRefusal } from '#core/letters/reportRules.ts'
import { removalReasonRefusal } from '#core/letters/removalReasons.ts'
import { sealLetter } from '#crypto/letter.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import type { RefusalKind } from '#protocol/api/refusals.ts'
import type { Member } from '#protocol/membership/membership.ts'
import type { Answer, HostApi, HostFailure } from '../host/hostApi.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { inNeed, mustNotWait } from './inNeed.ts'
import type { LetterHolds } from './letterHolds.ts'
import type { LetterBox, LetterRefusal, WaitingLetter } from './letterBox.ts'

export interface LetterSender {
  readonly host: HostApi
  readonly keyring: Keyring
  readonly letters: LetterBox
  readonly log: (circle: WaitingLetter['circle']) => CircleLog | undefined
  readonly holds: LetterHolds
  readonly clock: () => number
}

/**
 * Sends what waits, what must not wait first and then the oldest, until the host does not answer. One that it
 * refuses holds up only those to the same person. Who may be told is asked once more, of the log as it is now:
 * between writing and sending somebody may have left. `false`: the host did not
 * answer, and some of them still wait.
 */
export const sendLetters = async (sender: LetterSender): Promise<boolean> => {
  const { letters, holds } = sender
  for (const { id } of inNeed(letters.all())) {
    // Another may have taken its place meanwhile.
    const letter = letters.all().find(each => each.id === id)
    if (letter === undefined || letter.refusal !== undefined) continue
    const log = sender.log(letter.circle)
    // A history that does not add up says nothing about anybody's keys.
    if (log !== undefined && log.status.kind !== 'ok') continue
    const refusal = refusalOf(sender, letter, log)
    // Its writer keeps the words elsewhere, and nobody waits for an answer: there is nothing to show.
    // oxlint-disable-next-line no-await-in-loop -- in the order in which they were written
    if (refusal !== undefined && letter.body.t === 'removal-reason') await letters.drop(letter.id)
    // oxlint-disable-next-line no-await-in-loop
    else if (refusal !== undefined) await letters.note({ ...letter, refusal })
    else if (log !== undefined && !holds.isHeld(letter, sender.clock())) {
      // oxlint-disable-next-line no-await-in-loop
      const failure = await sendOne(sender, letter, log)
      if (failure?.kind === 'no-connection') return false
      if (failure !== undefined) holds.hold(letter, failure, sender.clock())
    }
  }
  return true
}

const refusalOf = (
  { keyring }: LetterSender,
  { to, body }: WaitingLetter,
  log: CircleLog | undefined,
): LetterRefusal | undefined => {
  const members = log?.state.membership?.members
  if (log === undefined || members?.has(keyring.accountId) !== true) return 'not-a-member'
  if (!members.has(to)) return 'no-longer-there'
  if (body.t === 'removal-reason') {
    const no = removalReasonRefusal(log.fold.circle, keyring.accountId, to, body)
    return no === undefined ? undefined : 'not-a-steward'
  }
  if (body.t !== 'report') return undefined
  const refusal = reportRefusal(log.fold.circle, keyring.accountId, to, body)
  return refusal === undefined ? undefined : 'not-a-steward'
}

/** What kept it from going out, where it was the host. */
const sendOne = async (
  sender: LetterSender,
  letter: WaitingLetter,
  { state }: CircleLog,
): Promise<HostFailure | undefined> => {
  const { host, keyring, letters } = sender
  const me = state.membership?.members.get(keyring.accountId)
  const to = state.membership?.members.get(letter.to)
  // My new keys are not in this circle's log yet: nobody there could know that it is mine.
  if (me?.gen !== keyring.gen || to === undefined) return undefined
  const wire = await wireOf(sender, letter, to)
  if (wire === undefined) return undefined
  const sent = await give(host, letter, wire)
  if (!sent.ok) return sent.error
  await letters.drop(letter.id)
  return undefined
}

/**
 * CA5: an answer to a call goes with the word that stops it, so that neither happens alone. CA32: that a call is over
 * goes the way of the call, which no other letter fills. To a host that does not know the call any more each is a
 * letter like any other.
 */
const give = async (host: HostApi, letter: WaitingLetter, wire: Bytes): Answer<undefined> => {
  const given = await giveWithCall(host, letter, wire)
  if (given !== undefined && (given.ok || !isRefused(given.error, 'not-found'))) return given
  const sent = await host.sendLetter(letter.to, wire)
  if (sent.ok || !isRefused(sent.error, 'too-many') || !mustNotWait(letter)) return sent
  return host.sendLetter(letter.to, wire, 'reserve')
}

const giveWithCall = async (
  host: HostApi,
  { to, body }: WaitingLetter,
  wire: Bytes,
): Promise<Result<undefined, HostFailure> | undefined> => {
  if (body.t === 'call-answer')
    return host.answerCall(body.call, to, body.says === 'cant' ? 'next' : 'stop', wire)
  return body.t === 'call-over' ? host.tellOver(body.call, to, wire) : undefined
}

const isRefused = (failure: HostFailure, why: RefusalKind): boolean =>
  failure.kind === 'refused' && failure.refusal === why

/** For somebody who is in that circle with me, by its log as it is now; kept nowhere. */
export const sealNow = async (
  keyring: Keyring,
  log: CircleLog | undefined,
  letter: Pick<WaitingLetter, 'id' | 'circle' | 'to' | 'body'>,
): Promise<Bytes | undefined> => {
  if (log?.status.kind !== 'ok') return undefined
  const members = log.state.membership?.members
  const to = members?.get(letter.to)
  return to === undefined || members?.get(keyring.accountId)?.gen !== keyring.gen
    ? undefined
    : sealFor(keyring, letter, to)
}

const sealFor = (
  keyring: Keyring,
  { id, circle, to, body }: Pick<WaitingLetter, 'id' | 'circle' | 'to' | 'body'>,
  reader: Member,
): Promise<Bytes | undefined> => {
  const parties = {
    circleId: circle,
    senderId: keyring.accountId,
    senderGen: keyring.gen,
    recipientId: to,
    recipientGen: reader.gen,
    id,
  }
  return sealLetter(parties, keyring.signKey, keyBytes(reader.ek), JSON.stringify(body))
}

const wireOf = async (
  { keyring, letters }: LetterSender,
  letter: WaitingLetter,
  to: Member,
): Promise<Bytes | undefined> => {
  const { sealed } = letter
  if (sealed?.gen === keyring.gen && sealed.toGen === to.gen) return fromBase64Url(sealed.wire)
  const wire = await sealFor(keyring, letter, to)
  if (wire === undefined) return undefined
  const now = { wire: toBase64Url(wire), gen: keyring.gen, toGen: to.gen }
  // On the disk before it leaves: after a crash the same bytes go again, and count once.
  const kept = await letters.note({ ...letter, sealed: now })
  const isThere = letters.all().some(({ id }) => id === letter.id)
  return kept.ok && isThere ? wire : undefined
}
