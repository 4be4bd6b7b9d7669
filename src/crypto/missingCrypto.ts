import { zeros } from '#base/bytes.ts'
import { sign, takeSignatureKeys, verify } from './signature.ts'
import { takeKemKeys } from './hpke.ts'

/**
 * What this browser lacks. `no-secure-context`: the page came over plain http, where browsers keep
 * cryptography away. `too-old`: no Ed25519 or X25519 (Chromium before 137, Firefox before 130,
 * Safari before 17). There is no slower path of our own: its keys could be read by any script.
 */
export type MissingCrypto = 'no-secure-context' | 'too-old'

/** `undefined` when all is there. Asked once, before the first key is made. */
export const missingCrypto = async (): Promise<MissingCrypto | undefined> => {
  // The DOM types promise `subtle`; outside a secure context it is not there.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return 'no-secure-context'
  try {
    const { publicKey, signKey } = await takeSignatureKeys(zeros(32).fill(1))
    await takeKemKeys(zeros(32).fill(1))
    const works = await verify(publicKey, publicKey, await sign(signKey, publicKey))
    return works ? undefined : 'too-old'
  } catch {
    return 'too-old'
  }
}
