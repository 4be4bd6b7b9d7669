import type { CircleId } from '../circle/ids.ts'
import type { ShareItem } from './items/shareItem.ts'
import type { CircleItem } from './items/circleItem.ts'
import type { CatchingItem } from './items/catchingItem.ts'
import type { PracticeItem } from './items/practiceItem.ts'
import type { MyItem } from './items/myItem.ts'

/** What the device knows and the log does not. */
export interface Connection {
  readonly online: boolean
  /** Where words wait on this device to be sent: a circle, or my self circle. */
  readonly unsent: CircleId | undefined
  /** Where my own *not safe* waits on this device to be sent. */
  readonly unsentCall?: CircleId | undefined
  /** Circles whose history from the host does not add up. */
  readonly halted: readonly CircleId[]
  /** Circles I asked to join and am in now, and have not opened yet. */
  readonly welcomed: readonly CircleId[]
  /** How many minutes this device is ahead of UTC: a day is a date where one is. */
  readonly zone?: number | undefined
  /** Somebody comes into my account with the help of my key keepers. */
  readonly returning?: { readonly dueAt: number; readonly open: boolean } | undefined
}

/** One thing that today may hold. The sentences are the screen's. */
export type TodayItem = ShareItem | CircleItem | CatchingItem | PracticeItem | MyItem

/** At most three items; an empty list is "That's all". */
export interface TodayView {
  readonly items: readonly TodayItem[]
  /** More waits than stands here: the farewell may not say that this is all. */
  readonly more: boolean
}
