import type { CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { type InviteTerms, makeInvite } from '../circle/invite.ts'
import type { ViewedCircle } from '../circle/controlView.ts'
import { join } from '../circle/join.ts'
import { openInvite, viewInvited } from '../circle/readInvite.ts'
import type { CircleCommands, InvitePreview, MadeInvite } from '../commands/circleCommands.ts'
import type { Failure, Outcome } from '../commands/failure.ts'
import { HostApi } from '../host/hostApi.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import type { CircleContext } from './circleCommands.ts'
import { isMember } from './circleState.ts'
import { sayToVault } from './housekeeping.ts'
import { youngIn } from './youngIn.ts'
import type { Running } from './running.ts'

type InCircle = <T>(
  circle: CircleId,
  work: (running: Running, log: CircleLog) => Promise<Result<T, Failure>>,
) => Promise<Result<T, Failure>>

/** X11: said to me before I ask to join, and to nobody else: this device alone knows. */
const whomIBlocked = (
  running: Running | undefined,
  { invite, membership }: ViewedCircle,
): InvitePreview['blocked'] => {
  if (running === undefined) return undefined
  const { isBlocked } = running.limits()
  if (isBlocked(invite.by)) return 'inviter'
  return [...membership.members.keys()].some(isBlocked) ? 'member' : undefined
}

/** Whether it is a side circle is read from its signed first entry, not from the card. */
const sideOf = (
  running: Running | undefined,
  { membership }: ViewedCircle,
): InvitePreview['side'] => {
  const { parent, creator } = membership
  if (parent === undefined) return undefined
  const found = running?.logs().find(log => log.id === parent && isMember(running, log))
  // Whoever is not in a circle cannot invite beside it: then I am asked as a guest would be.
  const isInside = found?.state.membership?.members.has(creator) === true
  return { beside: isInside ? found.fold.circle.name : undefined }
}

/**
 * Y2, Y3: asked here so that nobody fills in a form in vain; the host asks it again. A young person is
 * told the same of every other circle, and whoever invites is told nothing.
 */
const seatRefusal = (
  running: Running | undefined,
  circle: CircleId,
  viewed: ViewedCircle,
): Failure | undefined => {
  if (running === undefined) return undefined
  const family = youngIn(running)
  const isSeat = viewed.invite.seat !== undefined
  if (family === undefined)
    return isSeat && running.logs().some(log => isMember(running, log))
      ? 'seat-for-new-account'
      : undefined
  if (family === circle) return undefined
  return sideOf(running, viewed)?.beside !== undefined && viewed.membership.parent === family
    ? undefined
    : 'not-with-your-seat'
}

/** Inviting, looking at an invitation, and saying yes to it. */
export const inviteCommands = (
  context: CircleContext,
  inCircle: InCircle,
): Pick<CircleCommands, 'invite' | 'inviteYoung' | 'readInvite' | 'join'> => {
  const host = new HostApi(context.transport)

  const inviteTo = (circle: CircleId, terms: InviteTerms): Outcome<MadeInvite> =>
    inCircle(circle, async ({ desk }, log) => {
      const info = await host.host()
      if (!info.ok) return err(failureSaid(info.error))
      const made = await desk.locks.request(lockName(log.id), () => makeInvite(desk, log, terms))
      if (!made.ok) return made
      context.changed(circle)
      const { fragment, uses, expiresAt } = made.value
      const { origin } = info.value
      return ok({
        link: `${origin ?? context.deps.origin}/j#${fragment}`,
        mode: terms.mode,
        uses,
        expiresAt,
        reachable: origin?.startsWith('https://') === true,
      })
    })

  return {
    invite: (circle, terms) => inviteTo(circle, terms),
    inviteYoung: (circle, days) => inviteTo(circle, { mode: 'ask', uses: 1, days, seat: 'young' }),
    readInvite: async fragment => {
      const invite = await openInvite(host, fragment)
      if (!invite.ok) return invite
      context.invites.note(invite.value)
      // Who invites and whether the link is live is read from the signed log, not from the card.
      const viewed = await viewInvited(host, invite.value)
      if (!viewed.ok) return viewed
      const { circle, words, link, forAdults } = invite.value
      const running = await context.running()
      const blocked = whomIBlocked(running, viewed.value)
      const side = sideOf(running, viewed.value)
      const { seat } = viewed.value.invite
      const refusal = seatRefusal(running, circle, viewed.value)
      if (refusal !== undefined) return err(refusal)
      return ok({ circle, ...words, mode: link.mode, forAdults, blocked, side, seat })
    },
    join: async (fragment, words) => {
      const running = await context.running()
      if (running === undefined) return err('not-signed-in')
      // Read anew: what was shown may be half an hour old, and its token with it.
      const invite = await openInvite(host, fragment)
      if (!invite.ok) return invite
      const { circle } = invite.value
      const log = running.log(circle)
      if (log !== undefined && isMember(running, log)) return err('already-in')
      const { desk } = running
      const [name, hello] = [words.name.trim(), words.hello.trim()]
      // Before anybody can let me in: from then on any of my devices says what I am called there.
      if (name !== '' && name !== running.vaultView().displayName) {
        const kept = await sayToVault(running, [{ t: 'name-chosen', circle, name }], context.deps)
        if (kept?.ok === false) return kept
      }
      const joined = await desk.locks.request(lockName(circle), () =>
        join(desk, invite.value, { name, hello }),
      )
      if (!joined.ok) return joined
      if (joined.value.how === 'asked') {
        const { circleName, inviterName } = invite.value.words
        const at = context.deps.clock()
        await running.asked.add({ circle, circleName, inviterName, at })
      }
      await context.refresh()
      context.changed(circle)
      return ok(joined.value.how)
    },
  }
}
