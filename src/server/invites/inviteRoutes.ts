import type { Hono } from 'hono'
import { type CircleId, type InviteId, parseId } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { inviteCardRequest, inviteReadRequest } from '#protocol/api/invites.ts'
import { paths } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import type { Invite } from '#protocol/membership/membership.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import { inviteReadMessage } from '#protocol/signedMessages.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, type Outcome, refuse } from '../accounts/outcome.ts'
import type { ReadTokens } from '../accounts/readTokens.ts'
import { accountRoute, openRoute } from '../accounts/route.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import type { CircleRules } from '../circles/circleRules.ts'
import { hexBytes } from '../circles/hexBytes.ts'
import { verifySignature } from '../circles/verifyChecks.ts'
import type { InviteStore } from './inviteStore.ts'
import { issueLinkToken } from './linkTokens.ts'

export interface InviteRouteDeps {
  readonly account: AccountDeps
  readonly cache: CircleCache
  readonly invites: InviteStore
  readonly tokens: ReadTokens
  readonly rules: CircleRules
}

const maxCardRequest = 2 * limits.inviteCardBytes

/** Cards beside the log: laid out by members, shown to whoever proves to hold the link. */
export const inviteRoutes = (app: Hono, deps: InviteRouteDeps): void => {
  const { account, invites, rules } = deps
  accountRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.invite,
      rule: rules.layOut,
      body: inviteCardRequest,
      maxBytes: maxCardRequest,
    },
    async ({ body, param }, me) => {
      const circleId = parseId('circle', param('circle'))
      const inviteId = parseId('invite', param('invite'))
      if (circleId === undefined || inviteId === undefined) return refuse('not-found')
      const { membership } = (await deps.cache.get(circleId)).log
      if (membership?.members.has(me.account) !== true) return refuse('not-found')
      if (body.card !== undefined) {
        const known = await invites.find(circleId, inviteId)
        const count = await invites.countOf(circleId, me.accountBytes)
        if (known === undefined && count >= limits.invitesOpenAtOnce) return refuse('too-many')
        const placed = await invites.put({
          circleId,
          inviteId,
          accountId: me.accountBytes,
          card: keyBytes(body.card),
          nowMs: account.now(),
        })
        if (!placed) return refuse('not-found')
      }
      if (body.seal !== undefined) {
        const named = membership.invites.get(inviteId)?.seal
        const hash = named === undefined ? undefined : keyBytes(named)
        await invites.putSeal(circleId, inviteId, keyBytes(body.seal), hash)
      }
      return answer()
    },
  )

  openRoute(
    app,
    account,
    { method: 'GET', path: paths.inviteLookup, rule: rules.link },
    async call => {
      const inviteId = parseId('invite', call.param('invite'))
      const circleId = inviteId === undefined ? undefined : await invites.placeOf(inviteId)
      return circleId === undefined ? refuse('not-found') : answer({ circleId })
    },
  )

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.inviteRead, rule: rules.link, body: inviteReadRequest },
    async ({ body, param }) => {
      const inviteId = parseId('invite', param('invite'))
      const circleId = inviteId === undefined ? undefined : await invites.placeOf(inviteId)
      if (inviteId === undefined || circleId?.startsWith(body.circlePrefix) !== true)
        return refuse('not-found')
      // The challenge is used up first: a proof that somebody else saw is worth nothing.
      const challenge = keyBytes(body.challenge)
      if ((await account.shortLived.take('challenge', challenge)) === undefined)
        return refuse('not-found')
      const stored = await invites.find(circleId, inviteId)
      const live = (await deps.cache.get(circleId)).log.membership?.invites.get(inviteId)
      const pk = live === undefined ? stored?.pk : keyBytes(live.pk)
      if (stored === undefined || pk === undefined) return refuse('not-found')
      const { instanceId } = account.settings
      const message = inviteReadMessage(
        instanceId,
        challenge,
        hexBytes(circleId),
        hexBytes(inviteId),
      )
      const signature = keyBytes(body.proof)
      if (!(await verifySignature({ publicKey: pk, message, signature })))
        return refuse('not-found')
      const isLive = live !== undefined && live.expiresAt > account.now() && !stored.closed
      if (!isLive || stored.card === undefined) return answer({ kind: 'closed' })
      return liveAnswer(deps, circleId, inviteId, live, stored.card)
    },
  )
}

const liveAnswer = async (
  deps: InviteRouteDeps,
  circleId: CircleId,
  inviteId: InviteId,
  live: Invite,
  card: Uint8Array,
): Promise<Outcome> => {
  const hash = live.seal === undefined ? undefined : keyBytes(live.seal)
  const seal = hash === undefined ? undefined : await deps.invites.sealOf(circleId, inviteId, hash)
  const { token, expiresAt } = await issueLinkToken(deps.tokens, {
    circleId,
    inviteId,
    isSeat: live.seat !== undefined,
  })
  return answer({
    kind: 'live',
    circleId,
    card: toBase64Url(card),
    ...(seal === undefined ? {} : { seal: toBase64Url(seal) }),
    readToken: toBase64Url(token),
    expiresAt,
  })
}
