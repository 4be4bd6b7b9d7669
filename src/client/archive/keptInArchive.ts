import { parseId } from '#base/ids.ts'
import type { AccountId } from '#base/ids.ts'
import type { Circle } from '#core/circle/circle.ts'
import { FoldKept } from '../kept/foldKept.ts'
import { readEntries } from './readEntries.ts'
import { fileNames, foldersIn } from './archiveFormat.ts'
import { archiveLines } from './archiveLines.ts'
import { type ArchiveSource, batchesOf, type HeldCircle, type KeptSource } from './archiveSource.ts'
import type { ZipWriter } from './zipWriter.ts'

/** A circle out of an archive that was brought back, as its maker read it. */
export interface KeptCircle {
  readonly circle: Circle
  /** The account that made that archive. */
  readonly me: AccountId
  readonly madeAt: number
}

/** Every circle with people in it, of every archive that lies in one zip. One at a time is in memory. */
export async function* circlesOfKept(
  { index, open }: KeptSource,
  isWanted: (circle: string, folder: string) => boolean = () => true,
): AsyncGenerator<KeptCircle> {
  for (const folder of foldersIn(index.files.map(({ name }) => name))) {
    let me: AccountId | undefined
    let madeAt = 0
    let fold: FoldKept | undefined
    const ended = (): KeptCircle[] =>
      fold === undefined || me === undefined ? [] : [{ circle: fold.end(), me, madeAt }]
    for await (const line of archiveLines(open(folder + fileNames.json))) {
      if (line.kind === 'start') {
        me = parseId('account', line.start.account)
        ;({ madeAt } = line.start)
      } else if (line.kind === 'circle') {
        yield* ended()
        const { kind, circle } = line.circle
        fold =
          kind === 'self' || me === undefined || !isWanted(circle, folder)
            ? undefined
            : new FoldKept(line.circle, me)
      } else await fold?.add(line.entry)
    }
    yield* ended()
  }
}

/**
 * Whether this account has said nothing that the one archive it brought back does not hold: then that one
 * is handed on as it is, and the new file's archive.json is the old one, byte for byte.
 */
export const handsOn = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
): Promise<boolean> => {
  const [only, ...others] = source.kept
  if (only === undefined || others.length > 0 || circles.some(({ isSelf }) => !isSelf)) return false
  const held = new Set<unknown>()
  let isSelf = false
  for await (const line of archiveLines(only.open(fileNames.json))) {
    if (line.kind === 'circle') isSelf = line.circle.kind === 'self'
    else if (isSelf && line.kind === 'entry' && 'event' in line.entry)
      held.add(line.entry.event['id'])
  }
  for (const self of circles)
    for await (const entries of batchesOf(source, self))
      for (const entry of await readEntries(source, self.circle, self, entries))
        if ('event' in entry && !held.has(entry.event['id'])) return false
  return true
}

/**
 * What was brought back goes along as it came: each archive in a folder of its own, or, handed on, under the
 * names it had. Pictures and voice notes lie with all others.
 */
export const writeKept = async (
  source: ArchiveSource,
  isHandedOn: boolean,
  zip: ZipWriter,
): Promise<void> => {
  let place = 0
  for (const { index, open } of source.kept)
    for (const folder of foldersIn(index.files.map(({ name }) => name))) {
      source.tell({ kind: 'earlier' })
      const to = isHandedOn ? folder : fileNames.earlier(++place)
      for (const { name } of index.files) {
        if (source.isStopped()) return
        const rest = restOf(name, folder)
        if (rest === undefined) continue
        const file = zip.file(to + rest, rest === fileNames.json ? 'text' : 'sealed')
        for await (const part of open(name)) {
          file.write(part)
          await source.pause()
        }
        file.end()
      }
    }
}

/** Its name inside its archive; `undefined` when it lies in another, or among the media. */
const restOf = (name: string, folder: string): string | undefined => {
  if (!name.startsWith(folder)) return undefined
  const rest = name.slice(folder.length)
  return rest === fileNames.json || rest.startsWith('proof/') ? rest : undefined
}

export const writeKeptMedia = async (
  source: ArchiveSource,
  written: Set<string>,
  zip: ZipWriter,
): Promise<void> => {
  for (const { index, open } of source.kept)
    for (const { name, size } of index.files) {
      if (source.isStopped()) return
      if (!name.startsWith(fileNames.mediaFolder) || written.has(name)) continue
      if (!zip.hasRoomFor(size)) continue
      const file = zip.file(name, 'sealed')
      for await (const part of open(name)) file.write(part)
      file.end()
      written.add(name)
      await source.pause()
    }
}
