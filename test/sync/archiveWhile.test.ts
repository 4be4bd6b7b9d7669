import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ArchiveProgress, ArchiveSource } from '#client/archive/archiveSource.ts'
import { makeArchive } from '#client/archive/makeArchive.ts'
import { blobPieces } from '#client/archive/pieces.ts'
import { takeBack } from '#client/circle/takeBack.ts'
import type { CircleLog } from '#client/log/circleLog.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { ReferenceHost } from '../cast/referenceHost.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '../cast/testDevice.ts'

const said = (words: string) => ({ t: 'share-offered', need: 'listen', words }) as const

/** Ana with two shares in a circle of her own. */
const scene = async () => {
  const ana = await testDevice(new ReferenceHost(), await identityFrom(1), await newKept())
  const log = await ana.make('family')
  ana.syncs.lineUp()
  await ana.say(log.id, said('This stays.'))
  await ana.say(log.id, said('This goes.'))
  await ana.syncs.settled()
  expect(log.fold.circle.sharing.order).toHaveLength(2)
  return { ana, log }
}

const sourceOf = (
  ana: TestDevice,
  log: CircleLog,
  with_: Partial<ArchiveSource>,
): ArchiveSource => ({
  device: ana.desk.device,
  me: ana.identity.accountId,
  name: 'Ana',
  circles: [{ log, status: 'ok', isSelf: false }],
  kept: [],
  without: [],
  pages: () => [],
  people: () => [],
  fileBytes: async () => undefined,
  words: archiveWords('en', en),
  timeZone: 'UTC',
  withSecrets: false,
  pieces: async () => blobPieces(),
  alone: (one, work) => ana.locked(one.id, work),
  tell: () => undefined,
  isStopped: () => false,
  pause: async () => undefined,
  ...with_,
})

test('[E2] words taken back while an archive is made are not in it', async () => {
  const { ana, log } = await scene()
  const steps: ArchiveProgress['kind'][] = []
  let isDone = false
  const source = sourceOf(ana, log, {
    tell: ({ kind }) => steps.push(kind),
    pause: async () => {
      if (isDone || !steps.includes('proof')) return
      isDone = true
      const gone = log.fold.circle.sharing.order.slice(1)
      value(await ana.locked(log.id, () => takeBack(ana.desk, log, gone)))
    },
  })
  const zip = await makeArchive(source)
  const files = unzipSync(new Uint8Array((await zip?.arrayBuffer()) ?? new ArrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(files[name])
  expect(steps).toContain('again')
  for (const name of ['index.html', 'archive.json']) {
    expect(text(name)).toContain('This stays.')
    expect(text(name)).not.toContain('This goes.')
  }
  expect(text('archive.json')).toContain('"takenBack":true')
})

test('[E6] stopped at any step, nothing is handed out', async () => {
  const { ana, log } = await scene()
  let asked = 0
  const isStopped = () => ++asked > stopAt
  let stopAt = Number.MAX_SAFE_INTEGER
  expect(await makeArchive(sourceOf(ana, log, { isStopped }))).toBeDefined()
  const times = asked
  for (stopAt = 0; stopAt < times; stopAt++) {
    asked = 0
    expect(await makeArchive(sourceOf(ana, log, { isStopped })), `at ${stopAt}`).toBeUndefined()
  }
})
