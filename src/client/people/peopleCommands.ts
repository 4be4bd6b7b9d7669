import { err, ok, type Result } from '#base/result.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { placingsOf } from '#core/network/network.ts'
import { foundCardSchema, type PersonCard } from '#core/people/card.ts'
import { hereEntriesOf } from '#core/hereNote/view.ts'
import type { PeopleAct } from '#core/people/events.ts'
import { given, together } from '#core/people/merged.ts'
import { comeWith, entriesOfOnly } from '#core/people/view.ts'
import * as v from 'valibot'
import type { CircleCommands } from '../commands/circleCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { PeopleCommands } from '../commands/peopleCommands.ts'
import { fitsEntry } from '../circle/entryLength.ts'
import type { CircleContext } from '../engine/circleCommands.ts'
import type { Running } from '../engine/running.ts'
import { newEventId } from '../engine/ulid.ts'
import { whileSignedIn } from '../engine/whileSignedIn.ts'
import { importChunks } from './importChunks.ts'
import { lookAt } from './lookAt.ts'

interface PeopleContext extends Pick<CircleContext, 'deps' | 'running' | 'changed'> {
  readonly circles: CircleCommands
}

type Done = Result<undefined, Failure>

/** My people: what comes in many at once, and what is erased from the host. */
export const peopleCommands = ({
  deps,
  running: now,
  changed,
  circles,
}: PeopleContext): PeopleCommands => {
  const withSelf = <T>(
    work: (running: Running, self: Circle) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> =>
    whileSignedIn(() => now())(async running => {
      const self = running.self()
      return self === undefined ? err('not-signed-in') : work(running, self)
    })
  const nextId = () => newEventId(deps.clock(), deps.random)

  /** PE4: erased before it is said, so that without a connection nothing is done by half. */
  const erase = async (entries: readonly EntryId[]): Promise<Done> => {
    if (entries.length === 0) return ok(undefined)
    const erased = await circles.takeBackPage(entries)
    return erased.ok || erased.error === 'no-longer-there' ? ok(undefined) : erased
  }
  const say = async (act: Act): Promise<Done> => {
    const said = await circles.sayToMyself(act)
    return said.ok ? ok(undefined) : said
  }

  return {
    read: file =>
      withSelf(async (_, self) => {
        const { readVCards } = await import('#core/people/vcard/readVCards.ts')
        const { decodeAs } = await import('./decodeAs.ts')
        const { cards, ...read } = readVCards(file, decodeAs)
        return ok({ ...read, comers: lookAt(self, cards) })
      }),
    look: cards =>
      withSelf(async (_, self) => {
        // The phone's own list is from outside too.
        const kept = cards.filter(card => v.is(foundCardSchema, card))
        const nothing = { notices: [], noticed: 0, pictures: 0, shortened: 0, isMore: false }
        return ok({ ...nothing, comers: lookAt(self, kept) })
      }),
    bring: (cards, more) =>
      withSelf(async (running, self) => {
        const vault = running.vault()
        if (vault === undefined) return err('not-signed-in')
        const imported = nextId()
        const acts = [...importChunks(imported, cards), ...additions(self, more)]
        const at = deps.clock()
        const events: readonly Event[] = acts.map(act => ({ ...act, v: 1, id: nextId(), at }))
        const me = running.keyring.accountId
        for (const event of events) {
          const refusal = refusalOf(self, me, event)
          if (refusal !== undefined) return err(refusal)
          if (!fitsEntry(event, undefined)) return err('too-long')
        }
        // In one moment: an import that a crash cut in two could not be told from a whole one.
        const kept = await running.desk.outbox.put(
          events.map(event => ({
            id: event.id,
            circle: vault.id,
            event,
            state: 'waiting' as const,
            sealed: [],
          })),
        )
        if (!kept.ok) return err('device-full')
        running.syncs.wrote(vault.id)
        changed(vault.id)
        return ok(imported)
      }),
    undo: imported =>
      withSelf(async (_, self) => {
        const going = comeWith(self, imported)
        const erased = await erase([
          ...entriesOfOnly(self, going, [imported]),
          ...placingsOf(self, going),
        ])
        return erased.ok ? say({ t: 'import-undone', import: imported }) : erased
      }),
    letGo: person =>
      withSelf(async (running, self) => {
        if (own(self.people.all, person) === undefined) return err('no-such-person')
        // NE2: where they stood goes with them.
        const erased = await erase([
          ...entriesOfOnly(self, [person]),
          ...placingsOf(self, [person]),
          ...hereEntriesOf(self, person),
        ])
        if (!erased.ok) return erased
        // Who stood alone in entries that are gone is gone with them.
        return own(running.self()?.people.all ?? {}, person) === undefined
          ? ok(undefined)
          : say({ t: 'person-let-go', person })
      }),
  }
}

/** What cards say of people who are here, as changes of them. */
const additions = (
  { people }: Circle,
  more: Parameters<PeopleCommands['bring']>[1],
): readonly PeopleAct[] =>
  more.flatMap(({ person, card }) => {
    const here = own(people.all, person)
    if (here === undefined) return []
    const { phones, mails, addresses } = together(here, card)
    return [{ t: 'person-changed' as const, person, ...reachesOf({ phones, mails, addresses }) }]
  })

const reachesOf = (
  reaches: Pick<PersonCard, 'phones' | 'mails' | 'addresses'>,
): Pick<PersonCard, 'phones' | 'mails' | 'addresses'> => ({
  ...given('phones', reaches.phones),
  ...given('mails', reaches.mails),
  ...given('addresses', reaches.addresses),
})
