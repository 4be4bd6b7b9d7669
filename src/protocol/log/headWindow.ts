import type { Bytes } from '#base/bytes.ts'

/** How far behind the head an author may have looked when sealing (docs/PROTOCOL.md, "Log"). */
export const seenWindow = 4096
const sparseStep = 1024

/**
 * Log hashes that later entries may point to: the last 4096 positions and every 1024th before.
 * Grows in place, because it is on the path of every entry; `fork` costs one copy of pointers.
 */
export class HeadWindow {
  #firstSeq: number
  #recent: Bytes[]
  readonly #sparse: Map<number, Bytes>

  constructor(
    firstSeq = 1,
    recent: readonly Bytes[] = [],
    sparse: ReadonlyMap<number, Bytes> = new Map(),
  ) {
    this.#firstSeq = firstSeq
    this.#recent = [...recent]
    this.#sparse = new Map(sparse)
  }

  at(seq: number): Bytes | undefined {
    return this.#recent[seq - this.#firstSeq] ?? this.#sparse.get(seq)
  }

  /** The hash of the position after the last one added. */
  push(head: Bytes): void {
    this.#recent.push(head)
    // Trimmed now and then, not each time: shifting 4096 pointers per entry would be the main cost.
    if (this.#recent.length >= 2 * seenWindow) this.#trim(this.#recent.length - seenWindow - 1)
  }

  fork(): HeadWindow {
    return new HeadWindow(this.#firstSeq, this.#recent, this.#sparse)
  }

  /** For storage: `[position, hash]` of everything kept, oldest first. */
  entries(): readonly (readonly [number, Bytes])[] {
    return [
      ...this.#sparse,
      ...this.#recent.map((head, index) => [this.#firstSeq + index, head] as const),
    ]
  }

  /** Restores what `entries` gave. */
  static from(entries: readonly (readonly [number, Bytes])[]): HeadWindow {
    const last = entries.at(-1)?.[0] ?? 0
    const firstRecent = entries.findIndex(
      ([seq], index) => last - seq === entries.length - 1 - index,
    )
    const sparse = new Map(entries.slice(0, Math.max(0, firstRecent)))
    const recent = entries.slice(Math.max(0, firstRecent))
    return new HeadWindow(
      recent[0]?.[0] ?? 1,
      recent.map(([, head]) => head),
      sparse,
    )
  }

  #trim(count: number): void {
    for (let index = 0; index < count; index++) {
      const head = this.#recent[index]
      const seq = this.#firstSeq + index
      if (seq % sparseStep === 0 && head !== undefined) this.#sparse.set(seq, head)
    }
    this.#recent = this.#recent.slice(count)
    this.#firstSeq += count
  }
}
