import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { blobSealingKey, sealChunk } from '#crypto/blob.ts'
import { Browser, good } from '#test/cast/engineDevice.ts'
import { untilCircle } from '#test/cast/until.ts'
import { makeCircle, signUp } from '#test/cast/meet.ts'
import { type Figure, figure, median } from './figure.ts'
import { startHost } from './hostProcess.ts'

const pictures = 40
const pictureBytes = 524_288
const mebibytes = (pictures * pictureBytes) / 1_048_576
/** As many at once as a device has on their way. */
const atOnce = 8

/**
 * An album of forty pictures, 20 MiB, from the moment they are chosen until the words they stand
 * beside are in the log: sealed, hashed, brought, on the host's disk. The ceiling seals the same
 * bytes and sends them to a server that throws them away.
 */
export const album = async (runs: number): Promise<readonly Figure[]> => {
  const host = await startHost()
  const bare = await startBare()
  const browser = new Browser(host.url)
  // As on a phone: what is due every minute is due every minute.
  browser.longestWaitMs = 3_600_000
  const ana = await signUp(browser, 'Ana')
  const circle = await makeCircle(ana, 'community')
  const files = Array.from({ length: pictures }, () => new Uint8Array(randomBytes(pictureBytes)))
  const shared: number[] = []
  const ceilings: number[] = []
  const hostMs: number[] = []
  const deviceMs: number[] = []
  const bareMs: number[] = []
  for (let run = 0; run <= runs; run++) {
    const draft = await ana.circles.newId()
    const hostBefore = await host.usage()
    const own = process.cpuUsage()
    const start = performance.now()
    // As the app does: the next one is on its way while this one is kept.
    let keeping: Promise<unknown> | undefined
    for (const bytes of files) {
      const next = good(
        ana.files.keep(draft, { bytes, kind: 'picture', mime: 'image/jpeg', words: '' }),
      )
      await keeping
      keeping = next
    }
    await keeping
    await good(
      ana.circles.say(circle, { t: 'share-offered', need: 'rejoice', words: 'All.' }, draft),
    )
    await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
    const seconds = (performance.now() - start) / 1000
    const spent = spentMs(own)
    const hostSpent = ((await host.usage()).cpuUs - hostBefore.cpuUs) / 1000
    const ownBare = process.cpuUsage()
    const least = await bareSeconds(bare.url, files)
    const bareSpent = spentMs(ownBare)
    // The first run warms up.
    if (run === 0) continue
    shared.push(mebibytes / seconds)
    ceilings.push(mebibytes / least)
    hostMs.push(hostSpent)
    deviceMs.push(spent)
    bareMs.push(bareSpent)
  }
  await browser.close()
  bare.stop()
  await host.stop()
  const target = { of: 'ratio', is: 'at least', limit: 0.5 } as const
  return [
    figure('an album of 40 pictures, 20 MiB, chosen to stored', median(shared), 'MiB/s', {
      ceiling: median(ceilings),
      target,
    }),
    figure('… processor time of the host', median(hostMs), 'ms'),
    figure('… processor time of the device', median(deviceMs), 'ms', { ceiling: median(bareMs) }),
  ]
}

const spentMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** Sealed and sent, nothing else. */
const bareSeconds = async (url: string, files: readonly Uint8Array[]): Promise<number> => {
  const start = performance.now()
  const blobId = new Uint8Array(randomBytes(16))
  const key = await blobSealingKey(new Uint8Array(randomBytes(32)), blobId)
  const left = files.flatMap(bytes =>
    [0, 1].map(index => bytes.slice(index * fileChunkBytes, (index + 1) * fileChunkBytes)),
  )
  const worker = async (): Promise<void> => {
    for (let chunk = left.shift(); chunk !== undefined; chunk = left.shift()) {
      const place = { blobId, chunkSize: fileChunkBytes, index: left.length, isLast: false }
      const body = await sealChunk(key, place, chunk)
      await (await fetch(url, { method: 'PUT', body })).arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (performance.now() - start) / 1000
}

const bareServer = `require('node:http').createServer((request, response) => {
  request.resume().on('end', () => response.end('{}'))
}).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`

const startBare = async (): Promise<{ readonly url: string; readonly stop: () => void }> => {
  const child = spawn(process.execPath, ['-e', bareServer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>(resolve => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  return { url: `http://127.0.0.1:${port}/`, stop: () => void child.kill() }
}
