import type { CircleState } from '#client/state/circleState.ts'
import { accountOf, eventIdOf } from '../scene.ts'

const dayMs = 86_400_000

const links = ({ view }: CircleState): CircleState['invites'] => {
  const by = view.members.find(({ isMe }) => isMe)
  const other = view.members.find(({ isMe }) => !isMe)
  if (by === undefined || other === undefined) return []
  const at = Date.now()
  return [
    { id: 'a1', mode: 'ask', by, expiresAt: at + 6 * dayMs, uses: 'several' },
    { id: 'b2', mode: 'open', by: other, expiresAt: at + dayMs / 2, uses: 'one' },
  ]
}

/** What somebody sees who has not said yes: `agreement=not`, `agreement=changed`, `agreement=wait`. */
const notAgreed = (asked: URLSearchParams, view: CircleState['view']): CircleState['view'] => {
  const how = asked.get('agreement')
  const { agreement } = view
  if (how === null || agreement === undefined) return view
  if (how === 'wait') return { ...view, agreement: undefined, firstShare: 'wait' }
  const at = Date.now() - 3 * dayMs
  return how === 'changed'
    ? {
        ...view,
        called: 'prayer',
        agreement: {
          ...agreement,
          at,
          mine: 'earlier',
          former: [{ ...agreement, at: at - 40 * dayMs, words: 'What is said here stays here.' }],
        },
      }
    : {
        ...view,
        firstShare: 'agree',
        agreement: { ...agreement, at, mine: 'not', handedOnBy: agreement.by },
      }
}

/** States that an invented circle does not reach by itself: `status=halted&door&sending`. */
export const laidOver =
  (asked: URLSearchParams) =>
  (state: CircleState): CircleState => {
    const status = asked.get('status')
    const entry = 'e'.repeat(64) as CircleState['view']['requests'][number]['entry']
    const hello = 'Hello, it is me, Eva, from the walk on Sunday.'
    const agreed = notAgreed(asked, state.view)
    const view = asked.has('closed')
      ? {
          ...agreed,
          closed: true,
          needs: [],
          canInvite: false,
          canClose: false,
          canReopen: true,
        }
      : agreed
    return {
      view: asked.has('door')
        ? {
            ...view,
            requests: [
              {
                account: accountOf('elena'),
                entry,
                name: 'Elena',
                hello,
                young: false,
                blocked: false,
              },
            ],
          }
        : view,
      sending: asked.has('sending')
        ? [
            {
              id: eventIdOf(901),
              state: 'waiting',
              act: { t: 'share-offered', need: 'listen', words: 'I could not sleep again.' },
            },
            {
              id: eventIdOf(902),
              state: 'refused',
              refusal: 'too-large',
              act: {
                t: 'share-offered',
                need: 'listen',
                words: 'It is a very long story. '.repeat(60),
              },
            },
          ]
        : state.sending,
      reports: state.reports,
      sides: state.sides,
      stretch: state.stretch,
      questions: state.questions,
      perspectives: state.perspectives,
      guesses: state.guesses,
      commitments: state.commitments,
      ownings: state.ownings,
      repairs: state.repairs,
      seenInYou: state.seenInYou,
      days: state.days,
      notes: state.notes,
      plans: state.plans,
      removalReasons: state.removalReasons,
      invites: asked.has('links') ? links(state) : state.invites,
      status:
        status === 'halted'
          ? { kind: 'halted', fault: 'invented' }
          : status === 'gone'
            ? { kind: 'gone' }
            : state.status,
    }
  }
