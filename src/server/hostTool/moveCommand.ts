import { err, ok } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import { movesToSetting } from '../setup/hostMove.ts'
import { writeSetting } from '../setup/settingTable.ts'
import { webOrigin } from '../setup/webOrigin.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

/** Tells people that the host goes to another address, before it does. */
export const moveCommand: HostCommand = {
  name: 'move',
  words: ['ADDRESS'],
  what: 'tell people that this host moves to another address ("" takes it back)',
  more: [
    'For example: "https://new.example". Passkeys belong to the domain and do not come along: everybody',
    'who opens the app is shown to keep a passphrase or a recovery sheet ready, and to send what',
    'waits to be sent. Give them some days, then start the host with the new HEREWITH_ORIGIN.',
    'Without this, a host where somebody has a passkey does not start at another domain.',
    'A running host follows within five seconds.',
  ],
  run: async ({ words: [word = ''], place }) => {
    const address = webOrigin(word)
    if (word !== '' && address === undefined)
      return err('An address is https and a domain, such as https://new.example.')
    return withDatabase(place, async ({ sql }) => {
      await sql.batch([writeSetting(movesToSetting, utf8(address ?? ''))])
      return ok({
        lines:
          address === undefined
            ? ['People are told of no move.']
            : [
                `People are now told that this Herewith moves to ${address}.`,
                'After some days, start it with that address as HEREWITH_ORIGIN.',
              ],
      })
    })
  },
}
