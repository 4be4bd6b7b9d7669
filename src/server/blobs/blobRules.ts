import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may bring and fetch chunks, and how much a circle may hold. */
export interface BlobRules {
  /** By account: beginning, chunks brought, and taking away. */
  readonly bringBlob: RateRule
  /** By account: chunks fetched. */
  readonly readBlob: RateRule
  /** Sealed bytes of all files of one circle. */
  readonly circleFileBytes: number
}

const mebibyte = 1_048_576
/** What a circle may hold unless the host says otherwise. */
export const defaultCircleFilesMiB = 1_024

export const defaultBlobRules: BlobRules = {
  bringBlob: { name: 'bring-blob', kind: 'bucket', burst: 1_200, perMinute: 600 },
  readBlob: { name: 'read-blob', kind: 'bucket', burst: 4_800, perMinute: 2_400 },
  circleFileBytes: defaultCircleFilesMiB * mebibyte,
}
