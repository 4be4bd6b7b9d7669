import type { Circle } from '../circle/circle.ts'
import type { AccountId, CircleId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { catchingView } from '../catching/catchingView.ts'
import type { Limits } from '../vault/limits.ts'
import { type Ranked, ranked, tagOf } from './ranked.ts'

/** CA15, CA16: a call for me comes before everything but my own; its end says so once, quietly. */
export const ofCatching = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly Ranked[] => {
  const { toMe, others, call } = catchingView(self, circles, me, now)
  const whoIn = ({ account, circle: id }: { account: AccountId; circle: CircleId }) => {
    const circle = circles.find(each => each.id === id)
    const tag = circle === undefined ? undefined : tagOf(circle)
    return circle === undefined || tag === undefined
      ? undefined
      : { circle: tag, from: personView(circle, account, me, limits) }
  }
  return [
    ...(call === undefined || call.state === 'over'
      ? []
      : [
          ranked({
            kind: 'my-call',
            at: call.at,
            there: call.people.flatMap(({ name, says }) =>
              says === 'here' || says === 'calling' ? [{ name }] : [],
            ),
          }),
        ]),
    ...toMe.flatMap(each => {
      const who = whoIn(each)
      if (who === undefined) return []
      const { at, said } = each
      if (each.over !== undefined)
        return [ranked({ kind: 'call-over', ...who, call: each.call, said, over: each.over }, at)]
      // Whoever cannot come was asked and has said so: nothing more is wanted of them.
      return said === 'cant' ? [] : [ranked({ kind: 'call-to-me', ...who, at, said }, at)]
    }),
    ...others.flatMap(each => {
      const who = each.state === 'asks' ? whoIn(each) : undefined
      return who === undefined ? [] : [ranked({ kind: 'catcher-asked', ...who })]
    }),
  ]
}
