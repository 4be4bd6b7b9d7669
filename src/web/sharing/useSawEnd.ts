import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { OpenShare } from './withSending.ts'

/**
 * For the end of what a share holds, which may grow while it is open: `onSaw` when the person goes, if
 * they had it on a visible screen as it stands now. What came below the screen, or into an empty room,
 * was not seen (D17).
 */
export const useSawEnd = (
  share: OpenShare,
  onSaw: () => void,
): RefObject<HTMLDivElement | null> => {
  const end = useRef<HTMLDivElement>(null)
  const stands = standsAs(share)
  const latest = useRef({ stands, onSaw })
  latest.current = { stands, onSaw }
  const seen = useRef(stands)
  const look = useRef(() => {
    const place = end.current?.getBoundingClientRect()
    if (place === undefined || document.visibilityState !== 'visible') return
    if (place.top < innerHeight) seen.current = latest.current.stands
  })
  useEffect(() => {
    // After it is laid out anew.
    const frame = requestAnimationFrame(look.current)
    return () => cancelAnimationFrame(frame)
  }, [stands])
  useEffect(() => {
    const element = end.current
    if (element === null) return
    const opened = latest.current.stands
    const watch = new IntersectionObserver(look.current)
    watch.observe(element)
    document.addEventListener('visibilitychange', look.current)
    return () => {
      watch.disconnect()
      document.removeEventListener('visibilitychange', look.current)
      const { stands: now, onSaw: saw } = latest.current
      if (seen.current === now && now !== opened) saw()
    }
  }, [])
  return end
}

/** Changes with everything that Today would tell of it. */
const standsAs = ({ state, moves, myViewAsk, viewAsks }: OpenShare): string =>
  JSON.stringify([
    state,
    myViewAsk,
    viewAsks.length,
    moves.map(move => (move.kind === 'open' ? [move.entry, move.heard, move.offer] : move.entry)),
  ])
