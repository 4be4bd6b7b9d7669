import type { CirclePolicy } from '../circle/circleKind.ts'
import type { AccountId } from '../circle/ids.ts'

/** Who reads what is between two: those two. In a circle that is made for two, everybody does. */
export const betweenTwo = (
  { policy }: { readonly policy: CirclePolicy },
  by: AccountId,
  companion: AccountId,
): readonly AccountId[] | undefined => (policy.kind2 ? undefined : [by, companion].toSorted())
