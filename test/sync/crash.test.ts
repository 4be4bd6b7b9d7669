import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flush } from '#client/outbox/flush.ts'
import type { Change, DeviceStore } from '#client/store/deviceStore.ts'
import { MemoryStore } from '#client/store/memoryStore.ts'
import { pull } from '#client/sync/pull.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, testDevice, value } from '../cast/testDevice.ts'

class SwitchedOff extends Error {}

/** A store whose device is switched off before, or right after, one of its commits. */
class FragileStore extends MemoryStore implements DeviceStore {
  left = Number.POSITIVE_INFINITY
  diesAfter = false

  override async commit(changes: readonly Change[]) {
    if (this.left-- > 0) return super.commit(changes)
    if (this.diesAfter) await super.commit(changes)
    throw new SwitchedOff()
  }
}

it('[T19] a device switched off at any step of sending sends each thing once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.boolean(), fc.boolean(), async (left, diesAfter, noAnswer) => {
      const host = new ReferenceHost()
      const ana = await identityFrom(1)
      const store = new FragileStore()
      const kept = await newKept(store)
      const first = await testDevice(host, ana, kept)
      const log = await first.make('self')
      for (let count = 0; count < 3; count++)
        await first.say(log.id, { t: 'page-written', words: `page ${count}` })
      store.left = left
      store.diesAfter = diesAfter
      const honest = host.answers.bind(host)
      // Stored there, and nobody here knows.
      if (noAnswer) host.answers = async what => what !== 'response'
      await first
        .locked(log.id, async () => void (await flush(first.desk, log)))
        .catch((error: unknown) => {
          if (!(error instanceof SwitchedOff)) throw error
        })
      store.left = Number.POSITIVE_INFINITY
      host.answers = honest
      const again = await testDevice(host, ana, kept)
      const opened = await again.open(log.id)
      await again.locked(log.id, async () => {
        value(await pull(again.desk, opened))
        value(await flush(again.desk, opened))
      })
      const pages = Object.values(opened.fold.circle.page.pages).map(page => page.words)
      expect(pages).toEqual(['page 0', 'page 1', 'page 2'])
      expect(host.held(log.id).entries.length).toBe(5)
      expect([again.desk.outbox.size, again.alarms]).toEqual([0, []])
    }),
    { seed: 7, numRuns: 60 },
  )
})
