import { expect } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { makeInvite } from '#client/circle/invite.ts'
import { join } from '#client/circle/join.ts'
import { openInvite } from '#client/circle/readInvite.ts'
import type { HostRequest } from '#client/host/transport.ts'
import { type CircleLog, refreshCircleLog } from '#client/log/circleLog.ts'
import { flush } from '#client/outbox/flush.ts'
import { pull } from '#client/sync/pull.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import { decodeEntries } from '#protocol/api/events.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '../cast/testDevice.ts'
import { HostileHost } from './hostileHost.ts'

export interface Friend {
  readonly device: TestDevice
  readonly log: CircleLog
}

/** People on real devices in a circle that was made, shared and joined as the app does it. */
export interface Friends {
  readonly host: HostileHost
  readonly circle: CircleId
  readonly friends: readonly Friend[]
  /** The open link through which they came. */
  readonly fragment: string
}

export const bring = async ({ device, log }: Friend) =>
  device.locked(log.id, async () => {
    await refreshCircleLog(device.desk.device, log)
    value(await pull(device.desk, log))
    return flush(device.desk, log)
  })

export const friendsOf = async (count: number, kind: CircleKind = 'family'): Promise<Friends> => {
  const host = new HostileHost()
  const device = async (seed: number) => testDevice(host, await identityFrom(seed), await newKept())
  const first = await device(1)
  const { id: circle } = await first.make(kind)
  await first.say(circle, { t: 'circle-named', name: 'Tuesday', kind, colour: 'lake' })
  const ana = { device: first, log: await first.open(circle) }
  value(await bring(ana))
  const terms = { mode: 'open', uses: 9, days: 7 } as const
  const { fragment } = await first.locked(circle, async () =>
    value(await makeInvite(first.desk, ana.log, terms)),
  )
  const friends: Friend[] = [ana]
  for (let seed = 2; seed <= count; seed++) {
    const other = await device(seed)
    const invite = value(await openInvite(other.desk.host, fragment))
    const words = { name: `friend ${seed}`, hello: '' }
    value(await other.locked(circle, () => join(other.desk, invite, words)))
    const friend = { device: other, log: await other.open(circle) }
    value(await bring(friend))
    friends.push(friend)
  }
  for (const friend of friends) value(await bring(friend))
  return { host, circle, friends, fragment }
}

export const offer = ({ device, log }: Friend, words: string) =>
  device.say(log.id, { t: 'share-offered', need: 'listen', words })

export const shares = ({ log }: Friend): readonly string[] =>
  Object.values(log.fold.circle.sharing.shares).map(({ words }) => words ?? '')

/** Everybody ends with the same log and the same words, and nobody was alarmed. */
export const expectAgreed = async ({ host, circle, friends }: Friends): Promise<void> => {
  for (const friend of friends) value(await bring(friend))
  for (const { device, log } of friends) {
    value(await device.locked(circle, () => pull(device.desk, log)))
    expect(log.state.head).toEqual(host.held(circle).log.head)
    expect(log.fold.circle).toEqual(friends[0]?.log.fold.circle)
    expect(device.alarms).toEqual([])
  }
}

/** Every entry that left these devices, whether or not it was stored. */
export const entriesSent = (requests: readonly HostRequest[]): readonly Bytes[] =>
  requests.flatMap(({ method, path, body }) =>
    method === 'POST' && path.endsWith('/events') && body !== undefined
      ? (decodeEntries(body) ?? [])
      : [],
  )
