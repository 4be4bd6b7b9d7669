import type { CircleId } from '../../circle/ids.ts'
import type { CircleColour } from '../../circle/circleKind.ts'

/** Which circle an item belongs to, ready to be shown. */
export interface CircleTag {
  readonly id: CircleId
  readonly name: string | undefined
  readonly colour: CircleColour
}
