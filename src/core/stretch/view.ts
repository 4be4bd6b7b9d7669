import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { isSteward, mayWrite, presentMember } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { answerOf, everybodySaid, type Round, roundOf } from '../together/together.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { endOf, isAsking, runningStretch } from './runningStretch.ts'
import type { Stretch } from './stretch.ts'
import type { StretchAnswer } from './stretchAnswer.ts'

/** My own answer, before it is open to anybody else. */
export type MyAnswer =
  /** Without words where what my devices keep has not come to this one yet. */
  | { readonly kind: 'answered'; readonly says: StretchAnswer | undefined }
  | { readonly kind: 'passed' }

export interface RunningStretchView {
  readonly entry: EntryId
  readonly weeks: number
  /** `undefined` where the clock of who began it ran ahead. */
  readonly endsAt: number | undefined
  /** Its last week has begun: "Shall we go on?" */
  readonly asks: boolean
  readonly mine: MyAnswer | undefined
  readonly canAnswer: boolean
  readonly canOpen: boolean
  /**
   * For whoever may open: everybody who is here has answered or passed. Who, and how many, nobody is
   * told. `undefined`: I came during this stretch and cannot know.
   */
  readonly everybody: boolean | undefined
}

export interface StretchAnswerView {
  readonly person: PersonView
  readonly says: StretchAnswer
  /** What is taken back with it, or hidden: the answer and its key. Empty where I may not. */
  readonly takeBack: readonly EntryId[]
}

/** One whose answers were opened. Who passed is in no list. */
export interface EndedStretchView {
  readonly entry: EntryId
  readonly weeks: number
  /** In the order in which people came into the circle. */
  readonly answers: readonly StretchAnswerView[]
  /** Their answers open when their own devices are here next. */
  readonly toCome: readonly PersonView[]
  /** I came during it: what was answered before is not opened to me. */
  readonly cameDuring: boolean
  /** Not long ago, and there is something to read: the circle's page leads to it. */
  readonly fresh: boolean
}

export interface StretchView {
  readonly canBegin: boolean
  readonly running: RunningStretchView | undefined
  /** The newest first. */
  readonly ended: readonly EndedStretchView[]
}

const freshMs = 28 * dayMs

export const stretchView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  mine: Limits = noLimits,
): StretchView => {
  const running = runningStretch(circle)
  const limits = limitsHere(circle, mine)
  const ended = circle.stretch.all.filter(stretch => stretch !== running).toReversed()
  return {
    canBegin:
      circle.kind === 'community' &&
      running === undefined &&
      isSteward(circle, me) &&
      mayWrite(circle, me),
    running: running === undefined ? undefined : runningView(circle, running, self, me, now),
    ended: ended.map(stretch => endedView(circle, stretch, me, now, limits)),
  }
}

const runningView = (
  circle: Circle,
  stretch: Stretch,
  self: Circle | undefined,
  me: AccountId,
  now: number,
): RunningStretchView => {
  const { entry, weeks, handedOn } = stretch
  const round = roundOf(circle, entry)
  const canOpen = isSteward(circle, me) && mayWrite(circle, me)
  const asks = isAsking(stretch, now) && !circle.closed
  return {
    entry,
    weeks,
    endsAt: endOf(stretch, now),
    asks,
    mine: round === undefined ? undefined : myAnswer(round, self, me),
    canAnswer: asks && mayWrite(circle, me),
    canOpen,
    everybody:
      canOpen && !handedOn && round !== undefined ? everybodySaid(circle, round) : undefined,
  }
}

const myAnswer = (round: Round, self: Circle | undefined, me: AccountId): MyAnswer | undefined => {
  const answer = answerOf(round, me)
  if (answer === undefined) return undefined
  if (answer.kind === 'passed') return { kind: 'passed' }
  return { kind: 'answered', says: own(self?.vault.answers ?? {}, answer.id)?.says }
}

const endedView = (
  circle: Circle,
  stretch: Stretch,
  me: AccountId,
  now: number,
  limits: Limits,
): EndedStretchView => {
  const { entry, weeks, handedOn } = stretch
  const round = roundOf(circle, entry)
  const people = Object.values(circle.members).toSorted((a, b) => a.since - b.since)
  const answers: StretchAnswerView[] = []
  const toCome: PersonView[] = []
  for (const { account, present } of people) {
    const answer = round === undefined ? undefined : answerOf(round, account)
    if (answer?.kind !== 'sealed') continue
    const person = personView(circle, account, me, limits)
    const { opened } = answer
    // Whoever left without opening theirs cannot open it any more: it is not waited for.
    if (opened === undefined) {
      if (present) toCome.push(person)
    } else if (opened.answer !== undefined) {
      const isMine = account === me || isSteward(circle, me)
      const takeBack = isMine && mayWrite(circle, me) ? [answer.entry, opened.entry] : []
      answers.push({ person, says: opened.answer, takeBack })
    }
  }
  const end = endOf(stretch, now)
  const isRecent = end !== undefined && now < end + freshMs
  const fresh = isRecent && answers.length + toCome.length > 0
  return { entry, weeks, answers, toCome, cameDuring: handedOn, fresh }
}

/** Whether the running stretch asks something of `me` today (D15). */
export const stretchAsks = (
  circle: Circle,
  me: AccountId,
  now: number,
): 'answer' | 'open' | undefined => {
  const running = runningStretch(circle)
  const round = running === undefined ? undefined : roundOf(circle, running.entry)
  if (running === undefined || round === undefined || !mayWrite(circle, me)) return undefined
  if (!isAsking(running, now)) return undefined
  if (answerOf(round, me) === undefined) return 'answer'
  const end = endOf(running, now)
  return isSteward(circle, me) && end !== undefined && now >= end ? 'open' : undefined
}

/** D16: answers that were opened not long ago, and that I have not been to since. */
export const answersToRead = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  limits: Limits = noLimits,
): EntryId | undefined => {
  const last = circle.stretch.all.findLast(({ entry }) => roundOf(circle, entry)?.opened === true)
  if (self === undefined || circle.id === undefined || last === undefined) return undefined
  if (presentMember(circle, me) === undefined) return undefined
  if (own(self.vault.answersRead ?? {}, circle.id) === last.entry) return undefined
  const { fresh, answers } = endedView(circle, last, me, now, limits)
  const theirs = answers.filter(({ person }) => !person.isMe && !person.blocked)
  return fresh && theirs.length > 0 ? last.entry : undefined
}
