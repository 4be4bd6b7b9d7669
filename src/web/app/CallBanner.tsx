import type { ComponentType, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import { bringWords, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { go } from '#web/ui/route.ts'
import { appState } from './engine.ts'
import { paths, type RouteKind } from './routes.ts'
import './Banners.css'

type CalledSheet = ComponentType<{
  readonly account: AccountId
  readonly onClose: () => void
}>

/** Both say it themselves. */
const sayIt: ReadonlySet<RouteKind> = new Set(['home', 'called'])

/**
 * CA24: somebody I catch needs someone, on whatever screen I am. It is answered in a sheet over that screen, so
 * that words begun there stay.
 */
export const CallBanner = ({ kind }: { readonly kind: RouteKind }): JSX.Element | null => {
  const t = useText().app.called
  const [open, setOpen] = useState<
    { readonly Sheet: CalledSheet; readonly account: AccountId } | undefined
  >(undefined)
  const waiting = sayIt.has(kind)
    ? undefined
    : appState.value.catching?.toMe.find(({ over, said }) => !over && said === undefined)
  const answer = async (account: AccountId): Promise<void> => {
    try {
      const [{ CalledSheet: Sheet }] = await Promise.all([
        import('./catchingScreens.ts'),
        bringWords(),
      ])
      setOpen({ Sheet, account })
    } catch {
      go(paths.called)
    }
  }
  return (
    <>
      {waiting !== undefined && (
        <div class="banners no-print">
          <Notice kind="info" title={t.title(waiting.name ?? t.somebody)}>
            <Button onPress={() => void answer(waiting.account)}>{t.answer}</Button>
          </Notice>
        </div>
      )}
      {open !== undefined && (
        <open.Sheet account={open.account} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
