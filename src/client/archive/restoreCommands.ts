import { err, ok, type Result } from '#base/result.ts'
import { own } from '#core/circle/own.ts'
import type { Event } from '#core/circle/fact.ts'
import type {
  KeptCircleListed,
  KeptPage,
  KeptWhere,
  RestoreCommands,
  RestoreStep,
} from '../commands/archiveCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { Engine } from '../engine.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { sameJson } from '../engine/sameJson.ts'
import { sayIn } from '../engine/say.ts'
import { watchers } from '../engine/watchers.ts'
import { whileSignedIn } from '../engine/whileSignedIn.ts'
import { keptFound, keptHereOf, keptIndexOf, readKept, unread } from '../kept/keptArchives.ts'
import { blobsOfKept } from '../kept/keptFormat.ts'
import { changeKept, putWithHost } from '../kept/putWithHost.ts'
import type { ArchiveContext } from './archiveCommands.ts'
import { mimeOfMedia } from './archiveFormat.ts'

/** So many shares stand on one page of a circle from an archive. */
const pageLength = 40

/** Bringing an archive back, and reading what was brought back. */
export const restoreCommands = (
  context: ArchiveContext,
): RestoreCommands & Pick<Engine, 'watchRestore'> => {
  const { deps } = context
  const progress = watchers<RestoreStep | undefined>(undefined, sameJson)
  const withRunning = whileSignedIn(() => context.running())
  // Whoever begins takes the next number; one that is no longer the last ends.
  let last = 0
  const pause = (): Promise<void> => new Promise(resolve => void deps.schedule(0, () => resolve()))
  const reader = keptReader()

  const put = async (running: Running, archive: string, mine: number) =>
    putWithHost(
      {
        running,
        now: deps.clock,
        tell: done => mine === last && progress.push({ kind: 'putting', done }),
        isStopped: () => mine !== last || !context.isCurrent(running),
      },
      archive,
    )

  return {
    watchRestore: listener => progress.watch(listener),
    bringBack: zip =>
      withRunning(async running => {
        const mine = ++last
        const { store, random } = running.desk.device
        const isStopped = (): boolean => mine !== last
        // Hardly ever needed: it does not come with the engine.
        const { restoreArchive } = await import('./restoreArchive.ts')
        const restored = await restoreArchive({
          zip,
          store,
          random,
          here: running.keptHere,
          coming: running.comingBack,
          isAtHost: archive => own(running.self()?.kept.archives ?? {}, archive) !== undefined,
          sayAgain: event => sayAgain(running, event),
          tell: step => mine === last && progress.push(step),
          // Signed out meanwhile, what is kept stays kept: it goes on after the next sign-in.
          isStopped,
          isCut: () => !context.isCurrent(running),
          pause,
        })
        running.uploads.wake()
        const back = restored.ok ? restored.value : undefined
        const at = back === undefined ? undefined : await put(running, back.archive, mine)
        if (mine === last) progress.push(undefined)
        if (!restored.ok) return restored
        return ok(back === undefined ? undefined : { ...back, where: whereOf(at) })
      }),
    stopBringing: async () => {
      last++
      progress.push(undefined)
    },
    unfinished: () =>
      withRunning(async running => ok((await running.comingBack.read()) !== undefined)),
    dropUnfinished: () =>
      withRunning(async running => {
        last++
        const change = await running.comingBack.change(undefined)
        const done = await running.desk.device.store.commit([change])
        running.uploads.wake()
        return done.ok ? ok(undefined) : err('device-full')
      }),
    kept: () => withRunning(async running => ok(await keptFound(running))),
    putKept: archive =>
      withRunning(async running => {
        const mine = ++last
        const done = await put(running, archive, mine)
        if (mine === last) progress.push(undefined)
        return done
      }),
    letKeptGo: archive =>
      withRunning(async running => {
        const vault = running.vault()
        const here = await keptHereOf(running, archive)
        const index = await keptIndexOf(running, archive)
        const list = own(running.self()?.kept.archives ?? {}, archive)?.list
        if (vault !== undefined && list !== undefined) {
          const blobs = index.ok ? blobsOfKept({ index: index.value, list }) : [list.blob]
          await sayToVault(running, [{ t: 'archive-let-go', archive }], deps)
          await running.uploads.dropFromHost(vault.id, blobs)
        }
        if (here !== undefined && !(await changeKept(running, archive, () => undefined)))
          return err('device-full')
        running.uploads.wake()
        return ok(undefined)
      }),
    keptCircles: archive =>
      withRunning(async running => {
        const index = await keptIndexOf(running, archive)
        if (!index.ok) return index
        const { keptCircleList } = await import('./readKept.ts')
        return unread(
          async (): Promise<readonly KeptCircleListed[]> =>
            keptCircleList(index.value, name => readKept(running, index.value, name)),
        )
      }),
    readKept: order =>
      withRunning(async running => {
        const index = await keptIndexOf(running, order.archive)
        if (!index.ok) return index
        return unread(
          (): Promise<KeptPage | undefined> =>
            reader.read(running, index.value, order, deps.clock(), pageLength),
        )
      }),
    keptFile: (archive, name) =>
      withRunning(async running => {
        const index = await keptIndexOf(running, archive)
        if (!index.ok) return index
        const mime = mimeOfMedia(name)
        if (mime === undefined || !index.value.files.some(file => file.name === name))
          return err('no-longer-there')
        return unread(async () => {
          const parts: Uint8Array<ArrayBuffer>[] = []
          for await (const part of readKept(running, index.value, name)) parts.push(part)
          return new Blob(parts, { type: mime })
        })
      }),
  }
}

const whereOf = (at: Result<boolean, Failure> | undefined): KeptWhere => {
  if (at === undefined) return 'here'
  if (at.ok) return at.value ? 'host' : 'here'
  return at.error === 'circle-full' ? 'no-room' : 'here'
}

/** The circle that was read last stays folded: its pages follow each other. */
const keptReader = () => {
  let lastRead:
    | { readonly running: Running; readonly key: string; readonly circle: unknown }
    | undefined
  return {
    read: async (
      running: Running,
      index: Parameters<typeof readKept>[1],
      order: Parameters<RestoreCommands['readKept']>[0],
      now: number,
      length: number,
    ): Promise<KeptPage | undefined> => {
      const { foldKeptCircle, keptPage } = await import('./readKept.ts')
      const key = `${index.archive}/${order.folder}/${order.circle}`
      type Folded = Awaited<ReturnType<typeof foldKeptCircle>>
      const isLast = lastRead?.running === running && lastRead.key === key
      const circle = isLast
        ? (lastRead?.circle as Folded)
        : await foldKeptCircle({ index, open: name => readKept(running, index, name) }, order)
      lastRead = { running, key, circle }
      return circle === undefined ? undefined : keptPage(index, circle, order, now, length)
    },
  }
}

/** Twice is once: an event keeps its id, by which a circle knows what was said. */
const sayAgain = async (running: Running, event: Event): Promise<boolean> => {
  const vault = running.vault()
  if (vault === undefined || event.t === 'unknown') return false
  const { v: _, id, at, ...act } = event
  const said = await sayIn(running, vault, act.t === 'batch' ? act.ops : act, id, at)
  return said.ok || said.error === 'already-said'
}
