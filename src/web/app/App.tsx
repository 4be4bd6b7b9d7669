import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo } from 'preact/hooks'
import type { SignIn } from '#client/state/appState.ts'
import type { Settings } from '#core/vault/settings.ts'
import { useTelling } from '#web/telling/useTelling.ts'
import { forgetBegun } from '#web/plan/begunOnPhone.ts'
import { SafetyProvider } from '#web/leave/SafetyProvider.tsx'
import { useText } from '#web/text/language.ts'
import { Frame, type Place } from '#web/ui/Frame.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go, route } from '#web/ui/route.ts'
import { OverAll } from '#web/ui/TopNotice.tsx'
import { WelcomeScreen } from '#web/welcome/WelcomeScreen.tsx'
import { applySettings, nameThePage } from './appearance.ts'
import { useAutoLock } from './autoLock.ts'
import { Banners } from './Banners.tsx'
import { AnsweringSheet, CallBanner, CallOverAll } from './CallBanner.tsx'
import { appState, commands, engineStopped } from './engine.ts'
import { keepFewTraces, wantsFewTraces } from './fewTraces.ts'
import { helpStoreFor } from './helpStore.ts'
import { inBrowser } from './kept.ts'
import { paths, routeOf, type RouteKind } from './routes.ts'
import { placeOf } from './routes/placeOf.ts'
import { LockedPart, Screen } from './screens.tsx'
import { letGoOfFiles } from './servedFiles.ts'
import { viewOf } from './viewOf.ts'

const settingsOf = (signIn: SignIn): Settings | undefined =>
  signIn.kind === 'signed-in' ? signIn.settings : undefined

/** Kept by the engine's thread in the moment it is asked to lock; where it is not, we wait for it. */
const lock = (): Promise<unknown> | undefined => {
  letGoOfFiles()
  // It lies open where there is no account, and nobody put it down yet.
  forgetBegun()
  const locking = commands.account.lock()
  return inBrowser.lasts('lock-asked') ? undefined : locking
}

/** What is written there goes to the host while somebody waits, or not at all. */
const needsHost: ReadonlySet<RouteKind> = new Set(['open-note', 'here-notes'])

/** Everything. `firstVisit`: nobody has ever signed in on this device. */
export const App = ({ firstVisit }: { readonly firstVisit: boolean }): JSX.Element => {
  const text = useText()
  const path = route.value
  const now = routeOf(path)
  const { signIn } = appState.value
  const settings = settingsOf(signIn)
  const lowTrace = settings?.lowTrace === undefined ? wantsFewTraces() : settings.lowTrace === 'on'
  const view = viewOf(now.kind, signIn.kind, firstVisit)
  const place = view === 'screen' && signIn.kind === 'signed-in' ? placeOf(now.kind) : undefined

  useEffect(() => {
    if (settings === undefined) return
    void applySettings(settings)
    // Chosen on this device before there was an account.
    if (settings.lowTrace !== undefined) keepFewTraces(settings.lowTrace === 'on')
    else if (wantsFewTraces()) void commands.account.changeSetting('lowTrace', 'on')
  }, [settings])
  // Who looks over a shoulder, or at the list of tabs, reads nothing there.
  const isNote = now.kind === 'open-note'
  const { appName } = text.ui
  const title = place === undefined ? appName : `${text.ui[place]} · ${appName}`
  useEffect(
    () => nameThePage(lowTrace || isNote ? text.app.neutralTitle : title, lowTrace),
    [title, lowTrace, isNote, text],
  )
  // Whoever signs out here comes in again at the start, and no address of a circle stays in sight.
  const wentOut = signIn.kind === 'signed-out' && ['signed-out', 'deleted'].includes(signIn.why)
  const isOut = wentOut && view === 'welcome'
  useEffect(() => {
    if (isOut) go(paths.home, 'replace')
  }, [isOut])
  const isIn = signIn.kind === 'signed-in'
  // Whichever way it ends: locked here or in another tab, signed out, shown out by the host.
  useEffect(() => (isIn ? letGoOfFiles : undefined), [isIn])
  useTelling(isIn, lowTrace)
  useAutoLock(lowTrace && signIn.kind === 'signed-in', lock)
  const { young, trusted, plan } = appState.value
  const own = {
    young: young !== undefined,
    trusted,
    plan: isIn ? plan : undefined,
    ...(isIn ? { onNeed: () => go(paths.iNeedSomeone) } : {}),
  }
  const helpStore = useMemo(() => helpStoreFor(settings), [settings])
  const address = useCallback(() => settingsOf(appState.value.signIn)?.leaveAddress, [])

  const isHere = view === 'screen' && isIn
  return (
    <OverAll.Provider value={isHere ? CallOverAll : undefined}>
      <SafetyProvider lock={lock} address={address} helpStore={helpStore} own={own} asksHost>
        <Frame place={place} fresh={freshPlaces(place)}>
          {isHere && <CallBanner kind={now.kind} />}
          <Banners goesOut={!needsHost.has(now.kind)} />
          {view === 'wait' && !engineStopped.value && <Progress words={text.app.opening} />}
          {view === 'welcome' && <WelcomeScreen />}
          {view === 'locked' && <LockedPart />}
          {view === 'screen' && <Screen key={path} route={now} />}
          {isHere && <AnsweringSheet />}
        </Frame>
      </SafetyProvider>
    </OverAll.Provider>
  )
}

/** A dot where something waits, unless we are there already. */
const freshPlaces = (here: Place | undefined): readonly Place[] => {
  const { today, circles } = appState.value
  const found: Place[] = []
  // The recovery sheet is asked for each day until it is kept: that is nothing new.
  if (today?.items.some(({ kind }) => kind !== 'recovery-sheet') === true) found.push('today')
  if (circles.some(circle => circle.waits)) found.push('circles')
  return found.filter(place => place !== here)
}
