import { archiveFormat } from './archiveFormat.ts'
import { type ArchiveSource, batchesOf, type HeldCircle } from './archiveSource.ts'
import { maskedEntries } from './maskedEntries.ts'
import { circleStartOf, readEntries } from './readEntries.ts'
import type { Masks } from './withoutOthers.ts'
import type { ZipFile } from './zipWriter.ts'

/** Every circle with all its entries in log order, one on a line. Opened a batch at a time. */
export const writeJson = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
  masks: Masks | undefined,
  file: ZipFile,
): Promise<void> => {
  const { me, device, without } = source
  const self = circles.find(({ isSelf }) => isSelf)?.circle
  const chosen = without.length === 0 ? {} : { without }
  const start = { format: archiveFormat, madeAt: device.now(), account: me, ...chosen }
  file.write(`${JSON.stringify(start).slice(0, -1)},"circles":[`)
  for (const [place, held] of circles.entries()) {
    source.tell({ kind: 'reading', circle: held.circle.name })
    const line = JSON.stringify(circleStartOf(held, masks)).slice(0, -1)
    file.write(`${place === 0 ? '' : ','}\n${line},"entries":[`)
    let separator = '\n'
    for await (const entries of batchesOf(source, held)) {
      const opened =
        masks === undefined
          ? await readEntries(source, self, held, entries)
          : await maskedEntries(source, self, held, entries, masks)
      file.write(separator + opened.map(entry => JSON.stringify(entry)).join(',\n'))
      separator = ',\n'
    }
    file.write('\n]}')
  }
  file.write('\n]}\n')
}
