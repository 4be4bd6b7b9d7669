import type { NetworkView } from '#core/network/view.ts'
import type { HereNotesHere } from '../hereNotes/hereNotesHere.ts'
import type { PageView } from '#core/page/pageView.ts'
import type { PeopleView } from '#core/people/view.ts'
import type { GladView } from '#core/rise/gladView.ts'
import type { EndingsView } from '#core/endings/endingsView.ts'
import type { ReachOutView } from '#core/reachOut/view.ts'
import type { SeasonsView } from '#core/season/seasonView.ts'
import type { WeeksTime } from '#core/weeks/weeksView.ts'

/** What is mine alone, by name, as its screens need it. One more is a line here and one in `mineViews`. */
export interface Mine {
  /** The private pages, newest first. */
  readonly pages: readonly PageView[]
  /** What I may want to read on a dark day, of all my circles. */
  readonly glad: GladView
  /** The people in my life. */
  readonly people: PeopleView
  /** What I answered about my weeks, the oldest first. */
  readonly weeks: readonly WeeksTime[]
  readonly reachOut: ReachOutView
  /** A page for each season. */
  readonly season: SeasonsView
  /** Who is close, and what each is for. */
  readonly network: NetworkView
  /** My notes to people without Herewith, and what came back. */
  readonly hereNotes: HereNotesHere
  /** What happens to my words when I die, and what others asked of me. */
  readonly endings: EndingsView
}
