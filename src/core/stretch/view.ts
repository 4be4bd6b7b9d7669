import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { isSteward, mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { type MyAnswer, myAnswer } from '../together/myAnswer.ts'
import { type OpenedView, openedView } from '../together/openedView.ts'
import { answerOf, everybodySaid, roundOf } from '../together/together.ts'
import { unread } from '../together/unread.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { endOf, isAsking, runningStretch } from './runningStretch.ts'
import type { Stretch } from './stretch.ts'
import type { StretchAnswer } from './stretchAnswer.ts'

export interface RunningStretchView {
  readonly entry: EntryId
  readonly weeks: number
  /** `undefined` where the clock of who began it ran ahead. */
  readonly endsAt: number | undefined
  /** Its last week has begun: "Shall we go on?" */
  readonly asks: boolean
  readonly mine: MyAnswer<StretchAnswer> | undefined
  readonly canAnswer: boolean
  readonly canOpen: boolean
  /**
   * For whoever may open: everybody who is here has answered or passed. Who, and how many, nobody is
   * told. `undefined`: I came during this stretch and cannot know.
   */
  readonly everybody: boolean | undefined
}

/** One whose answers were opened. */
export interface EndedStretchView extends OpenedView<StretchAnswer> {
  readonly entry: EntryId
  readonly weeks: number
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
    running:
      running === undefined || circle.closed
        ? undefined
        : runningView(circle, running, self, me, now),
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
    mine: round === undefined ? undefined : myAnswer(round, 'stretch-answer', self, me),
    canAnswer: asks && mayWrite(circle, me),
    canOpen,
    everybody:
      canOpen && !handedOn && round !== undefined ? everybodySaid(circle, round) : undefined,
  }
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
  const opened = openedView(circle, round, 'stretch-answer', me, limits)
  const end = endOf(stretch, now)
  const isRecent = end !== undefined && now < end + freshMs
  const fresh = isRecent && opened.answers.length + opened.toCome.length > 0
  return { ...opened, entry, weeks, cameDuring: handedOn, fresh }
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
  const last = unread(circle, self, me, circle.stretch.all)
  if (last === undefined) return undefined
  const { fresh, answers } = endedView(circle, last, me, now, limits)
  const theirs = answers.filter(({ person }) => !person.isMe && !person.blocked)
  return fresh && theirs.length > 0 ? last.entry : undefined
}
