import type { Quote } from '#core/letters/letterBody.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { ShareView } from '#core/sharing/shareView.ts'

const most = 12

/** What somebody wrote that can be shown to whoever is told; `first` before the rest. */
export const quotables = (
  shares: readonly ShareView[],
  about: AccountId,
  first: readonly Quote[] = [],
): readonly Quote[] => {
  const found = shares.flatMap(share => {
    if (share.kind !== 'open') return []
    const { entry, at, words, author } = share
    const answers = share.moves.flatMap(move =>
      move.kind === 'open' && move.author.account === about && move.words !== ''
        ? [{ entry: move.entry, kind: 'answer' as const, at: move.at, words: move.words }]
        : [],
    )
    return author.account === about && words !== ''
      ? [{ entry, kind: 'share' as const, at, words }, ...answers]
      : answers
  })
  const rest = found.filter(({ entry }) => !first.some(one => one.entry === entry))
  return [...first, ...rest].slice(0, most)
}
