import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { Limits } from '../vault/limits.ts'
import type { Ranked } from './ranked.ts'
import type { Connection } from './today.ts'

/**
 * A part of Today: what one circle holds for `me` at `now` (milliseconds), with the rank it is sorted
 * by. `self` is undefined while this device has not read my self circle.
 */
export type OfOneCircle = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
) => readonly Ranked[]
