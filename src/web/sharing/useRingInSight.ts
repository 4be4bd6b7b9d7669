import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef } from 'preact/hooks'

export interface RingInSight {
  readonly place: RefObject<HTMLDivElement | null>
  readonly follow: (it: boolean) => void
}

/** Who just said *that's it* sees the ring close: it may stand far above the button they pressed. */
export const useRingInSight = (filled: boolean): RingInSight => {
  const place = useRef<HTMLDivElement>(null)
  const following = useRef(false)
  useEffect(() => {
    if (filled && following.current) place.current?.scrollIntoView({ block: 'center' })
    following.current = false
  }, [filled])
  const follow = useCallback((it: boolean): void => {
    following.current = it
  }, [])
  return { place, follow }
}
