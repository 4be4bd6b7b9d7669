import type { Hono } from 'hono'
import { type CircleId, type InviteId, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { decodeEntries, encodeAppendAnswer, encodePage } from '#protocol/api/events.ts'
import { paths, readTokenHeader } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import type { ReadTokens } from '../accounts/readTokens.ts'
import { bytesRoute } from '../http/bytesRoute.ts'
import { linkPlaceOf } from '../invites/linkTokens.ts'
import type { Append } from './append.ts'
import { refuseWith } from './appendRefusal.ts'
import type { CircleRules } from './circleRules.ts'
import { type ReadDeps, readLog } from './readLog.ts'

export interface CircleRouteDeps {
  readonly account: AccountDeps
  readonly read: ReadDeps
  readonly append: Append
  readonly tokens: ReadTokens
  readonly rules: CircleRules
}

/** Entries in and out of a log. */
export const circleRoutes = (app: Hono, deps: CircleRouteDeps): void => {
  const { rules } = deps
  bytesRoute(
    app,
    deps.account,
    {
      method: 'POST',
      path: paths.events,
      maxBytes: limits.batchBytes + 4 * limits.batchEvents,
      rule: rules.append,
      open: false,
    },
    async ({ me, param, query, body }) => {
      const circleId = parseId('circle', param('circle'))
      const entries = decodeEntries(body)
      if (me === undefined || circleId === undefined) return err(refuseWith('not-found'))
      if (entries === undefined) return err(refuseWith('bad-request'))
      const notify = query('notify') === 'all' ? 'all' : 'none'
      const answer = await deps.append(circleId, me.account, entries, notify)
      return answer.ok ? ok(encodeAppendAnswer(answer.value)) : answer
    },
  )
  bytesRoute(
    app,
    deps.account,
    { method: 'GET', path: paths.events, maxBytes: 0, rule: rules.readLog, open: true },
    async ({ me, param, query, header }) => {
      const circleId = parseId('circle', param('circle'))
      const from = positionOf(query('from'))
      if (circleId === undefined) return err(refuseWith('not-found'))
      if (from === undefined) return err(refuseWith('bad-request'))
      const link = await linkTo(deps.tokens, header(readTokenHeader), circleId)
      if (me === undefined && link === undefined) return err(refuseWith('not-signed-in'))
      const view = query('view') === 'control' ? 'control' : 'full'
      const reader = { account: me?.account, link }
      const page = await readLog(deps.read, circleId, reader, view, from)
      return page === undefined ? err(refuseWith('not-found')) : ok(encodePage(page))
    },
  )
}

const positionOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return 1
  return /^[1-9][0-9]{0,15}$/.test(text) ? Number(text) : undefined
}

const linkTo = async (
  tokens: ReadTokens,
  header: string | undefined,
  circleId: CircleId,
): Promise<InviteId | undefined> => {
  const place = await linkPlaceOf(tokens, header)
  return place?.circleId === circleId ? place.inviteId : undefined
}
