import type { CircleView } from '#core/circle/circleView.ts'
import { circleView } from '#core/circle/view.ts'
import { type Story, shareOf } from './story.ts'

const sees =
  (what: (view: CircleView) => boolean) =>
  ({ circle, me }: Story): boolean =>
    what(circleView(circle, me, 0, { deedsBefore: Number.MAX_SAFE_INTEGER }))

/** Whether a screen offers or shows it. */
export const ofView: Readonly<Record<string, (story: Story) => boolean>> = {
  'the circle’s name can be changed': sees(view => view.canName),
  inviting: sees(view => view.canInvite),
  'inviting, when the other of two has left': story => {
    if (story.circle.policy.kind2) story.change('ben', { t: 'left' })
    return sees(view => view.canInvite)(story)
  },
  'inviting to a young person’s seat': sees(view => view.canInviteYoung),
  'who asks to join': story => {
    // A circle of one has no door, and one of two only while the other is gone (rules M6, M7).
    if (story.kind === 'self') return false
    if (story.circle.policy.kind2) story.change('ben', { t: 'left' })
    story.change('mallory', { t: 'asked-to-join' })
    return sees(view => view.requests.length > 0)(story)
  },
  'removing somebody': sees(view => view.canRemove),
  'asking a member to look after it too': sees(view => view.members.some(({ canAsk }) => canAsk)),
  'asking somebody to greet newcomers': sees(view => view.greeting.canAsk),
  'pausing writing': sees(view => view.canPause),
  'laying down the role': sees(view => view.canStepDown),
  'hiding another’s words': story => {
    shareOf(story, 'ben')
    return sees(view => view.shares.some(share => share.kind === 'open' && share.hide.length > 0))(
      story,
    )
  },
  'what stewards did': sees(view => view.stewardLog !== undefined),
  'closing the circle': sees(view => view.canClose),
  'opening it again': story => {
    story.change('ana', { t: 'circle-closed' })
    return sees(view => view.canReopen)(story)
  },
}
