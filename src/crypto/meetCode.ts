import { idFrom } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { type MemberKeys, memberKeysBytes } from '#protocol/signedMessages.ts'

const prefix = 'CV1.'
const recordLength = 84
/** Far more than a code has: what somebody pastes is not looked at beyond it. */
const maxCodeLength = 400

/** What one phone shows and the other reads (PROTOCOL, "Words"): all that a circle knows of my keys. */
export const meetCodeOf = (keys: MemberKeys): string =>
  `${prefix}${toBase64Url(memberKeysBytes(keys))}`

/** White space is forgiven, because people paste; `undefined` when it is no such code. */
export const parseMeetCode = (text: string): MemberKeys | undefined => {
  if (text.length > maxCodeLength) return undefined
  const code = text.replaceAll(/\s/g, '')
  if (!code.startsWith(prefix)) return undefined
  const record = fromBase64Url(code.slice(prefix.length))
  if (record?.length !== recordLength) return undefined
  const gen = new DataView(record.buffer, record.byteOffset).getUint32(16)
  if (gen === 0) return undefined
  return {
    accountId: record.slice(0, 16),
    gen,
    idPublicKey: record.slice(20, 52),
    kemPublicKey: record.slice(52),
  }
}

/** Whose code it is. */
export const accountOfCode = ({ accountId }: MemberKeys) => idFrom('account', accountId)
