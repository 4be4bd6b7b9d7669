import type { Lived, LivedOf, SeasonSource } from './lived.ts'
import { ofOffers } from './ofOffers.ts'
import { ofReachOut } from './ofReachOut.ts'
import { ofRises, ofSharing } from './ofSharing.ts'
import { ofCommitments, ofNotes, ofPresentTime, ofQuestions } from './ofTogether.ts'

/** A practice that has something for the page adds one function here, and its line in `seasonLines`. */
const ofPractices: readonly LivedOf[] = [
  ofSharing,
  ofRises,
  ofOffers,
  ofReachOut,
  ofPresentTime,
  ofNotes,
  ofQuestions,
  ofCommitments,
]

/** Everything that was lived, as far as it was said here, in no order. */
export const allLived = (source: SeasonSource): readonly Lived[] =>
  ofPractices.flatMap(of => of(source))

/** Whether anything was, from one day to another. Stops at the first. */
export const anyLived = (source: SeasonSource, first: number, last: number): boolean =>
  ofPractices.some(of => of(source).some(({ day }) => day >= first && day <= last))
