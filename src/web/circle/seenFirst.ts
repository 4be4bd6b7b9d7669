import type { ShareView } from '#core/sharing/shareView.ts'

/**
 * What is seen before anything else of a circle, when more stands between: somebody else waits for
 * an answer, and it is not one I set aside or folded away. The shares come as they are shown.
 */
export const seenFirst = (shares: readonly ShareView[]): ShareView | undefined =>
  shares.find(
    share =>
      share.kind === 'open' &&
      share.state === 'waiting' &&
      !share.author.isMe &&
      !share.author.blocked &&
      !share.setAside,
  )
