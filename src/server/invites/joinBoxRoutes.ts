import type { Hono } from 'hono'
import { equalBytes } from '#base/bytes.ts'
import { parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { fromHex, toBase64Url } from '#base/text.ts'
import { paths, readTokenHeader } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import type { ReadTokens } from '../accounts/readTokens.ts'
import { refuseWith } from '../circles/appendRefusal.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import type { CircleRules } from '../circles/circleRules.ts'
import { joinBoxPreimage } from '#protocol/signedMessages.ts'
import { sha256 } from '../circles/sha256.ts'
import { bytesRoute } from '../http/bytesRoute.ts'
import type { JoinBoxes } from './joinBoxes.ts'
import { linkPlaceOf } from './linkTokens.ts'

export interface JoinBoxRouteDeps {
  readonly account: AccountDeps
  readonly cache: CircleCache
  readonly boxes: JoinBoxes
  readonly tokens: ReadTokens
  readonly rules: CircleRules
}

/** The sealed name and hello of somebody who asks to join, by their hash. */
export const joinBoxRoutes = (app: Hono, deps: JoinBoxRouteDeps): void => {
  const { account, cache, boxes, rules } = deps
  bytesRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.joinBox,
      maxBytes: limits.joinBoxBytes,
      rule: rules.layOut,
      open: false,
    },
    async ({ me, param, header, body }) => {
      const circleId = parseId('circle', param('circle'))
      const hash = fromHex(param('box'))
      const place = await linkPlaceOf(deps.tokens, header(readTokenHeader))
      if (me === undefined || circleId === undefined || place?.circleId !== circleId)
        return err(refuseWith('not-found'))
      const { membership } = (await cache.get(circleId)).log
      if (membership?.invites.has(place.inviteId) !== true) return err(refuseWith('not-found'))
      if (hash === undefined || !equalBytes(sha256(joinBoxPreimage(body)), hash))
        return err(refuseWith('bad-request'))
      const accountId = me.accountBytes
      const put = await boxes.put({ circleId, hash, accountId, box: body, nowMs: account.now() })
      return put ? ok(undefined) : err(refuseWith('too-many'))
    },
  )
  bytesRoute(
    app,
    account,
    { method: 'GET', path: paths.joinBox, maxBytes: 0, rule: rules.readLog, open: false },
    async ({ me, param }) => {
      const circleId = parseId('circle', param('circle'))
      const hash = fromHex(param('box'))
      if (me === undefined || circleId === undefined || hash?.length !== 32)
        return err(refuseWith('not-found'))
      const { membership } = (await cache.get(circleId)).log
      const name = toBase64Url(hash)
      const request = [...(membership?.requests.values() ?? [])].find(({ box }) => box === name)
      const invite = request === undefined ? undefined : membership?.invites.get(request.invite)
      const member = membership?.members.get(me.account)
      // Sealed to the stewards and the inviter; nobody else needs the bytes (PROTOCOL, "Invitations and joining").
      const isReader =
        member !== undefined && (member.role === 'steward' || invite?.by === me.account)
      const box = isReader && request !== undefined ? await boxes.find(circleId, hash) : undefined
      return box === undefined ? err(refuseWith('not-found')) : ok(box)
    },
  )
}
