import type { Circle } from './circle.ts'
import { own } from './own.ts'

/**
 * What whoever comes in now reads of what was said before. `both`: of a circle of two whose other
 * person went, all that these two wrote. `closed`: history begins at joining.
 */
export type PastFor = 'all' | 'both' | 'nothing-yet' | 'closed'

/** C48: told to those who invite and welcome, before anybody else can read what others said. */
export const pastFor = ({ policy, members, sharing }: Circle): PastFor => {
  if (policy.history === 'join') return 'closed'
  const isWritten = sharing.order.some(entry => {
    const share = own(sharing.shares, entry)
    return share !== undefined && share.audience === undefined // An aside stays with its readers.
  })
  if (!isWritten) return 'nothing-yet'
  return policy.kind2 && Object.values(members).some(({ present }) => !present) ? 'both' : 'all'
}
