import { err, ok } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import { type Ages, agesOf } from '../setup/hostAges.ts'
import { writeSetting } from '../setup/settingTable.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

const said: Readonly<Record<Ages, string>> = {
  adults:
    'Whoever asks to come into a community circle is told that it is for people of 18 and older.',
  all: 'Community circles here are for people of any age. Nobody is asked whether they are 18.',
}

/** Whether community circles are for people of 18 and older. */
export const agesCommand: HostCommand = {
  name: 'ages',
  words: ['adults|all'],
  what: 'whom community circles are for',
  more: [
    'adults  people of 18 and older: they are told, and say that they are (as it is after set-up)',
    'all     people of any age, as in a school or a youth group: nobody is asked',
    'What somebody says is not kept and could not be checked. HEREWITH_AGES wins over this.',
    'A running host follows within five seconds.',
  ],
  run: async ({ words: [word = ''], place }) => {
    const ages = agesOf(word)
    if (ages === undefined) return err(`There is no "${word}": adults or all.`)
    if (place.ages !== undefined && place.ages !== ages)
      return err(`HEREWITH_AGES says "${place.ages}", and it wins. Change it there.`)
    return withDatabase(place, async ({ sql }) => {
      await sql.batch([writeSetting('ages', utf8(ages))])
      return ok({ lines: [said[ages]] })
    })
  },
}
