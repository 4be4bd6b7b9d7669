import type { CircleId, EventId } from '#core/circle/ids.ts'
import type { FileKind, FileType, FileView } from '#core/sharing/files.ts'
import type { Outcome } from './failure.ts'

/** A file that a draft has: kept on this device, sealed. `blob` is its name. */
export type KeptFile = FileView

/** Re-encoded by the screen: no place, no camera, nothing that the person does not see. */
export interface NewFile {
  readonly bytes: Uint8Array
  readonly kind: FileKind
  readonly mime: FileType
  readonly words: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly seconds?: number | undefined
  /** 64 whole numbers from 0 to 31. */
  readonly wave?: readonly number[] | undefined
  /** A smaller picture, in the type of the large one. */
  readonly thumb?: Uint8Array | undefined
}

/**
 * What opens one file, and only this file. It survives `structuredClone`; its key cannot be read
 * and seals nothing.
 */
export interface FilePass {
  readonly blob: string
  readonly circle: CircleId
  readonly key: CryptoKey
  /** Of the opened file, in bytes. */
  readonly size: number
  readonly chunkSize: number
  readonly mime: FileType
}

export interface FileCommands {
  /** Sealed on this device before it returns. `say` with the draft's id takes its files along. */
  keep(draft: EventId, file: NewFile): Outcome<KeptFile>
  /** Changes the text beside a kept file. */
  describe(draft: EventId, blob: string, words: string): Outcome
  forget(draft: EventId, blob: string): Outcome
  /**
   * For the service worker, which reads the file from the host (`readFile`).
   * `no-longer-there` while its bytes are on this device only: then `open` it.
   */
  pass(circle: CircleId, blob: string): Outcome<FilePass>
  /** The whole file, checked against what its event says; also one that is kept for a draft. */
  open(circle: CircleId, blob: string): Outcome<Blob>
}
