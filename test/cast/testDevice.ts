import type { CircleId } from '#base/ids.ts'
import type { Result } from '#base/result.ts'
import { makeCircle } from '#client/circle/make.ts'
import { HostApi } from '#client/host/hostApi.ts'
import { type Locks, processLocks } from '#client/host/locks.ts'
import type { Transport } from '#client/host/transport.ts'
import { type CircleLog, openCircleLog } from '#client/log/circleLog.ts'
import type { Device, LogAlarm, LogMark } from '#client/log/device.ts'
import type { Identity } from '#client/log/identity.ts'
import { Outbox } from '#client/outbox/outbox.ts'
import { CircleSyncs } from '#client/sync/circleSyncs.ts'
import { type Desk, lockName } from '#client/sync/desk.ts'
import { LiveLine } from '#client/sync/liveLine.ts'
import type { Timers } from '#client/sync/timers.ts'
import type { DeviceStore } from '#client/store/deviceStore.ts'
import { MemoryStore } from '#client/store/memoryStore.ts'
import { deviceSealOf } from '#client/store/sealedParts.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Act } from '#core/circle/fact.ts'
import type { EventId } from '#core/circle/ids.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { makeDeviceKey } from '#crypto/deviceSeal.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import type { ReferenceHost } from './referenceHost.ts'

export const identityFrom = async (seed: number): Promise<Identity> => {
  const keys = await deriveAccountKeys(new Uint8Array(32).fill(seed), 1)
  return {
    accountId: accountIdOf(keys.idPublicKey),
    keys,
    olderKemKeys: new Map(),
    links: [],
  }
}

/** Timers that a test lets ring. */
export class HandTimers implements Timers {
  readonly #waiting = new Map<number, () => void>()
  #last = 0

  after(_delayMs: number, work: () => void): () => void {
    const id = ++this.#last
    this.#waiting.set(id, work)
    return () => this.#waiting.delete(id)
  }

  ring(): void {
    const works = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const work of works) work()
  }
}

let lastId = 0
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A ULID no other event of this test has. */
export const newEventId = (): EventId => {
  let rest = ++lastId
  let text = ''
  for (let place = 0; place < 25; place++) {
    text = (crockford[rest % 32] ?? '0') + text
    rest = Math.floor(rest / 32)
  }
  return `0${text}` as EventId
}

/** What survives when a device is switched off. */
export interface Kept {
  readonly store: DeviceStore
  readonly deviceKey: CryptoKey
}

/** One person's device in a test, as the engine would put it together. */
export interface TestDevice {
  readonly identity: Identity
  readonly kept: Kept
  readonly desk: Desk
  readonly syncs: CircleSyncs
  readonly line: LiveLine
  readonly timers: HandTimers
  readonly alarms: LogAlarm[]
  readonly marks: Map<CircleId, LogMark>
  open(circle: CircleId): Promise<CircleLog>
  make(kind: CircleKind): Promise<CircleLog>
  say(circle: CircleId, act: Act): Promise<EventId>
  locked<T>(circle: CircleId, work: () => Promise<T>): Promise<T>
}

export const value = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const newKept = async (store: DeviceStore = new MemoryStore()): Promise<Kept> => ({
  store,
  deviceKey: await makeDeviceKey(),
})

export const testDevice = async (
  host: ReferenceHost,
  identity: Identity,
  kept: Kept,
  through: (transport: Transport) => Transport = transport => transport,
  locks: Locks = processLocks(),
): Promise<TestDevice> => {
  const timers = new HandTimers()
  const alarms: LogAlarm[] = []
  const marks = new Map<CircleId, LogMark>()
  const device: Device = {
    store: kept.store,
    seal: deviceSealOf(kept.deviceKey, systemRandomBytes),
    identity: () => identity,
    random: systemRandomBytes,
    now: () => host.now(),
    markOf: circle => marks.get(circle),
    alarm: alarm => {
      alarms.push(alarm)
    },
  }
  const transport = through(host.transportFor(identity.accountId))
  const api = new HostApi(transport)
  const outbox = new Outbox(device)
  await outbox.load()
  const chance = (): number => 0
  const syncsHere: { syncs?: CircleSyncs } = {}
  const line: LiveLine = new LiveLine(
    { transport, timers, chance },
    {
      connection: state => {
        if (state === 'live') syncsHere.syncs?.lineUp()
        if (state === 'offline') syncsHere.syncs?.lineDown()
      },
      entries: (circle, page) => syncsHere.syncs?.heard(circle, page),
      gone: circle => syncsHere.syncs?.gone(circle),
      letter: () => undefined,
      signedOut: () => undefined,
    },
  )
  const desk: Desk = {
    device,
    host: api,
    locks,
    outbox,
    append: (circle, entries, notify) =>
      line.append(circle, entries, notify) ?? api.append(circle, entries, { notify }),
    isBlocked: () => false,
  }
  const syncs = new CircleSyncs({
    desk,
    timers,
    chance,
    line: () => line,
    changed: () => undefined,
  })
  syncsHere.syncs = syncs
  return {
    identity,
    kept,
    desk,
    syncs,
    line,
    timers,
    alarms,
    marks,
    open: async circle => {
      const known = syncs.log(circle)
      if (known !== undefined) return known
      const log = await openCircleLog(device, circle)
      syncs.add(log)
      return log
    },
    make: async kind => {
      const log = value(await makeCircle(desk, { kind }))
      syncs.add(log)
      return log
    },
    say: async (circle, act) => {
      const id = newEventId()
      const event = { v: 1 as const, id, at: host.now(), ...act }
      value(await outbox.put([{ id, circle, event, state: 'waiting', sealed: [] }]))
      syncs.wrote(circle)
      return id
    },
    locked: (circle, work) => desk.locks.request(lockName(circle), work),
  }
}
