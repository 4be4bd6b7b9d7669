import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, toHex } from '#base/text.ts'
import type { Result } from '#base/result.ts'
import * as api from '#protocol/api/accounts.ts'
import * as pairing from '#protocol/api/pairing.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import type { Failure } from '../commands/failure.ts'
import { askHost, type JsonCall } from './askHost.ts'

type Ask<T> = Promise<Result<T, Failure>>
type Body<Schema extends v.GenericSchema> = v.InferInput<Schema>

// An answer without content: whatever stands there is not looked at.
const nothing = v.unknown()

/** Everything about accounts that the host can be asked, typed; nothing is decided here. */
export const accountApi = (call: JsonCall) => {
  const get = <Schema extends v.GenericSchema>(path: string, schema: Schema) =>
    askHost(call, 'GET', path, undefined, schema)
  const post = <Schema extends v.GenericSchema>(path: string, body: unknown, schema: Schema) =>
    askHost(call, 'POST', path, body, schema)
  const put = (path: string, body: unknown) => askHost(call, 'PUT', path, body, nothing)
  const remove = (path: string) => askHost(call, 'DELETE', path, undefined, nothing)
  return {
    host: () => get(paths.host, api.hostInfo),
    challenge: () => post(paths.challenge, {}, api.challengeAnswer),
    setUp: (body: Body<typeof api.setUpRequest>): Ask<unknown> => post(paths.setUp, body, nothing),
    opaqueRegister: (body: Body<typeof api.opaqueRegisterRequest>) =>
      post(paths.opaqueRegister, body, api.opaqueRegisterAnswer),
    opaqueLogin: (body: Body<typeof api.opaqueLoginRequest>) =>
      post(paths.opaqueLogin, body, api.opaqueLoginAnswer),
    opaqueFinish: (body: Body<typeof api.opaqueFinishRequest>) =>
      post(paths.opaqueFinish, body, api.signedInAnswer),
    passkeyOptions: () => post(paths.passkeyOptions, {}, api.passkeyOptionsAnswer),
    passkeyLogin: (body: Body<typeof api.passkeyLoginRequest>) =>
      post(paths.passkeyLogin, body, api.signedInAnswer),
    recoveryLogin: (body: Body<typeof api.recoveryLoginRequest>) =>
      post(paths.recovery, body, api.signedInAnswer),
    renew: (body: Body<typeof api.renewRequest>) => post(paths.renew, body, api.signedInAnswer),
    pairAnswer: (body: Body<typeof pairing.pairAnswerRequest>): Ask<unknown> =>
      post(paths.pair, body, nothing),
    pairState: (body: Body<typeof pairing.pairStateRequest>) =>
      post(paths.pairState, body, pairing.pairStateAnswer),
    pairPacket: (body: Body<typeof pairing.pairPacketRequest>): Ask<unknown> =>
      post(paths.pairPacket, body, nothing),
    pairShow: (body: Body<typeof pairing.pairShowRequest>): Ask<unknown> =>
      post(paths.pairShow, body, nothing),
    pairSame: (body: Body<typeof pairing.pairSameRequest>): Ask<unknown> =>
      post(paths.pairSame, body, nothing),
    pairTake: (body: Body<typeof pairing.pairTakeRequest>) =>
      post(paths.pairTake, body, pairing.pairTakeAnswer),
    pairEnter: (body: Body<typeof pairing.pairEnterRequest>) =>
      post(paths.pairEnter, body, api.signedInAnswer),
    signOut: (): Ask<unknown> => post(paths.signOut, {}, nothing),
    create: (body: Body<typeof api.createAccountRequest>) =>
      post(paths.accounts, body, api.signedInAnswer),
    account: () => get(paths.account, api.accountAnswer),
    deleteAccount: (): Ask<unknown> => remove(paths.account),
    nameDevice: (body: Body<typeof api.deviceLabelRequest>) => put(paths.device, body),
    removeDevice: (session: string) =>
      remove(pathTo(paths.deviceById, { session: hexOf(session) })),
    signOutEverywhere: (): Ask<unknown> => post(paths.signOutEverywhere, {}, nothing),
    changePassphrase: (body: Body<typeof api.passphraseRequest>) => put(paths.passphrase, body),
    changeRecovery: (body: Body<typeof api.recoveryRequest>) => put(paths.recoveryCode, body),
    removeSlot: (slotId: Bytes) => remove(pathTo(paths.slotById, { slot: toHex(slotId) })),
    passkeyAddOptions: () => post(paths.passkeyAddOptions, {}, api.passkeyOptionsAnswer),
    addPasskey: (body: Body<typeof api.passkeyAddRequest>): Ask<unknown> =>
      post(paths.passkeys, body, nothing),
    removePasskey: (id: string) => remove(pathTo(paths.passkeyById, { passkey: id })),
    rotate: (body: Body<typeof api.rotateRequest>): Ask<unknown> =>
      post(paths.rotate, body, nothing),
    circles: () => get(paths.circles, api.circlesAnswer),
  } as const
}

export type AccountApi = ReturnType<typeof accountApi>

/** What is base64url text in a body is hexadecimal in a path. */
const hexOf = (id: string): string => toHex(fromBase64Url(id) ?? new Uint8Array())
