import { useContext, useEffect, useState } from 'preact/hooks'
import type { Failure } from '#client/engine.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { appState } from '#web/app/engine.ts'
import { type Address, addressOf } from './addressOf.ts'
import { FileSourceContext } from './fileSource.ts'

export type ShownFile =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly url: string; readonly broken: () => void }
  | { readonly kind: 'missing'; readonly why: Failure; readonly again: () => void }

const waiting: ShownFile = { kind: 'waiting' }

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
    const find = async (): Promise<void> => {
      const found = await addressOf(source, circle, blob)
      if (!wanted) {
        if (found.ok) found.value.letGo()
        return
      }
      if (found.ok) {
        address = found.value
        const broken = (): void => setShown({ kind: 'missing', why: 'file-damaged', again })
        setShown({ kind: 'here', url: address.url, broken })
      } else setShown({ kind: 'missing', why: found.error, again })
    }
    const again = (): void => setRound(before => before + 1)
    void find()
    return () => {
      wanted = false
      address?.letGo()
    }
  }, [source, circle, blob, round])
  return blob === undefined ? waiting : shown
}
