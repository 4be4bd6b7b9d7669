import type { Bytes } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'
import { label } from '#protocol/label.ts'

const maxNameLength = 200

/** One spelling for all: what is typed with a capital or a wide letter is the same name. */
export const foldedName = (name: string): string =>
  name.slice(0, maxNameLength).trim().normalize('NFKC').toLowerCase().normalize('NFKC')

/**
 * All a host learns of a sign-in name; worthless at another host, because `instanceId` is in it.
 */
export const nameHashOf = (instanceId: Bytes, name: string): Bytes =>
  sha256(label('sign-in'), instanceId, utf8(foldedName(name)))
