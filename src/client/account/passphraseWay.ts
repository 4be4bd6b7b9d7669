import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type * as v from 'valibot'
import { slotTypes } from '#crypto/slot.ts'
import type { Admission, HostInfo, passphraseRecord } from '#protocol/api/accounts.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'
import { foldPassphrase } from './foldPassphrase.ts'
import { type OpaqueFailure, startLogin, startRegistration, withRoom } from './opaque.ts'
import { isStrongPassphrase } from './passphraseStrength.ts'
import { foldedName, nameHashOf } from './signInName.ts'
import { asSignInFailure, type Unlocked, unlock } from './unlocked.ts'

/** What a person types to sign in with words. */
export interface NameAndPassphrase {
  readonly name: string
  readonly passphrase: string
}

type PassphraseRecord = v.InferOutput<typeof passphraseRecord>

export interface NewPassphrase {
  /** What the host keeps. */
  readonly record: PassphraseRecord
  /** Opens the slot; never sent. */
  readonly exportKey: Bytes
}

const failureOf = (failure: OpaqueFailure): Failure =>
  failure === 'wrong' ? 'wrong-sign-in' : failure

const idOf = (host: HostInfo): Bytes => fromBase64Url(host.instanceId) ?? new Uint8Array()

/** Refuses what is easy to guess before anything is sent. Five suggested words always pass. */
export const registerPassphrase = async (
  api: AccountApi,
  host: HostInfo,
  { name, passphrase }: NameAndPassphrase,
  admission: Admission | undefined,
): Promise<Result<NewPassphrase, Failure>> => {
  if (foldedName(name) === '') return err('name-empty')
  if (!(await isStrongPassphrase(foldPassphrase(passphrase), [foldedName(name)])))
    return err('weak-passphrase')
  const begun = await withRoom(startRegistration(passphrase))
  if (!begun.ok) return begun
  const registration = begun.value
  const nameHash = toBase64Url(nameHashOf(idOf(host), name))
  const answer = await api.opaqueRegister({
    ...(admission === undefined ? {} : { admission }),
    nameHash,
    request: registration.request,
  })
  if (!answer.ok) return answer
  const { loginId, response } = answer.value
  const finished = registration.finish(response, { loginId, instanceId: host.instanceId })
  // A registration has no wrong passphrase: an answer that does not fit is a broken host.
  if (!finished.ok)
    return err(finished.error === 'wrong' ? 'host-unavailable' : failureOf(finished.error))
  const { record, exportKey } = finished.value
  return ok({ record: { nameHash, loginId, record }, exportKey })
}

/** Wrong names and wrong passphrases end alike, after the same two questions to the host. */
export const signInWithPassphrase = async (
  api: AccountApi,
  host: HostInfo,
  { name, passphrase }: NameAndPassphrase,
): Promise<Result<Unlocked, Failure>> => {
  if (foldedName(name) === '') return err('name-empty')
  const begun = await withRoom(startLogin(passphrase))
  if (!begun.ok) return begun
  const login = begun.value
  const nameHash = toBase64Url(nameHashOf(idOf(host), name))
  const answer = await api.opaqueLogin({ nameHash, request: login.request })
  if (!answer.ok) return err(asSignInFailure(answer.error))
  const { loginId, response, attempt } = answer.value
  const finished = login.finish(response, { loginId, instanceId: host.instanceId })
  if (!finished.ok) return err(failureOf(finished.error))
  const signedIn = await api.opaqueFinish({ attempt, finish: finished.value.finish })
  if (!signedIn.ok) return err(asSignInFailure(signedIn.error))
  return unlock(api, signedIn.value, slotTypes.passphrase, finished.value.exportKey)
}
