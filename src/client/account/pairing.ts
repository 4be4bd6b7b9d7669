import { type Bytes, equalBytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { deriveAccountKeys } from '#crypto/accountKeys.ts'
import {
  newPairing,
  openPairedRoot,
  pairChannel,
  pairCommit,
  type PairingCode,
  pairingCodeText,
  pairingWords,
  type PairingSecrets,
} from '#crypto/pairing.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { sign } from '#crypto/signature.ts'
import { type WordLanguage, wordList } from '#crypto/wordList.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import { pairEnterMessage } from '#protocol/signedMessages.ts'
import type { PairingStep } from '../commands/accountCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'
import type { Unlocked } from './unlocked.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** A device that shows its code and waits. In memory only. */
export interface Pairing {
  readonly code: string
  /** Asks once. What came is opened only after `same(true)`. */
  ask(): Promise<Result<PairingStep | Unlocked, Failure>>
  /** What its person says of the words. After a no it is not asked any more. */
  same(same: boolean): Promise<Result<undefined, Failure>>
}

export const beginPairing = async (
  api: AccountApi,
  host: HostInfo,
  language: WordLanguage,
  random: RandomBytes,
): Promise<Pairing> => {
  const instanceId = bytes(host.instanceId)
  const secrets = await newPairing(random)
  const token = toBase64Url(secrets.token)
  const channel = pairChannel(secrets.token)
  const code: PairingCode = {
    instanceId,
    channel,
    kemPublicKey: secrets.kem.publicKey,
    language,
  }
  // Once it stands it is never another: else a host could show an answer, see the words and take it back.
  let commit: Bytes | undefined
  let shown = false
  let saidSame = false

  return {
    code: pairingCodeText(code),
    ask: async () => {
      if (commit !== undefined && shown && !saidSame)
        return ok({ kind: 'compare', words: await wordsFor(code, commit, secrets.seed) })
      const taken = await api.pairTake({ token })
      if (!taken.ok) {
        if (taken.error !== 'no-longer-there') return taken
        return commit === undefined ? ok({ kind: 'waiting' }) : err('pairing-over')
      }
      commit ??= bytes(taken.value.commit)
      if (!shown) {
        const showing = await api.pairShow({ seed: toBase64Url(secrets.seed) })
        if (!showing.ok) return isOver(showing.error)
        shown = true
        return ok({ kind: 'compare', words: await wordsFor(code, commit, secrets.seed) })
      }
      const { packet } = taken.value
      if (packet === undefined) return ok({ kind: 'waiting' })
      // Words stand for one answer; another one behind them is a host that cheats.
      if (!equalBytes(pairCommit(bytes(packet)), commit)) return err('pairing-over')
      return enterPaired(api, instanceId, secrets, bytes(packet))
    },
    same: async same => {
      if (!shown) return err('pairing-over')
      const said = await api.pairSame({ token, same })
      // A no holds, whether or not the other device hears of it.
      if (!same) return ok(undefined)
      if (!said.ok) return isOver(said.error)
      saidSame = true
      return ok(undefined)
    },
  }
}

const wordsFor = async (
  code: PairingCode,
  commit: Bytes,
  seed: Bytes,
): Promise<readonly string[]> => {
  const list = await wordList(code.language)
  return pairingWords(code, commit, seed).map(index => list[index] ?? '')
}

const isOver = (error: Failure): Result<never, Failure> =>
  err(error === 'no-longer-there' ? 'pairing-over' : error)

/** Opens what was sent, and proves to the host that it could. */
const enterPaired = async (
  api: AccountApi,
  instanceId: Bytes,
  secrets: PairingSecrets,
  packet: Bytes,
): Promise<Result<Unlocked, Failure>> => {
  const found = await openPairedRoot(secrets, instanceId, packet)
  if (found === undefined) return err('pairing-over')
  const { accountId, gen, root } = found
  const keys = await deriveAccountKeys(root, gen)
  keys.selfKey.fill(0)
  const message = pairEnterMessage(instanceId, pairChannel(secrets.token), idBytes(accountId))
  const signature = toBase64Url(await sign(keys.signKey, message))
  const token = toBase64Url(secrets.token)
  const signedIn = await api.pairEnter({ token, accountId, signature })
  const account = signedIn.ok ? await api.account() : signedIn
  if (!account.ok) {
    root.fill(0)
    return err(account.error === 'not-signed-in' ? 'pairing-over' : account.error)
  }
  if (account.value.accountId !== (accountId as string) || account.value.gen !== gen) {
    root.fill(0)
    await api.signOut()
    return err('pairing-over')
  }
  return ok({ accountId, gen, root, account: account.value })
}
