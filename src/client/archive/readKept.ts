import type { Bytes } from '#base/bytes.ts'
import type { KeptCircleListed, KeptOrder, KeptPage } from '../commands/archiveCommands.ts'
import type { KeptIndex } from '../kept/keptFormat.ts'
import { fileNames, foldersIn } from './archiveFormat.ts'
import { archiveLines } from './archiveLines.ts'
import { timesIn } from './archivePage.ts'
import type { KeptSource } from './archiveSource.ts'
import { circlesOfKept, type KeptCircle } from './keptInArchive.ts'
import { asRead, type PaperCircle, paperEnd, paperShares, paperStart } from './paperCircle.ts'
import { paperTree } from './paperTree.ts'

/** The circles of every archive in one that was brought back, with people in them. */
export const keptCircleList = async (
  index: KeptIndex,
  open: (name: string) => AsyncIterable<Bytes>,
): Promise<readonly KeptCircleListed[]> => {
  const found: KeptCircleListed[] = []
  for (const folder of foldersIn(index.files.map(({ name }) => name))) {
    let madeAt = 0
    for await (const line of archiveLines(open(folder + fileNames.json))) {
      if (line.kind === 'start') madeAt = line.start.madeAt
      if (line.kind !== 'circle' || line.circle.kind === 'self') continue
      const { circle, name } = line.circle
      found.push({ folder, circle, name, madeAt })
    }
  }
  return found
}

/** Folded from archive.json by the rules the app goes by; nothing of its page is looked at. */
export const foldKeptCircle = async (
  kept: KeptSource,
  { folder, circle }: Pick<KeptOrder, 'folder' | 'circle'>,
): Promise<KeptCircle | undefined> => {
  const isWanted = (id: string, inFolder: string): boolean => id === circle && inFolder === folder
  for await (const found of circlesOfKept(kept, isWanted)) return found
  return undefined
}

/** One page of it, the oldest first, as its maker read it. */
export const keptPage = (
  { files }: KeptIndex,
  { circle, me, madeAt }: KeptCircle,
  { words, timeZone, from }: KeptOrder,
  now: number,
  length: number,
): KeptPage => {
  const name = circle.name ?? words.circleUnnamed
  const paper: PaperCircle = {
    words,
    time: timesIn(words.region, timeZone),
    media: new Set(files.map(file => file.name)),
    circle,
    self: asRead(circle),
    me,
    now,
    status: 'ok',
    listed: { anchor: 'circle', name },
  }
  const { order } = circle.sharing
  const to = Math.min(order.length, from + length)
  // A section is open from its start to its end: what stands between them belongs into it.
  const parts = [
    ...(from === 0 ? [paperStart(paper)] : []),
    paperShares(paper, order.slice(from, to)),
    ...(to === order.length ? [paperEnd(paper)] : []),
  ]
  return {
    name,
    colour: circle.colour,
    madeAt,
    nodes: paperTree({ html: parts.map(({ html }) => html).join('') }),
    before: from === 0 ? undefined : Math.max(0, from - length),
    next: to < order.length ? to : undefined,
  }
}
