import { err } from '#base/result.ts'
import type { CircleCommands } from '#client/commands/circleCommands.ts'
import type { Outcome } from '#client/commands/failure.ts'
import { draftAct } from '#core/circle/draftAct.ts'
import type { Act } from '#core/circle/fact.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { splitWords } from '#core/sharing/splitWords.ts'
import type { ShareDraft } from './WriteShare.tsx'

/**
 * Sends what was written. Somebody who is not safe is never asked to shorten it, and never waits for
 * a picture: the beginning goes out at once, and what follows goes out behind it, as parts of the
 * same share. `beside`: the draft has pictures or a voice, which go out with its id.
 */
export const sendShare = async (
  circles: Pick<CircleCommands, 'say' | 'newId'>,
  circle: CircleId,
  draft: ShareDraft,
  beside = false,
): Outcome<EventId> => {
  const act = draftAct(draft)
  const { id, audience } = draft
  if (act?.t !== 'share-offered') return err('no-words')
  if (act.need !== 'unsafe') return circles.say(circle, act, id, audience)
  const [words = '', ...rest] = splitWords(act.words)
  const first = beside ? await circles.newId() : id
  const began = await circles.say(circle, { ...act, words }, first, audience)
  if (!began.ok) return began
  for (const more of rest) {
    // In their order: each goes out behind the one before.
    // oxlint-disable-next-line no-await-in-loop
    const next = await circles.say(circle, partOf(first, more), undefined, audience)
    if (!next.ok) return next
  }
  return beside ? circles.say(circle, partOf(first, ''), id, audience) : began
}

const partOf = (continues: EventId, words: string): Act => ({
  t: 'share-offered',
  need: 'unsafe',
  words,
  continues,
})
