import type { Page } from '#core/circle/circleView.ts'
import { circleView } from '#core/circle/view.ts'
import { type MadeReportView, reportsView } from '#core/letters/reportsView.ts'
import { perspectivesView } from '#core/perspective/view.ts'
import { guessesView } from '#core/shoes/view.ts'
import { questionsView } from '#core/questions/view.ts'
import { dayAt } from '#core/commitment/due.ts'
import { commitmentsView } from '#core/commitment/view.ts'
import { owningsView } from '#core/owning/view.ts'
import { repairsView } from '#core/repair/view.ts'
import { seenInYouView } from '#core/seenInYou/view.ts'
import { daysView } from '#core/day/view.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { notesView } from '#core/note/view.ts'
import { stretchView } from '#core/stretch/view.ts'
import { removalReasons } from '#core/letters/removalReasons.ts'
import { noSides, sidesView } from '#core/sides/sideCircles.ts'
import type { CircleState, MyReport, Reports, Sending } from '../state/circleState.ts'
import { parseEventId } from '#core/circle/ids.ts'
import type { Act } from '#core/circle/fact.ts'
import { fileView } from '#core/sharing/files.ts'
import { filesOf } from '../files/filesOf.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { OutboxItem } from '../outbox/outbox.ts'
import { circlesIAmIn } from './circlesIAmIn.ts'
import { liveInvites } from './liveInvites.ts'
import type { Running } from './running.ts'
import { withMyAnswers } from './withMyAnswers.ts'
import { withMyYes } from './withMyYes.ts'

/** One circle's screen: the folded view and what this device adds to it. */
export const circleState = (
  running: Running,
  log: CircleLog,
  now: number,
  page: Page,
): CircleState => {
  const me = running.keyring.accountId
  const limits = running.limits()
  const self = running.self()
  const answered = withMyAnswers(running, log)
  const today = dayAt(now, running.zone(now))
  const view = circleView(running.declined.without(withMyYes(running, log)), me, now, page, limits)
  const shares = view.shares.map(({ entry }) => entry)
  return {
    view,
    sending: running.desk.outbox
      .of(log.id)
      .flatMap(item => sendingOf(item, running.uploads.progress(item))),
    status: statusOf(running, log),
    reports: reportsOf(running, log, now),
    stretch: stretchView(answered, self, me, now, limits),
    questions: questionsView(answered, self, me, limits),
    commitments: commitmentsView(answered, self, me, now, limits),
    seenInYou: seenInYouView(answered, self, me, now, limits),
    perspectives: perspectivesView(answered, self, me, shares, limits),
    guesses: guessesView(answered, me, shares, limits),
    ownings: owningsView(answered, self, me, limits),
    repairs: repairsView(answered, self, me, limits),
    days: daysView(answered, self, me, today, limits),
    notes: notesView(answered, self, me, today, limits),
    plans: shownPlansView(answered, self, me, limits),
    removalReasons: removalReasons(log.fold.circle, self, me),
    invites: liveInvites(running, log, now),
    sides: isMember(running, log)
      ? sidesView(log.fold.circle, circlesIAmIn(running), self, me)
      : noSides,
  }
}

const reportsOf = (running: Running, { fold }: CircleLog, now: number): Reports => {
  const view = reportsView(fold.circle, running.self(), running.keyring.accountId, now)
  const waiting = new Map(running.letters.all().map(letter => [letter.id, letter]))
  const mine = (made: MadeReportView): MyReport => {
    const letter = waiting.get(made.letter)
    const words = letter?.body.t === 'report' ? letter.body.words : undefined
    return { ...made, state: letter === undefined ? 'sent' : (letter.refusal ?? 'waiting'), words }
  }
  return { told: view.told, made: view.made.map(mine) }
}

export const statusOf = (running: Running, log: CircleLog): CircleState['status'] => {
  if (log.status.kind !== 'ok') return log.status
  if (isGone(running, log)) return { kind: 'gone' }
  const goesAt = running.endings.goesAt(log.id)
  if (goesAt !== undefined) return { kind: 'over', goesAt }
  return running.syncs.stopped(log.id) === 'gone' ? { kind: 'not-there' } : { kind: 'ok' }
}

/** I was a member here and am not any more. */
export const isGone = ({ keyring }: Running, { state }: CircleLog): boolean =>
  state.membership?.former.has(keyring.accountId) === true &&
  !state.membership.members.has(keyring.accountId)

export const isMember = ({ keyring }: Running, { state }: CircleLog): boolean =>
  state.membership?.members.has(keyring.accountId) === true

/** A batch is shown as its acts; housekeeping that nobody wrote is not shown. */
const sendingOf = (item: OutboxItem, progress: number | undefined): readonly Sending[] => {
  const { event, audience, state, refusal, sealed } = item
  const id = parseEventId(event.id)
  if (id === undefined || event.t === 'unknown') return []
  const { v: _, id: __, at: ___, ...rest } = event
  const acts: readonly Act[] = rest.t === 'batch' ? rest.ops : [rest]
  const files = filesOf(event).map(fileView)
  const about = files.length === 0 ? {} : { files, progress }
  // Once sealed, a host may have it and only not have said so.
  const mine = sealed.length === 0 ? { canRecall: true as const } : {}
  return acts.map(act => ({
    id,
    act: withoutFiles(act),
    audience,
    state,
    refusal,
    ...mine,
    ...about,
  }))
}

/** A screen gets no key. */
const withoutFiles = (act: Act): Act => {
  if (act.t !== 'share-offered' && act.t !== 'move-made') return act
  const { files: _, ...words } = act
  return words
}
