import type { Hono } from 'hono'
import { type Bytes, concat, readU64, u64 } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { pairEnterRequest, pairSendRequest, pairTakeRequest } from '#protocol/api/pairing.ts'
import { paths } from '#protocol/api/paths.ts'
import { pairChannelPreimage, pairEnterMessage } from '#protocol/signedMessages.ts'
import type { AccountDeps } from './accountDeps.ts'
import { answer, refuse } from './outcome.ts'
import { accountRoute, openRoute } from './route.ts'
import { signIn } from './signIn.ts'
import { sha256, verifySignature } from './verify.ts'
import { wireBytes } from './wireBytes.ts'

/**
 * A device that is signed in lets another one in. The host passes on 100 bytes that it cannot open,
 * for two minutes and once, and makes a session for whoever then proves to hold the account's key.
 */
export const pairRoutes = (app: Hono, deps: AccountDeps): void => {
  const { rules, shortLived, settings, sql } = deps

  accountRoute(
    app,
    deps,
    { method: 'POST', path: paths.pair, rule: rules.change, body: pairSendRequest, fresh: true },
    async ({ body }, me) => {
      const value = encodeSent({
        account: me.accountBytes,
        authVersion: me.authVersion,
        packet: wireBytes(body.packet),
      })
      // The first stays: what somebody else sends to a code they photographed comes too late, or the
      // person hears on both devices that something is wrong.
      const isFirst = await shortLived.putOnce('pair', wireBytes(body.channel), value)
      return isFirst ? answer({}) : refuse('not-found')
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairTake, rule: rules.pair, body: pairTakeRequest },
    async ({ body }) => {
      const sent = await sentTo(deps, wireBytes(body.token))
      return sent === undefined ? refuse('not-found') : answer({ packet: toBase64Url(sent.packet) })
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairEnter, rule: rules.pair, body: pairEnterRequest },
    async call => {
      const { body } = call
      const token = wireBytes(body.token)
      const sent = await sentTo(deps, token)
      if (sent === undefined || idFrom('account', sent.account) !== body.accountId)
        return refuse('not-signed-in')
      const [row] = await sql.all<{ readonly sk: Bytes }>(
        'SELECT sk FROM account WHERE account_id = ?',
        [sent.account],
      )
      const channel = channelOf(token)
      const message = pairEnterMessage(settings.instanceId, channel, sent.account)
      const isSigned =
        row !== undefined && (await verifySignature(row.sk, message, wireBytes(body.signature)))
      if (!isSigned) return refuse('not-signed-in')
      return signIn(deps, call, sent.account, {
        // Signed out everywhere since it was sent: then this device is not let in either.
        ifVersion: sent.authVersion,
        // Whoever holds it has shown no way in of their own: changes of keys ask for one.
        fresh: false,
        with: [shortLived.claimIn('pair-used', channel)],
      })
    },
  )
}

const channelOf = (token: Bytes): Bytes => sha256(pairChannelPreimage(token))

const sentTo = async ({ shortLived }: AccountDeps, token: Bytes): Promise<Sent | undefined> => {
  const channel = channelOf(token)
  const value = await shortLived.peek('pair', channel)
  const isUsed = (await shortLived.peek('pair-used', channel)) !== undefined
  return value === undefined || isUsed ? undefined : decodeSent(value)
}

interface Sent {
  readonly account: Bytes
  readonly authVersion: number
  readonly packet: Bytes
}

const encodeSent = ({ account, authVersion, packet }: Sent): Bytes =>
  concat(account, u64(authVersion), packet)

const decodeSent = (bytes: Bytes): Sent | undefined => {
  const authVersion = readU64(bytes, 16)
  return authVersion === undefined
    ? undefined
    : { account: bytes.slice(0, 16), authVersion, packet: bytes.slice(24) }
}
