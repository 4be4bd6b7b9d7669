import type { Circle, JoinRequest, Member } from './circle.ts'
import { kindBeforeNaming } from './circleKind.ts'
import { noteHidden } from './ends.ts'
import type { Change, MembershipFact, Role } from './fact.ts'
import type { AccountId } from './ids.ts'
import { noteWelcome } from '../agreement/handOn.ts'
import { noteKeys } from '../vouching/vouching.ts'
import { noteRemoved } from '../returning/returning.ts'
import { endGreetingOf } from '../greeting/greetingPractice.ts'
import { own } from './own.ts'
import { noteDeed } from './stewardLog.ts'
import { endAsksOf, longestStanding } from './stewards.ts'
import { takeBackAll, takeBackEntries } from './takingBack.ts'

/**
 * Folds who is here. The membership rules have already decided what is valid, so nothing is
 * refused here: whatever the facts say, this ends in some circle and never throws.
 */
export const replayMembership = (circle: Circle, fact: MembershipFact): void => {
  noteDeed(circle, fact)
  if (fact.change !== undefined) replayChange(circle, fact, fact.change)
  for (const request of fact.ended?.requests ?? []) delete circle.requests[request]
  for (const invite of fact.ended?.invites ?? []) endInvite(circle, invite)
}

const replayChange = (circle: Circle, { seq, by, entry }: MembershipFact, change: Change): void => {
  switch (change.t) {
    case 'created':
      if (circle.id !== undefined) return
      circle.id = change.circle
      circle.policy = { ...change.policy }
      circle.parent = change.parent
      circle.maker = by
      circle.kind = kindBeforeNaming(change.policy)
      noteKeys(circle.vouching, by, change.gen)
      come(circle, by, 'steward', seq, undefined)
      break
    case 'asked-to-join': {
      const { invite, name, hello } = change
      for (const earlier of Object.values(circle.requests))
        if (earlier.account === by) delete circle.requests[earlier.entry]
      circle.requests[entry] = { account: by, entry, invite, name, hello }
      break
    }
    case 'admitted': {
      const request = own(circle.requests, change.request)
      delete circle.requests[change.request]
      noteKeys(circle.vouching, change.account, change.gen)
      come(circle, change.account, change.role, seq, request?.name, seatBehind(circle, request))
      useInvite(circle, request?.invite)
      noteWelcome(circle, by, seq)
      break
    }
    case 'joined':
      noteKeys(circle.vouching, by, change.gen)
      come(circle, by, 'member', seq, undefined)
      noteLink(circle, by)
      useInvite(circle, change.invite)
      break
    case 'left':
      go(circle, by)
      break
    case 'removed':
      for (const account of change.accounts) go(circle, account)
      noteRemoved(circle.returning, change.accounts)
      // Who was shown out must not come back through an open link that somebody else made.
      for (const { invite, mode } of Object.values(circle.invites))
        if (mode === 'open') endInvite(circle, invite)
      break
    case 'keys-changed':
      noteKeys(circle.vouching, by, change.gen)
      forgetDoorsOf(circle, by)
      break
    case 'role-set': {
      const member = own(circle.members, change.account)
      if (member === undefined || circle.policy.kind2) return
      member.role = change.role
      endAsksOf(circle, change.account)
      break
    }
    case 'taken-back': {
      const who = { by, mod: change.mod }
      noteHidden(circle, by, change)
      takeBackEntries(circle, change.entries, who)
      if (change.all !== undefined) takeBackAll(circle, change.all, who)
      break
    }
    case 'circle-paused':
      circle.paused = true
      break
    case 'circle-resumed':
      circle.paused = false
      break
    case 'circle-closed':
      circle.closed = true
      circle.closing.closedAt = circle.saidAt
      circle.closing.closed = { by, seq }
      break
    case 'circle-reopened':
      circle.closed = false
      circle.closing.announcedBy = undefined
      circle.closing.closedAt = undefined
      circle.closing.closed = undefined
      break
    case 'seat-ended': {
      const member = own(circle.members, change.account)
      if (member?.seat === undefined) return
      member.seat = change.account === by ? undefined : 'ending'
      break
    }
    case 'invite-made':
      circle.invites[change.invite] = {
        invite: change.invite,
        by,
        mode: change.mode,
        usesLeft: change.uses,
        seat: change.seat,
      }
      break
    case 'invite-revoked':
      endInvite(circle, change.invite)
      break
  }
}

const come = (
  circle: Circle,
  account: AccountId,
  asked: Role,
  since: number,
  name: string | undefined,
  seat?: Member['seat'],
): void => {
  // C1: in a circle of two both look after it.
  const role = circle.policy.kind2 ? 'steward' : asked
  // Who asked through one link and came in through another waits at no door any more.
  for (const request of Object.values(circle.requests))
    if (request.account === account) delete circle.requests[request.entry]
  // Somebody who is here under this account did not come back under another.
  delete circle.returning.returns[account]
  delete circle.returning.removed[account]
  const known = own(circle.members, account)
  if (known === undefined)
    circle.members[account] = { account, role, name, since, present: true, seat }
  else
    Object.assign(known, {
      role,
      since,
      present: true,
      name: known.name ?? name,
      seat,
      byLink: undefined,
    })
}

const noteLink = (circle: Circle, account: AccountId): void => {
  const member = own(circle.members, account)
  if (member !== undefined) member.byLink = true
}

/** Y1: the seat that waits behind a request, by the link it came through. */
export const seatBehind = (circle: Circle, request: JoinRequest | undefined): Member['seat'] => {
  const { invite } = request ?? {}
  return invite !== undefined && own(circle.invites, invite)?.seat === true ? 'young' : undefined
}

const go = (circle: Circle, account: AccountId): void => {
  const member = own(circle.members, account)
  if (member === undefined) return
  member.present = false
  forgetDoorsOf(circle, account)
  endAsksOf(circle, account)
  endGreetingOf(circle, account)
  passTheCare(circle)
}

/** Invitations somebody made, and requests that came through them, end with their keys. */
const forgetDoorsOf = (circle: Circle, account: AccountId): void => {
  for (const { invite, by } of Object.values(circle.invites))
    if (by === account) endInvite(circle, invite)
  for (const request of Object.values(circle.requests))
    if (request.account === account) delete circle.requests[request.entry]
}

/** C11: when a link was used for the last time, whoever else asked through it waits no longer. */
const useInvite = (circle: Circle, id: string | undefined): void => {
  const invite = id === undefined ? undefined : own(circle.invites, id)
  if (invite?.usesLeft === undefined) return
  invite.usesLeft -= 1
  if (invite.usesLeft < 1) endRequestsThrough(circle, invite.invite)
}

const endInvite = (circle: Circle, invite: string): void => {
  delete circle.invites[invite]
  endRequestsThrough(circle, invite)
}

const endRequestsThrough = (circle: Circle, invite: string): void => {
  for (const request of Object.values(circle.requests))
    if (request.invite === invite) delete circle.requests[request.entry]
}

// C10: a circle is never without somebody who looks after it; with nobody left it is closed.
const passTheCare = (circle: Circle): void => {
  const present = Object.values(circle.members).filter(member => member.present)
  if (present.some(member => member.role === 'steward')) return
  const longest = longestStanding(circle)
  if (longest === undefined) circle.closed = true
  else {
    longest.role = 'steward'
    endAsksOf(circle, longest.account)
  }
}
