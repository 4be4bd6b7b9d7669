import { err, ok } from '#base/result.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { type Again, keepAgain } from '#web/files/keepAgain.ts'
import { paths } from '#web/app/routes.ts'

/**
 * Makes a draft of a share that did not go out, and only then lets go of the old one: at no
 * moment are its words, or what stands beside them, nowhere. Answers with the path where the
 * writing goes on.
 */
export const writeAgain = async (
  { circles, files }: Again,
  circle: CircleId,
  { id, act, audience, files: beside = [] }: Sending,
): Outcome<string> => {
  if (act.t !== 'share-offered') return err('not-here')
  const { need, words, feelings = [], note, invitesViews = false } = act
  const draft = await circles.newId()
  const saved = await circles.saveDraft({
    kind: 'share',
    id: draft,
    circle,
    need,
    words,
    feelings,
    note,
    invitesViews,
    audience,
    resting: false,
    savedAt: Date.now(),
  })
  if (!saved.ok) return saved
  const kept = await keepAgain(files, circle, beside, draft)
  if (!kept.ok) return kept
  const dropped = await circles.drop(id)
  // It went out this very moment: the same words are not offered a second time.
  if (!dropped.ok) await circles.dropDraft(draft)
  return dropped.ok ? ok(`${paths.writeShare(circle)}?draft=${draft}`) : dropped
}
