import type { CircleState } from '#client/engine.ts'
import { accountOf, eventIdOf } from '../scene.ts'

/** States that an invented circle does not reach by itself: `status=halted&door&sending`. */
export const laidOver =
  (asked: URLSearchParams) =>
  (state: CircleState): CircleState => {
    const status = asked.get('status')
    const entry = 'e'.repeat(64) as CircleState['view']['requests'][number]['entry']
    const hello = 'Hello, it is me, Eva, from the walk on Sunday.'
    return {
      view: asked.has('door')
        ? {
            ...state.view,
            requests: [{ account: accountOf('elena'), entry, name: 'Elena', hello }],
          }
        : state.view,
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
              act: { t: 'share-offered', need: 'listen', words: 'It is a very long story. '.repeat(60) },
            },
          ]
        : state.sending,
      status:
        status === 'halted'
          ? { kind: 'halted', fault: 'invented' }
          : status === 'gone'
            ? { kind: 'gone' }
            : state.status,
    }
  }
