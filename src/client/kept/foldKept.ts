import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import { parseId } from '#base/ids.ts'
import { readersSchema } from '#core/aside/events.ts'
import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import { type CircleKind, circleKinds, policyOf, sidePolicyOf } from '#core/circle/circleKind.ts'
import { parseEvent } from '#core/circle/event.ts'
import type { Change, ContentFact, Fact } from '#core/circle/fact.ts'
import { own } from '#core/circle/own.ts'
import { replay } from '#core/circle/replay.ts'
import { type Answer, readAnswer } from '#core/together/answer.ts'
import { sealedAnswer } from '#core/together/together.ts'
import * as v from 'valibot'
import type { ArchiveCircle, ArchiveEntry, PeopleChange } from '../archive/archiveFormat.ts'
import { withAnswer } from '../log/answers.ts'
import { entryIdOf, eventIdOfEntry } from '../log/facts.ts'
import { type Places, withPlaces } from '../log/namedEntries.ts'
import type { EntryPlace } from '../store/deviceStore.ts'

type Start = Omit<ArchiveCircle, 'entries'>

/**
 * A circle out of archive.json: folded by the same rules as a circle that lives, from what its maker
 * could read. Total, as replay is: whatever the file says, it ends in some circle. Nobody signs
 * here; that it is what was signed was asked when it was brought back.
 */
export class FoldKept {
  readonly circle: Circle = emptyCircle()
  readonly #id: CircleId
  readonly #start: Start
  readonly #me: AccountId
  readonly #places = new Map<EventId, EntryPlace>()
  readonly #gone = new Set<number>()

  constructor(start: Start, me: AccountId) {
    // Both were read by a schema that knows their length.
    this.#id = parseId('circle', start.circle) ?? ('' as CircleId)
    this.#start = start
    this.#me = me
  }

  async add(entry: ArchiveEntry): Promise<void> {
    const by = accountOf(entry.author)
    const eventId = eventIdOfEntry(entry.entry)
    const place = { seq: entry.position, by, entry: entryIdOf(entry.entry) }
    const kind = 'what' in entry ? 'control' : 'content'
    this.#places.set(eventId, { seq: entry.position, accountId: by, kind })
    if ('takenBack' in entry) this.#gone.add(entry.position)
    if ('what' in entry) {
      const change = this.#changeOf(entry, by)
      if (change !== undefined) this.#replay({ kind: 'membership', ...place, change })
      return
    }
    const said = contentOf(place, entry, this.#me)
    if (said === undefined) return
    const answer = answerBeside(this.circle, said, entry)
    const opened =
      answer === undefined ? await withAnswer(this.#id, this.circle, said) : { ...said, answer }
    this.#replay(await withPlaces(this.circle, opened, this.#whereIs))
  }

  /** After the last entry: the names that others told of somebody, which stand in no entry of theirs. */
  end(): Circle {
    for (const { account, name } of this.#start.people) {
      const member = own(this.circle.members, account)
      if (member !== undefined && name !== undefined) member.name ??= name.slice(0, maxName)
    }
    return this.circle
  }

  readonly #whereIs: Places = {
    find: async ids =>
      new Map(
        ids.flatMap(id => {
          const found = this.#places.get(id)
          return found === undefined ? [] : [[id, found] as const]
        }),
      ),
    isGone: async seq => this.#gone.has(seq),
  }

  #replay(fact: Fact): void {
    replay(this.circle, fact)
  }

  #changeOf({ what, who, role, entries }: PeopleChange, by: AccountId): Change | undefined {
    const [first] = (who ?? []).map(accountOf)
    switch (what) {
      case 'circle.create':
        return { t: 'created', circle: this.#id, ...policyIn(this.#start, this.#id) }
      case 'member.add':
        return first === undefined
          ? undefined
          : { t: 'admitted', account: first, role: role ?? 'member', request: noEntry }
      case 'member.join':
        return { t: 'joined' }
      case 'member.leave':
        return { t: 'left' }
      case 'member.remove':
        return { t: 'removed', accounts: (who ?? []).map(accountOf) }
      case 'role.set':
        return first === undefined || role === undefined
          ? undefined
          : { t: 'role-set', account: first, role }
      case 'redact':
        return this.#takenBack(entries ?? [], first, by)
      case 'circle.pause':
        return { t: 'circle-paused' }
      case 'circle.resume':
        return { t: 'circle-resumed' }
      case 'circle.close':
        return { t: 'circle-closed' }
      case 'circle.reopen':
        return { t: 'circle-reopened' }
      default:
        // Doors and keys: nobody comes in here any more.
        return undefined
    }
  }

  /** Whoever takes back what others wrote looks after the circle: that mark is not in the file. */
  #takenBack(entries: readonly string[], all: AccountId | undefined, by: AccountId): Change {
    const authors = entries.flatMap(entry => {
      const place = this.#places.get(eventIdOfEntry(entry))
      return place === undefined ? [] : [place.accountId]
    })
    const of = all === undefined ? [...new Set(authors)].toSorted() : [all]
    const mod = of.some(account => account !== by)
    return { t: 'taken-back', entries: entries.map(entryIdOf), all, mod, of: mod ? of : [] }
  }
}

/** Where others are not named, the words of an answer stand beside the key that opened them. */
const answerBeside = (
  circle: Circle,
  { by, event }: ContentFact,
  entry: ArchiveEntry,
): Answer | undefined => {
  if (event.t !== 'answer-opened' || !('event' in entry)) return undefined
  const found = sealedAnswer(circle, by, event.answer)
  if (found === undefined) return undefined
  return readAnswer(found.round.entry, found.round.asks, entry.event['says'])
}

/** As long as a name may be. */
const maxName = 60
const noEntry = entryIdOf('0'.repeat(64))

const accountOf = (id: string): AccountId => parseId('account', id) ?? ('' as AccountId)

/** The archive says which kind a circle is. More than two people in one for two: it stands beside another. */
const policyIn = ({ kind, people }: Start, id: CircleId) => {
  const known: CircleKind = circleKinds.find(each => each === kind) ?? 'community'
  const policy = policyOf[known]
  const isSide = policy.kind2 && people.length > 2
  return isSide ? { policy: sidePolicyOf(known), parent: id } : { policy }
}

const contentOf = (
  place: Pick<ContentFact, 'seq' | 'by' | 'entry'>,
  entry: ArchiveEntry,
  me: AccountId,
): ContentFact | undefined => {
  if ('event' in entry) {
    const event = parseEvent(entry.event)
    return event === undefined ? undefined : { kind: 'content', ...place, event }
  }
  if (!('aside' in entry)) return undefined
  const event = parseEvent(entry.aside)
  const readers = v.safeParse(readersSchema, entry.aside)
  if (event === undefined || event.t === 'aside' || event.t === 'batch' || !readers.success)
    return undefined
  const audience = readers.output.for
  if (!audience.includes(place.by) || !audience.includes(me)) return undefined
  return { kind: 'content', ...place, event, audience }
}
