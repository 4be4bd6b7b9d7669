import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import { circleWords, type WordIndices } from '#crypto/words.ts'
import { headAt } from '#protocol/log/logState.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** Six places in the word list; about half a second of work, so keep them while nothing changes. */
export const wordsOfCircle = async (
  device: Device,
  log: CircleLog,
): Promise<Result<WordIndices, Failure>> => {
  const { membership } = log.state
  if (membership === undefined || membership.epoch === 0) return err('no-circle')
  const { wordsSeq: seq } = membership
  const [stored] = await device.store.logHashes(log.id, seq, seq)
  const head = headAt(log.state, seq) ?? stored?.[1]
  if (head === undefined) return err('no-circle')
  const members = [...membership.members.values()].map(({ account, gen, sk, ek, role }) => ({
    accountId: idBytes(account),
    gen,
    idPublicKey: bytes(sk),
    kemPublicKey: bytes(ek),
    role,
  }))
  const commit = bytes(membership.commit)
  return ok(await circleWords({ circleId: log.id, seq, head, members, commit }))
}
