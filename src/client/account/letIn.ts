import { type Bytes, equalBytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import {
  pairChannel,
  pairCommit,
  type PairedRoot,
  pairingWords,
  pairToken,
  parsePairingCode,
  sealPairedRoot,
} from '#crypto/pairing.ts'
import { wordList } from '#crypto/wordList.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import type { PairingStep } from '../commands/accountCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** A device that answered a code, and waits for what its person says on the new one. */
export interface LettingIn {
  ask(): Promise<Result<PairingStep, Failure>>
}

/**
 * On the device that is signed in: seals the root for the device with this code, and no other. Only a
 * hash of it goes out before the person has compared words there and said yes.
 */
export const letIn = async (
  api: AccountApi,
  host: HostInfo,
  mine: PairedRoot,
  text: string,
): Promise<Result<LettingIn, Failure>> => {
  const code = parsePairingCode(text)
  if (code === undefined) return err('not-a-device-code')
  if (!equalBytes(code.instanceId, bytes(host.instanceId))) return err('code-of-another-host')
  const packet = await sealPairedRoot(code, mine)
  if (packet === undefined) return err('not-a-device-code')
  const channel = toBase64Url(code.channel)
  const commit = pairCommit(packet)
  const answered = await api.pairAnswer({ channel, commit: toBase64Url(commit) })
  if (!answered.ok) return err(answered.error === 'no-longer-there' ? 'code-used' : answered.error)

  const ask = async (): Promise<Result<PairingStep, Failure>> => {
    const state = await api.pairState({ channel })
    if (!state.ok) return err(state.error === 'no-longer-there' ? 'pairing-over' : state.error)
    if (state.value.seed === undefined) return ok({ kind: 'waiting' })
    const seed = bytes(state.value.seed)
    // The code names this seed and no other: with one of its choice the host could choose the words.
    if (!equalBytes(pairChannel(pairToken(seed)), code.channel)) return err('pairing-over')
    const { same } = state.value
    if (same === undefined) {
      const list = await wordList(code.language)
      const words = pairingWords(code, commit, seed).map(index => list[index] ?? '')
      return ok({ kind: 'compare', words })
    }
    if (!same) return err('said-not-same')
    const sent = await api.pairPacket({ channel, packet: toBase64Url(packet) })
    if (!sent.ok) return err(sent.error === 'no-longer-there' ? 'pairing-over' : sent.error)
    return ok({ kind: 'in' })
  }
  return ok({ ask })
}
