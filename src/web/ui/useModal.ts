import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { layers } from './route.ts'
import { placeBehind } from './TopNotice.tsx'

/**
 * Opens a `<dialog>` as long as its component is drawn: Back and one Esc close it, and the focus
 * goes back to where it was. The first focus is the element marked `data-first`, never the first
 * button: that one is *Leave quickly*, and Enter would leave.
 */
export const useModal = (
  onClose: () => void,
  /** `anywhere`: a touch on the dialog itself, outside what it holds, closes it too. */
  touch: 'inside' | 'anywhere' = 'inside',
): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    const opener = placeBehind(document.activeElement)
    const closing = (event: Event): void => {
      event.preventDefault()
      close.current()
    }
    element.showModal()
    element.querySelector<HTMLElement>('[data-first]')?.focus()
    const forget = layers.open(() => close.current())
    element.addEventListener('cancel', closing)
    // Some browsers close on a second Esc whatever `cancel` said.
    const closed = (): void => close.current()
    element.addEventListener('close', closed)
    const touched = (event: MouseEvent): void => {
      // The second half of a double click on the button that opened it is not meant for it.
      if (touch === 'anywhere' && event.target === element && event.detail < 2) close.current()
    }
    element.addEventListener('click', touched)
    return () => {
      element.removeEventListener('click', touched)
      element.removeEventListener('cancel', closing)
      element.removeEventListener('close', closed)
      forget()
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])

  return dialog
}
