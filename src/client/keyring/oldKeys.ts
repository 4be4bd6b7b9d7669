import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { toBase64Url } from '#base/text.ts'
import { kdf, noSalt } from '#crypto/kdf.ts'
import type { OldKeys } from '#core/vault/vault.ts'
import { label } from '#protocol/label.ts'
import { deviceSecretOf } from './deviceKey.ts'

/**
 * What a generation hands down to the next through the self circle (PROTOCOL, "Devices and the self circle"): its sealing seed, so
 * that old seals stay readable, and what undoes the storage keys of devices that were signed out.
 * Never its signing seed: nobody may sign for an ended generation.
 */
export const oldKeysOf = (root: Bytes, gen: number): OldKeys => {
  const kemSeed = kdf(root, noSalt, concat(label('acct-kem'), u32(gen)), 32)
  const secret = deviceSecretOf(root)
  try {
    return { gen, kemSeed: toBase64Url(kemSeed), deviceSecret: toBase64Url(secret) }
  } finally {
    kemSeed.fill(0)
    secret.fill(0)
  }
}
