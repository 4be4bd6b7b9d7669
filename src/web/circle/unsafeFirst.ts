import type { ShareView } from '#core/sharing/shareView.ts'

/**
 * A page of shares as it is shown: somebody else who is not safe and waits stands above what is
 * newer, because there it would be read too late. All others keep their order.
 */
export const unsafeFirst = (shares: readonly ShareView[]): readonly ShareView[] =>
  shares.toSorted((one, other) => Number(waitsUnsafe(other)) - Number(waitsUnsafe(one)))

const waitsUnsafe = (share: ShareView): boolean =>
  share.kind === 'open' && share.unsafe && share.state === 'waiting' && !share.author.isMe
