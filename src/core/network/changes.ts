import type { PersonId } from '../people/card.ts'
import { type Purpose, purposes } from './events.ts'
import { type Standing, standingOn } from './network.ts'
import type { NetworkPerson } from './view.ts'

/** What became different about one person between two days. Nothing of it is better or worse. */
export interface NetworkChange {
  readonly person: PersonId
  readonly name: string
  readonly moved: 'came' | 'closer' | 'further' | 'off' | undefined
  /** What they were not for before, and what they are for no more; of somebody who came or went, nothing. */
  readonly nowFor: readonly Purpose[]
  readonly noMoreFor: readonly Purpose[]
}

/** NE5: how it changed from the end of one day to the end of another, person by person, in their order. */
export const changesBetween = (
  people: readonly NetworkPerson[],
  from: number,
  to: number,
): readonly NetworkChange[] =>
  people.flatMap(({ person, name, stands }) => {
    const [before, after] = [placedOn(stands, from), placedOn(stands, to)]
    const moved = movedOf(before?.ring, after?.ring)
    const isBoth = before !== undefined && after !== undefined
    const nowFor = isBoth ? without(after.for, before.for) : []
    const noMoreFor = isBoth ? without(before.for, after.for) : []
    return moved === undefined && nowFor.length + noMoreFor.length === 0
      ? []
      : [{ person, name, moved, nowFor, noMoreFor }]
  })

const placedOn = (stands: NetworkPerson['stands'], day: number): Standing | undefined => {
  const standing = standingOn(stands, day)
  return standing?.ring === undefined ? undefined : standing
}

const movedOf = (before: number | undefined, after: number | undefined): NetworkChange['moved'] => {
  if (before === after) return undefined
  if (before === undefined) return 'came'
  if (after === undefined) return 'off'
  return after < before ? 'closer' : 'further'
}

const without = (all: readonly Purpose[], but: readonly Purpose[]): readonly Purpose[] =>
  purposes.filter(purpose => all.includes(purpose) && !but.includes(purpose))
