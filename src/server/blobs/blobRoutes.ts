import type { Hono } from 'hono'
import { zeros } from '#base/bytes.ts'
import { sealedChunks } from '#base/fileChunks.ts'
import { type AccountId, type CircleId, idFrom, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { fromHex } from '#base/text.ts'
import { blobsBeginRequest, chunkIndexOf, maxBlobPutBytes } from '#protocol/api/blobs.ts'
import { paths } from '#protocol/api/paths.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import { refuseWith } from '../circles/appendRefusal.ts'
import { hexBytes } from '../circles/hexBytes.ts'
import type { ReadDeps } from '../circles/readLog.ts'
import { bytesRoute } from '../http/bytesRoute.ts'
import type { BlobRules } from './blobRules.ts'
import type { BlobStore } from './blobStore.ts'

export interface BlobRouteDeps {
  readonly account: AccountDeps
  readonly read: ReadDeps
  readonly blobs: BlobStore
  readonly rules: BlobRules
}

/**
 * Sealed files, a chunk at a time. Members of the circle alone: whoever is no member, and whatever
 * is not there, gets the same answer (S2).
 */
export const blobRoutes = (app: Hono, deps: BlobRouteDeps): void => {
  const { account, blobs, rules } = deps

  const member = async (circle: CircleId | undefined, me: AccountId | undefined) => {
    const membership = circle === undefined ? undefined : await membershipOf(deps.read, circle)
    return me !== undefined && membership?.members.has(me) === true && circle !== undefined
      ? { circle, membership, me }
      : undefined
  }
  const atFile = async (param: (name: string) => string, me: AccountId | undefined) => {
    const blob = parseId('blob', param('blob'))
    const asked = blob === undefined ? undefined : await member(circleOf(param), me)
    return asked === undefined || blob === undefined
      ? undefined
      : { ...asked, place: { circle: asked.circle, blob } }
  }

  accountRoute(
    app,
    account,
    { method: 'POST', path: paths.blobs, rule: rules.bringBlob, body: blobsBeginRequest },
    async ({ param, body: { files } }, { account: me }) => {
      const asked = await member(circleOf(param), me)
      if (asked === undefined || !mayWrite(asked.membership, me)) return refuse('not-found')
      if (files.some(({ bytes }) => sealedChunks(bytes) === undefined)) return refuse('bad-request')
      const begun = await blobs.begin(
        asked.circle,
        me,
        // Its schema knows the length.
        files.map(({ blob, bytes }) => ({
          blob: idFrom('blob', fromHex(blob) ?? zeros(0)),
          bytes,
        })),
      )
      if (begun.kind === 'open') return answer({ have: begun.have })
      return refuse(begun.kind === 'refused' ? 'not-found' : 'circle-full')
    },
  )
  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.blob, rule: rules.bringBlob },
    async ({ param }, { account: me }) => {
      const asked = await atFile(param, me)
      if (asked === undefined) return refuse('not-found')
      await blobs.drop(asked.place, me)
      return answer()
    },
  )
  bytesRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.blobChunk,
      maxBytes: maxBlobPutBytes,
      rule: rules.bringBlob,
      open: false,
    },
    async ({ me, param, body }) => {
      const asked = await atFile(param, me?.account)
      const index = chunkIndexOf(param('chunk'))
      if (asked === undefined || index === undefined || !mayWrite(asked.membership, asked.me))
        return err(refuseWith('not-found'))
      const put = await blobs.put(asked.place, asked.me, index, body)
      if (put === 'stored') return ok(undefined)
      return err(refuseWith(put === 'unknown' ? 'not-found' : 'bad-request'))
    },
  )
  bytesRoute(
    app,
    account,
    { method: 'GET', path: paths.blobChunk, maxBytes: 0, rule: rules.readBlob, open: false },
    async ({ me, param }) => {
      const asked = await atFile(param, me?.account)
      const index = chunkIndexOf(param('chunk'))
      const chunk =
        asked === undefined || index === undefined
          ? undefined
          : await blobs.read(asked.place, index)
      return chunk === undefined ? err(refuseWith('not-found')) : ok(chunk)
    },
  )
}

const circleOf = (param: (name: string) => string): CircleId | undefined =>
  parseId('circle', param('circle'))

/** As words are: read-only once it is closed, and stewards alone while it is paused. */
const mayWrite = ({ members, closed, paused }: Membership, account: AccountId): boolean =>
  !closed && (!paused || members.get(account)?.role === 'steward')

/** As the store has it: another process may have shown somebody out since this one looked. */
const membershipOf = async (
  { entryLog, cache }: ReadDeps,
  circle: CircleId,
): Promise<Membership | undefined> => {
  const known = await cache.get(circle)
  const newest = await entryLog.head(hexBytes(circle))
  if (newest === undefined) return undefined
  if (newest.seq <= known.log.seq) return known.log.membership
  cache.forget(circle)
  return (await cache.get(circle)).log.membership
}
