import type { JSX } from 'preact'
import { appState } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useHost } from '#web/app/useHost.ts'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { InstallHint } from './InstallHint.tsx'
import { RowList, type Row } from './RowList.tsx'

/** The way to everything that is mine. */
export const MeScreen = (): JSX.Element => {
  const { archive, keepers, me: text, limits, restore, rise, telling, weeks, young } = useText()
  const state = appState.value
  const { signIn, recoverySheetWaits, today, blocked } = appState.value
  // The code waits on the device that made it; that the sheet is not kept is known on all.
  const sheetWaits =
    recoverySheetWaits || today?.items.some(({ kind }) => kind === 'recovery-sheet') === true
  const name = signIn.kind === 'signed-in' ? signIn.name : undefined
  const host = useHost()
  const rows: readonly Row[] = [
    { path: paths.myName, title: text.name, hint: name ?? text.noName },
    { path: paths.glad, title: rise.glad, hint: rise.gladHint },
    { path: paths.weeks, title: weeks.title, hint: weeks.rowHint },
    { path: paths.myDevices, title: text.devices, hint: text.devicesHint },
    { path: paths.signInWays, title: text.ways, hint: text.waysHint },
    {
      path: paths.recoverySheet,
      title: text.sheet,
      hint: sheetWaits ? text.sheetWaits : text.sheetKept,
      waits: sheetWaits,
    },
    { path: paths.keepers, title: keepers.title, hint: keepers.hint },
    // A seat that ended takes nobody's list away.
    ...(state.young !== undefined || state.trusted.length > 0
      ? [{ path: paths.trustedAdults, title: young.trusted, hint: young.trustedHint }]
      : []),
    { path: paths.settings, title: text.settings, hint: text.settingsHint },
    { path: paths.told, title: telling.title, hint: telling.rowHint },
    // Only when there is somebody: the row itself says something.
    ...(blocked.length > 0
      ? [{ path: paths.blocked, title: limits.people, hint: limits.peopleHint }]
      : []),
    { path: paths.archive, title: archive.title, hint: archive.hint },
    { path: paths.restore, title: restore.title, hint: restore.hint },
    { path: paths.about, title: text.about, hint: text.aboutHint },
    // Only while this Herewith is reachable from its own computer alone, and open on it.
    ...(host !== undefined && host.origin === undefined
      ? [{ path: paths.https, title: text.https, hint: undefined }]
      : []),
    { path: paths.leaving, title: text.leaving, hint: text.leavingHint },
  ]
  return (
    <>
      <PageTitle
        {...(name === undefined ? {} : { mark: <PersonMark name={name} size="middle" /> })}
      >
        {text.title}
      </PageTitle>
      <div class="stack-wide">
        <InstallHint />
        <RowList rows={rows} />
      </div>
    </>
  )
}
