import { parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { combineParts, keeperAuthKeys, type KeeperPart } from '#crypto/keeperSet.ts'
import { openPart } from '#crypto/keeperReturn.ts'
import { sign } from '#crypto/signature.ts'
import { unwrapRoot } from '#crypto/slot.ts'
import { wordList } from '#crypto/wordList.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import type { ReturnStateAnswer } from '#protocol/api/keepers.ts'
import { keeperLoginMessage } from '#protocol/signedMessages.ts'
import type { AccountContext } from '../account/accountContext.ts'
import { arriveWith } from '../account/arriveWith.ts'
import { asSignInFailure } from '../account/unlocked.ts'
import { slotFromWire } from '../account/wireSlot.ts'
import type { Failure } from '../commands/failure.ts'
import type { KeeperCommands } from '../commands/keeperCommands.ts'
import type { ReturnView } from './keepersState.ts'
import { type AskedReturn, bytesOf, newReturn, readReturn, returnChange } from './askedReturn.ts'
import type { KeeperApi } from './keeperApi.ts'

type ReturnCommands = Pick<KeeperCommands, 'askBack' | 'lookBack' | 'giveUp' | 'comeIn'>

/** Coming back in on a device that nobody knows, with the help of key keepers. */
export const returnCommands = (
  context: AccountContext,
  api: KeeperApi,
  /** Before that this device's own store is not open, and nothing that was begun is found. */
  started: () => Promise<unknown>,
): ReturnCommands => {
  const stateOf = (asked: AskedReturn): Promise<Result<ReturnStateAnswer, Failure>> =>
    api.state({ words: asked.words, secret: asked.secret })

  const look = async (
    asked: AskedReturn,
    language: 'en' | 'es',
  ): Promise<Result<ReturnView, Failure>> => {
    const words = await wordsOf(asked, language)
    const answer = await stateOf(asked)
    if (!answer.ok) {
      // After a week without help the host has forgotten it; the words are of no use any more.
      if (answer.error !== 'no-longer-there') return answer
      return ok({ words, state: 'ended', given: 0, needed: undefined, dueAt: undefined })
    }
    const state = answer.value
    if (state.kind !== 'waiting')
      return ok({ words, state: state.kind, given: 0, needed: undefined, dueAt: undefined })
    const { kind, given, needed, dueAt } = state
    return ok({ words, state: kind, given, needed, dueAt })
  }

  const forget = async (): Promise<void> => {
    await context.store.commit([returnChange(undefined)])
  }

  return {
    askBack: async language => {
      await started()
      const known = await readReturn(context.store)
      if (known !== undefined) return look(known, language)
      const host = await context.host()
      if (!host.ok) return host
      const asked = await newReturn(context.random)
      const begun = await api.begin({
        words: asked.words,
        ek: toBase64Url(asked.keys.publicKey),
        secret: asked.secret,
      })
      if (!begun.ok) return begun
      const kept = await context.store.commit([returnChange(asked)])
      return kept.ok ? look(asked, language) : err('device-full')
    },
    lookBack: async language => {
      await started()
      const known = await readReturn(context.store)
      return known === undefined ? ok(undefined) : look(known, language)
    },
    giveUp: async () => {
      await started()
      const known = await readReturn(context.store)
      await forget()
      if (known !== undefined) await api.giveUp({ words: known.words, secret: known.secret })
      return ok(undefined)
    },
    comeIn: async () => {
      await started()
      const asked = await readReturn(context.store)
      if (asked === undefined) return err('no-longer-there')
      const host = await context.host()
      if (!host.ok) return host
      const state = await stateOf(asked)
      if (!state.ok) return state
      if (state.value.kind !== 'open') return err('no-longer-there')
      const came = await enter(context, api, host.value, asked, state.value)
      if (came.ok) await forget()
      return came
    },
  }
}

const wordsOf = async (
  { indices }: AskedReturn,
  language: 'en' | 'es',
): Promise<readonly string[]> => {
  const list = await wordList(language)
  return indices.map(index => list[index] ?? '')
}

type Open = Extract<ReturnStateAnswer, { readonly kind: 'open' }>

/**
 * Nothing the host says is believed before it fits: the parts with each other, what they add up to
 * with the promise in each of them, the slot with that, and the keys with the account (T78).
 */
const enter = async (
  context: AccountContext,
  api: KeeperApi,
  host: HostInfo,
  asked: AskedReturn,
  open: Open,
): Promise<Result<undefined, Failure>> => {
  const accountId = parseId('account', open.accountId)
  const set = bytesOf(open.set)
  const parts: KeeperPart[] = []
  for (const { e, c } of open.parts) {
    // oxlint-disable-next-line no-await-in-loop -- five at most
    const part = await openPart(asked.keys, set, { e: bytesOf(e), c: bytesOf(c) })
    if (part !== undefined && part.owner === accountId) parts.push(part)
  }
  const secret = await combineParts(parts)
  if (secret === undefined || accountId === undefined) return err('parts-do-not-fit')
  const root = await unwrapRoot(accountId, slotFromWire(open.slot), secret)
  const { signKey } = await keeperAuthKeys(secret)
  secret.fill(0)
  if (root === undefined) return err('parts-do-not-fit')
  const challenge = await context.api.challenge()
  if (!challenge.ok) return challenge
  const message = keeperLoginMessage(bytesOf(host.instanceId), bytesOf(challenge.value.challenge))
  const signedIn = await api.comeIn({
    words: asked.words,
    secret: asked.secret,
    challenge: challenge.value.challenge,
    signature: toBase64Url(await sign(signKey, message)),
  })
  if (!signedIn.ok) return err(asSignInFailure(signedIn.error))
  const account = await context.api.account()
  if (!account.ok) return account
  if (account.value.accountId !== accountId) return err('host-unavailable')
  const { gen } = account.value
  const came = ok({ accountId, gen, root, account: account.value })
  const arrived = await arriveWith(context, came, host.instanceId)
  // This device knows now what the parts add up to: they have done what they are for. What is not
  // ended now, because the connection broke, is seen on *Today* and ended there.
  if (arrived.ok) await api.end()
  return arrived
}
