import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { peopleView } from '#core/people/view.ts'
import { pagesView } from '#core/page/pageView.ts'
import type { ArchiveCommands } from '../commands/archiveCommands.ts'
import type { Engine } from '../engine.ts'
import { isGone, isMember } from '../engine/circleState.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import { sameJson } from '../engine/sameJson.ts'
import { watchers } from '../engine/watchers.ts'
import { chunkOf } from '../files/fileCommands.ts'
import { openFile } from '../files/openFile.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import { keptFound, keptIndexOf, readKept, unread } from '../kept/keptArchives.ts'
import type { Failure } from '../commands/failure.ts'
import type { ArchiveProgress, HeldCircle, KeptSource } from './archiveSource.ts'
import { FetchedFiles, isStillWanted } from './fetchedFiles.ts'
import { blobPieces, NoRoom, type Pieces } from './pieces.ts'
import { restoreCommands } from './restoreCommands.ts'

export interface ArchiveContext {
  readonly deps: EngineDeps
  /** Waits until the engine has started. */
  running(): Promise<Running | undefined>
  /** Whether this person is still signed in here. */
  isCurrent(running: Running): boolean
}

/** Making an archive: one at a time, ended by a word or by signing out. */
export const archiveCommands = (
  context: ArchiveContext,
): { readonly archive: ArchiveCommands } & Pick<Engine, 'watchArchive' | 'watchRestore'> => {
  const { deps } = context
  const progress = watchers<ArchiveProgress | undefined>(undefined, sameJson)
  // Whoever begins takes the next number; one that is no longer the last ends.
  let last = 0
  let making: number | undefined
  let lastPieces: Pieces | undefined
  const { watchRestore, ...restoring } = restoreCommands(context)
  return {
    watchRestore,
    watchArchive: listener => progress.watch(listener),
    archive: {
      ...restoring,
      make: async ({ words, withSecrets, without = [], timeZone }) => {
        const mine = ++last
        const running = await context.running()
        if (running === undefined) return err('not-signed-in')
        making = mine
        // Hardly ever needed: it does not come with the engine.
        const { makeArchive } = await import('./makeArchive.ts')
        const { device, locks } = running.desk
        const self = running.self()
        const kept = await keptSources(running)
        if (!kept.ok) return kept
        const fetched = fetchedOf(running, deps)
        await fetched.begin()
        let isCut = false
        const archive = await withRoom(() =>
          makeArchive({
            kept: kept.value,
            without,
            device,
            me: running.keyring.accountId,
            name: running.vaultView().displayName,
            circles: circlesOf(running),
            people: () => (self === undefined ? [] : peopleView(running.self() ?? self).people),
            pages: () => (self === undefined ? [] : pagesView(running.self() ?? self)),
            words,
            withSecrets,
            pieces: async () => {
              lastPieces?.drop()
              lastPieces = (await deps.openPieces?.()) ?? blobPieces()
              return lastPieces
            },
            fileBytes: async (circle, file) => {
              let sealed: readonly Bytes[] = []
              const opened = await openFile(
                file,
                index => chunkOf(running, circle, file.blob, index),
                chunks => {
                  sealed = chunks
                },
              )
              if (!opened.ok) {
                isCut ||= opened.error === 'no-connection'
                return undefined
              }
              await fetched.keep(file, sealed)
              return opened.value
            },
            timeZone,
            alone: (log, work) => locks.request(lockName(log.id), work),
            tell: step => mine === last && progress.push(step),
            isStopped: () => mine !== last || !context.isCurrent(running),
            pause: () => new Promise(resolve => deps.schedule(0, () => resolve())),
          }),
        )
        if (!context.isCurrent(running)) return err('not-signed-in')
        // Stopped, nothing is left; where something did not come, the next one goes on from what did.
        if (making === mine) {
          making = undefined
          await fetched.end(mine === last && isCut)
        }
        if (mine === last) progress.push(undefined)
        return archive
      },
      unfinishedFiles: async () => {
        const running = await context.running()
        if (running === undefined) return err('not-signed-in')
        const found = await running.fetched.read()
        return ok(found !== undefined && isStillWanted(found, deps.clock()))
      },
      dropFiles: async () => {
        const running = await context.running()
        if (running === undefined) return err('not-signed-in')
        await fetchedOf(running, deps).end(false)
        return ok(undefined)
      },
      stop: async () => {
        last++
        progress.push(undefined)
        const left = lastPieces
        lastPieces = undefined
        // The browser may be saving it still; where one is being made, its end drops it at once.
        if (left !== undefined) deps.schedule(savingMs, () => left.drop())
      },
    },
  }
}

/** The zip; or why it could not be read together, or written. */
const withRoom = async (
  work: () => Promise<Blob | undefined>,
): Promise<Result<Blob | undefined, Failure>> => {
  try {
    return await unread(work)
  } catch (error) {
    if (error instanceof NoRoom) return err('device-full')
    throw error
  }
}

/** A slow device copies some gigabytes to its downloads in this time. */
const savingMs = 5 * 60_000

const fetchedOf = (running: Running, { clock }: EngineDeps): FetchedFiles =>
  new FetchedFiles({
    store: running.desk.device.store,
    record: running.fetched,
    now: clock,
    tidy: () => running.uploads.wake(),
  })

/** All that was brought back, here or with the host; without a connection that one cannot go along. */
const keptSources = async (running: Running): Promise<Result<readonly KeptSource[], Failure>> => {
  const sources: KeptSource[] = []
  for (const { archive } of await keptFound(running)) {
    // oxlint-disable-next-line no-await-in-loop
    const index = await keptIndexOf(running, archive)
    if (!index.ok) return index
    sources.push({ index: index.value, open: name => readKept(running, index.value, name) })
  }
  return ok(sources)
}

/** The private pages first, then every circle that I am in or was in. */
const circlesOf = (running: Running): readonly Pick<HeldCircle, 'log' | 'status' | 'isSelf'>[] => {
  const vault = running.vault()
  return [
    ...(vault === undefined ? [] : [{ log: vault, status: 'ok' as const, isSelf: true }]),
    ...running
      .logs()
      .filter(log => isMember(running, log) || isGone(running, log))
      .map(log => ({ log, status: statusOf(running, log), isSelf: false })),
  ]
}

const statusOf = (running: Running, log: CircleLog): HeldCircle['status'] => {
  if (log.status.kind === 'halted') return 'halted'
  return isGone(running, log) ? 'gone' : 'ok'
}
