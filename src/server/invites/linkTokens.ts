import { concat } from '#base/bytes.ts'
import { type CircleId, idFrom, type InviteId } from '#base/ids.ts'
import { fromHex } from '#base/text.ts'
import type { ReadTokens } from '../accounts/readTokens.ts'
import { hexBytes } from '../circles/hexBytes.ts'

/** What a read token opens. */
export interface LinkPlace {
  readonly circleId: CircleId
  readonly inviteId: InviteId
}

const encode = ({ circleId, inviteId }: LinkPlace) => concat(hexBytes(circleId), hexBytes(inviteId))

export const issueLinkToken = (tokens: ReadTokens, place: LinkPlace) => tokens.issue(encode(place))

/** `text`: the hexadecimal header of a request. */
export const linkPlaceOf = async (
  tokens: ReadTokens,
  text: string | undefined,
): Promise<LinkPlace | undefined> => {
  const token = text?.length === 64 ? fromHex(text) : undefined
  const value = token === undefined ? undefined : await tokens.find(token)
  if (value?.length !== 48) return undefined
  return {
    circleId: idFrom('circle', value.subarray(0, 32)),
    inviteId: idFrom('invite', value.subarray(32)),
  }
}
