import type { CircleState } from '#client/engine.ts'
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

/** States that an invented circle does not reach by itself: `status=halted&door&sending`. */
export const laidOver =
  (asked: URLSearchParams) =>
  (state: CircleState): CircleState => {
    const status = asked.get('status')
    const entry = 'e'.repeat(64) as CircleState['view']['requests'][number]['entry']
    const hello = 'Hello, it is me, Eva, from the walk on Sunday.'
    const view = asked.has('closed')
      ? {
          ...state.view,
          closed: true,
          needs: [],
          canInvite: false,
          canClose: false,
          canReopen: true,
        }
      : state.view
    return {
      view: asked.has('door')
        ? {
            ...view,
            requests: [
              { account: accountOf('elena'), entry, name: 'Elena', hello, blocked: false },
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
      invites: asked.has('links') ? links(state) : state.invites,
      status:
        status === 'halted'
          ? { kind: 'halted', fault: 'invented' }
          : status === 'gone'
            ? { kind: 'gone' }
            : state.status,
    }
  }
