import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { answerOf, roundOf } from '../together/together.ts'

/** H11: who answered a share through a second pair of eyes; nobody before their answers are open (U2). */
export const eyesOpened = (circle: Circle, share: EntryId): readonly AccountId[] =>
  circle.perspective.all
    .filter(one => one.share === share)
    .flatMap(({ entry, of }) => {
      const round = roundOf(circle, entry)
      if (round?.opened !== true) return []
      return of.filter(account => {
        const answer = answerOf(round, account)
        return answer?.kind === 'sealed' && answer.opened?.answer !== undefined
      })
    })

/** U6: I was asked how I see this share, and have not passed: that card stands for the share's own. */
export const eyesAskMe = (circle: Circle, share: EntryId, me: AccountId): boolean =>
  circle.perspective.all.some(({ entry, share: about, of }) => {
    if (about !== share || !of.includes(me)) return false
    const round = roundOf(circle, entry)
    return round !== undefined && !round.opened && answerOf(round, me)?.kind !== 'passed'
  })
