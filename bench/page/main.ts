import type { Engine } from '#client/engine.ts'
import type { AppState } from '#client/state/appState.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { decodePage } from '#protocol/api/events.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { browserEngine } from '#web/app/browserEngine.ts'
import { scriptUrl } from '#web/app/scriptUrl.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { bareSeals } from './bareSeals.ts'
// Vite makes this module of the worker's address: it has one export, the default one.
// oxlint-disable-next-line import/default
import bareWorkerUrl from './bareWorker.ts?worker&url'

/** What the bench asks of the page; the engine is the app's own, in its worker. */
export interface BenchPage {
  readonly engine: Engine
  readonly until: (isSo: (state: AppState) => boolean) => Promise<AppState>
  readonly untilCircle: (
    circle: CircleId,
    isSo: (state: CircleState) => boolean,
  ) => Promise<CircleState>
  /** Milliseconds from being connected to having folded the last words of the circle. */
  readonly catchUp: (circle: CircleId, lastWords: string) => Promise<number>
  /** The same bytes, the bare way. Downloads them before the clock starts. */
  readonly bare: (circle: CircleId) => Promise<number>
  /** Milliseconds of removing the member who came last. */
  readonly removeLast: (circle: CircleId) => Promise<number>
  readonly bareSeals: (people: number) => Promise<number>
  /** Makes one archive of everything, as *Me* does. */
  readonly archive: () => Promise<{ readonly ms: number; readonly bytes: number }>
  /** So many people in my life. */
  readonly keepPeople: (count: number) => Promise<void>
  /** Writes what was made last to the disk; a page that is opened anew brings it back from there. */
  readonly saveMade: () => Promise<void>
  /** Brings back what was made last, as a file that was chosen. */
  readonly bringBack: () => Promise<{ readonly ms: number; readonly lost: number }>
  /** Everything that was brought back goes again, here and from the host. */
  readonly letBackGo: () => Promise<void>
  /** Resolves when this step of making or bringing back is half done. */
  readonly half: (kind: 'files' | 'keeping' | 'putting') => Promise<void>
  /** Of files and of pieces of archives, sealed on this device. */
  readonly mebibytesHere: () => Promise<number>
  /** Milliseconds of putting with the host what is not there yet. */
  readonly putRest: () => Promise<number>
  /** How many pictures of what was brought back are what they were. */
  readonly keptPictures: () => Promise<number>
}

const engine = browserEngine()

const until = (isSo: (state: AppState) => boolean): Promise<AppState> =>
  new Promise(resolve => {
    engine.watch(state => {
      if (isSo(state)) resolve(state)
    })
  })

const untilCircle = (
  circle: CircleId,
  isSo: (state: CircleState) => boolean,
): Promise<CircleState> =>
  new Promise(resolve => {
    engine.watchCircle(circle, {}, state => {
      if (state !== undefined && isSo(state)) resolve(state)
    })
  })

const wiresOf = async (circle: CircleId): Promise<readonly Uint8Array[]> => {
  const wires: Uint8Array[] = []
  for (;;) {
    const path = pathTo(paths.events, { circle })
    const answer = await fetch(`${path}?from=${wires.length + 1}&view=full`)
    const page = decodePage(new Uint8Array(await answer.arrayBuffer()))
    if (page === undefined || page.items.length === 0) return wires
    wires.push(...page.items.map(({ item }) => item))
  }
}

let lastMade: Blob | undefined

/** Not swept away at the next start, as the engine's own are. */
const savedName = 'made.zip'

const saved = async (): Promise<Blob> => {
  const folder = await navigator.storage.getDirectory()
  return (await folder.getFileHandle(savedName)).getFile()
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')))
  })

const keptHere = async (): Promise<readonly string[]> => {
  const kept = await engine.archive.kept()
  if (!kept.ok) throw new Error(kept.error)
  return kept.value.map(({ archive }) => archive)
}

const bench: BenchPage = {
  engine,
  until,
  untilCircle,
  async catchUp(circle, lastWords) {
    await until(({ connection }) => connection === 'live')
    const start = performance.now()
    await untilCircle(circle, ({ view }) => {
      const [newest] = view.shares
      return newest?.kind === 'open' && newest.words === lastWords
    })
    return performance.now() - start
  },
  async bare(circle) {
    const wires = await wiresOf(circle)
    const worker = new Worker(scriptUrl(bareWorkerUrl), { type: 'module' })
    return new Promise(resolve => {
      worker.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data))
      worker.postMessage(wires)
    })
  },
  async removeLast(circle) {
    const { view } = await untilCircle(circle, ({ status }) => status.kind === 'ok')
    const last = view.members.at(-1)
    if (last === undefined) throw new Error('Nobody is there.')
    const start = performance.now()
    const removed = await engine.circles.remove(circle, last.account)
    if (!removed.ok) throw new Error(removed.error)
    return performance.now() - start
  },
  bareSeals,
  async archive() {
    const start = performance.now()
    const made = await engine.archive.make({ words: archiveWords('en', en), withSecrets: false })
    if (!made.ok || made.value === undefined) throw new Error('No archive was made.')
    lastMade = made.value
    return { ms: performance.now() - start, bytes: made.value.size }
  },
  async keepPeople(count) {
    const imported = await engine.circles.newId()
    for (let from = 0; from < count; from += 200) {
      const people = Array.from({ length: 200 }, (_, at) => ({
        name: `María José Núñez ${from + at}`,
        phones: [{ value: `+34 6${String(from + at).padStart(8, '0')}` }],
      }))
      const said = await engine.circles.sayToMyself({
        t: 'people-imported',
        import: imported,
        people,
      })
      if (!said.ok) throw new Error(said.error)
    }
    // It is on its way to the host, and the folded state is written when it has been quiet.
    await new Promise(resolve => void setTimeout(resolve, 8000))
  },
  async saveMade() {
    if (lastMade === undefined) throw new Error('No archive was made.')
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle(savedName, { create: true })
    await lastMade.stream().pipeTo(await handle.createWritable())
  },
  async bringBack() {
    const zip = lastMade ?? (await saved())
    const start = performance.now()
    const back = await engine.archive.bringBack(zip)
    if (!back.ok || back.value === undefined)
      throw new Error(`It did not come back: ${JSON.stringify(back)}`)
    return { ms: performance.now() - start, lost: back.value.lost }
  },
  async letBackGo() {
    for (const archive of await keptHere()) {
      const gone = await engine.archive.letKeptGo(archive)
      if (!gone.ok) throw new Error(gone.error)
    }
  },
  half: kind =>
    new Promise(resolve => {
      engine.watchArchive(step => {
        if (step?.kind === 'files' && kind === 'files' && step.done >= step.of / 2) resolve()
      })
      engine.watchRestore(step => {
        if (step?.kind === kind && 'done' in step && step.done >= 0.5) resolve()
      })
    }),
  async mebibytesHere() {
    const database = await answered(indexedDB.open('herewith'))
    const files = database.transaction('files').objectStore('files')
    // A quarter of a MiB lies there in five pieces: counted, and not read.
    const pieces = await answered(files.count())
    database.close()
    return pieces / 20
  },
  async putRest() {
    const start = performance.now()
    for (const archive of await keptHere()) {
      const put = await engine.archive.putKept(archive)
      if (!put.ok || !put.value) throw new Error(`It was not put: ${JSON.stringify(put)}`)
    }
    return performance.now() - start
  },
  async keptPictures() {
    const zip = await saved()
    const names = new TextDecoder('latin1')
      .decode(await zip.slice(-1_048_576).arrayBuffer())
      .matchAll(/media\/[0-9a-f]{32}\.webp/g)
    let whole = 0
    for (const archive of await keptHere())
      for (const name of new Set([...names].map(([each]) => each)))
        if ((await engine.archive.keptFile(archive, name)).ok) whole += 1
    return whole
  },
}
Object.assign(globalThis, { bench })
