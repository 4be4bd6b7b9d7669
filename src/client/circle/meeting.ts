import type { AccountId } from '#base/ids.ts'
import { idBytes } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { accountOfCode, meetCodeOf, parseMeetCode } from '#crypto/meetCode.ts'
import { pairWords, type WordIndices } from '#crypto/words.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import type { MemberKeys } from '#protocol/signedMessages.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Identity } from '../log/identity.ts'

/** What a code says, held against what this circle's log says. */
export type Compared =
  | { readonly kind: 'same'; readonly gen: number }
  /** The circle has other keys for this account: somebody may be in between. */
  | { readonly kind: 'different' }
  /** Older or newer keys of the same account: one of the two devices has not heard of a change. */
  | { readonly kind: 'other-time' }
  | { readonly kind: 'someone-else'; readonly account: AccountId }
  /** Of an account that is not in this circle. */
  | { readonly kind: 'not-here' }
  | { readonly kind: 'mine' }
  | { readonly kind: 'not-a-code' }

const keysIn = ({ account, gen, sk, ek }: MemberText): MemberKeys => ({
  accountId: idBytes(account),
  gen,
  idPublicKey: fromBase64Url(sk) ?? new Uint8Array(),
  kemPublicKey: fromBase64Url(ek) ?? new Uint8Array(),
})

interface MemberText {
  readonly account: AccountId
  readonly gen: number
  readonly sk: string
  readonly ek: string
}

const myKeys = ({ accountId, keys }: Identity): MemberKeys => ({
  accountId: idBytes(accountId),
  gen: keys.gen,
  idPublicKey: keys.idPublicKey,
  kemPublicKey: keys.kemPublicKey,
})

export const myMeetCode = (identity: Identity): string => meetCodeOf(myKeys(identity))

/** `account`: whom I think I am standing beside. The host is asked nothing. */
export const compareCode = (
  membership: Membership,
  me: AccountId,
  account: AccountId,
  text: string,
): Compared => {
  const shown = parseMeetCode(text)
  if (shown === undefined) return { kind: 'not-a-code' }
  const whose = accountOfCode(shown)
  if (whose === me) return { kind: 'mine' }
  const member = membership.members.get(whose)
  if (member === undefined) return { kind: 'not-here' }
  if (whose !== account) return { kind: 'someone-else', account: whose }
  if (member.gen !== shown.gen) return { kind: 'other-time' }
  const isSame =
    toBase64Url(shown.idPublicKey) === member.sk && toBase64Url(shown.kemPublicKey) === member.ek
  return isSame ? { kind: 'same', gen: member.gen } : { kind: 'different' }
}

/** Six places in the word list, the same on the other's device; and for which of their keys. */
export const wordsWith = async (
  log: CircleLog,
  identity: Identity,
  account: AccountId,
): Promise<{ readonly gen: number; readonly indices: WordIndices } | undefined> => {
  const { membership } = log.state
  const member = membership?.members.get(account)
  const mine = membership?.members.get(identity.accountId)
  if (member === undefined || mine === undefined) return undefined
  return { gen: member.gen, indices: await pairWords(myKeys(identity), keysIn(member)) }
}
