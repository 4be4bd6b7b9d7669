import { type Bytes, concat, readU32, u32 } from '#base/bytes.ts'
import {
  type AccountId,
  type CircleId,
  idBytes,
  idFrom,
  idLength,
  type LetterId,
} from '#base/ids.ts'

/**
 * What stands at the head of a letter from one person to another (docs/PROTOCOL.md, "Letters"). All
 * of it is inside the seal: the host sees none of it, and whoever opens it checks every part.
 */
export interface LetterHeader {
  /** The circle whose log says whose keys these are. Both are members of it. */
  readonly circleId: CircleId
  readonly senderId: AccountId
  readonly senderGen: number
  readonly recipientId: AccountId
  readonly recipientGen: number
  /** With the sender it makes a letter that comes twice harmless. */
  readonly id: LetterId
  /** SHA-256 of the JSON. */
  readonly jsonHash: Bytes
}

const { circle, account, letter } = idLength
const gen = 4
const hash = 32

export const letterHeaderLength: number = circle + 2 * (account + gen) + letter + hash

export const letterHeaderBytes = (header: LetterHeader): Bytes =>
  concat(
    idBytes(header.circleId),
    idBytes(header.senderId),
    u32(header.senderGen),
    idBytes(header.recipientId),
    u32(header.recipientGen),
    idBytes(header.id),
    header.jsonHash,
  )

/** The caller knows that there are `letterHeaderLength` bytes. */
export const readLetterHeader = (bytes: Uint8Array): LetterHeader => {
  const sender = circle
  const recipient = sender + account + gen
  const id = recipient + account + gen
  return {
    circleId: idFrom('circle', bytes.subarray(0, sender)),
    senderId: idFrom('account', bytes.subarray(sender, sender + account)),
    senderGen: readU32(bytes, sender + account),
    recipientId: idFrom('account', bytes.subarray(recipient, recipient + account)),
    recipientGen: readU32(bytes, recipient + account),
    id: idFrom('letter', bytes.subarray(id, id + letter)),
    jsonHash: new Uint8Array(bytes.subarray(id + letter, id + letter + hash)),
  }
}
