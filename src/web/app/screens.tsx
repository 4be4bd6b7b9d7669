import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { bringWords, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import type { Route, RouteKind } from './routes.ts'

type RouteOf<K extends RouteKind> = Extract<Route, { readonly kind: K }>

/** Each screen is its own part of the app and gets what stands in its address. */
type Parts = {
  readonly [K in RouteKind]: () => Promise<ComponentType<Omit<RouteOf<K>, 'kind'>>>
} & { readonly locked: () => Promise<ComponentType> }

type PartName = RouteKind | 'locked'

const parts: Parts = {
  home: async () => (await import('#web/today/TodayScreen.tsx')).TodayScreen,
  circles: async () => (await import('#web/circles/CirclesScreen.tsx')).CirclesScreen,
  'new-circle': async () => (await import('#web/circles/NewCircleScreen.tsx')).NewCircleScreen,
  circle: async () => (await import('#web/circle/CircleScreen.tsx')).CircleScreen,
  'write-share': async () => (await import('#web/sharing/WriteShareScreen.tsx')).WriteShareScreen,
  share: async () => (await import('#web/sharing/ShareScreen.tsx')).ShareScreen,
  invite: async () => (await import('#web/circle/InviteScreen.tsx')).InviteScreen,
  'circle-people': async () =>
    (await import('#web/circle/CirclePeopleScreen.tsx')).CirclePeopleScreen,
  pages: async () => (await import('#web/page/PagesScreen.tsx')).PagesScreen,
  page: async () => (await import('#web/page/PageScreen.tsx')).PageScreen,
  me: async () => (await import('#web/me/MeScreen.tsx')).MeScreen,
  'my-name': async () => (await import('#web/me/MyNameScreen.tsx')).MyNameScreen,
  'my-devices': async () => (await import('#web/me/DevicesScreen.tsx')).DevicesScreen,
  'sign-in-ways': async () => (await import('#web/me/SignInWaysScreen.tsx')).SignInWaysScreen,
  'recovery-sheet': async () =>
    (await import('#web/me/RecoverySheetScreen.tsx')).RecoverySheetScreen,
  settings: async () => (await import('#web/me/SettingsScreen.tsx')).SettingsScreen,
  about: async () => (await import('#web/me/AboutScreen.tsx')).AboutScreen,
  leaving: async () => (await import('#web/me/LeavingScreen.tsx')).LeavingScreen,
  setup: async () => (await import('#web/setup/SetupScreen.tsx')).SetupScreen,
  https: async () => (await import('#web/setup/HttpsScreen.tsx')).HttpsScreen,
  'new-account': async () => (await import('#web/account/NewAccountScreen.tsx')).NewAccountScreen,
  'sign-in': async () => (await import('#web/account/SignInScreen.tsx')).SignInScreen,
  begin: async () => (await import('#web/account/BeginScreen.tsx')).BeginScreen,
  joining: async () => (await import('#web/joining/JoiningScreen.tsx')).JoiningScreen,
  locked: async () => (await import('#web/account/LockedScreen.tsx')).LockedScreen,
  nowhere: async () => (await import('./NowhereScreen.tsx')).NowhereScreen,
}

type Drawn = ComponentType<Record<string, unknown>>

const arrived = new Map<PartName, Drawn>()

const bring = async (kind: PartName): Promise<Drawn> => {
  // `Parts` has checked that the screen of a kind takes what the route of that kind holds.
  const [screen] = (await Promise.all([parts[kind](), bringWords()])) as unknown as readonly [Drawn]
  arrived.set(kind, screen)
  return screen
}

/** Draws the screen of a route as soon as its part of the app is here. */
export const Screen = ({ route }: { readonly route: Route }): JSX.Element => {
  const { kind, ...given } = route
  return <Part kind={kind} given={given} />
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
