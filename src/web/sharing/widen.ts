import { ok } from '#base/result.ts'
import type { Outcome } from '#client/commands/failure.ts'
import { everybody } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import type { OpenShare } from './withSending.ts'

/** It was first said to a few, and is mine. *Unsafe* is said to more people by saying it again. */
export const mayWiden = (share: OpenShare, { needs }: CircleView): boolean =>
  share.author.isMe &&
  share.audience !== undefined &&
  !share.continues &&
  needs.includes(share.need)

/**
 * The words of an aside in a new draft for everybody here: nothing is sent before the person has seen
 * it and chosen so again. Answers with the path where it is written on.
 */
export const widen = async (circle: CircleId, share: OpenShare): Outcome<string> => {
  const { circles } = commands
  const id = await circles.newId()
  const { need, words, feelings, note, invitesViews, since } = share
  const draft = {
    kind: 'share',
    id,
    circle,
    need,
    words,
    feelings,
    note,
    invitesViews,
    since,
  } as const
  const saved = await circles.saveDraft({
    ...draft,
    audience: everybody,
    widens: share.entry,
    resting: false,
    savedAt: Date.now(),
  })
  return saved.ok ? ok(`${paths.writeShare(circle)}?draft=${id}`) : saved
}
