import type { JSX } from 'preact'
import type { Place } from '#web/ui/Frame.tsx'
import { PlanShown } from './Plans.tsx'
import { hereNotesShown } from './HereNotesShown.tsx'
import { myPeople } from './MyPeople.tsx'
import { MyWeeks } from './MyWeeks.tsx'
import { Seasons } from './Seasons.tsx'
import { WhenIDie } from './WhenIDie.tsx'
import { ReachingOut } from './ReachingOut.tsx'
import { DarkDay } from './Rises.tsx'
import { type ShowOf, shows } from './shows.ts'

interface Drawn {
  readonly place: Place | undefined
  readonly draw: () => JSX.Element
}

const each = <Part extends keyof typeof shows>(
  part: Part,
  place: Place | undefined,
  draw: (show: ShowOf<Part>) => JSX.Element,
): Readonly<Record<string, Drawn>> =>
  Object.fromEntries(shows[part].map(show => [show, { place, draw: () => draw(show) }]))

/** Screens in several states, each drawn for what `shows` names; the network has one more. */
export const inStates: Readonly<Record<string, Drawn>> = {
  ...each('people', 'me', show => myPeople[show]()),
  ...each('reachOut', 'me', show => <ReachingOut show={show} />),
  ...each('weeks', 'me', show => <MyWeeks show={show} />),
  ...each('season', 'me', show => <Seasons show={show} />),
  ...each('endings', 'me', show => <WhenIDie show={show} />),
  ...each('darkDay', 'me', show => <DarkDay empty={show === 'dark-day-empty'} />),
  ...each('hereNote', 'me', show => hereNotesShown[show]()),
  ...each('openNote', undefined, show => hereNotesShown[show]()),
  ...each('plan', 'me', show => <PlanShown show={show} />),
}
