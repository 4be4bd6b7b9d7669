import type { Bytes } from '#base/bytes.ts'
import { openRecord, sealRecord } from '#crypto/deviceSeal.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'

/** Seals what a device keeps. `name` says which record it is: none can stand in for another. */
export interface DeviceSeal {
  seal(name: string, json: string): Promise<Bytes>
  /** `undefined` when it is not there, another record, changed, or sealed with another key. */
  open(name: string, sealed: Bytes | undefined): Promise<string | undefined>
}

export const deviceSealOf = (deviceKey: CryptoKey, random: RandomBytes): DeviceSeal => ({
  seal: (name, json) => sealRecord(deviceKey, name, json, random),
  open: async (name, sealed) =>
    sealed === undefined ? undefined : openRecord(deviceKey, name, sealed),
})
