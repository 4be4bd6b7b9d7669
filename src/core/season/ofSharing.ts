import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Share } from '../sharing/sharing.ts'
import { type Lived, type LivedOf, mineIn } from './lived.ts'

/** The first part of what was said in several. */
const firstOf = ({ sharing }: Circle, share: Share): EntryId => {
  let first = share
  // A part stands after what it continues: this comes to an end.
  for (;;) {
    const before = first.continues === undefined ? undefined : own(sharing.shares, first.continues)
    if (before === undefined) return first.entry
    first = before
  }
}

/** Each share once, on the first day it was so. */
const onceEach = (
  circle: Circle,
  found: readonly { readonly share: Share; readonly at: number }[],
): readonly number[] => {
  const first = new Map<EntryId, number>()
  for (const { share, at } of found) {
    const key = firstOf(circle, share)
    first.set(key, Math.min(first.get(key) ?? at, at))
  }
  return [...first.values()]
}

const lived = (
  line: Lived['line'],
  times: readonly number[],
  dayOf: (at: number) => number,
): readonly Lived[] => times.map(at => ({ line, day: dayOf(at) }))

/**
 * SN3: of my shares those of which I said *that's it*. SN4: of others' those in which it was said to me, which
 * H9 lets me see. Each once, whatever number of answers and parts it has.
 */
export const ofSharing: LivedOf = ({ circles, me, dayOf, sharesOf }) =>
  circles.flatMap(circle => {
    const mine = mineIn(circle, me)
    const heard: { share: Share; at: number }[] = []
    const listened: { share: Share; at: number }[] = []
    for (const share of sharesOf(circle)) {
      if (share.heardAt === undefined || share.need === 'unsafe') continue
      for (const [answer, at] of Object.entries(share.heardAt)) {
        const by = own(circle.sharing.moves, answer)?.by
        if (mine.has(share.by)) heard.push({ share, at })
        else if (by !== undefined && mine.has(by)) listened.push({ share, at })
      }
    }
    return [
      ...lived('heard', onceEach(circle, heard), dayOf),
      ...lived('listened', onceEach(circle, listened), dayOf),
    ]
  })

/** SN8: my shares that asked to rejoice and are still there. */
export const ofRises: LivedOf = ({ circles, me, dayOf, sharesOf }) =>
  circles.flatMap(circle => {
    const mine = mineIn(circle, me)
    const rises = sharesOf(circle)
      .filter(({ by, need }) => need === 'rejoice' && mine.has(by))
      .map(share => ({ share, at: share.at }))
    return lived('rises', onceEach(circle, rises), dayOf)
  })
