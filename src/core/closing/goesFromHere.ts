import { dayMs } from '../circle/circle.ts'
import { closedKeptMs } from './view.ts'

/** What one device noted of a closed circle, by its own clock. */
export interface Ending {
  /** When it read the circle's own signed closing. */
  readonly readAt: number
  /** When the host first said that it has it no more; it may lie. */
  readonly goneAt?: number | undefined
}

/** So long it is still here after this device could say that its time is over. */
export const lastWeekMs: number = 7 * dayMs

/**
 * C46: when a device lets go of a closed circle; `undefined` while the host has it. A host that lies
 * cannot hurry it: the thirty days begin when this device read the closing, which only somebody who
 * looks after the circle can sign. And whoever was away for months still has a week.
 */
export const goesFromHereAt = ({ readAt, goneAt }: Ending): number | undefined =>
  goneAt === undefined ? undefined : Math.max(readAt + closedKeptMs, goneAt + lastWeekMs)
