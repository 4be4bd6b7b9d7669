import { useEffect, useRef } from 'preact/hooks'

/** Calls when only the part after `#` of the address has changed. */
export const useAddressChange = (changed: () => void): void => {
  const latest = useRef(changed)
  latest.current = changed
  useEffect(() => {
    const hear = (): void => {
      if (location.hash !== '') latest.current()
    }
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
}
