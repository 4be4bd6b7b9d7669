import { ok } from '#base/result.ts'
import type { HereNoteCommands } from '#client/commands/hereNoteCommands.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { HereNoteAct } from '#core/hereNote/events.ts'

/** Notes to people without Herewith, where there is no host: nobody opens them, and every link shows the same. */
export const fakeHereNotes = (
  now: () => number,
  newId: () => EventId,
  say: (act: HereNoteAct, id: EventId) => void,
): HereNoteCommands => ({
  look: async () => ok({ offered: true }),
  write: async ({ person, from, words, days }) => {
    const id = newId()
    const until = now() + days * 86_400_000
    const [secret, answerSeed] = ['A'.repeat(22), 'A'.repeat(43)]
    say({ t: 'here-note-written', person, from, words, secret, answerSeed, until }, id)
    return ok(id)
  },
  takeBack: async note => {
    say({ t: 'here-note-ended', note, why: 'taken-back' }, newId())
    return ok(undefined)
  },
  open: async () =>
    ok({
      from: 'Ana',
      words: 'I’m here. No need to answer.',
      until: now() + 86_400_000,
      answered: false,
    }),
  answer: async () => ok('sent'),
  noMore: async () => ok(undefined),
})
