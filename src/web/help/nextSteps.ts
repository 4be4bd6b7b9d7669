import type { EmergencyNumber, HelpKind } from './helpFor.ts'
import type { ShownLine } from './shownLines.ts'

/** What comes after a line that nobody answered. The last one is always people. */
export type NextStep =
  | { readonly kind: 'line'; readonly of: HelpKind; readonly shown: ShownLine }
  | { readonly kind: 'emergency'; readonly numbers: readonly EmergencyNumber[] }
  | { readonly kind: 'people' }

export interface KindOnScreen {
  readonly kind: HelpKind
  readonly lines: readonly ShownLine[]
}

/**
 * Where to go on after a line, in order: the lines below it, those above it, lines for any crisis
 * (by their own name), the emergency number, people. Never empty, so nobody ends at a dead line.
 */
export const nextSteps = (
  kinds: readonly KindOnScreen[],
  emergency: readonly EmergencyNumber[],
  of: HelpKind,
  id: string,
): readonly NextStep[] => {
  const linesOf = (kind: HelpKind): readonly ShownLine[] =>
    kinds.find(each => each.kind === kind)?.lines ?? []
  const own = linesOf(of)
  const at = own.findIndex(line => line.id === id)
  const others = [...own.slice(at + 1), ...own.slice(0, Math.max(at, 0))]
  const crisis = of === 'crisis' ? [] : linesOf('crisis')
  return [
    ...others.map(shown => ({ kind: 'line', of, shown }) as const),
    ...crisis.map(shown => ({ kind: 'line', of: 'crisis', shown }) as const),
    ...(emergency.length === 0 ? [] : [{ kind: 'emergency', numbers: emergency } as const]),
    { kind: 'people' },
  ]
}
