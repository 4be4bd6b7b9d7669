import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import { CallWaits } from '#web/calling/CallWaits.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { OverAll } from '#web/ui/TopNotice.tsx'
import { answerCall, answering, waitingCall } from './answering.ts'
import type { RouteKind } from './routes.ts'
import './Banners.css'

/** Both say it themselves. */
const sayIt: ReadonlySet<RouteKind> = new Set(['home', 'called'])

/** CA24: somebody I catch needs someone, on whatever screen I am. */
export const CallBanner = ({ kind }: { readonly kind: RouteKind }): JSX.Element | null => {
  const t = useText().app.called
  const waiting = sayIt.has(kind) ? undefined : waitingCall()
  if (waiting === undefined) return null
  return (
    <div class="banners call-banner no-print">
      <Notice kind="info" title={t.title(waiting.name ?? t.somebody)}>
        <Button onPress={() => void answerCall(waiting.account)}>{t.answer}</Button>
      </Notice>
    </div>
  )
}

/** The same over a sheet or whatever else lies open, on every screen. */
export const CallOverAll = (): JSX.Element => <OverAllBut />

/** Over the sheet where one of them is answered: the others. */
const OthersOverAll = (): JSX.Element => <OverAllBut but={answering.value?.account} />

const OverAllBut = ({ but }: { readonly but?: AccountId | undefined }): JSX.Element | null => {
  const waiting = waitingCall(but)
  if (waiting === undefined) return null
  return <CallWaits name={waiting.name} onAnswer={() => void answerCall(waiting.account)} />
}

/** Where it is answered: above all that is open. Goes when the app is locked. */
export const AnsweringSheet = (): JSX.Element | null => {
  const open = answering.value
  useEffect(() => close, [])
  if (open === undefined) return null
  return (
    <OverAll.Provider value={OthersOverAll}>
      <open.Sheet account={open.account} onClose={close} />
    </OverAll.Provider>
  )
}

const close = (): void => {
  answering.value = undefined
}
