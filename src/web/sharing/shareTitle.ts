import type { Catalogue } from '#web/text/en.ts'
import type { OpenShare } from './withSending.ts'

/** Not safe, and nothing else was said since: what rests is over (D30). */
export const isUnsafeNow = ({ unsafe, state }: Pick<OpenShare, 'unsafe' | 'state'>): boolean =>
  unsafe && state !== 'rested'

/** What a share says of itself before its words. */
export const shareTitle = (share: OpenShare, text: Catalogue): string => {
  const t = text.sharing
  const name = share.author.name ?? text.circle.someone
  const { isMe } = share.author
  if (share.unsafe && !isUnsafeNow(share)) return isMe ? t.safeNow.you : t.safeNow.they(name)
  return isMe ? t.iAsk[share.need] : t.asks[share.need](name)
}
