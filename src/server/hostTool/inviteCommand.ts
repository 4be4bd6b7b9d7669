import { err, ok } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { dropOldHostLinks, makeHostLink } from '../setup/hostLinks.ts'
import { accountsModeOf } from '../setup/hostSettings.ts'
import { readSettings, textOf } from '../setup/settingTable.ts'
import type { HostCommand } from './hostCommand.ts'
import { hostOrigin } from './hostOrigin.ts'
import { countInWords, minuteInWords } from './inWords.ts'
import { withDatabase } from './withDatabase.ts'

const dayMs = 86_400_000
const mostPeople = 1_000
const mostDays = 90

const wholeUpTo = (text: string, most: number): number | undefined => {
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
  return number === undefined || number > most ? undefined : number
}

/** A link that lets new accounts be made. It leads into no circle: a member invites there. */
export const inviteCommand: HostCommand = {
  name: 'invite',
  words: [],
  options: { people: 'NUMBER', days: 'NUMBER' },
  what: 'a link that lets new accounts be made here',
  more: [
    `--people  how many accounts it lets in, at most ${mostPeople}; 1 if you do not say`,
    `--days    how long it works, at most ${mostDays}; 7 if you do not say`,
    'It leads into no circle. "sign-up invited" ends all such links at once.',
  ],
  run: async ({ option, place, now, random }) => {
    const uses = wholeUpTo(option('people') ?? '1', mostPeople)
    if (uses === undefined) return err(`--people is a number from 1 to ${mostPeople}.`)
    const days = wholeUpTo(option('days') ?? '7', mostDays)
    if (days === undefined) return err(`--days is a number from 1 to ${mostDays}.`)
    return withDatabase(place, async ({ sql }) => {
      const accounts = textOf((await readSettings(sql)).get('accounts'))
      if (accounts === undefined) return err('Set this Herewith up first: it has no address yet.')
      if (accountsModeOf(accounts) === 'invited')
        return err(
          'New accounts need an invitation from a member. Links work after: npm run host -- sign-up link',
        )
      const token = random(32)
      const expiresAt = now() + days * dayMs
      await sql.batch([dropOldHostLinks(now())])
      await makeHostLink(sql, { token, uses, expiresAt })
      const people = countInWords(uses, 'account', 'accounts')
      return ok({
        lines: [
          `${await hostOrigin(sql, place)}/new#${toBase64Url(token)}`,
          `For ${people}, until ${minuteInWords(expiresAt)}. Send it to whom you mean, and to nobody else.`,
        ],
      })
    })
  },
}
