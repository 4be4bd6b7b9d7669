import { err, ok } from '#base/result.ts'
import type { TogetherCommands } from '#client/commands/togetherCommands.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { openingOf } from '#core/together/byThemselves.ts'
import { answerOf, roundOf } from '#core/together/together.ts'
import { accountOf, type Scene } from '../scene.ts'

type Say = (where: Scene, who: 'ana', act: Act, id: EventId) => ReturnType<TogetherCommands['pass']>

/** Answers that open together, in the invented circles of Ana: sealed with nothing, and opened at once. */
export const fakeTogether = (
  self: Scene,
  byId: (circle: CircleId) => Scene | undefined,
  newId: () => EventId,
  say: Say,
): TogetherCommands => ({
  answer: async (circle, to, says) => {
    const where = byId(circle)
    if (where === undefined) return err('no-longer-there')
    const [id, nothing] = [newId(), 'A'.repeat(43)]
    const kept = { circle, to, answer: id, k: nothing, says }
    await say(self, 'ana', { t: 'answer-kept', ...kept }, newId())
    const sealed = { commit: nothing, n: 'A'.repeat(16), ct: 'AAAA' }
    return say(where, 'ana', { t: 'answer-sealed', to, ...sealed }, id)
  },
  pass: async (circle, to) => {
    const where = byId(circle)
    if (where === undefined) return err('no-longer-there')
    return say(where, 'ana', { t: 'answer-passed', to }, newId())
  },
  open: async (circle, to) => {
    const where = byId(circle)
    if (where === undefined) return err('no-longer-there')
    const round = roundOf(where.circle, to)
    if (round === undefined) return err('not-asked')
    const opened = await say(where, 'ana', openingOf(where.circle, round), newId())
    const mine = answerOf(round, accountOf('ana'))
    if (!opened.ok || mine?.kind !== 'sealed') return opened
    where.openAnswer('ana', mine.id, self.circle.vault.answers?.[mine.id]?.says)
    return ok(mine.id)
  },
})
