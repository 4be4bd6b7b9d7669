import type { Hono } from 'hono'
import { type Bytes, concat, equalBytes, readU64, u64, u8 } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import * as api from '#protocol/api/pairing.ts'
import { paths } from '#protocol/api/paths.ts'
import {
  pairChannelPreimage,
  pairEnterMessage,
  pairTokenPreimage,
} from '#protocol/signedMessages.ts'
import type { AccountDeps } from './accountDeps.ts'
import { answer, refuse } from './outcome.ts'
import { accountRoute, openRoute } from './route.ts'
import type { SignedIn } from './session.ts'
import { signIn } from './signIn.ts'
import { sha256, verifySignature } from './verify.ts'
import { wireBytes } from './wireBytes.ts'

/**
 * A device that is signed in lets another one in. The host passes on what each shows the other, for
 * five minutes and once, at last 100 bytes that it cannot open, and makes a session for whoever then
 * proves to hold the account's key. Nothing here is believed: both devices compare.
 */
export const pairRoutes = (app: Hono, deps: AccountDeps): void => {
  pairOldDevice(app, deps)
  pairNewDevice(app, deps)
}

const pairOldDevice = (app: Hono, deps: AccountDeps): void => {
  const { rules, shortLived } = deps

  const own = async (channel: Bytes, me: SignedIn): Promise<boolean> => {
    const answered = await answeredOn(deps, channel)
    return answered?.authVersion === me.authVersion && equalBytes(answered.account, me.accountBytes)
  }

  accountRoute(
    app,
    deps,
    {
      method: 'POST',
      path: paths.pair,
      rule: rules.change,
      body: api.pairAnswerRequest,
      fresh: true,
    },
    async ({ body }, me) => {
      const value = encodeAnswer({
        account: me.accountBytes,
        authVersion: me.authVersion,
        commit: wireBytes(body.commit),
      })
      // The first stays: what the owner sends to a code that somebody photographed comes too late, and
      // they hear on both devices that something is wrong.
      const isFirst = await shortLived.putOnce('pair', wireBytes(body.channel), value)
      return isFirst ? answer({}) : refuse('not-found')
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairState, rule: rules.read, body: api.pairStateRequest },
    async ({ body }, me) => {
      const channel = wireBytes(body.channel)
      if (!(await own(channel, me))) return refuse('not-found')
      const [seed, same] = await Promise.all([
        shortLived.peek('pair-seed', channel),
        shortLived.peek('pair-same', channel),
      ])
      return answer({
        ...(seed === undefined ? {} : { seed: toBase64Url(seed) }),
        ...(same === undefined ? {} : { same: same[0] === 1 }),
      })
    },
  )

  accountRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairPacket, rule: rules.change, body: api.pairPacketRequest },
    async ({ body }, me) => {
      const channel = wireBytes(body.channel)
      const same = await shortLived.peek('pair-same', channel)
      if (same?.[0] !== 1 || !(await own(channel, me))) return refuse('not-found')
      // Sent again after a lost answer: what came first stays.
      await shortLived.putOnce('pair-packet', channel, wireBytes(body.packet))
      return answer({})
    },
  )
}

const pairNewDevice = (app: Hono, deps: AccountDeps): void => {
  const { rules, shortLived, settings, sql } = deps

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairTake, rule: rules.pair, body: api.pairTakeRequest },
    async ({ body }) => {
      const channel = channelOf(wireBytes(body.token))
      const answered = await answeredOn(deps, channel)
      if (answered === undefined) return refuse('not-found')
      const packet = await shortLived.peek('pair-packet', channel)
      return answer({
        commit: toBase64Url(answered.commit),
        ...(packet === undefined ? {} : { packet: toBase64Url(packet) }),
      })
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairShow, rule: rules.pair, body: api.pairShowRequest },
    async ({ body }) => {
      const seed = wireBytes(body.seed)
      const channel = channelOf(sha256(pairTokenPreimage(seed)))
      if ((await answeredOn(deps, channel)) === undefined) return refuse('not-found')
      await shortLived.putOnce('pair-seed', channel, seed)
      return answer({})
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairSame, rule: rules.pair, body: api.pairSameRequest },
    async ({ body }) => {
      const channel = channelOf(wireBytes(body.token))
      if ((await answeredOn(deps, channel)) === undefined) return refuse('not-found')
      await shortLived.putOnce('pair-same', channel, u8(body.same ? 1 : 0))
      return answer({})
    },
  )

  openRoute(
    app,
    deps,
    { method: 'POST', path: paths.pairEnter, rule: rules.pair, body: api.pairEnterRequest },
    async call => {
      const { body } = call
      const channel = channelOf(wireBytes(body.token))
      const answered = await answeredOn(deps, channel)
      const isSent = (await shortLived.peek('pair-packet', channel)) !== undefined
      if (answered === undefined || !isSent) return refuse('not-signed-in')
      const { account, authVersion } = answered
      if (idFrom('account', account) !== body.accountId) return refuse('not-signed-in')
      const [row] = await sql.all<{ readonly sk: Bytes }>(
        'SELECT sk FROM account WHERE account_id = ?',
        [account],
      )
      const message = pairEnterMessage(settings.instanceId, channel, account)
      const isSigned =
        row !== undefined && (await verifySignature(row.sk, message, wireBytes(body.signature)))
      if (!isSigned) return refuse('not-signed-in')
      return signIn(deps, call, account, {
        // Signed out everywhere since it was answered: then this device is not let in either.
        ifVersion: authVersion,
        // Whoever holds it has shown no way in of their own: changes of keys ask for one.
        fresh: false,
        with: [shortLived.claimIn('pair-used', channel)],
      })
    },
  )
}

const channelOf = (token: Bytes): Bytes => sha256(pairChannelPreimage(token))

const answeredOn = async (
  { shortLived }: AccountDeps,
  channel: Bytes,
): Promise<Answered | undefined> => {
  const value = await shortLived.peek('pair', channel)
  const isUsed = (await shortLived.peek('pair-used', channel)) !== undefined
  return value === undefined || isUsed ? undefined : decodeAnswer(value)
}

interface Answered {
  readonly account: Bytes
  readonly authVersion: number
  readonly commit: Bytes
}

const encodeAnswer = ({ account, authVersion, commit }: Answered): Bytes =>
  concat(account, u64(authVersion), commit)

const decodeAnswer = (bytes: Bytes): Answered | undefined => {
  const authVersion = readU64(bytes, 16)
  return authVersion === undefined
    ? undefined
    : { account: bytes.slice(0, 16), authVersion, commit: bytes.slice(24) }
}
