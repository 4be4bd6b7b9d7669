import type { JSX } from 'preact'
import { appState } from '#web/app/engine.ts'
import { askToInstall, canInstall, isInstalled } from '#web/app/install.ts'
import { storageMayVanish } from '#web/app/keepStorage.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Notice } from '#web/ui/Notice.tsx'

const onIos = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent)

/** How to keep Herewith on the device; a warning where the browser would clear it. */
export const InstallHint = (): JSX.Element | null => {
  const text = useText().me
  const { signIn } = appState.value
  // An icon on the home screen is a trace: not offered to somebody who wants few.
  const lowTrace = signIn.kind === 'signed-in' && signIn.settings.lowTrace === 'on'
  if (isInstalled() || lowTrace) return null
  const how = <p>{onIos() ? text.installIos : text.installOther}</p>
  const offered = canInstall.value
  const button = offered && <Button onPress={() => void askToInstall()}>{text.installNow}</Button>
  if (storageMayVanish.value)
    return (
      <div class="stack">
        <Notice kind="info" title={text.vanishTitle} safe={text.vanishSafe} todo={text.vanishTodo}>
          {offered ? button : undefined}
        </Notice>
        {!offered && how}
      </div>
    )
  return (
    <Details summary={text.install}>
      {how}
      {button}
    </Details>
  )
}
