import { Zip, ZipDeflate, ZipPassThrough, unzipSync } from 'fflate'
import type { CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '#test/cast/engineDevice.ts'
import { until, untilCircle } from '#test/cast/until.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'

/**
 * A process of its own, so that its memory is that of one device: it signs in, reads the circle and
 * makes archives. Said as JSON, one line for each run.
 */
const [url = '', name = '', passphrase = '', circle = '', lastWords = '', runs = '3'] =
  process.argv.slice(2)
const mebibyte = 1_048_576
const browser = new Browser(url)
// As on a phone: what is due every minute is due every minute.
browser.longestWaitMs = 3_600_000
const engine = browser.open({
  schedule: (afterMs, work) => {
    const timer = setTimeout(work, afterMs)
    return () => clearTimeout(timer)
  },
})
await good(engine.account.signInWithPassphrase(name, passphrase))
await until(engine, ({ connection }) => connection === 'live')
await untilCircle(engine, circle as CircleId, ({ view }) => {
  const [newest] = view.shares
  return newest?.kind === 'open' && newest.words === lastWords
})
for (let run = 0; run < Number(runs); run++) {
  const made = await measured(() =>
    good(
      engine.archive.make({ words: archiveWords('en', en), withSecrets: false, timeZone: 'UTC' }),
    ),
  )
  if (made.value === undefined) throw new Error('No archive was made.')
  const zip = new Uint8Array(await made.value.arrayBuffer())
  const zipMs = zippedAlone(unzipSync(zip))
  const back = await measured(() => good(engine.archive.bringBack(new Blob([zip]))))
  if (back.value === undefined) throw new Error('It was not brought back.')
  await good(engine.archive.letKeptGo(back.value.archive))
  console.log(
    JSON.stringify({
      ms: made.ms,
      cpuMs: made.cpuMs,
      zipMs,
      rssBefore: made.rssBefore,
      rss: made.rss,
      heapBefore: made.heapBefore,
      heap: made.heap,
      bytes: zip.length,
      backMs: back.ms,
      backCpuMs: back.cpuMs,
      backRssBefore: back.rssBefore,
      backRss: back.rss,
      backHeapBefore: back.heapBefore,
      backHeap: back.heap,
    }),
  )
}
await browser.close()
process.exit(0)

/** Memory in MiB, looked at every 50 ms. */
async function measured<T>(work: () => Promise<T>) {
  globalThis.gc?.()
  const before = process.memoryUsage()
  let rss = before.rss
  let heap = before.heapUsed
  const timer = setInterval(() => {
    const now = process.memoryUsage()
    rss = Math.max(rss, now.rss)
    heap = Math.max(heap, now.heapUsed)
  }, 50)
  const cpu = process.cpuUsage()
  const start = performance.now()
  const value = await work()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(timer)
  return {
    value,
    ms,
    cpuMs: (user + system) / 1000,
    rssBefore: before.rss / mebibyte,
    rss: rss / mebibyte,
    heapBefore: before.heapUsed / mebibyte,
    heap: heap / mebibyte,
  }
}

/** The same files packed and nothing else, with the same library at the same level. */
function zippedAlone(files: Readonly<Record<string, Uint8Array>>): number {
  const cpu = process.cpuUsage()
  const zip = new Zip(() => undefined)
  for (const [file, bytes] of Object.entries(files)) {
    const one = file.endsWith('.log')
      ? new ZipPassThrough(file)
      : new ZipDeflate(file, { level: 6 })
    zip.add(one)
    for (let from = 0; from < bytes.length; from += 65_536)
      one.push(new Uint8Array(bytes.subarray(from, from + 65_536)))
    one.push(new Uint8Array(), true)
  }
  zip.end()
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1000
}
