import { utf8 } from '#base/text.ts'
import { err, ok } from '#base/result.ts'
import { endHostLinks } from '../setup/hostLinks.ts'
import { type AccountsMode, accountsModeOf } from '../setup/hostSettings.ts'
import { writeSetting } from '../setup/settingTable.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

const said: Readonly<Record<AccountsMode, string>> = {
  invited: 'New accounts now need an invitation from a member. Links of the host are ended.',
  link: 'New accounts now need an invitation from a member, or a link made by "invite".',
  anyone: 'Anybody who finds the address may now make an account.',
}

/** Who may make an account here. */
export const signUpCommand: HostCommand = {
  name: 'sign-up',
  words: ['invited|link|anyone'],
  what: 'who may make an account here',
  more: [
    'invited  whoever holds an invitation to a circle (as it is after set-up)',
    'link     they, and whoever holds a link made by "npm run host -- invite"',
    'anyone   everybody who finds the address',
    'A running host follows within five seconds. Accounts that are there stay.',
  ],
  run: async ({ words: [word = ''], place }) => {
    const mode = accountsModeOf(word)
    if (mode === undefined) return err(`There is no "${word}": invited, link or anyone.`)
    return withDatabase(place, async ({ sql }) => {
      await sql.batch([
        writeSetting('accounts', utf8(mode)),
        ...(mode === 'invited' ? [endHostLinks] : []),
      ])
      return ok({ lines: [said[mode]] })
    })
  },
}
