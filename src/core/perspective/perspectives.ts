import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { beginRound } from '../together/together.ts'

/** How a few see a share, asked by whose share it is. */
export interface Perspective {
  readonly entry: EntryId
  readonly share: EntryId
  readonly by: AccountId
  readonly of: readonly AccountId[]
}

/** In log order; one for each share. */
export interface Perspectives {
  readonly all: Perspective[]
}

/** Of more shares nobody was asked; the oldest go beyond it. */
const maxPerspectives = 500

export const noPerspectives = (): Perspectives => ({ all: [] })

export const addPerspective = (circle: Circle, perspective: Perspective): void => {
  const { all } = circle.perspective
  const { entry, by, of } = perspective
  all.push(perspective)
  beginRound(circle, { entry, asks: 'perspective-answer', opener: by, of })
  const gone = all.length > maxPerspectives ? all.shift() : undefined
  if (gone !== undefined) delete circle.together.rounds[gone.entry]
}
