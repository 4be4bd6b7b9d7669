import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

/** How far from the screen it begins to come. */
const margin = '400px'

/** Whether an element has come near the screen: nothing is fetched for what nobody scrolls to. */
export const useNear = <E extends Element>(): {
  readonly ref: RefObject<E | null>
  readonly near: boolean
} => {
  const ref = useRef<E>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null || near) return
    const watch = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: margin },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [near])
  return { ref, near }
}
