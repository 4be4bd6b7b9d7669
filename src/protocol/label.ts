import { type Bytes, concat, u8 } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'

const cache = new Map<string, Bytes>()

/**
 * The domain-separation label that starts every hash, signature, KDF and HPKE `info`:
 * `circles/v1/<name>` and one zero byte. Without it, bytes made for one purpose could be passed off
 * as another (Matrix CVE-2022-39250). See docs/PROTOCOL.md, "Conventions".
 */
export const label = (name: string): Bytes => {
  const known = cache.get(name)
  if (known !== undefined) return known
  const made = concat(utf8(`circles/v1/${name}`), u8(0))
  cache.set(name, made)
  return made
}
