import type { Stamp } from '#core/circle/fact.ts'
import type { Aside } from '#core/aside/events.ts'

export type AsideParts = Omit<Aside, 't'>

/** An aside as its entry holds it. */
export const asideEntry = ({ id, at }: Stamp, { commit, to, n, ct }: AsideParts): string =>
  JSON.stringify({ t: 'aside', v: 1, id, at, commit, to, n, ct })
