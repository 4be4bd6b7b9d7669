import type { CircleState } from '#client/state/circleState.ts'

/** What somebody may find on the screen of each practice, or begin there: else no way leads to it. */
export const hasOwning = ({ ownings, repairs }: CircleState): boolean =>
  ownings.people.length + ownings.waiting.length + ownings.all.length + repairs.all.length > 0

export const hasCommitments = ({ commitments }: CircleState): boolean =>
  commitments.companions.length > 0 || commitments.all.length > 0

export const hasDays = ({ days }: CircleState): boolean =>
  days.others.length > 0 || days.all.length > 0

export const hasNotes = ({ notes }: CircleState): boolean =>
  notes.others.length > 0 || notes.all.length > 0

export const hasStretch = ({ stretch }: CircleState): boolean =>
  stretch.canBegin || stretch.running !== undefined || stretch.ended.length > 0
