import { err, ok } from '#base/result.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { MoveKind } from '#core/sharing/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { stillHere } from '#web/audience/audienceNames.ts'
import { type Again, keepAgain } from '#web/files/keepAgain.ts'

/**
 * Makes a draft of an answer that did not go out, and only then lets go of the old one: at no moment
 * are its words, or what stands beside them, nowhere. Answers with the kind of answer whose writing goes on.
 */
export const answerAgain = async (
  { circles, files }: Again,
  circle: CircleId,
  refused: Sending,
  people: readonly PersonView[],
): Outcome<MoveKind> => {
  const { id, act, audience, files: beside = [] } = refused
  if (act.t !== 'move-made') return err('not-here')
  const { share, move, words, phrase, offer } = act
  const draft = await circles.newId()
  const saved = await circles.saveDraft({
    kind: 'move',
    id: draft,
    circle,
    share,
    move,
    words,
    phrase,
    ...(offer === undefined ? {} : { offer }),
    // They were told who has left; whom it is for now stands above the words.
    audience: audience === undefined ? undefined : stillHere(people, audience),
    savedAt: Date.now(),
  })
  if (!saved.ok) return saved
  const kept = await keepAgain(files, circle, beside, draft)
  if (!kept.ok) return kept
  const dropped = await circles.drop(id)
  // It went out this very moment: the same words are not offered a second time.
  if (!dropped.ok) await circles.dropDraft(draft)
  return dropped.ok ? ok(move) : dropped
}
