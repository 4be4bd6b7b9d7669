import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { watchMainThread } from './catchUp.ts'
import { type Figure, figure, median } from './figure.ts'
import { type Taken, taken } from './memory.ts'
import { type Story, tellStory } from './story.ts'
import { heldFigure } from './heldMemory.ts'
import { unwatchedPage, type UnwatchedPage } from './unwatchedChromium.ts'

const atMost = (limit: number) => ({ of: 'value', is: 'at most', limit }) as const

/** One file of everything somebody can read, made on their device: of a circle with very much in it. */
export const archive = async (
  entries: number,
  runs: number,
  heapMebibytes: number | undefined,
): Promise<readonly Figure[]> => {
  const story = await tellStory(entries)
  const inBrowser = await inChromium(story, entries, runs, heapMebibytes)
  const inNode = await archiveInNode(story, entries, runs)
  await story.end()
  return [...inBrowser, ...inNode]
}

const inChromium = async (
  story: Story,
  entries: number,
  runs: number,
  heapMebibytes: number | undefined,
): Promise<readonly Figure[]> => {
  const page = await unwatchedPage(story.anasProfile(), { before: watchMainThread, heapMebibytes })
  const address = `${story.host.url}/bench.html`
  await page.open(address)
  await page.evaluate((id, words) => bench.catchUp(id, words), story.circle, story.lastWords)
  // The folded state is written when it has been quiet for some seconds.
  await pause(6000)
  // As on the next day: what reading all of it for the first time took of memory is given back.
  const opened = async (): Promise<void> => {
    await page.open('about:blank')
    await page.open(address)
    await page.evaluate(
      async () => void (await bench.until(({ connection }) => connection === 'live')),
    )
    await pause(2000)
  }
  const whole: number[] = []
  const bare: number[] = []
  const longest: number[] = []
  const takings: Taken[] = []
  let bytes = 0
  for (let run = 0; run < runs; run++) {
    await opened()
    await page.evaluate(() => void longTasks.splice(0))
    const { value: made, taken: took } = await taken(() => page.evaluate(() => bench.archive()))
    whole.push(made.ms)
    takings.push(took)
    bytes = made.bytes
    longest.push(await page.evaluate(() => Math.max(0, ...longTasks)))
    bare.push(await page.evaluate(id => bench.bare(id), story.circle))
    console.error(
      `  archive ${made.ms} (${bytes} bytes) bare ${bare.at(-1)} longest ${longest.at(-1)} ${JSON.stringify(took)}`,
    )
  }
  await page.evaluate(() => bench.saveMade())
  await opened()
  const makingHeld = await page.held(() => page.evaluate(() => bench.archive()))
  const back = await broughtBack(page, opened, runs)
  await page.close()
  const of = (key: keyof Taken): number => median(takings.map(took => took[key]))
  return [
    figure(`an archive of ${entries} entries, Chromium`, median(whole), 'ms', {
      ceiling: median(bare),
      target: atMost(20_000),
    }),
    figure('… processor time of all of Chromium', of('cpuMs'), 'ms'),
    figure('… most memory of page and engine', of('renderer'), 'MiB', {
      ceiling: of('rendererBefore'),
      target: atMost(300),
    }),
    figure('… most memory of the browser itself, which holds the pieces', of('browser'), 'MiB', {
      ceiling: of('browserBefore'),
    }),
    figure('its size', bytes / 2 ** 20, 'MiB'),
    figure('longest task of the main thread meanwhile', Math.max(...longest), 'ms', {
      target: atMost(50),
    }),
    heldFigure(makingHeld),
    ...back,
  ]
}

/** The same, taken from the disk into a page that was opened anew, and put with the host. */
const broughtBack = async (
  page: UnwatchedPage,
  opened: () => Promise<void>,
  runs: number,
): Promise<readonly Figure[]> => {
  const times: number[] = []
  const takings: Taken[] = []
  for (let run = 0; run < runs; run++) {
    await opened()
    const { value: back, taken: took } = await taken(() => page.evaluate(() => bench.bringBack()))
    times.push(back.ms)
    takings.push(took)
    console.error(`  brought back ${back.ms} ${JSON.stringify(took)}`)
    await page.evaluate(() => bench.letBackGo())
    await pause(6000)
  }
  await opened()
  const held = await page.held(() => page.evaluate(() => bench.bringBack()))
  const of = (key: keyof Taken): number => median(takings.map(took => took[key]))
  return [
    figure('the same brought back and put with the host, Chromium', median(times), 'ms', {
      target: atMost(20_000),
    }),
    figure('… processor time of all of Chromium', of('cpuMs'), 'ms'),
    figure('… most memory of page and engine', of('renderer'), 'MiB', {
      ceiling: of('rendererBefore'),
      target: atMost(300),
    }),
    figure('… most memory of the browser itself', of('browser'), 'MiB', {
      ceiling: of('browserBefore'),
    }),
    heldFigure(held),
  ]
}

interface InNode {
  readonly ms: number
  readonly cpuMs: number
  readonly zipMs: number
  readonly rssBefore: number
  readonly rss: number
  readonly heapBefore: number
  readonly heap: number
  readonly backMs: number
  readonly backCpuMs: number
  readonly backRssBefore: number
  readonly backRss: number
  readonly backHeapBefore: number
  readonly backHeap: number
}

const archiveInNode = async (
  { host, circle, lastWords, anas }: Story,
  entries: number,
  runs: number,
): Promise<readonly Figure[]> => {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--no-warnings',
      join(import.meta.dirname, 'archiveNode.ts'),
      host.url,
      anas.name,
      anas.passphrase,
      circle,
      lastWords,
      String(runs),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const code = await new Promise(resolve => {
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error('No archive was made in Node.')
  console.error(text)
  const lines = text.trim().split('\n')
  const all = lines.map(line => JSON.parse(line) as InNode)
  const of = (key: keyof InNode): number => median(all.map(one => one[key]))
  return [
    figure(`an archive of ${entries} entries, Node`, of('ms'), 'ms', { target: atMost(20_000) }),
    figure('… processor time, beside packing the same files alone', of('cpuMs'), 'ms', {
      ceiling: of('zipMs'),
    }),
    figure('… most memory, entries in memory too (RSS)', of('rss'), 'MiB', {
      ceiling: of('rssBefore'),
    }),
    figure('… most of its heap', of('heap'), 'MiB', {
      ceiling: of('heapBefore'),
      target: atMost(300),
    }),
    figure('the same brought back and put with the host, Node', of('backMs'), 'ms', {
      target: atMost(20_000),
    }),
    figure('… processor time', of('backCpuMs'), 'ms'),
    figure('… most memory, what is kept in memory too (RSS)', of('backRss'), 'MiB', {
      ceiling: of('backRssBefore'),
    }),
    figure('… most of its heap', of('backHeap'), 'MiB', {
      ceiling: of('backHeapBefore'),
      target: atMost(300),
    }),
  ]
}
