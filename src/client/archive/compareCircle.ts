import { toHex } from '#base/text.ts'
import { contentFact } from '../log/facts.ts'
import type { ArchiveCircle, ArchiveEntry } from './archiveFormat.ts'
import { mayBeLeftOut } from './leftOut.ts'
import { peopleChange } from './peopleChange.ts'
import type { OpenedWords, VerifiedEntry, VerifiedLog } from './verifyLog.ts'

export interface Compared {
  readonly proven: number
  readonly unproven: number
  readonly leftOut: number
  readonly closed: number
  readonly troubles: readonly string[]
}

/** The first few say enough; a file that was replaced as a whole would give thousands. */
const maxTroubles = 5

/** Whether archive.json says of a circle what its verified log says. */
export const compareCircle = async (
  log: VerifiedLog,
  told: ArchiveCircle | undefined,
): Promise<Compared> => {
  if (told === undefined) return { ...nothing, troubles: ['archive.json does not have it.'] }
  const troubles: string[] = []
  if (told.position !== log.position || told.head !== toHex(log.head))
    troubles.push('archive.json says that the log ends elsewhere.')
  if (told.entries.length !== log.entries.length)
    troubles.push(`archive.json has ${told.entries.length} entries, the log ${log.entries.length}.`)
  const found = { ...nothing }
  for (const [place, entry] of log.entries.entries()) {
    if (troubles.length > maxTroubles) break
    const said = told.entries[place]
    const verdict =
      said === undefined ? 'is not in archive.json' : await verdictOn(log, entry, said)
    if (verdict === undefined) continue
    if (verdict in found) found[verdict as keyof typeof found]++
    else troubles.push(`Position ${entry.position} ${verdict}.`)
  }
  return { ...found, troubles }
}

/** `undefined`: as it should be; one of the four that are counted; or what is wrong. */
type Verdict = string | undefined

const nothing = { proven: 0, unproven: 0, leftOut: 0, closed: 0 }

const verdictOn = async (
  log: VerifiedLog,
  { position, eventId, wire }: VerifiedEntry,
  said: ArchiveEntry,
): Promise<Verdict> => {
  const { header, body } = wire
  if (said.position !== position) return 'has another position in archive.json'
  if (said.entry !== (eventId as string)) return 'is another entry in archive.json'
  if (said.author !== (header.accountId as string)) return 'has another author in archive.json'
  if (body === undefined)
    return 'takenBack' in said ? undefined : 'was taken back, and archive.json has something there'
  if (header.kind === 'control') {
    const { position: _, entry: __, author: ___, ...change } = said
    return same(change, peopleChange(body)) ? undefined : 'says something else in archive.json'
  }
  return wordsVerdict(await log.open(wire), said, {
    seq: position,
    by: header.accountId,
    eventId,
  })
}

const wordsVerdict = (
  opened: OpenedWords,
  said: ArchiveEntry,
  place: Parameters<typeof contentFact>[0],
): Verdict => {
  if ('what' in said || 'takenBack' in said) return 'is of another kind in archive.json'
  if (opened.kind === 'sealed') {
    if ('event' in said || 'aside' in said) return 'unproven'
    return 'leftOut' in said ? 'leftOut' : 'closed'
  }
  const { json } = opened
  const fact = json === undefined ? undefined : contentFact(place, json)
  const event = fact?.kind === 'content' ? fact.event : undefined
  if ('closed' in said)
    return event === undefined ? 'closed' : 'opens, and archive.json says that it does not'
  if (event === undefined) return 'does not open, and archive.json has words there'
  // What opens an aside is in no archive: there is one, and what it says is not proven.
  if ('aside' in said) return event.t === 'aside' ? 'unproven' : 'has other words in archive.json'
  if ('leftOut' in said)
    return mayBeLeftOut(event, said.leftOut) ? 'leftOut' : 'is left out without a reason'
  return JSON.stringify(said.event) === json ? 'proven' : 'has other words in archive.json'
}

// Both were made by the same hand: the same order of names.
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
