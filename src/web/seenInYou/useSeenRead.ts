import { useEffect, useRef } from 'preact/hooks'
import type { CircleId } from '#core/circle/ids.ts'
import { commands } from '#web/app/engine.ts'

export interface Unread {
  readonly circle: CircleId
  readonly seq: number
}

/**
 * RI9: what stands here to read when somebody comes, and what has come by the time they leave, Today
 * need not say again. What comes meanwhile may have come into an empty room. `undefined` until it is
 * known; a mark that is not kept only means that Today says it once more.
 */
export const useSeenRead = (unread: readonly Unread[] | undefined): void => {
  const now = useRef(unread)
  now.current = unread
  useEffect(() => {
    if (unread === undefined) return
    const mark = (): void => {
      for (const { circle, seq } of now.current ?? [])
        void commands.circles.sayToMyself({ t: 'seen-read', circle, seq })
    }
    mark()
    return mark
  }, [unread === undefined])
}
