import type { CircleKind } from '#core/circle/circleKind.ts'

/** A column of the table: who somebody is, in a circle of which kind. */
export interface Column {
  readonly kind: CircleKind
  readonly role: 'steward' | 'member' | 'young' | 'gone' | 'stranger'
  /** A side circle beside one of this kind. */
  readonly side?: true
}

export const columns: Readonly<Record<string, Column>> = {
  self: { kind: 'self', role: 'steward' },
  pair: { kind: 'pair', role: 'steward' },
  couple: { kind: 'couple', role: 'steward' },
  'family, steward': { kind: 'family', role: 'steward' },
  'family, member': { kind: 'family', role: 'member' },
  'family, young person': { kind: 'family', role: 'young' },
  'community, steward': { kind: 'community', role: 'steward' },
  'community, member': { kind: 'community', role: 'member' },
  'who left': { kind: 'family', role: 'gone' },
  stranger: { kind: 'family', role: 'stranger' },
  'guest, in a side circle of a couple': { kind: 'couple', role: 'member', side: true },
  'guest, in the couple’s own': { kind: 'couple', role: 'stranger' },
}
