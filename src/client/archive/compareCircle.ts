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

type Told = Pick<ArchiveCircle, 'position' | 'head'>

/** Whether archive.json says of a circle what its verified log says: an entry of each at a time. */
export class CircleComparing {
  readonly #open: VerifiedLog['open']
  readonly #found = { ...nothing }
  readonly #troubles: string[] = []

  constructor(open: VerifiedLog['open']) {
    this.#open = open
  }

  get isHopeless(): boolean {
    return this.#troubles.length > maxTroubles
  }

  /** `said` is `undefined` where archive.json has no more. */
  async take(entry: VerifiedEntry, said: ArchiveEntry | undefined): Promise<void> {
    const verdict =
      said === undefined ? 'is not in archive.json' : await verdictOn(this.#open, entry, said)
    if (verdict === undefined) return
    if (isCounted(verdict)) this.#found[verdict]++
    else this.#troubles.push(`Position ${entry.position} ${verdict}.`)
  }

  end(log: Pick<VerifiedLog, 'position' | 'head'>, told: Told, toldEntries: number): Compared {
    const ends: string[] = []
    if (told.position !== log.position || told.head !== toHex(log.head))
      ends.push('archive.json says that the log ends elsewhere.')
    if (toldEntries !== log.position)
      ends.push(`archive.json has ${toldEntries} entries, the log ${log.position}.`)
    return { ...this.#found, troubles: [...ends, ...this.#troubles] }
  }
}

export const compareCircle = async (
  log: VerifiedLog,
  told: ArchiveCircle | undefined,
): Promise<Compared> => {
  if (told === undefined) return { ...nothing, troubles: ['archive.json does not have it.'] }
  const comparing = new CircleComparing(log.open)
  for (const [place, entry] of log.entries.entries()) {
    if (comparing.isHopeless) break
    // oxlint-disable-next-line no-await-in-loop -- the first few troubles are enough
    await comparing.take(entry, told.entries[place])
  }
  return comparing.end(log, told, told.entries.length)
}

/** `undefined`: as it should be; one of the four that are counted; or what is wrong. */
type Verdict = string | undefined

const nothing = { proven: 0, unproven: 0, leftOut: 0, closed: 0 }

const isCounted = (verdict: string): verdict is keyof typeof nothing => verdict in nothing

const verdictOn = async (
  open: VerifiedLog['open'],
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
  return wordsVerdict(await open(wire), said, {
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
