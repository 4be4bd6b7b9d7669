/** How far something has gone, as people say it. */
export type Going = 'begins' | 'quarter' | 'half' | 'mostly' | 'nearly'

/** `progress` from 0 to 1. A word holds for a while: nobody counts percents. */
export const goingOut = (progress: number): Going => {
  if (progress < 0.15) return 'begins'
  if (progress < 0.4) return 'quarter'
  if (progress < 0.65) return 'half'
  return progress < 0.9 ? 'mostly' : 'nearly'
}
