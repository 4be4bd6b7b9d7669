import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import type { Keeper } from '#core/keepers/events.ts'
import { keepersView } from '#core/keepers/keepersView.ts'
import { keeperAuthKeys, makeKeeperSet } from '#crypto/keeperSet.ts'
import { sha256 } from '#crypto/sha256.ts'
import { slotTypes, wrapRoot } from '#crypto/slot.ts'
import { keeperShapes } from '#protocol/api/keepers.ts'
import { slotToWire } from '../account/wireSlot.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import type { Running } from '../engine/running.ts'
import type { Failure } from '../commands/failure.ts'
import type { KeeperApi } from './keeperApi.ts'
import { bodyOfPart } from './partOf.ts'
import { type NewLetter, writeLetters } from './writeLetters.ts'

/**
 * Held while the host and the self circle may name different sets. Without it a look at the host in
 * that moment takes a set that was just made for one that is lost, and ends it.
 */
export const setLock = 'keepers'

/**
 * Splits a fresh secret among these people and wraps the root with it. Each must have said yes, and
 * must be a member of the circle that it was said in, by its verified log: the keys that a part is sealed
 * for come from there and never from the host (rules G6, G8, attack T78).
 */
export const makeSet = async (
  running: Running,
  deps: EngineDeps,
  api: KeeperApi,
  root: Bytes,
  accounts: readonly AccountId[],
  waitMs: number,
): Promise<Result<undefined, Failure>> => {
  const self = running.self()
  const shape = keeperShapes.find(({ parts }) => parts === accounts.length)
  if (self === undefined || shape === undefined || new Set(accounts).size !== accounts.length)
    return err('wrong-value')
  const view = keepersView(self, [], running.keyring.accountId)
  const keepers: Keeper[] = []
  for (const account of accounts) {
    const asked = own(self.keepers.asked, account)
    const word = view.asked.find(each => each.account === account)?.word
    if (asked === undefined || (word !== 'yes' && word !== 'kept')) return err('not-asked')
    if (!isPinned(running, asked)) return err('no-such-member')
    keepers.push({ account, circle: asked.circle })
  }
  const made = await makeKeeperSet(running.keyring.accountId, shape, deps.random)
  const tokens = made.parts.map(() => deps.random(32))
  const owner = { accountId: running.keyring.accountId, root }
  const version = running.keyring.gen
  const [slot, auth] = await Promise.all([
    wrapRoot(owner, slotTypes.keyKeepers, version, made.secret, deps.random),
    keeperAuthKeys(made.secret),
  ])
  made.secret.fill(0)
  const [first] = made.parts
  if (first === undefined) return err('wrong-value')
  const put = await api.put({
    set: toBase64Url(first.set),
    needed: shape.needed,
    parts: tokens.map(token => toBase64Url(sha256(token))),
    waitMs,
    slot: slotToWire(slot),
    auth: toBase64Url(auth.publicKey),
  })
  if (!put.ok) return put
  const at = deps.clock()
  const letters = made.parts.flatMap((part, index): NewLetter[] => {
    const [to, token] = [keepers[index], tokens[index]]
    return to === undefined || token === undefined
      ? []
      : [{ to, body: bodyOfPart(part, { at, waitMs, token }) }]
  })
  const before = self.keepers.made
  await dropUnsent(running, before?.set)
  return writeLetters(running, deps, [...letters, ...overLetters(before, at)], () => [
    { t: 'keepers-made', set: toHex(first.set), needed: shape.needed, waitMs, keepers },
  ])
}

/** Whether the verified log of that circle has this person's keys now. */
const isPinned = (running: Running, { account, circle }: Keeper): boolean => {
  const log = running.log(circle)
  const members = log?.state.membership?.members
  return (
    log?.status.kind === 'ok' &&
    members?.has(account) === true &&
    members.has(running.keyring.accountId)
  )
}

/** Parts of a set that is over must not go out any more. */
const dropUnsent = async (running: Running, set: string | undefined): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop -- each from what the last has left
  for (const { id, body } of running.letters.all())
    if (body.t === 'key-part' && body.set === set) await running.letters.drop(id)
}

/** Tells those who keep a part that it is worth nothing now. */
export const overLetters = (
  made: { readonly set: string; readonly keepers: readonly Keeper[] } | undefined,
  at: number,
): readonly NewLetter[] =>
  made?.keepers.map(to => ({ to, body: { t: 'keeper-over', v: 1, at, set: made.set } })) ?? []

/** Ends what the self circle says of it, and tells the keepers. */
export const endSet = async (
  running: Running,
  deps: EngineDeps,
  why: 'ended' | 'gone',
): Promise<Result<undefined, Failure>> => {
  const made = running.self()?.keepers.made
  if (made === undefined || made.ended !== undefined) return ok(undefined)
  await dropUnsent(running, made.set)
  return writeLetters(running, deps, overLetters(made, deps.clock()), () => [
    { t: 'keepers-ended', set: made.set, why },
  ])
}
