import { type Bytes, concat, u8 } from '#base/bytes.ts'
import { idBytes, idFrom, idLength } from '#base/ids.ts'
import { label } from '#protocol/label.ts'
import { openWith, type Sealed, sealTo, takeKemKeys, type KemKeys } from './hpke.ts'
import { type KeeperPart, shareLength } from './keeperSet.ts'
import type { RandomBytes } from './randomBytes.ts'

/** The key of a device that asks for help: made for this, and not extractable. */
export const returnKeys = (random: RandomBytes): Promise<KemKeys> => takeKemKeys(random(32))

const returnInfo = (set: Uint8Array, publicKey: Uint8Array): Bytes =>
  concat(label('guardian-return'), set, publicKey)

const none = new Uint8Array()
const headLength = 3 + idLength.account + 32 + shareLength

/** For the device whose words the keeper heard, and for no other. */
export const sealPart = (part: KeeperPart, publicKey: Bytes): Promise<Sealed> => {
  const { index, needed, parts, owner, commit, share, hashes } = part
  const head = concat(u8(index), u8(needed), u8(parts), idBytes(owner), commit, share)
  return sealTo(publicKey, returnInfo(part.set, publicKey), none, concat(head, ...hashes))
}

/** `undefined` for every reason alike. What it says of itself is checked by `combineParts`. */
export const openPart = async (
  { publicKey, kemKey }: KemKeys,
  set: Bytes,
  sealed: Sealed,
): Promise<KeeperPart | undefined> => {
  const plain = await openWith(kemKey, returnInfo(set, publicKey), none, sealed)
  if (plain === undefined || plain.length < headLength) return undefined
  const [index = 0, needed = 0, parts = 0] = plain
  if (plain.length !== headLength + 32 * parts || needed < 2) return undefined
  const ownerEnd = 3 + idLength.account
  const commitEnd = ownerEnd + 32
  return {
    owner: idFrom('account', plain.subarray(3, ownerEnd)),
    set,
    index,
    needed,
    parts,
    commit: plain.slice(ownerEnd, commitEnd),
    share: plain.slice(commitEnd, headLength),
    hashes: Array.from({ length: parts }, (_, at) =>
      plain.slice(headLength + 32 * at, headLength + 32 * (at + 1)),
    ),
  }
}
