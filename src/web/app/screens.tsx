import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { bringWords, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { InCircle } from './inCircle.ts'
import type { Route, RouteKind } from './routes.ts'

type RouteOf<K extends RouteKind> = Extract<Route, { readonly kind: K }>

/** Each screen is its own part of the app and gets what stands in its address. */
type Parts = {
  readonly [K in RouteKind]: () => Promise<ComponentType<Omit<RouteOf<K>, 'kind'>>>
} & { readonly locked: () => Promise<ComponentType> }

type PartName = RouteKind | 'locked'

/** Screens that belong together come in one piece: many small ones would be larger and slower. */
const ofCircles = () => import('./circleScreens.ts')
const ofPlan = () => import('./planScreens.ts')
const ofAccount = () => import('./accountScreens.ts')
const ofCatching = () => import('./catchingScreens.ts')
const ofPeople = () => import('./peopleScreens.ts')
/** For people who come with a link and nothing else: small, and by itself. */
const ofOpenNote = () => import('#web/hereNote/OpenNoteScreen.tsx')
/** Hardly ever needed. */
const ofEndings = () => import('#web/endings/EndingsScreen.tsx')
const ofKept = () => import('#web/kept/KeptCircleScreen.tsx')

const parts: Parts = {
  home: async () => (await ofCircles()).TodayScreen,
  circles: async () => (await ofCircles()).CirclesScreen,
  'new-circle': async () => (await ofCircles()).NewCircleScreen,
  circle: async () => (await ofCircles()).CircleScreen,
  'write-share': async () => (await ofCircles()).WriteShareScreen,
  share: async () => (await ofCircles()).ShareScreen,
  invite: async () => (await ofCircles()).InviteScreen,
  'new-side': async () => (await ofCircles()).NewSideScreen,
  'circle-people': async () => (await ofCircles()).CirclePeopleScreen,
  meet: async () => (await ofCircles()).MeetScreen,
  'steward-log': async () => (await ofCircles()).StewardLogScreen,
  reports: async () => (await ofCircles()).ReportsScreen,
  agreement: async () => (await ofCircles()).AgreementScreen,
  stretch: async () => (await ofCircles()).StretchScreen,
  questions: async () => (await ofCircles()).QuestionsScreen,
  commitments: async () => (await ofCircles()).CommitmentsScreen,
  owning: async () => (await ofCircles()).OwningScreen,
  'seen-in-you': async () => (await ofCircles()).SeenInYouScreen,
  days: async () => (await ofCircles()).DaysScreen,
  notes: async () => (await ofCircles()).NotesScreen,
  plans: async () => (await ofCircles()).PlansScreen,
  plan: async () => (await ofPlan()).PlanScreen,
  'change-plan': async () => (await ofPlan()).ChangePlanScreen,
  'show-plan': async () => (await ofPlan()).ShowPlanScreen,
  pages: async () => (await ofCircles()).PagesScreen,
  page: async () => (await ofCircles()).PageScreen,
  'new-guided': async () => (await ofCircles()).NewGuidedScreen,
  'present-time': async () => (await ofCircles()).PresentTimeScreen,
  'three-moves': async () => (await ofCircles()).ThreeMovesScreen,
  people: async () => (await ofPeople()).PeopleScreen,
  person: async () => (await ofPeople()).PersonScreen,
  network: async () => (await ofPeople()).NetworkScreen,
  'place-person': async () => (await ofPeople()).PlacePersonScreen,
  'bring-people': async () => (await ofPeople()).BringPeopleScreen,
  me: async () => (await ofAccount()).MeScreen,
  'my-name': async () => (await ofAccount()).MyNameScreen,
  'my-devices': async () => (await ofAccount()).DevicesScreen,
  'sign-in-ways': async () => (await ofAccount()).SignInWaysScreen,
  'recovery-sheet': async () => (await ofAccount()).RecoverySheetScreen,
  settings: async () => (await ofAccount()).SettingsScreen,
  'trusted-adults': async () => (await ofAccount()).TrustedAdultsScreen,
  told: async () => (await ofAccount()).ToldScreen,
  'told-by-mail': async () => (await ofAccount()).EmailScreen,
  'no-mail': async () => (await ofAccount()).NoMailScreen,
  blocked: async () => (await ofAccount()).BlockedScreen,
  keepers: async () => (await ofAccount()).KeepersScreen,
  catchers: async () => (await ofCatching()).CatchersScreen,
  'i-need-someone': async () => (await ofCatching()).INeedSomeoneScreen,
  called: async () => (await ofCatching()).CalledScreen,
  endings: async () => (await ofEndings()).EndingsScreen,
  back: async () => (await ofAccount()).BackScreen,
  'reach-out': async () => (await ofAccount()).ReachOutScreen,
  season: async () => (await ofAccount()).SeasonScreen,
  'here-notes': async () => (await ofPeople()).HereNotesScreen,
  'open-note': async () => (await ofOpenNote()).OpenNoteScreen,
  weeks: async () => (await ofAccount()).WeeksScreen,
  glad: async () => (await ofCircles()).GladScreen,
  archive: async () => (await ofAccount()).ArchiveScreen,
  restore: async () => (await ofAccount()).RestoreScreen,
  'kept-circle': async () => (await ofKept()).KeptCircleScreen,
  about: async () => (await ofAccount()).AboutScreen,
  leaving: async () => (await ofAccount()).LeavingScreen,
  setup: async () => (await ofAccount()).SetupScreen,
  https: async () => (await ofAccount()).HttpsScreen,
  'new-account': async () => (await ofAccount()).NewAccountScreen,
  'sign-in': async () => (await ofAccount()).SignInScreen,
  'be-let-in': async () => (await ofAccount()).BeLetInScreen,
  'let-in': async () => (await ofAccount()).LetInScreen,
  begin: async () => (await ofAccount()).BeginScreen,
  joining: async () => (await ofAccount()).JoiningScreen,
  locked: async () => (await ofAccount()).LockedScreen,
  nowhere: async () => (await ofAccount()).NowhereScreen,
}

type Drawn = ComponentType<Record<string, unknown>>

const arrived = new Map<PartName, Drawn>()

const bring = async (kind: PartName): Promise<Drawn> => {
  // `Parts` has checked that the screen of a kind takes what the route of that kind holds.
  const [screen] = (await Promise.all([parts[kind](), bringWords()])) as unknown as readonly [Drawn]
  arrived.set(kind, screen)
  return screen
}

/** Fetches a screen before it is known that it will be drawn. */
export const bringAhead = (kind: RouteKind): void => {
  // Should it not come, drawing it asks again and says so.
  bring(kind).catch(() => undefined)
}

const circleOf = (route: Route): CircleId | undefined =>
  'circle' in route && route.kind !== 'kept-circle' ? route.circle : undefined

/** Draws the screen of a route as soon as its part of the app is here. */
export const Screen = ({ route }: { readonly route: Route }): JSX.Element => {
  const { kind, ...given } = route
  return (
    <InCircle value={circleOf(route) ?? 'mine'}>
      <Part kind={kind} given={given} />
    </InCircle>
  )
}

/** Words are kept on this device and closed; whoever they belong to can open them. */
export const LockedPart = (): JSX.Element => <Part kind="locked" given={{}} />

interface PartProps {
  readonly kind: PartName
  readonly given: Record<string, unknown>
}

const Part = ({ kind, given }: PartProps): JSX.Element => {
  const text = useText().app
  const [come, setCome] = useState<PartName | 'missing' | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    if (!arrived.has(kind))
      bring(kind).then(
        () => wanted && setCome(kind),
        () => wanted && setCome('missing'),
      )
    return () => {
      wanted = false
    }
  }, [kind])
  const Arrived = arrived.get(kind)
  if (Arrived !== undefined) return <Arrived {...given} />
  if (come !== 'missing') return <Progress words={text.opening} />
  return (
    <>
      <PageTitle>{text.partMissing}</PageTitle>
      <Notice kind="error" title={text.partMissingWhy} safe={text.partMissingSafe}>
        <Button onPress={() => location.reload()}>{text.tryAgain}</Button>
      </Notice>
    </>
  )
}
