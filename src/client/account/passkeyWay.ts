import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { sha256 } from '#crypto/sha256.ts'
import { type SlotOwner, slotTypes, wrapRoot } from '#crypto/slot.ts'
import type { WireSlot } from '#protocol/api/accounts.ts'
import type { PasskeyCeremony, PasskeyResult } from '../commands/accountCommands.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'
import { asSignInFailure, type Unlocked, unlock } from './unlocked.ts'
import { slotToWire } from './wireSlot.ts'

/** What every authenticator is asked: a constant of ours, never a value of the host (T70). */
export const prfInput: Bytes = sha256(utf8('circles/v1/prf'))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The host's WebAuthn options with our own extensions in place of whatever it asked for. The input
 * stays bytes: the window's thread hands it to the authenticator as it is.
 */
export const withPrf = (options: unknown): unknown =>
  isRecord(options)
    ? { ...options, extensions: { prf: { eval: { first: prfInput } } } }
    : { extensions: {} }

/**
 * The answer of an authenticator without its extension results: `toJSON()` puts the PRF output,
 * which opens the account, right beside what is meant for the host (measured in Chromium; T72).
 */
export const withoutPrf = (response: unknown): unknown =>
  isRecord(response) ? { ...response, clientExtensionResults: {} } : {}

export const passkeyCeremony = (
  answer: Result<{ readonly attempt: string; readonly options: unknown }, Failure>,
): Result<PasskeyCeremony, Failure> =>
  answer.ok ? ok({ attempt: answer.value.attempt, options: withPrf(answer.value.options) }) : answer

const prfLength = 32

const prfOf = ({ prf }: PasskeyResult): Bytes | undefined =>
  prf?.length === prfLength ? new Uint8Array(prf) : undefined

/** Without a PRF output the passkey is right, and yet nothing here can open the account with it. */
export const signInWithPasskey = async (
  api: AccountApi,
  result: PasskeyResult,
): Promise<Result<Unlocked, Failure>> => {
  const prf = prfOf(result)
  const response = withoutPrf(result.response)
  const signedIn = await api.passkeyLogin({ attempt: result.attempt, response })
  if (!signedIn.ok) return err(asSignInFailure(signedIn.error))
  if (prf === undefined) {
    await api.signOut()
    return err('needs-another-way')
  }
  try {
    return await unlock(api, signedIn.value, slotTypes.passkey, prf)
  } finally {
    prf.fill(0)
  }
}

const credentialIdOf = (response: unknown): string | undefined =>
  isRecord(response) && typeof response['id'] === 'string' ? response['id'] : undefined

/** The slot a new passkey opens; `undefined` for an authenticator without PRF: it signs in only. */
export const passkeySlot = async (
  owner: SlotOwner,
  result: PasskeyResult,
  random: RandomBytes,
): Promise<WireSlot | undefined> => {
  const prf = prfOf(result)
  const credentialId = credentialIdOf(result.response)
  if (prf === undefined || credentialId === undefined) return undefined
  try {
    return slotToWire(await wrapRoot(owner, slotTypes.passkey, 1, prf, random), credentialId)
  } finally {
    prf.fill(0)
  }
}
