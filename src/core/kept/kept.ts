import type { KeptList } from './events.ts'

export interface KeptAtHost {
  readonly archive: string
  readonly madeAt: number
  readonly list: KeptList
}

/** Archives that were brought back and lie with the host, by their id. */
export interface Kept {
  readonly archives: Record<string, KeptAtHost>
}

export const nothingKept = (): Kept => ({ archives: {} })
