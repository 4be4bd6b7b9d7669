import { useEffect, useRef } from 'preact/hooks'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { showToday } from '#web/app/workerWords.ts'
import { bringWords, useLanguage, useText } from '#web/text/language.ts'
import { go } from '#web/ui/route.ts'

/** As far as it goes on by itself, for whoever turned it on here. Its code comes after the screens. */
export const useTelling = (isIn: boolean, fewTraces: boolean): void => {
  const language = useLanguage()
  const isLive = isIn && appState.value.connection === 'live'
  const line = appState.value.catching?.line
  useEffect(() => {
    if (!isLive || !import.meta.env.PROD) return
    const keep = async (): Promise<void> => {
      const [{ keepTelling }, { pushBrowser }] = await Promise.all([
        import('./keepTelling.ts'),
        import('./pushBrowser.ts'),
        bringWords(),
      ])
      const { catching, telling, ui } = useText()
      await keepTelling({
        browser: pushBrowser(),
        telling: commands.telling,
        words: {
          title: ui.appName,
          body: telling.noticeBody,
          lang: language,
          ...(line === 'somebody' ? { call: catching.notice } : {}),
        },
        fewTraces,
        aheadMinutes: -new Date().getTimezoneOffset(),
      })
    }
    // Should its code not come, it is kept with the next opening.
    keep().catch(() => undefined)
  }, [isLive, fewTraces, language, line])

  // Once for each coming in: a line that comes back by itself says nothing of anybody.
  const saidHere = useRef(false)
  useEffect(() => {
    if (!isIn) saidHere.current = false
    if (!isLive || saidHere.current || document.visibilityState !== 'visible') return
    saidHere.current = true
    commands.telling.here()
  }, [isIn, isLive])

  useEffect(() => {
    if (!isIn) return
    const here = (): void => commands.telling.here()
    document.addEventListener('visibilitychange', here)
    return () => document.removeEventListener('visibilitychange', here)
  }, [isIn])

  const { signIn } = appState.value
  const isOut = signIn.kind === 'signed-out' && ['signed-out', 'deleted'].includes(signIn.why)
  useEffect(() => {
    if (!isOut) return
    import('./pushBrowser.ts').then(({ pushBrowser }) => pushBrowser().end()).catch(() => undefined)
  }, [isOut])

  useEffect(() => {
    // A browser may keep service workers away from this page.
    const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer }
    const hear = ({ data }: MessageEvent<unknown>): void => {
      if (data === showToday) go(paths.home)
    }
    serviceWorker?.addEventListener('message', hear)
    return () => serviceWorker?.removeEventListener('message', hear)
  }, [])
}
