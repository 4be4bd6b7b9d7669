import type { Bytes } from '#base/bytes.ts'
import type { ShortLived } from './shortLived.ts'

/**
 * Given to whoever proved to hold an invitation: for 30 minutes it opens the control view of one
 * circle, and it lets one account be made here.
 */
export interface ReadTokens {
  /** `value` says what it opens; only the code that issues it reads that. */
  issue(value: Uint8Array): Promise<{ readonly token: Bytes; readonly expiresAt: number }>
  find(token: Uint8Array): Promise<Bytes | undefined>
}

export const readTokens = (store: ShortLived, random: (length: number) => Bytes): ReadTokens => ({
  async issue(value) {
    const token = random(32)
    const expiresAt = store.expiry('read-token')
    await store.put('read-token', token, value)
    return { token, expiresAt }
  },
  find: token => store.peek('read-token', token),
})
