import { parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { seatLetGo, youngSeats } from '../accounts/youngSeats.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

const isThere =
  'They are in that family. There the seat ends by the word of whoever looks after it and their own. If that goes wrong, they can leave it, which asks nobody; then come back here.'

/**
 * Lets go of an account whose young person's seat nobody can end any more. Only of somebody who is no
 * longer in that family: they left, were shown out, or it is gone. Without this condition a parent
 * who runs the host would end a seat alone, with one word; and with it, whoever looks after a family
 * and misuses the seat keeps nobody, since leaving asks nobody.
 */
export const endSeatCommand: HostCommand = {
  name: 'end-seat',
  words: ['ACCOUNT'],
  what: 'lets go of an account that had a young person’s seat in a family it is not in any more',
  more: [
    'Afterwards the account can make circles and be invited like any other. Nothing of the family',
    'comes along: no words, no people, no circle. It cannot be turned back. Do it when the young',
    'person asks you, and ask yourself whether they still need what the seat keeps away.',
    'While they are in the family it ends there, by a steward’s word and their own.',
  ],
  run: async ({ words: [word = ''], place }) => {
    const account = parseId('account', word)
    if (account === undefined)
      return err('An account is 32 characters from 0-9 and a-f, as "accounts" lists them.')
    return withDatabase(place, async ({ sql }) => {
      if (await sql.batch([seatLetGo(account)]))
        return ok({ lines: ['Let go. The account is like any other now.'] })
      const family = await youngSeats(sql).familyOf(account)
      return err(family === undefined ? 'This account has no young person’s seat.' : isThere)
    })
  },
}
