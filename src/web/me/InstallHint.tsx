import type { JSX } from 'preact'
import { appState } from '#web/app/engine.ts'
import { wasNamedPlainly } from '#web/app/fewTraces.ts'
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
  const plain = signIn.kind === 'signed-in' && signIn.settings.lowTrace === 'on'
  if (isInstalled()) return null
  const how = <p>{onIos() ? text.installIos : text.installOther}</p>
  const offered = canInstall.value
  const button = offered && <Button onPress={() => void askToInstall()}>{text.installNow}</Button>
  if (plain) return <InstallPlainly how={how} button={button} />
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

interface InstallPlainlyProps {
  readonly how: JSX.Element
  readonly button: JSX.Element | false
}

/** An icon is a trace: only for who asks, under a name and a picture that say nothing. */
const InstallPlainly = ({ how, button }: InstallPlainlyProps): JSX.Element => {
  const text = useText().fewTraces
  return (
    <Details summary={text.install}>
      <p>{text.installWhat}</p>
      {wasNamedPlainly ? (
        <>
          {how}
          {button}
        </>
      ) : (
        <p>{text.installReload}</p>
      )}
    </Details>
  )
}
