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
  const text = useText()
  const state = appState.value
  const { signIn, recoverySheetWaits, today, blocked } = appState.value
  // The code waits on the device that made it; that the sheet is not kept is known on all.
  const sheetWaits =
    recoverySheetWaits || today?.items.some(({ kind }) => kind === 'recovery-sheet') === true
  const name = signIn.kind === 'signed-in' ? signIn.name : undefined
  const host = useHost()
  const t = text.me
  const {
    archive,
    catching,
    endings,
    keepers,
    limits,
    plan,
    restore,
    rise,
    season,
    telling,
    weeks,
    young,
  } = text
  const forMe: readonly Row[] = [
    { path: paths.iNeedSomeone, title: catching.need, hint: catching.needHint },
    { path: paths.plan, title: plan.title, hint: plan.rowHint },
    { path: paths.catchers, title: catching.title, hint: catching.hint },
    // A seat that ended takes nobody's list away.
    ...(state.young !== undefined || state.trusted.length > 0
      ? [{ path: paths.trustedAdults, title: young.trusted, hint: young.trustedHint }]
      : []),
    { path: paths.glad, title: rise.glad, hint: rise.gladHint },
    { path: paths.weeks, title: weeks.title, hint: weeks.rowHint },
    { path: paths.season, title: season.title, hint: season.rowHint },
    ...(state.young === undefined
      ? [{ path: paths.endings, title: endings.title, hint: endings.hint }]
      : []),
  ]
  const account: readonly Row[] = [
    { path: paths.myName, title: t.name, hint: name ?? t.noName },
    { path: paths.myDevices, title: t.devices, hint: t.devicesHint },
    { path: paths.signInWays, title: t.ways, hint: t.waysHint },
    {
      path: paths.recoverySheet,
      title: t.sheet,
      hint: sheetWaits ? t.sheetWaits : t.sheetKept,
      waits: sheetWaits,
    },
    { path: paths.keepers, title: keepers.title, hint: keepers.hint },
  ]
  const here: readonly Row[] = [
    { path: paths.settings, title: t.settings, hint: t.settingsHint },
    { path: paths.told, title: telling.title, hint: telling.rowHint },
    // Only when there is somebody: the row itself says something.
    ...(blocked.length > 0
      ? [{ path: paths.blocked, title: limits.people, hint: limits.peopleHint }]
      : []),
    { path: paths.archive, title: archive.title, hint: archive.hint },
    { path: paths.restore, title: restore.title, hint: restore.hint },
    { path: paths.about, title: t.about, hint: t.aboutHint },
    // Only while this Herewith is reachable from its own computer alone, and open on it.
    ...(host !== undefined && host.origin === undefined
      ? [{ path: paths.https, title: t.https, hint: t.httpsHint }]
      : []),
    { path: paths.leaving, title: t.leaving, hint: t.leavingHint },
  ]
  return (
    <>
      <PageTitle
        {...(name === undefined ? {} : { mark: <PersonMark name={name} size="middle" /> })}
      >
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <InstallHint />
        {[
          { title: t.forMe, rows: forMe },
          { title: t.account, rows: account },
          { title: t.here, rows: here },
        ].map(({ title, rows }) => (
          <section key={title} class="stack">
            <h2>{title}</h2>
            <RowList rows={rows} />
          </section>
        ))}
      </div>
    </>
  )
}
