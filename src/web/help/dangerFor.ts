import type { EmergencyNumber, HelpKind } from './helpFor.ts'

/** The numbers for danger, in the order of the list; against violence an ambulance is not what comes first. */
export const dangerFor = (
  kind: HelpKind,
  numbers: readonly EmergencyNumber[],
): readonly EmergencyNumber[] => numbers.toSorted((a, b) => isLater(kind, a) - isLater(kind, b))

const isLater = (kind: HelpKind, { reaches }: EmergencyNumber): number =>
  kind === 'domestic-violence' && reaches !== undefined && reaches !== 'police' ? 1 : 0
