/** Whom a community circle here is for, which people are told before they ask to come in. */
export type Ages = 'adults' | 'all'

export const agesOf = (text: string | undefined): Ages | undefined =>
  text === 'adults' || text === 'all' ? text : undefined
