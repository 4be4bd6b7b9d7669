import type { LetterId } from '#base/ids.ts'
import type { Circle } from '../circle/circle.ts'
import type { CircleColour } from '../circle/circleKind.ts'
import type { AccountId, CircleId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { presentMember } from '../circle/presence.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { limitsOf } from '../vault/limits.ts'

/** A side circle, as it is named inside the circle it stands beside. */
export interface SideView {
  readonly id: CircleId
  readonly name: string | undefined
  readonly colour: CircleColour
}

/** Somebody asks me into a side circle. */
export interface SideAskView {
  readonly letter: LetterId
  readonly from: PersonView
  readonly fragment: string
}

/** What stands beside a circle, and what a circle stands beside, for one who is in them. */
export interface SidesView {
  /** Side circles that I am in. Of others nothing is known here. */
  readonly sides: readonly SideView[]
  readonly asks: readonly SideAskView[]
  /** The circle that this one stands beside, where I am in both. */
  readonly beside: { readonly id: CircleId; readonly name: string | undefined } | undefined
  /** It stands beside a circle that I am not in. */
  readonly amGuest: boolean
  /** Who is here and not in the circle it stands beside. Known only to those who are in both. */
  readonly guests: readonly AccountId[]
  /** Those of the circle it stands beside who are not here, for whoever may invite them. */
  readonly others: readonly PersonView[]
}

export const noSides: SidesView = {
  sides: [],
  asks: [],
  beside: undefined,
  amGuest: false,
  guests: [],
  others: [],
}

/**
 * N1: the circle that a side circle is shown in. Whoever makes a circle can name any other as the
 * one it stands beside, so what it says counts only while its maker is in that other circle too.
 */
export const insideOf = (
  side: Circle,
  circles: readonly Circle[],
  me: AccountId,
): Circle | undefined => {
  const { parent, maker } = side
  if (parent === undefined || maker === undefined) return undefined
  const found = circles.find(({ id }) => id === parent)
  // One level: a side circle of a side circle stands on its own.
  if (found === undefined || found.parent !== undefined) return undefined
  const areIn = presentMember(found, me) !== undefined && presentMember(found, maker) !== undefined
  return areIn ? found : undefined
}

/** `circles`: every circle I am in now, the self circle not among them. */
export const sidesView = (
  circle: Circle,
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
): SidesView => {
  const beside = insideOf(circle, circles, me)
  return {
    sides: circles
      .filter(other => insideOf(other, circles, me) === circle)
      .flatMap(({ id, name, colour }) => (id === undefined ? [] : [{ id, name, colour }])),
    asks: asksView(circle, circles, self, me),
    beside: beside?.id === undefined ? undefined : { id: beside.id, name: beside.name },
    amGuest: circle.parent !== undefined && !circles.some(({ id }) => id === circle.parent),
    guests: beside === undefined ? [] : guestsIn(circle, beside),
    others: beside === undefined ? [] : othersOf(circle, beside, self, me),
  }
}

const guestsIn = (side: Circle, beside: Circle): readonly AccountId[] =>
  Object.values(side.members)
    .filter(({ account, present }) => present && presentMember(beside, account) === undefined)
    .map(({ account }) => account)

const othersOf = (
  side: Circle,
  beside: Circle,
  self: Circle | undefined,
  me: AccountId,
): readonly PersonView[] => {
  const limits = limitsOf(self)
  return Object.values(beside.members)
    .filter(({ account, present }) => present && presentMember(side, account) === undefined)
    .filter(({ account }) => account !== me && !limits.isBlocked(account))
    .toSorted((a, b) => a.since - b.since)
    .map(({ account }) => personView(beside, account, me, limits))
}

/** Those that were not answered: of each side circle and person the latest, the newest first. */
export const asksView = (
  circle: Circle,
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
): readonly SideAskView[] => {
  const here = presentMember(circle, me) !== undefined
  if (self === undefined || !here) return []
  const isIn = new Set(circles.map(({ id }) => id))
  const seen = new Set<string>()
  const asks: SideAskView[] = []
  const limits = limitsOf(self)
  const newestFirst = Object.values(self.letters.kept).toSorted((a, b) => b.keptAt - a.keptAt)
  for (const { body, from, letter, circle: through } of newestFirst) {
    if (body.t !== 'side-invited' || through !== circle.id || isIn.has(body.side)) continue
    if (presentMember(circle, from) === undefined || limits.isBlocked(from)) continue
    const name = `${from}/${body.side}`
    if (seen.has(name)) continue
    seen.add(name)
    asks.push({ letter, from: personView(circle, from, me, limits), fragment: body.fragment })
  }
  return asks
}
