import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'

/**
 * For a part whose buttons go away when they are pressed: the focus stays in it, where its answer
 * stands, and does not fall to the beginning of the page. The element needs `tabIndex={-1}`.
 */
export const useFocusKept = <E extends HTMLElement>(): RefObject<E | null> => {
  const part = useRef<E>(null)
  const last = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const element = part.current
    const came = (event: FocusEvent): void => {
      last.current = event.target instanceof Element ? event.target : null
    }
    // A browser that tells of a focus lost to a removal does so while it removes: looked at after.
    const went = (): void =>
      queueMicrotask(() => {
        if (last.current?.isConnected === true) last.current = null
      })
    element?.addEventListener('focusin', came)
    element?.addEventListener('focusout', went)
    return () => {
      element?.removeEventListener('focusin', came)
      element?.removeEventListener('focusout', went)
    }
  }, [])
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return
    last.current = null
    const nobody = document.activeElement === null || document.activeElement === document.body
    if (nobody) part.current?.focus({ preventScroll: true })
  })
  return part
}
