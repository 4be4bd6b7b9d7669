import { samePeopleRefusal } from '../aside/rules.ts'
import type { Readers } from '../aside/audience.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import type { SeenInYouAct } from './events.ts'

/** The rules of *what I see in you*. They look at nothing but what its readers have. */
export const seenInYouRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: SeenInYouAct,
  readers: Readers,
): Refusal | undefined => {
  if (act.t === 'seen-said') {
    if (act.to === by) return 'yourself'
    if (presentMember(circle, act.to) === undefined) return 'no-such-member'
    if (act.words.trim() === '') return 'no-words'
    // RI5: to that person alone, or to everybody. Among a few it would be talk about somebody.
    const two = betweenTwo(circle, by, act.to)
    return readers === undefined || readers.join() === two?.join()
      ? undefined
      : 'not-the-same-people'
  }
  const said = own(circle.seenInYou.all, act.said)
  if (said === undefined) return 'no-such-seen'
  if (said.to !== by) return 'not-yours'
  if (said.thanked === true) return 'already-said'
  // RI8: also where everybody read the words, the thanks are for one.
  const audience = said.audience ?? betweenTwo(circle, by, said.by)
  return samePeopleRefusal(
    circle,
    { seq: said.seq, ...(audience === undefined ? {} : { audience }) },
    readers,
  )
}
