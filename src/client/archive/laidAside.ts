/** So much text goes together to where the browser keeps it: each piece costs it a message. */
const pieceLength = 131_072

/**
 * Text whose place in the zip comes later. The browser keeps it meanwhile, outside of the engine's memory.
 */
export class LaidAside {
  readonly #blobs: Blob[] = []
  #waiting: string[] = []
  #length = 0

  add(text: string): void {
    this.#waiting.push(text)
    this.#length += text.length
    if (this.#length >= pieceLength) this.#putAway()
  }

  /** Piece by piece, in order. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    this.#putAway()
    for (const blob of this.#blobs) yield new Uint8Array(await blob.arrayBuffer())
  }

  #putAway(): void {
    this.#blobs.push(new Blob(this.#waiting))
    this.#waiting = []
    this.#length = 0
  }
}
