import type { AccountId } from '#base/ids.ts'
import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { sealEpochKey } from '#crypto/epochKey.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import type { JoinRequest, Membership } from '#protocol/membership/membership.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { makeRekey } from './newEpoch.ts'
import { pastKeysFor } from './pastKeys.ts'
import { turnKeyIfDue } from './turnKey.ts'
import { writeControl } from './writeControl.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** Lets somebody in who asked. Where history begins at joining, with a new key they cannot walk back from. */
export const welcome = async (
  desk: Desk,
  log: CircleLog,
  account: AccountId,
  /** They were here before: what was said then is opened to them too. */
  past = false,
): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  const written = await writeControl(desk, log, async () => {
    const { membership } = log.state
    const request = membership?.requests.get(account)
    const invite = request === undefined ? undefined : membership?.invites.get(request.invite)
    if (membership?.members.has(account) === true) return err('already-in')
    if (membership === undefined || request === undefined || invite === undefined)
      return err('no-longer-there')
    // The log knows no time (PROTOCOL, "Control events"): what has expired is refused here, by whoever welcomes.
    if (invite.expiresAt <= desk.device.now()) return err('link-closed')
    return addEntry(desk, log, membership, request, { role: invite.role, past })
  })
  return written.ok || written.error === 'already-in' ? ok(undefined) : written
}

const addEntry = async (
  desk: Desk,
  log: CircleLog,
  membership: Membership,
  request: JoinRequest,
  { role, past }: { readonly role: 'steward' | 'member'; readonly past: boolean },
): Promise<Result<ControlInput, Failure>> => {
  const { account, gen, sk, ek } = request
  const head = {
    t: 'member.add' as const,
    req: idText(request.event),
    // The keys that asked, which the link's secret vouched for; the chain to them is in the request.
    m: { a: idText(account), g: gen, sk, ek },
    role,
  }
  if (membership.policy.history === 'join') {
    const recipients = [...membership.members.values(), { account, gen, ek }]
    const rekey = await makeRekey(desk.device, log, recipients)
    if (!rekey.ok) return rekey
    const keys = past ? { past: await pastKeysFor(desk.device, log, { account, gen, ek }) } : {}
    return ok({ ...head, epoch: membership.epoch + 1, rekey: rekey.value, ...keys })
  }
  const key = await log.book.key(membership.epoch)
  const page = log.book.page(membership.epoch)
  if ('kind' in key || page === undefined) return err('host-unavailable')
  const parties = { to: account, toGen: gen, by: desk.device.identity().accountId }
  const { e, c } = await sealEpochKey(log.book.epochOf(page), key, bytes(ek), parties)
  const seal = { e: toBase64Url(e), c: toBase64Url(c) }
  return ok({ ...head, epoch: membership.epoch, seal })
}
