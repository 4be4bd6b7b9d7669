import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CircleId, parseId } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { emptyCircleLog } from '#client/log/circleLog.ts'
import { ingest } from '#client/log/ingest.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, testDevice } from '../cast/testDevice.ts'

interface Golden {
  readonly circle: string
  readonly head: string
  readonly entries: readonly string[]
  readonly folded: Readonly<Record<string, unknown>>
}

const releases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && /^v\d+$/.test(entry.name))
  .flatMap(({ name }) =>
    readdirSync(join(import.meta.dirname, name)).map(file => join(import.meta.dirname, name, file)),
  )

const bytes = (text: string) => fromBase64Url(text) ?? new Uint8Array()

/** Ana on a new device, years later: she has her keys and what the host kept. */
const replayed = async (golden: Golden) => {
  const circle: CircleId | undefined = parseId('circle', golden.circle)
  if (circle === undefined) throw new Error('Not a circle')
  const ana = await testDevice(new ReferenceHost(), await identityFrom(1), await newKept())
  const log = emptyCircleLog(circle)
  const items = golden.entries.map((entry, place) => ({ seq: place + 1, item: bytes(entry) }))
  const page = { headSeq: items.length, head: bytes(golden.head), items }
  return { taken: await ingest(ana.desk.device, log, page, { askedAt: 0 }), log }
}

describe('logs written by every release', () => {
  it('[L8] there is at least one, and each is a file that is never changed', () => {
    expect(releases.length).toBeGreaterThan(0)
  })

  it.each(releases)(
    '[L8] golden log %# replays to what it meant when it was written',
    async file => {
      const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden
      const { taken, log } = await replayed(golden)
      expect(taken).toMatchObject({ ok: true })
      expect(toBase64Url(log.state.head)).toBe(golden.head)
      // A later version may know more of a circle; what was known then is the same. `format` only
      // says which version folded it.
      const { format: _, ...meant } = golden.folded
      expect(JSON.parse(JSON.stringify(log.fold.circle))).toMatchObject(meant)
      expect(log.fold.unreadable).toEqual([])
    },
  )
})
