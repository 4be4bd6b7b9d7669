import { type EventId, idFrom } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import { HostApi } from '#client/host/hostApi.ts'
import { processLocks } from '#client/host/locks.ts'
import type { Transport } from '#client/host/transport.ts'
import { type CircleLog, openCircleLog } from '#client/log/circleLog.ts'
import type { Device as ClientDevice } from '#client/log/device.ts'
import { Outbox } from '#client/outbox/outbox.ts'
import type { Desk } from '#client/sync/desk.ts'
import { pull } from '#client/sync/pull.ts'
import { deviceSealOf } from '#client/store/sealedParts.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { headLength } from '#protocol/envelope.ts'
import type { Author, CircleScript } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import { newKept } from '../cast/testDevice.ts'
import { entryIdOf } from './writer.ts'

/** The client's way to the host, over whatever address the host has just now. */
const transportOf = (device: () => Device): Transport => ({
  async request({ method, path, query = {}, headers = {}, body }) {
    const answer = await device().ask(method, `${path}?${new URLSearchParams(query)}`, {
      headers,
      ...(body === undefined ? {} : { body }),
    })
    return ok({ status: answer.status, body: answer.body })
  },
  openSocket: () => ({ send: () => undefined, close: () => undefined }),
})

/** A member's device that believes nothing: every page goes through the client's own rules. */
export class Reader {
  readonly log: CircleLog
  readonly #desk: Desk

  private constructor(desk: Desk, log: CircleLog) {
    this.#desk = desk
    this.log = log
  }

  static async of(author: Author, circle: CircleScript, device: () => Device): Promise<Reader> {
    const kept = await newKept()
    const { accountId, keys } = author
    const identity = { accountId, keys, olderKemKeys: new Map(), links: [] }
    const client: ClientDevice = {
      store: kept.store,
      seal: deviceSealOf(kept.deviceKey, systemRandomBytes),
      identity: () => identity,
      random: systemRandomBytes,
      now: () => Date.now(),
      markOf: () => undefined,
      alarm: alarm => {
        throw new Error(`An alarm: ${alarm.kind}`)
      },
    }
    const host = new HostApi(transportOf(device))
    const outbox = new Outbox(client)
    const append: Desk['append'] = () => Promise.reject(new Error('A reader writes nothing.'))
    const desk = {
      device: client,
      host,
      locks: processLocks(),
      outbox,
      append,
      isBlocked: () => false,
    }
    return new Reader(desk, await openCircleLog(client, circle.circleId))
  }

  /** Up to the head; throws when the history does not add up with what was read before. */
  async read(): Promise<number> {
    const pulled = await pull(this.#desk, this.log)
    if (!pulled.ok) throw new Error(`The log does not add up: ${JSON.stringify(pulled.error)}`)
    return this.log.state.seq
  }
}

export interface ServedEntry {
  readonly id: EventId
  readonly author: string
  readonly isErased: boolean
}

/** Every entry from a position on, as the host serves it, in order and without a gap. */
export const served = async (
  device: Device,
  circle: CircleScript['circleId'],
  from = 1,
): Promise<readonly ServedEntry[]> => {
  const entries: ServedEntry[] = []
  for (;;) {
    const next = from + entries.length
    // Page after page.
    // oxlint-disable-next-line no-await-in-loop
    const { page } = await device.events(circle, { from: next })
    if (page === undefined) throw new Error('The host serves nothing.')
    for (const { seq, item } of page.items) {
      if (seq !== from + entries.length) throw new Error(`A gap before ${seq}.`)
      const isContent = item[2] === 2
      entries.push({
        id: entryIdOf(item),
        author: idFrom('account', item.subarray(36, 52)),
        isErased: isContent && item.length === headLength,
      })
    }
    if (from + entries.length > page.headSeq) return entries
    if (page.items.length === 0) throw new Error('The host names entries it does not serve.')
  }
}
