import { isCaught, mayAnswer, openCatcherAsk } from '#core/catching/catchingView.ts'
import { confidantWord, isConfidantOf, openConfidantAsk } from '#core/endings/endingsView.ts'
import type { AccountId, CircleId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import { own } from '#core/circle/own.ts'
import { isSteward } from '#core/circle/presence.ts'
import { type LetterBody, parseLetterBody } from '#core/letters/letterBody.ts'
import { reportRefusal } from '#core/letters/reportRules.ts'
import { removalReasonRefusal } from '#core/letters/removalReasons.ts'
import { limitsOf } from '#core/vault/limits.ts'
import { isWholePart } from '#crypto/keeperSet.ts'
import { isSignedLetter, type OpenedLetter } from '#crypto/letter.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import { partOf } from '../keepers/partOf.ts'
import type { CircleLog } from '../log/circleLog.ts'

/**
 * `later`: it stays at the host, because this device may not know yet what it needs to know, or
 * because a newer Herewith wrote it. `drop`: it is worth nothing, now and for ever.
 */
export type Verdict = { readonly kind: 'keep'; readonly body: LetterBody } | 'drop' | 'later'

/** What is asked of the verified log of a circle. */
export interface JudgedLog {
  readonly state: {
    readonly membership: Pick<Membership, 'members' | 'former'> | undefined
  }
  readonly status: Pick<CircleLog['status'], 'kind'>
  readonly fold: Pick<CircleLog['fold'], 'circle'>
}

export interface LetterJudge {
  readonly me: AccountId
  /** My self circle, with what waits to be sent. */
  readonly self: Circle
  readonly log: (circle: CircleId) => JudgedLog | undefined
  /** I have a young person's seat, in whichever circle. */
  readonly young: boolean
}

/**
 * Whether a letter is from whom it claims to be from, and whether I want it. What the host says is
 * not asked: keys, membership and roles come from the verified log of the circle it names.
 */
export const judgeLetter = async (judge: LetterJudge, opened: OpenedLetter): Promise<Verdict> => {
  const { circleId, senderId, senderGen } = opened.header
  if (senderId === judge.me) return 'drop'
  const log = judge.log(circleId)
  const people = log?.state.membership
  if (log === undefined || people === undefined || log.status.kind !== 'ok') return 'later'
  if (!people.members.has(judge.me)) return 'drop'
  const sender = people.members.get(senderId)
  if (sender === undefined) return people.former.has(senderId) ? 'drop' : 'later'
  // Keys that were changed since may be in other hands: what they sign counts no more.
  if (senderGen !== sender.gen) return senderGen > sender.gen ? 'later' : 'drop'
  if (!(await isSignedLetter(opened, keyBytes(sender.sk)))) return 'drop'
  const body = bodyOf(opened.json)
  if (body === undefined) return 'drop'
  if (body === 'newer') return 'later'
  // CA20, EN4: whatever asks for it, and from whichever circle, no child catches a grown-up or is their confidant.
  if (judge.young && (body.t === 'catcher-ask' || body.t === 'confidant-ask')) return 'drop'
  return judgeBody(judge, log.fold.circle, opened, body)
}

const judgeBody = (
  { me, self }: LetterJudge,
  circle: Circle,
  { header }: OpenedLetter,
  body: LetterBody,
): Verdict => {
  switch (body.t) {
    case 'report': {
      // R7: also of somebody I blocked. It is about the circle, and not a word to me.
      const refusal = reportRefusal(circle, header.senderId, me, body)
      // Perhaps I was asked to look after it a moment ago.
      if (refusal === 'not-a-steward') return 'later'
      return refusal === undefined ? { kind: 'keep', body } : 'drop'
    }
    case 'keeper-ask':
      return limitsOf(self).isBlocked(header.senderId) ? 'drop' : { kind: 'keep', body }
    case 'keeper-word':
      // G8: only to what I asked of them.
      return own(self.keepers.asked, header.senderId)?.letter === body.ask
        ? { kind: 'keep', body }
        : 'drop'
    case 'key-part': {
      const given = own(self.keepers.answered, header.senderId)
      // G6: without a yes nothing is kept. Perhaps another device of mine said it a moment ago.
      if (given === undefined) return 'later'
      return given.yes && isWholePart(partOf(header.senderId, body))
        ? { kind: 'keep', body }
        : 'drop'
    }
    case 'keeper-over':
      return own(self.keepers.answered, header.senderId) === undefined
        ? 'drop'
        : { kind: 'keep', body }
    case 'catcher-ask':
      return limitsOf(self).isBlocked(header.senderId) ? 'drop' : { kind: 'keep', body }
    case 'catcher-word':
      // CA12: only to what I asked of them.
      return own(self.catching.asked, header.senderId)?.letter === body.ask
        ? { kind: 'keep', body }
        : 'drop'
    case 'catcher-over':
      return openCatcherAsk(self, header.senderId) !== undefined || isCaught(self, header.senderId)
        ? { kind: 'keep', body }
        : 'drop'
    case 'call':
    case 'call-over':
      // CA12: only from somebody to whom I said yes. Another device of mine may have, a moment ago.
      if (limitsOf(self).isBlocked(header.senderId)) return 'drop'
      if (own(self.catching.answered, header.senderId) === undefined) return 'later'
      return isCaught(self, header.senderId) ? { kind: 'keep', body } : 'drop'
    case 'call-answer':
      // CA12: only from somebody whom I called, and whom I neither blocked nor took off the list since.
      return mayAnswer(self, header.senderId) &&
        self.catching.calls.some(
          ({ call, people }) =>
            call === body.call && people.some(({ account }) => account === header.senderId),
        )
        ? { kind: 'keep', body }
        : 'drop'
    case 'confidant-ask':
      return limitsOf(self).isBlocked(header.senderId) ? 'drop' : { kind: 'keep', body }
    case 'confidant-word':
      // EN2: only to what I asked of them.
      return own(self.endings.asked, header.senderId)?.letter === body.ask
        ? { kind: 'keep', body }
        : 'drop'
    case 'confidant-over':
      return openConfidantAsk(self, header.senderId) !== undefined ||
        isConfidantOf(self, header.senderId)
        ? { kind: 'keep', body }
        : 'drop'
    case 'confidant-wishes':
      // EN2: only from somebody to whom I said yes. Another device of mine may have, a moment ago.
      if (limitsOf(self).isBlocked(header.senderId)) return 'drop'
      if (own(self.endings.answered, header.senderId) === undefined) return 'later'
      return isConfidantOf(self, header.senderId) ? { kind: 'keep', body } : 'drop'
    // EN19: words to be read when somebody is gone come only from where they lie, and when they were asked for.
    case 'left-letter':
      return 'drop'
    case 'left-ask':
      // EN19: only from somebody whom I trust with it. Another device of mine may have asked them.
      if (limitsOf(self).isBlocked(header.senderId)) return 'drop'
      return confidantWord(self, header.senderId)?.word === 'yes' ? { kind: 'keep', body } : 'drop'
    case 'left-refused': {
      const want = own(self.endings.wanted, header.senderId)
      if (!isConfidantOf(self, header.senderId)) return 'drop'
      if (want?.ask === body.ask) return { kind: 'keep', body }
      // Another device of mine may have asked a moment ago.
      return want === undefined ? 'later' : 'drop'
    }
    case 'report-read': {
      // Words back only to what I told, and from whom I told it: nobody else reaches me so.
      const made = own(self.letters.made, body.report)
      const isAnswer = made?.to === header.senderId && made.circle === circle.id
      return isAnswer && !limitsOf(self).isBlocked(header.senderId)
        ? { kind: 'keep', body }
        : 'drop'
    }
    // Nothing is said about it: an invitation of somebody I blocked is none (V8).
    case 'side-invited':
      return limitsOf(self).isBlocked(header.senderId) ? 'drop' : { kind: 'keep', body }
    case 'removal-reason': {
      // R7: also of somebody I blocked, like a report: it is about the circle.
      const refusal = removalReasonRefusal(circle, header.senderId, me, body)
      if (refusal === undefined) return { kind: 'keep', body }
      // The removal may not have arrived here; from a member who removes nobody it never will.
      const mayCome = refusal === 'not-a-steward' || isSteward(circle, header.senderId)
      return mayCome && refusal !== 'wrong-value' ? 'later' : 'drop'
    }
  }
}

/** Only the one spelling that `JSON.stringify` writes, as for entries. */
const bodyOf = (json: string): LetterBody | 'newer' | undefined => {
  try {
    const value: unknown = JSON.parse(json)
    return JSON.stringify(value) === json ? parseLetterBody(value) : undefined
  } catch {
    return undefined // Not JSON: the same answer as for any other text that is no letter.
  }
}
