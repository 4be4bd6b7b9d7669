import { ok } from '#base/result.ts'
import type { PeopleCommands } from '#client/commands/peopleCommands.ts'
import { decodeAs } from '#client/people/decodeAs.ts'
import { importChunks } from '#client/people/importChunks.ts'
import { lookAt } from '#client/people/lookAt.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { FoundCard } from '#core/people/card.ts'
import type { PeopleAct } from '#core/people/events.ts'
import { readVCards } from '#core/people/vcard/readVCards.ts'
import type { Scene } from '../scene.ts'

/** My people in the invented self circle: read, looked at, brought in and let go as in the engine. */
export const fakePeople = (
  self: Scene,
  newId: () => EventId,
  say: (act: PeopleAct) => void,
): PeopleCommands => {
  const look = (cards: readonly FoundCard[]) => ({ comers: lookAt(self.circle, cards) })
  return {
    read: async file => {
      const { cards, ...read } = readVCards(file, decodeAs)
      return ok({ ...read, ...look(cards) })
    },
    look: async cards =>
      ok({ notices: [], noticed: 0, pictures: 0, shortened: 0, isMore: false, ...look(cards) }),
    bring: async cards => {
      const imported = newId()
      for (const chunk of importChunks(imported, cards)) say(chunk)
      return ok(imported)
    },
    undo: async imported => {
      say({ t: 'import-undone', import: imported })
      return ok(undefined)
    },
    letGo: async person => {
      say({ t: 'person-let-go', person })
      return ok(undefined)
    },
  }
}
