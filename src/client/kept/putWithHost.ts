import { err, ok, type Result } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import { own } from '#core/circle/own.ts'
import type { Failure } from '../commands/failure.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { bringFiles } from '../files/bringFiles.ts'
import { failureSaid } from '../sync/failure.ts'
import { keptHereOf } from './keptArchives.ts'
import type { KeptHere } from './keptFormat.ts'
import { sealPart } from './sealPart.ts'

export interface PuttingWithHost {
  readonly running: Running
  readonly now: () => number
  /** From 0 to 1. */
  readonly tell: (done: number) => void
  readonly isStopped: () => boolean
}

/**
 * Brings the sealed pieces of an archive to the host, as files of the self circle, so that all devices of this
 * account find it. Broken off, it goes on where it was. Where there is no room nothing of it stays
 * there, and it is on this device alone. `false`: it was stopped.
 */
export const putWithHost = async (
  { running, now, tell, isStopped }: PuttingWithHost,
  archive: string,
): Promise<Result<boolean, Failure>> => {
  const vault = running.vault()
  const here = await keptHereOf(running, archive)
  if (vault === undefined || here === undefined) return err('no-longer-there')
  if (own(running.self()?.kept.archives ?? {}, archive) !== undefined) return ok(true)
  const listed = await withList(running, here)
  if (listed?.list === undefined) return err('device-full')
  const { list, index } = listed
  const pieces = [...index.files.flatMap(({ parts }) => parts), list]
  const brought = await bringFiles(running.desk, {
    circle: vault.id,
    files: pieces,
    slowly: false,
    isWanted: () => !isStopped(),
    progress: tell,
  })
  if (!brought.ok) {
    const { error } = brought
    if (error.kind === 'unwanted' || error.kind === 'lost')
      return error.kind === 'lost' ? err('no-longer-there') : ok(false)
    const why = failureSaid(error)
    if (why === 'circle-full') {
      const blobs = pieces.map(({ blob }) => blob)
      await running.uploads.dropFromHost(vault.id, blobs)
      await changeKept(running, archive, one => ({ ...one, noRoom: true }))
    }
    return err(why)
  }
  const { madeAt } = index
  const deps = { clock: now, random: running.desk.device.random }
  const said = await sayToVault(running, [{ t: 'archive-kept', archive, madeAt, list }], deps)
  if (said?.ok !== true) return err('device-full')
  await changeKept(running, archive, ({ index: given, list: at }) => ({
    index: given,
    list: at,
  }))
  return ok(true)
}

/** The list is sealed once: a second try brings the same bytes. */
const withList = async (running: Running, here: KeptHere): Promise<KeptHere | undefined> => {
  if (here.list !== undefined) return here
  const { store, random } = running.desk.device
  const { part, change } = await sealPart(utf8(JSON.stringify(here.index)), random)
  const next = { ...here, list: part }
  const done = await store.commit([change, await changed(running, here.index.archive, () => next)])
  return done.ok ? next : undefined
}

const changed = async (
  running: Running,
  archive: string,
  how: (one: KeptHere) => KeptHere | undefined,
) => {
  const kept = (await running.keptHere.read()) ?? []
  const next = kept.flatMap(one => {
    const then = one.index.archive === archive ? how(one) : one
    return then === undefined ? [] : [then]
  })
  return running.keptHere.change(next.length === 0 ? undefined : next)
}

export const changeKept = async (
  running: Running,
  archive: string,
  how: (one: KeptHere) => KeptHere | undefined,
): Promise<boolean> =>
  (await running.desk.device.store.commit([await changed(running, archive, how)])).ok
