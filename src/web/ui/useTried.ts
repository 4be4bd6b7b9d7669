import { useCallback, useLayoutEffect, useState } from 'preact/hooks'

export interface Tried {
  /** What is missing may be said from now on. */
  readonly tried: boolean
  /** For each press of the button that goes on, whether it can or not. */
  readonly attempt: () => void
}

/**
 * For a button that goes on only when everything is there. What is missing may be far outside the
 * screen, and a button that seems to do nothing is worse than a no: after each try the first field
 * at fault has the focus and is in sight with its sentence. `refusal`: an answer that comes later.
 */
export const useTried = (refusal?: unknown): Tried => {
  const [tries, setTries] = useState(0)
  useLayoutEffect(() => {
    if (tries > 0) showFault()
  }, [tries, refusal])
  return { tried: tries > 0, attempt: useCallback(() => setTries(before => before + 1), []) }
}

const showFault = (): void => {
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
  const field = within.querySelector<HTMLElement>(
    '[aria-invalid="true"], .choice:has(> .field-error:not(:empty)) input',
  )
  if (field === null) return
  field.focus()
  const sentence = field.getAttribute('aria-describedby')?.split(' ').at(-1)
  const shown =
    sentence === undefined
      ? field.closest('.choice')?.querySelector(':scope > .field-error')
      : document.getElementById(sentence)
  ;(shown ?? field).scrollIntoView({ block: 'nearest' })
}
