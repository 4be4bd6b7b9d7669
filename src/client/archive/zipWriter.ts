import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Bytes } from '#base/bytes.ts'
import { toHex, utf8 } from '#base/text.ts'
import { longSha256, runningSha256 } from '#crypto/sha256.ts'
import { fileNames } from './archiveFormat.ts'
import type { Pieces } from './pieces.ts'

export interface ZipFile {
  write(part: string | Uint8Array): void
  end(): void
}

// So much goes at once to where it is kept.
const pieceBytes = 1_048_576

/** What comes after pictures and voice notes takes less than the rest of 4 GiB and of 65,535 files. */
const maxMediaBytes = 3 * 1_073_741_824
const maxMediaFiles = 18_000

/** Zip knows no other years; a clock that stands elsewhere must not end an archive. */
const earliestMs = Date.UTC(1981, 0, 1)
const latestMs = Date.UTC(2098, 0, 1)

/** As `sha256sum --check` reads it. */
const sumLine = (sum: Bytes, name: string): string => `${toHex(sum)}  ${name}\n`

/**
 * A zip file, written one file after the other. What is finished goes out of memory in pieces, so
 * that the size of an archive does not matter. The last file holds the SHA-256 of all others.
 */
export class ZipWriter {
  readonly #zip: Zip
  readonly #madeAt: number
  readonly #pieces: Pieces
  readonly #sums: string[] = []
  #waiting: Uint8Array<ArrayBuffer>[] = []
  #waitingBytes = 0
  #allBytes = 0
  readonly #names: string[] = []

  constructor(nowMs: number, pieces: Pieces) {
    this.#pieces = pieces
    this.#madeAt = Math.min(latestMs, Math.max(earliestMs, nowMs))
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error
      this.#take(chunk)
    })
  }

  /** The next file; the one before it has ended. Sealed bytes cannot be packed any smaller. */
  file(name: string, holds: 'text' | 'sealed'): ZipFile {
    const file = this.#added(name, holds)
    const sum = runningSha256()
    return {
      write: part => {
        const bytes = typeof part === 'string' ? utf8(part) : new Uint8Array(part)
        sum.update(bytes)
        file.push(bytes)
      },
      end: () => {
        file.push(new Uint8Array(), true)
        this.#sums.push(sumLine(sum.digest(), name))
      },
    }
  }

  /** A file that is held whole and cannot be packed: its sum is the browser's own work. It is out of memory when this ends. */
  async sealed(name: string, bytes: Bytes): Promise<void> {
    const sum = await longSha256(bytes)
    this.#added(name, 'sealed').push(bytes, true)
    this.#putAway()
    this.#sums.push(sumLine(sum, name))
  }

  /** Whether so many bytes more leave enough for the rest: a zip of this kind counts in 32 bits. */
  hasRoomFor(bytes: number): boolean {
    return this.#names.length < maxMediaFiles && this.#allBytes + bytes < maxMediaBytes
  }

  whole(name: string, text: string): void {
    const file = this.file(name, 'text')
    file.write(text)
    file.end()
  }

  /** What is in it so far. */
  names(): readonly string[] {
    return this.#names
  }

  end(): Promise<Blob> {
    this.whole(fileNames.sums, this.#sums.join(''))
    this.#zip.end()
    this.#putAway()
    return this.#pieces.end()
  }

  #added(name: string, holds: 'text' | 'sealed'): ZipDeflate | ZipPassThrough {
    const file = holds === 'text' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    file.mtime = this.#madeAt
    this.#names.push(name)
    this.#zip.add(file)
    return file
  }

  #take(chunk: Uint8Array<ArrayBuffer>): void {
    // Handed on as they are: wherever they go, they are copied there.
    this.#waiting.push(chunk)
    this.#waitingBytes += chunk.length
    this.#allBytes += chunk.length
    if (this.#waitingBytes >= pieceBytes) this.#putAway()
  }

  #putAway(): void {
    this.#pieces.add(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
  }
}
