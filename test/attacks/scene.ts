import { expect } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { fromBase64Url, fromUtf8, utf8 } from '#base/text.ts'
import { type CircleLog, openCircleLog } from '#client/log/circleLog.ts'
import { evidenceOf } from '#client/log/halt.ts'
import type { Identity } from '#client/log/identity.ts'
import { pull } from '#client/sync/pull.ts'
import { decodePage } from '#protocol/api/events.ts'
import { type Author, authorNamed, CircleScript, type SealedEntry } from '../cast/author.ts'
import { newEventId, newKept, type TestDevice, testDevice } from '../cast/testDevice.ts'
import { HostileHost } from './hostileHost.ts'

export const [ana, ben, caro, mallory] = (await Promise.all(
  ['Ana', 'Ben', 'Caro', 'Mallory'].map(name => authorNamed(name)),
)) as [Author, Author, Author, Author]

export const identityOf = ({ accountId, keys }: Author): Identity => ({
  accountId,
  keys,
  olderKemKeys: new Map(),
  links: [],
})

export const box = utf8('a sealed hello')

/** A share as the app writes it, with words that a test can look for. */
export const share = (words: string): string =>
  JSON.stringify({ v: 1, id: newEventId(), at: 1, t: 'share-offered', need: 'listen', words })

/** A log written honestly by its members, entry by entry, and everything needed to write on. */
export class Story {
  readonly script = new CircleScript()
  readonly wires: Bytes[] = []

  get circle(): CircleId {
    return this.script.circleId
  }

  /** The log after one more entry, without adding it. */
  with(...entries: readonly SealedEntry[]): readonly Bytes[] {
    return [...this.wires, ...entries.map(entry => entry.wire)]
  }

  add(...entries: readonly SealedEntry[]): void {
    this.wires.push(...entries.map(entry => entry.wire))
  }

  async say(author: Author, words: string): Promise<SealedEntry> {
    const entry = await this.script.content(author, share(words))
    this.add(entry)
    return entry
  }

  async letIn(by: Author, who: Author): Promise<void> {
    const invitation = await this.script.invite(by)
    const request = await this.script.request(who, invitation, box)
    this.add(invitation.entry, request, await this.script.add(by, who, request))
  }
}

type Policy = Parameters<CircleScript['create']>[1]

/** Ana's circle with these people in it; the log so far is honest. */
export const storyOf = async (
  others: readonly Author[],
  policy?: Policy,
  kind: 'family' | 'community' = 'family',
): Promise<Story> => {
  const story = new Story()
  story.add(...(await story.script.create(ana, policy)))
  const named = { v: 1, id: newEventId(), at: 1, t: 'circle-named' }
  const words = { ...named, name: 'Tuesday', kind, colour: 'lake' }
  story.add(await story.script.content(ana, JSON.stringify(words)))
  for (const other of others) await story.letIn(ana, other)
  return story
}

export interface Reading {
  readonly host: HostileHost
  readonly device: TestDevice
  readonly log: CircleLog
}

/** Somebody's new device, with nothing of the circle yet. */
export const deviceOf = async (host: HostileHost, author: Author): Promise<TestDevice> =>
  testDevice(host, identityOf(author), await newKept())

/** A device of `author` that reads what the host shows, in one go. */
export const read = async (
  wires: readonly Bytes[],
  circle: CircleId,
  author: Author = ana,
  host = new HostileHost(),
) => {
  host.show(circle, wires)
  const device = await deviceOf(host, author)
  const log = await device.open(circle)
  return { host, device, log, pulled: await sync(device, log) }
}

export const sync = (device: TestDevice, log: CircleLog) =>
  device.locked(log.id, () => pull(device.desk, log))

/** The words that a device would show. */
export const shown = (log: CircleLog): readonly string[] =>
  Object.values(log.fold.circle.sharing.shares).map(({ words }) => words ?? '')

export const expectRead = async (
  wires: readonly Bytes[],
  circle: CircleId,
  author: Author = ana,
): Promise<Reading> => {
  const { host, device, log, pulled } = await read(wires, circle, author)
  expect(pulled).toMatchObject({ ok: true })
  expect([log.status, log.state.seq]).toEqual([{ kind: 'ok' }, wires.length])
  return { host, device, log }
}

/**
 * The circle stops with one of these faults; of the page that does not add up nothing was stored,
 * opened or shown; and it stays so on the next start, with an honest host, while the evidence is
 * there to save.
 */
export const expectCaught = async (
  wires: readonly Bytes[],
  circle: CircleId,
  faults: string | readonly string[],
  author: Author = ana,
): Promise<void> => {
  const { host, device, log, pulled } = await read(wires, circle, author)
  await expectHalted({ host, device, log }, pulled, faults, 0)
  expect(log.fold.circle.id).toBeUndefined()
}

export const expectHalted = async (
  { host, device, log }: Reading,
  pulled: unknown,
  faults: string | readonly string[],
  keptSeq: number,
): Promise<void> => {
  expect(pulled).toMatchObject({ ok: false, error: { kind: 'halted' } })
  const fault = log.status.kind === 'halted' ? log.status.fault : log.status.kind
  expect([faults].flat()).toContain(fault)
  expect([log.state.seq, log.fold.seq]).toEqual([keptSeq, keptSeq])
  const { store } = device.kept
  expect(await store.lastSeq(log.id)).toBe(keptSeq)
  expect((await store.entries(log.id, 1, 10_000)).length).toBe(keptSeq)

  const evidence = JSON.parse(fromUtf8(await evidenceOf(device.desk.device, log)) ?? '')
  expect(evidence).toMatchObject({ fault, circle: log.id, verified: { seq: keptSeq } })
  expect(decodePage(fromBase64Url(evidence.served) ?? new Uint8Array())).toBeDefined()

  host.repent()
  const again = await testDevice(host, device.identity, device.kept)
  const reopened = await openCircleLog(again.desk.device, log.id)
  expect(reopened.status).toEqual({ kind: 'halted', fault })
  expect(reopened.state.seq).toBe(keptSeq)
  expect(await sync(again, reopened)).toMatchObject({ ok: false, error: { kind: 'halted' } })
  expect(reopened.state.seq).toBe(keptSeq)
}

export const flipped = (wire: Bytes, at: number, bit = 1): Bytes =>
  wire.map((byte, place) => (place === at ? byte ^ bit : byte))
