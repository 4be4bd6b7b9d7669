import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { movesFor } from '../sharing/moves.ts'
import { maxEyes, minEyes, type PerspectiveAct, perspectiveSchemas } from './events.ts'
import { addPerspective } from './perspectives.ts'

/** U1: of one's own share, which all may read and which invites views, once, of people who are here. */
const refusalOf = (circle: Circle, by: AccountId, act: PerspectiveAct): Refusal | undefined => {
  const refusal = shareRefusal(circle, by, act.share)
  if (refusal !== undefined) return refusal
  if (act.of.includes(by)) return 'yourself'
  const people = new Set(act.of).size
  if (people < act.of.length || people < minEyes || people > maxEyes) return 'wrong-value'
  const here = act.of.every(account => presentMember(circle, account) !== undefined)
  return here ? undefined : 'no-such-member'
}

/** Why nobody can be asked about this share, whoever they are. */
export const shareRefusal = (
  circle: Circle,
  by: AccountId,
  entry: EntryId,
): Refusal | undefined => {
  const share = own(circle.sharing.shares, entry)
  if (share === undefined) return 'no-such-share'
  if (share.by !== by) return 'not-yours'
  // The answers are for everybody here once they are open: they would tell of an aside.
  if (share.audience !== undefined) return 'not-for-some'
  if (!movesFor(share.need, share.invitesViews).includes('view')) return 'not-invited-to-advise'
  return circle.perspective.all.some(each => each.share === entry) ? 'already-said' : undefined
}

const replay = (circle: Circle, { by, entry, act }: Said<PerspectiveAct>): void =>
  addPerspective(circle, { entry, share: act.share, by, of: act.of })

/** With a share goes what was asked about it: a device that comes later finds no share to ask about. */
const takeBack = (circle: Circle, entry: EntryId): void => {
  const { all } = circle.perspective
  const gone = all.filter(each => each.entry === entry || each.share === entry)
  for (const each of gone) {
    all.splice(all.indexOf(each), 1)
    delete circle.together.rounds[each.entry]
  }
}

/** A second pair of eyes: a few say how they see it, each alone, and all of it opens together. */
export const perspectivePractice: Practice<PerspectiveAct> = {
  name: 'perspective',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: perspectiveSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack,
}
