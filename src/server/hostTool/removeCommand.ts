import { idBytes, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { dayOf } from '../accounts/session.ts'
import { type RemovalOutcome, removeWords } from '../circles/removals.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

const longestReason = 500

const refusals: Readonly<Record<Exclude<RemovalOutcome, 'removed'>, string>> = {
  unknown: 'There is no such entry.',
  control: 'This entry says who is in the circle. Such entries cannot be removed.',
  gone: 'The words of this entry are gone already: taken back, or removed before.',
  busy: 'Something else changed it in the same moment. Look again.',
}

const warning =
  'Devices cannot tell this from a host that hides something: each that has not read the entry will say that the history does not add up, and stop this circle for good. The author or a steward can take it back instead, and nothing stops. If it must be you: add --even-so.'

/** Takes sealed words away, in public. Never silently: the record is a part of the same step. */
export const removeCommand: HostCommand = {
  name: 'remove',
  words: ['CIRCLE', 'SEQ'],
  options: { reason: 'TEXT' },
  flags: ['even-so'],
  what: 'takes the sealed words of one entry away, and says so in public',
  more: [
    'What was removed, when, and the reason stand in the public record of this host,',
    'at /v1/removals, for ever. Who read the words before keeps them.',
    'It stops the circle for whoever did not: docs/OPERATING.md, "Removing words".',
  ],
  run: async ({ words: [circleText = '', seqText = ''], option, flag, place, now }) => {
    const circle = parseId('circle', circleText)
    if (circle === undefined)
      return err('A circle is 64 characters from 0-9 and a-f, as "storage" lists them.')
    if (!/^[1-9]\d{0,14}$/.test(seqText)) return err('SEQ is the position of the entry: 1, 2, 3 …')
    const reason = option('reason')?.trim() ?? ''
    if (reason === '' || reason.length > longestReason || /\p{Cc}/u.test(reason))
      return err(`Give a --reason, one line of at most ${longestReason} characters. It is public.`)
    if (!flag('even-so')) return err(warning)
    return withDatabase(place, async ({ sql }) => {
      const removal = { circleId: idBytes(circle), seq: Number(seqText), reason }
      const outcome = await removeWords(sql, { ...removal, day: dayOf(now()) })
      return outcome === 'removed'
        ? ok({ lines: ['Removed, and written into the public record.'] })
        : err(refusals[outcome])
    })
  },
}
