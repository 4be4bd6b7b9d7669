import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CircleId } from '#base/ids.ts'
import { join } from '#client/circle/join.ts'
import { makeInvite } from '#client/circle/invite.ts'
import { openInvite } from '#client/circle/readInvite.ts'
import type { Identity } from '#client/log/identity.ts'
import { pull } from '#client/sync/pull.ts'
import { flush } from '#client/outbox/flush.ts'
import { isSeen } from '#core/circle/refusalOf.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import {
  identityFrom,
  type Kept,
  newKept,
  type TestDevice,
  testDevice,
  value,
} from '../cast/testDevice.ts'

/** A network that loses questions, answers and frames, as a script says. */
class BadNetwork extends ReferenceHost {
  script: readonly boolean[] = []
  #at = 0

  override async answers(): Promise<boolean> {
    if (this.script.length === 0) return true
    return this.script[this.#at++ % this.script.length] !== true
  }
}

/**
 * Lets everybody get on a little: one job through the same threads as their cryptography, so that a
 * busy machine makes the test slower and not different.
 */
const turn = async (): Promise<void> => {
  await crypto.subtle.digest('SHA-256', new Uint8Array(1))
  await new Promise<void>(resolve => void setImmediate(resolve))
}

interface Cast {
  readonly host: BadNetwork
  readonly circle: CircleId
  readonly who: readonly { readonly identity: Identity; readonly kept: Kept }[]
}

/** Ana with two devices, Ben with one, in one circle. */
const cast = async (): Promise<Cast> => {
  const host = new BadNetwork()
  host.pageLength = 7
  const [ana, ben] = [await identityFrom(1), await identityFrom(2)]
  const who = [
    { identity: ana, kept: await newKept() },
    { identity: ana, kept: await newKept() },
    { identity: ben, kept: await newKept() },
  ]
  const first = await testDevice(host, ana, who[0]!.kept)
  const log = await first.make('family')
  await first.say(log.id, { t: 'circle-named', name: 'T', kind: 'family', colour: 'lake' })
  await first.locked(log.id, async () => {
    value(await pull(first.desk, log))
    value(await flush(first.desk, log))
  })
  const terms = { mode: 'open', uses: 2, days: 7 } as const
  const { fragment } = value(await makeInvite(first.desk, log, terms))
  const second = await testDevice(host, ben, who[2]!.kept)
  const invite = value(await openInvite(second.desk.host, fragment))
  value(await join(second.desk, invite, { name: 'Ben', hello: '' }))
  return { host, circle: log.id, who }
}

type Step =
  | { readonly do: 'say'; readonly who: number }
  | { readonly do: 'restart'; readonly who: number }
  | { readonly do: 'drop-sockets' }
  | { readonly do: 'ring' }
  | { readonly do: 'turns'; readonly count: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'drop-sockets' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'ring' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('turns' as const), count: fc.nat(40) }) },
)

const start = async ({ host, circle, who }: Cast, place: number): Promise<TestDevice> => {
  const { identity, kept } = who[place]!
  const device = await testDevice(host, identity, kept)
  await device.open(circle)
  device.line.start()
  return device
}

const isDone = ({ host, circle }: Cast, devices: readonly TestDevice[]): boolean =>
  devices.every(
    device =>
      device.desk.outbox.size === 0 &&
      device.syncs.log(circle)?.fold.seq === host.held(circle).log.seq,
  )

/** With a good network again, everybody arrives in a bounded number of turns. */
const settle = async (all: Cast, devices: readonly TestDevice[]): Promise<void> => {
  all.host.script = []
  all.host.dropSockets()
  for (let count = 0; count < 4000 && !isDone(all, devices); count++) {
    await turn()
    if (count % 25 === 24) for (const device of devices) device.timers.ring()
  }
}

it('[S6] every device ends with the same log, nothing lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 11 }).filter(loss => loss.includes(false)),
      async (steps, losses) => {
        const all = await cast()
        const devices = await Promise.all([0, 1, 2].map(place => start(all, place)))
        const said: { readonly who: number; readonly id: string }[] = []
        all.host.script = losses
        for (const one of steps) {
          if (one.do === 'say') {
            const name = `name ${said.length}`
            const id = await devices[one.who]!.say(all.circle, { t: 'member-named', name })
            said.push({ who: one.who, id })
          }
          if (one.do === 'restart') {
            devices[one.who]!.line.stop()
            devices[one.who] = await start(all, one.who)
          }
          if (one.do === 'drop-sockets') all.host.dropSockets()
          if (one.do === 'ring') for (const device of devices) device.timers.ring()
          if (one.do === 'turns') for (let count = 0; count < one.count; count++) await turn()
        }
        await settle(all, devices)
        const { log, entries } = all.host.held(all.circle)
        const [first] = devices
        for (const device of devices) {
          const here = device.syncs.log(all.circle)!
          expect(here.status).toEqual({ kind: 'ok' })
          expect(here.state.head).toEqual(log.head)
          expect(here.fold).toEqual(first!.syncs.log(all.circle)!.fold)
          expect(device.desk.outbox.size).toBe(0)
          expect(device.alarms).toEqual([])
          device.line.stop()
        }
        for (const { who, id } of said) {
          const { accountId } = devices[who]!.identity
          expect(isSeen(first!.syncs.log(all.circle)!.fold.circle, accountId, id)).toBe(true)
        }
        // Four control entries, the name of the circle, and what was said: each once.
        expect(entries.length).toBe(5 + said.length)
      },
    ),
    { seed: 20261123, numRuns: 40 },
  )
})
