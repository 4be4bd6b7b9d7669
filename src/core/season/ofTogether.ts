import { allSaid } from '../commitment/due.ts'
import { answerOf, roundOf } from '../together/together.ts'
import { type LivedOf, mineIn } from './lived.ts'

/** SN7: minutes with the phones away, of which I said after the bell that it was good to be there. */
export const ofPresentTime: LivedOf = ({ self: { vault }, dayOf }) =>
  (vault.presentTimes ?? []).map(({ at, minutes }) => ({
    line: 'minutes',
    day: dayOf(at),
    amount: minutes,
  }))

/** SN9: notes that I wrote to one person, on a day of theirs or any other, and that are still there. */
export const ofNotes: LivedOf = ({ circles, me, dayOf }) =>
  circles.flatMap(circle => {
    const mine = mineIn(circle, me)
    return Object.values(circle.note.all)
      .filter(({ by }) => mine.has(by))
      .map(({ at }) => ({ line: 'notes', day: dayOf(at) }))
  })

/** SN10: questions that I answered, once the answers were open. Passing is in no figure. */
export const ofQuestions: LivedOf = ({ circles, me, dayOf }) =>
  circles.flatMap(circle => {
    const mine = [...mineIn(circle, me)]
    return circle.questions.all.flatMap(({ entry, at }) => {
      const round = roundOf(circle, entry)
      if (round?.opened !== true) return []
      const answered = mine.some(account => {
        const said = answerOf(round, account)
        return said?.kind === 'sealed' && said.opened?.answer !== undefined
      })
      return answered ? [{ line: 'questions', day: dayOf(round.openedAt ?? at) }] : []
    })
  })

/**
 * SN11: of what I promised, each time that I said I kept it, all of it or a part. What I promised belongs to the two of
 * us; what somebody else promised is theirs, and in no figure of mine.
 */
export const ofCommitments: LivedOf = ({ circles, me }) =>
  circles.flatMap(circle => {
    const mine = mineIn(circle, me)
    return Object.values(circle.commitment.all)
      .filter(({ by }) => mine.has(by))
      .flatMap(allSaid)
      .filter(({ says }) => says === 'kept' || says === 'partly')
      .map(({ day }) => ({ line: 'promises', day }))
  })
