/** The kind of a circle decides its defaults, words and practices, never the mechanism. */
export type CircleKind = 'self' | 'pair' | 'couple' | 'family' | 'community'

export const circleKinds = ['self', 'pair', 'couple', 'family', 'community'] as const

/** Eight ring colours. The name is the data; what it looks like is decided on the screen. */
export const circleColours = [
  'clay',
  'moss',
  'lake',
  'plum',
  'wheat',
  'slate',
  'rose',
  'pine',
] as const

export type CircleColour = (typeof circleColours)[number]

/** What the first entry of a circle fixed for good. */
export interface CirclePolicy {
  /** A circle of one. */
  readonly self: boolean
  /** Exactly two people, both stewards: neither can remove the other. */
  readonly kind2: boolean
  /** Whether newcomers read what was written before them. */
  readonly history: 'all' | 'join'
  /** Who may invite. */
  readonly invite: 'steward' | 'member'
}

/** The policy a circle of this kind is made with. */
export const policyOf: Readonly<Record<CircleKind, CirclePolicy>> = {
  self: { self: true, kind2: false, history: 'all', invite: 'steward' },
  pair: { self: false, kind2: true, history: 'all', invite: 'steward' },
  couple: { self: false, kind2: true, history: 'all', invite: 'steward' },
  family: { self: false, kind2: false, history: 'all', invite: 'steward' },
  community: { self: false, kind2: false, history: 'join', invite: 'steward' },
}

/** The kinds the app offers today. */
export const offeredKinds: readonly CircleKind[] = circleKinds

/** The kinds a person makes by hand, in the order they are offered; `self` is there from the start. */
export const handMadeKinds = ['pair', 'couple', 'family', 'community'] as const

export type HandMadeKind = (typeof handMadeKinds)[number]

/** Whether people are told, before they ask to come in, that it is for those of 18 and older. */
export const adultsOnly: Readonly<Record<CircleKind, boolean>> = {
  self: false,
  pair: false,
  couple: false,
  family: false,
  community: true,
}

/**
 * The policy of a side circle. It takes the kind of the circle it stands beside, for its words, and
 * not its size: beside a circle of two a third is the point.
 */
export const sidePolicyOf = (kind: CircleKind): CirclePolicy => ({
  ...policyOf[kind],
  kind2: false,
})

/** Whether a circle made with this policy may call itself this kind. */
export const fitsPolicy = (kind: CircleKind, policy: CirclePolicy, isSide: boolean): boolean => {
  const { self, kind2 } = isSide ? sidePolicyOf(kind) : policyOf[kind]
  return self === policy.self && kind2 === policy.kind2
}

/** What a circle is taken for until somebody has said its kind. */
export const kindBeforeNaming = (policy: CirclePolicy): CircleKind => {
  if (policy.self) return 'self'
  if (policy.kind2) return 'pair'
  return policy.history === 'all' ? 'family' : 'community'
}
