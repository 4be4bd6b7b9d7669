import { firstShareOf } from '../agreement/rules.ts'
import { agreementView } from '../agreement/view.ts'
import { closingView } from '../closing/view.ts'
import { greetingView } from '../greeting/view.ts'
import { type Need, needs } from '../sharing/events.ts'
import type { ShareView } from '../sharing/shareView.ts'
import { shareView } from '../sharing/view.ts'
import type { Circle } from './circle.ts'
import type { CircleView, MemberView, Page, RequestView, Standing } from './circleView.ts'
import type { AccountId } from './ids.ts'
import { removalOf } from './removal.ts'
import { seatBehind } from './membership.ts'
import { own } from './own.ts'
import { personView } from './personView.ts'
import { practiceOf } from './practices.ts'
import { pastFor } from './pastFor.ts'
import { isSteward, mayWrite, presentMember, seatOf } from './presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { returningView, returnView } from '../returning/view.ts'
import { vouchView } from '../vouching/view.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { hasRoles } from './stewards.ts'
import { askView, stewardsView } from './stewardsView.ts'

const pageLength = 20

/**
 * One circle as `me` sees it at `now` (ms), within the limits I set for myself. Pure; shares come
 * newest first, a page at a time.
 */
export const circleView = (
  circle: Circle,
  me: AccountId,
  now: number,
  page: Page = {},
  mine: Limits = noLimits,
): CircleView => {
  const limits = limitsHere(circle, mine)
  const standing = standingOf(circle, me)
  const { shares, olderBefore } = sharesPage(circle, me, now, page, limits)
  const { id, kind, name, colour, purpose, agreed, hearingTimeMs, lookingIn, closed } = circle
  const isSelf = circle.policy.self
  const looksAfter = standing === 'steward' && !isSelf
  return {
    id,
    kind,
    isSide: circle.parent !== undefined,
    name,
    colour,
    purpose,
    agreement: agreementView(circle, me),
    firstShare: firstShareOf(circle, me),
    called: agreed.called,
    hearingTimeMs,
    lookingIn,
    closed,
    standing,
    members: membersView(circle, me, limits),
    requests: requestsView(circle, me, limits),
    shares,
    olderBefore,
    removed: removalOf(circle, me) !== undefined,
    needs: needsFor(circle, me),
    past: pastFor(circle),
    canName: standing === 'steward' && !closed,
    canInvite: !isSelf && !closed && mayInvite(circle, me, standing),
    seat: seatOf(circle, me),
    canInviteYoung:
      kind === 'family' && circle.parent === undefined && standing === 'steward' && !closed,
    canRemove: looksAfter && !closed && !circle.policy.kind2,
    paused: circle.paused,
    canPause: looksAfter && !closed && hasRoles(circle) && !circle.paused,
    canResume: looksAfter && !closed && circle.paused,
    canClose: looksAfter && !closed,
    canReopen: looksAfter && closed,
    ...returningView(circle, me),
    greeting: greetingView(circle, me),
    closing: closingView(circle, me, now, limits),
    ...stewardsView(circle, me, now, page.deedsBefore),
  }
}

const standingOf = (circle: Circle, me: AccountId): Standing =>
  presentMember(circle, me)?.role ?? 'outside'

/** C13: the members who are here. Who left is simply no longer in the list. */
export const membersView = (
  circle: Circle,
  me: AccountId,
  limits: Limits = noLimits,
): readonly MemberView[] =>
  Object.values(circle.members)
    .filter(member => member.present)
    .toSorted((a, b) => a.since - b.since)
    .map(({ account, role, seat }) => ({
      ...personView(circle, account, me, limits),
      role,
      seat,
      canEndSeat: seat === 'young' && isSteward(circle, me) && !circle.closed,
      ...askView(circle, me, account),
      vouched: vouchView(circle, account, me),
      returned: returnView(circle, account, me),
    }))

// C11: a hello is for those who can say welcome.
const requestsView = (circle: Circle, me: AccountId, limits: Limits): readonly RequestView[] =>
  isSteward(circle, me) && !circle.closed
    ? Object.values(circle.requests).map(request => ({
        account: request.account,
        entry: request.entry,
        name: request.name,
        hello: request.hello,
        young: seatBehind(circle, request) !== undefined,
        blocked: limits.isBlocked(request.account),
      }))
    : []

const needsFor = (circle: Circle, me: AccountId): readonly Need[] => {
  const hasSharing = practiceOf('share-offered')?.offeredIn.includes(circle.kind) === true
  return hasSharing && mayWrite(circle, me) ? [...needs] : []
}

// C12: a circle of two that is complete invites nobody else.
const mayInvite = (circle: Circle, me: AccountId, standing: Standing): boolean => {
  const present = Object.values(circle.members).filter(member => member.present)
  if (circle.policy.kind2 && present.length >= 2) return false
  if (seatOf(circle, me) !== undefined) return false
  return standing === 'steward' || (standing === 'member' && circle.policy.invite === 'member')
}

const sharesPage = (
  circle: Circle,
  me: AccountId,
  now: number,
  { before = Number.MAX_SAFE_INTEGER, limit = pageLength, share: only }: Page,
  limits: Limits,
): { readonly shares: readonly ShareView[]; readonly olderBefore: number | undefined } => {
  if (only !== undefined) {
    const view = shareView(circle, only, me, now, limits)
    return { shares: view === undefined ? [] : [view], olderBefore: undefined }
  }
  const { order } = circle.sharing
  const shares: ShareView[] = []
  for (let index = placeBefore(circle, before) - 1; index >= 0; index--) {
    const last = shares.at(-1)
    if (last !== undefined && shares.length >= Math.max(1, limit))
      return { shares, olderBefore: last.seq }
    const entry = order[index]
    const view = entry === undefined ? undefined : shareView(circle, entry, me, now, limits)
    if (view !== undefined) shares.push(view)
  }
  return { shares, olderBefore: undefined }
}

/** How many shares stand before this log position. Binary: a long circle opens like a short one. */
const placeBefore = ({ sharing }: Circle, before: number): number => {
  const { order, shares, gone } = sharing
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const entry = order[middle] ?? ''
    const seq = (own(shares, entry) ?? own(gone, entry))?.seq ?? 0
    if (seq < before) low = middle + 1
    else high = middle
  }
  return low
}
