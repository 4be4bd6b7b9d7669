import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite, presentMember } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type MyAnswer, myAnswer } from '../together/myAnswer.ts'
import { type OpenedView, openedView } from '../together/openedView.ts'
import { answerOf, roundOf } from '../together/together.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { minEyes } from './events.ts'
import type { PerspectiveAnswer } from './perspectiveAnswer.ts'
import { shareRefusal } from './perspectivePractice.ts'
import type { Perspective } from './perspectives.ts'

/** A second pair of eyes on one share, for whoever asked, whoever was asked, and later for all. */
export interface PerspectiveView extends OpenedView<PerspectiveAnswer> {
  readonly entry: EntryId
  readonly share: EntryId
  readonly by: PersonView
  /** Who was asked, for these and for whoever asked; nobody else is told. */
  readonly asked: readonly PersonView[]
  readonly opened: boolean
  readonly mine: MyAnswer<PerspectiveAnswer> | undefined
  readonly canAnswer: boolean
  readonly canOpen: boolean
  /** I was asked, and it opened without a word of mine. */
  readonly late: boolean
  /** Whoever asked marks what widened their view, for themselves alone. */
  readonly canMark: boolean
  readonly widened: readonly EventId[]
}

export interface PerspectivesView {
  /** My shares here about which I can ask. */
  readonly askable: readonly EntryId[]
  readonly all: readonly PerspectiveView[]
}

/** Of these shares, the ones on the page. */
export const perspectivesView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  shares: readonly EntryId[],
  mine: Limits = noLimits,
): PerspectivesView => {
  const limits = limitsHere(circle, mine)
  const here = Object.values(circle.members).filter(({ present }) => present)
  const canAsk = mayWrite(circle, me) && here.length > minEyes
  return {
    askable: canAsk ? shares.filter(each => shareRefusal(circle, me, each) === undefined) : [],
    all: circle.perspective.all
      .filter(({ share }) => shares.includes(share))
      .flatMap(each => perspectiveView(circle, each, self, me, limits) ?? []),
  }
}

const perspectiveView = (
  circle: Circle,
  { entry, share, by, of }: Perspective,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits,
): PerspectiveView | undefined => {
  const round = roundOf(circle, entry)
  if (round === undefined) return undefined
  const { opened } = round
  const isAsked = of.includes(me)
  const isMine = by === me
  const none: OpenedView<PerspectiveAnswer> = { answers: [], toCome: [] }
  const all = opened ? openedView(circle, round, 'perspective-answer', me, limits) : none
  if (!isAsked && !isMine && all.answers.length === 0) return undefined
  const may = mayWrite(circle, me) && !opened
  const person = (account: AccountId): PersonView => personView(circle, account, me, limits)
  return {
    ...all,
    entry,
    share,
    by: person(by),
    asked: isAsked || isMine ? of.map(person) : [],
    opened,
    mine: isAsked && !opened ? myAnswer(round, 'perspective-answer', self, me) : undefined,
    canAnswer: isAsked && may,
    canOpen: isMine && may,
    late: isAsked && opened && answerOf(round, me) === undefined,
    canMark: isMine && opened && self !== undefined,
    widened: own(self?.vault.widened ?? {}, entry)?.answers ?? [],
  }
}

/** U6: somebody asks how I see a share of theirs, and waits for my answer. The newest first. */
export const perspectiveAsks = (
  circle: Circle,
  me: AccountId,
  limits: Limits = noLimits,
): Perspective | undefined =>
  mayWrite(circle, me)
    ? circle.perspective.all.findLast(({ entry, by, of }) => {
        const round = roundOf(circle, entry)
        if (round === undefined || round.opened || !of.includes(me)) return false
        if (presentMember(circle, by) === undefined || limits.isBlocked(by)) return false
        return answerOf(round, me) === undefined
      })
    : undefined

/** U6: what was answered about a share of mine is open, and I have not been there since. `only`: of this share. */
export const perspectiveToRead = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits = noLimits,
  only?: EntryId,
): Perspective | undefined => {
  if (self === undefined || presentMember(circle, me) === undefined) return undefined
  return circle.perspective.all.findLast(({ entry, by, of, share }) => {
    const round = roundOf(circle, entry)
    if (by !== me || round?.opened !== true || (only !== undefined && share !== only)) return false
    if (own(self.vault.widened ?? {}, entry) !== undefined) return false
    return of.some(account => {
      const answer = answerOf(round, account)
      const isOpen = answer?.kind === 'sealed' && answer.opened?.answer !== undefined
      return isOpen && !limits.isBlocked(account)
    })
  })
}
