import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { type ArchiveCircle, type ArchiveEntry, LogFileReader } from './archiveFormat.ts'
import { CircleComparing } from './compareCircle.ts'
import { type SummedFile, type Summing, summing } from './readArchive.ts'
import { LogJudge } from './verifyLog.ts'

type CircleTold = Omit<ArchiveCircle, 'entries'>

/**
 * Compares what archive.json says of one circle with the log beside it, a line and an entry at a time: neither is
 * ever held whole, however long the circle is.
 */
export class CircleProving {
  readonly #told: CircleTold
  readonly #log: Summing
  readonly #file: LogFileReader
  readonly #judge: LogJudge
  // Nothing here opens what is sealed: that stays what its maker says.
  readonly #comparing = new CircleComparing(async () => ({ kind: 'sealed' }))
  #wires: Iterator<Bytes> = [][Symbol.iterator]()
  #entries = 0

  constructor(zip: Blob, log: SummedFile, circle: CircleId, told: CircleTold) {
    this.#told = told
    this.#log = summing(zip, log)
    this.#file = new LogFileReader(circle)
    this.#judge = new LogJudge(circle)
  }

  /** `false`: this is not what was signed at its place. */
  async take(said: ArchiveEntry): Promise<boolean> {
    const bytes = await this.#nextEntry()
    const entry = bytes === undefined ? undefined : await this.#judge.take(bytes)
    if (entry === undefined) return false
    this.#entries += 1
    await this.#comparing.take(entry, said)
    return !this.#comparing.isHopeless
  }

  /** After the last entry: whether all of it is what was signed, and nothing is missing. */
  async end(): Promise<boolean> {
    if ((await this.#nextEntry()) !== undefined) return false
    const judged = await this.#judge.end(!this.#file.isWhole)
    const { troubles } = this.#comparing.end(judged, this.#told, this.#entries)
    return this.#log.isSound() && judged.troubles.length === 0 && troubles.length === 0
  }

  async #nextEntry(): Promise<Bytes | undefined> {
    for (;;) {
      const entry = this.#wires.next()
      if (entry.done !== true) return entry.value
      // What is left of the last part was copied: it may go now.
      const part = await this.#log.parts.next()
      if (part.done === true) return undefined
      this.#wires = this.#file.take(part.value)
    }
  }
}
