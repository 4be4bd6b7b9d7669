import { err, ok } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { newSetUpToken } from '../setup/hostSettings.ts'
import type { HostCommand } from './hostCommand.ts'
import { hostOrigin } from './hostOrigin.ts'
import { withDatabase } from './withDatabase.ts'

/** The link that the host prints at its start, once more and newly made. */
export const setUpLinkCommand: HostCommand = {
  name: 'set-up-link',
  words: [],
  what: 'a new set-up link, as long as the first account is not made',
  more: ['It ends the one before. Whoever has it decides how this host is used.'],
  run: async ({ place, random }) =>
    withDatabase(place, async ({ sql }) => {
      const token = await newSetUpToken(sql, random)
      if (token === undefined)
        return err('This Herewith is set up; there is no set-up link any more.')
      return ok({ lines: [`${await hostOrigin(sql, place)}/setup#${toBase64Url(token)}`] })
    }),
}
