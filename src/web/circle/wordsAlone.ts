import type { Outcome } from '#client/commands/failure.ts'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { commands } from '#web/app/engine.ts'

/**
 * There is no room for pictures in the circle: the words go out without them. The old ones are let go
 * only when the new ones are written down.
 */
export const wordsAlone = async (circle: CircleId, { id, act, audience }: Sending): Outcome => {
  // For the same people as before, and nobody else.
  const said = await commands.circles.say(circle, act, undefined, audience)
  return said.ok ? commands.circles.drop(id) : said
}
