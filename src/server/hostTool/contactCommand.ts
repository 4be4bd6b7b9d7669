import { err, ok } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import { contactOf, maxContactLength } from '../setup/hostContact.ts'
import { writeSetting } from '../setup/settingTable.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

/** How members can reach whoever runs the host. */
export const contactCommand: HostCommand = {
  name: 'contact',
  words: ['WORDS'],
  what: 'how members can reach you ("" takes it away)',
  more: [
    'For example: "Ana, ana@example.org, 01 234 567". One line, for everybody to read.',
    'Shown to a member who wants to tell somebody of a thing that went wrong in a circle where',
    'nobody else looks after it, with the warning that this way is not sealed.',
    'A running host follows within five seconds.',
  ],
  run: async ({ words: [word = ''], place }) => {
    const contact = contactOf(word)
    if (word.trim() !== '' && contact === undefined)
      return err(`One line of at most ${maxContactLength} letters, please.`)
    return withDatabase(place, async ({ sql }) => {
      await sql.batch([writeSetting('contact', utf8(contact ?? ''))])
      return ok({
        lines: [
          contact === undefined
            ? 'Members are shown no way to reach you.'
            : `Members are now shown: ${contact}`,
        ],
      })
    })
  },
}
