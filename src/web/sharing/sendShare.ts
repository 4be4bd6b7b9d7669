import { err } from '#base/result.ts'
import type { CircleCommands, Outcome } from '#client/engine.ts'
import { draftAct } from '#core/circle/draftAct.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { splitWords } from '#core/sharing/splitWords.ts'
import type { ShareDraft } from './WriteShare.tsx'

/**
 * Sends what was written. Somebody who is not safe is never asked to shorten it: the beginning goes
 * out at once, and what follows goes out behind it, as parts of the same share.
 */
export const sendShare = async (
  circles: Pick<CircleCommands, 'say' | 'newId'>,
  circle: CircleId,
  draft: ShareDraft,
): Outcome<EventId> => {
  const act = draftAct(draft)
  const { id, audience } = draft
  if (act?.t !== 'share-offered') return err('no-words')
  if (act.need !== 'unsafe') return circles.say(circle, act, id, audience)
  const [first = '', ...rest] = splitWords(act.words)
  const began = await circles.say(circle, { ...act, words: first }, id, audience)
  if (!began.ok) return began
  const { need } = act
  for (const words of rest) {
    // In their order: each goes out behind the one before.
    const part = { t: 'share-offered', need, words, continues: id } as const
    // oxlint-disable-next-line no-await-in-loop
    const next = await circles.say(circle, part, undefined, audience)
    if (!next.ok) return next
  }
  return began
}
