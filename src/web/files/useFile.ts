import { useContext, useEffect, useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { appState } from '#web/app/engine.ts'
import { type Address, addressOf, type Way } from './addressOf.ts'
import { FileSourceContext } from './fileSource.ts'

export type ShownFile =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly url: string; readonly broken: () => void }
  | { readonly kind: 'missing'; readonly why: Failure; readonly again: () => void }

const waiting: ShownFile = { kind: 'waiting' }

/**
 * The service worker forgets whenever the browser lets it rest, so what breaks is handed to it once
 * more; what breaks again is opened whole, and then it is known whether it is damaged.
 */
const ways: readonly Way[] = ['on-its-way', 'on-its-way', 'whole']

/**
 * A file that an `<img>` or `<audio>` can show, as long as the component is drawn; `undefined` while
 * it is not wanted yet. `broken` is for the element's `error`. What could not come without a
 * connection comes when there is one.
 */
export const useFile = (circle: CircleId, blob: string | undefined): ShownFile => {
  const source = useContext(FileSourceContext)
  const [shown, setShown] = useState<ShownFile>(waiting)
  const [round, setRound] = useState(0)
  const lacksConnection = shown.kind === 'missing' && shown.why === 'no-connection'
  const online = appState.value.connection === 'live'
  useEffect(() => {
    if (lacksConnection && online) setRound(before => before + 1)
  }, [lacksConnection, online])
  useEffect(() => {
    setShown(waiting)
    if (blob === undefined) return
    let wanted = true
    let address: Address | undefined
    const again = (): void => setRound(before => before + 1)
    const find = async (tries: number): Promise<void> => {
      const found = await addressOf(source, circle, blob, ways[tries] ?? 'whole')
      if (!wanted) {
        if (found.ok) found.value.letGo()
        return
      }
      if (!found.ok) {
        setShown({ kind: 'missing', why: found.error, again })
        return
      }
      const here = found.value
      address = here
      const broken = (): void => {
        // An element may say so twice, or after another has taken its place.
        if (address !== here) return
        address = undefined
        here.letGo()
        setShown(waiting)
        if (here.way === 'whole') setShown({ kind: 'missing', why: 'file-damaged', again })
        else void find(tries + 1)
      }
      setShown({ kind: 'here', url: here.url, broken })
    }
    void find(0)
    return () => {
      wanted = false
      address?.letGo()
    }
  }, [source, circle, blob, round])
  return blob === undefined ? waiting : shown
}
