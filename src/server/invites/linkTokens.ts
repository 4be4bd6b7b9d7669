import { type Bytes, concat } from '#base/bytes.ts'
import { type CircleId, idFrom, type InviteId } from '#base/ids.ts'
import { fromHex } from '#base/text.ts'
import type { ReadTokens } from '../accounts/readTokens.ts'
import { hexBytes } from '../circles/hexBytes.ts'

/** What a read token opens. */
export interface LinkPlace {
  readonly circleId: CircleId
  readonly inviteId: InviteId
  /** The link leads to a young person's seat: so does the account that is made with it. */
  readonly isSeat: boolean
}

const encode = ({ circleId, inviteId, isSeat }: LinkPlace) =>
  concat(hexBytes(circleId), hexBytes(inviteId), Uint8Array.of(isSeat ? 1 : 0))

/** What a token was issued for. */
export const linkPlaceIn = (value: Bytes | undefined): LinkPlace | undefined =>
  value?.length === 49
    ? {
        circleId: idFrom('circle', value.subarray(0, 32)),
        inviteId: idFrom('invite', value.subarray(32, 48)),
        isSeat: value[48] === 1,
      }
    : undefined

export const issueLinkToken = (tokens: ReadTokens, place: LinkPlace) => tokens.issue(encode(place))

/** `text`: the hexadecimal header of a request. */
export const linkPlaceOf = async (
  tokens: ReadTokens,
  text: string | undefined,
): Promise<LinkPlace | undefined> => {
  const token = text?.length === 64 ? fromHex(text) : undefined
  return linkPlaceIn(token === undefined ? undefined : await tokens.find(token))
}
