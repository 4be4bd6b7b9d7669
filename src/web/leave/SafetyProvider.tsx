import type { ComponentChildren, ComponentType, JSX, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { countryHere } from '#web/help/countryHere.ts'
import type { HelpSheetProps } from '#web/help/HelpSheet.tsx'
import type { HelpStore } from '#web/help/helpStore.ts'
import { useText } from '#web/text/language.ts'
import { Composer } from '#web/ui/Composer.tsx'
import { afterEscape } from './escapes.ts'
import { leaveQuickly, type Lock } from './leave.ts'
import { otherTabs } from './otherTabs.ts'
import { realWindow } from './realWindow.ts'
import { SafetyContext, type Safety } from './safetyContext.ts'

export interface SafetyProviderProps {
  /** Forgets every unlocked secret. Called when a person leaves. */
  readonly lock: Lock
  /** An address the person chose beforehand, read at the moment of leaving. */
  readonly address?: (() => string | undefined) | undefined
  /** Where the country for *Get help* is remembered, if the person wishes it. */
  readonly helpStore: HelpStore
  /** Whether a host is there that may have said something of help lines. */
  readonly asksHost?: boolean | undefined
  /** What *Get help* holds for whoever is signed in. */
  readonly own?: HelpSheetProps['own']
  readonly children: ComponentChildren
}

/** Goes around the whole app, signed in or not. */
export const SafetyProvider = (props: SafetyProviderProps): JSX.Element => {
  const [help, setHelp] = useState<{ readonly country: string | undefined } | undefined>(undefined)
  const latest = useRef(props)
  latest.current = props

  const tabs = useRef<ReturnType<typeof otherTabs>>(undefined)
  const safety = useMemo<Safety & { readonly follow: () => void }>(() => {
    const leave = (tellOthers: () => void): void =>
      leaveQuickly(latest.current.lock, latest.current.address?.(), { ...realWindow, tellOthers })
    return {
      leave: () => leave(() => tabs.current?.tell()),
      follow: () => leave(() => {}),
      openHelp: () => setHelp({ country: countryHere.value }),
      openHelpFor: country => setHelp({ country }),
    }
  }, [])
  useEffect(() => {
    const open = otherTabs(safety.follow)
    tabs.current = open
    return () => {
      tabs.current = undefined
      open.close()
    }
  }, [safety])
  useThreeEscapes(safety.leave)
  useHelpBeforehand(latest)

  return (
    <SafetyContext.Provider value={safety}>
      {props.children}
      {help !== undefined && (
        <Help
          store={props.helpStore}
          own={ownIn(props.own, () => setHelp(undefined))}
          country={help.country}
          onClose={() => setHelp(undefined)}
        />
      )}
    </SafetyContext.Provider>
  )
}

/** What leads away from the sheet closes it first. */
const ownIn = (own: SafetyProviderProps['own'], close: () => void): SafetyProviderProps['own'] => {
  const { onNeed } = own ?? {}
  if (own === undefined || onNeed === undefined) return own
  return {
    ...own,
    onNeed: () => {
      close()
      onNeed()
    },
  }
}

/** Heard before any dialog hears it, and held keys count once. */
const useThreeEscapes = (leave: () => void): void => {
  useLayoutEffect(() => {
    let presses: readonly number[] = []
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat) return
      const after = afterEscape(presses, event.timeStamp)
      presses = after.presses
      if (after.leaves) leave()
    }
    addEventListener('keydown', pressed, { capture: true })
    return () => removeEventListener('keydown', pressed, { capture: true })
  }, [leave])
}

/**
 * Fetches the lines, and what the host says of them, while there is a connection and before anybody
 * needs them: asked then, whether somebody looks for help is told to nobody.
 */
const useHelpBeforehand = (latest: RefObject<SafetyProviderProps>): void => {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Should it fail, opening Get help tries again and says so.
      loadHelp().catch(() => undefined)
      if (latest.current?.asksHost === true)
        loadHostLines(latest.current.helpStore.mayRemember).catch(() => undefined)
    }, 3000)
    return () => clearTimeout(timer)
  }, [latest])
}

const storage = (): Storage => localStorage

const loadHostLines = async (mayKeep: boolean): Promise<void> => {
  const { bringHostLines, showKeptHostLines } = await import('#web/help/hostLines.ts')
  showKeptHostLines(storage)
  await bringHostLines({ fetch: (...asked) => fetch(...asked), storage, mayKeep })
}

const loadHelp = () => import('#web/help/HelpSheet.tsx')

/** The lines are their own part of the app; should it not arrive, the most needed words are here. */
const Help = (props: HelpSheetProps): JSX.Element | null => {
  const text = useText().help
  const [sheet, setSheet] = useState<
    | { readonly kind: 'loading' }
    | { readonly kind: 'ready'; readonly Sheet: ComponentType<HelpSheetProps> }
    | { readonly kind: 'missing' }
  >({ kind: 'loading' })
  useEffect(() => {
    loadHelp().then(
      part => setSheet({ kind: 'ready', Sheet: part.HelpSheet }),
      () => setSheet({ kind: 'missing' }),
    )
  }, [])
  if (sheet.kind === 'loading') return null
  if (sheet.kind === 'ready') return <sheet.Sheet {...props} />
  return (
    <Composer title={text.title} onClose={props.onClose} withoutHelp>
      <p>{text.dangerNow}</p>
      <p>{text.listMissing}</p>
    </Composer>
  )
}
