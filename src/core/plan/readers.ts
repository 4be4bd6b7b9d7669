import type { CirclePolicy } from '../circle/circleKind.ts'
import type { AccountId } from '../circle/ids.ts'

/** Who reads what is shown to these, its author among them. In a circle that is made for two, both. */
export const shownTo = (
  { policy }: { readonly policy: CirclePolicy },
  by: AccountId,
  to: readonly AccountId[],
): readonly AccountId[] | undefined => (policy.kind2 ? undefined : [...to, by].toSorted())
