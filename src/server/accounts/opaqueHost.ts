import { client, server } from '@serenity-kit/opaque'
import { toBase64Url } from '#base/text.ts'
import type { HostSettings } from '../setup/hostSettings.ts'
import { wireBytes } from './wireBytes.ts'

/**
 * The host's half of OPAQUE (RFC 9807): it keeps a record that says nothing about the passphrase
 * without an online try. Ids and messages are base64url text, as they travel.
 */
export interface OpaqueHost {
  /** `undefined` when the message is none. */
  register(loginId: string, request: string): string | undefined
  /** Whether a record can be used for signing in: a broken one would lock its owner out. */
  isRecord(record: string): boolean
  /** Without a record the answer has the same shape and costs the same (attack T75). */
  startLogin(
    loginId: string,
    record: string | undefined,
    request: string,
  ): { readonly response: string; readonly state: string } | undefined
  /** Whether the other side knew the passphrase. */
  finishLogin(loginId: string, state: string, finish: string): boolean
}

export const opaqueHost = ({ opaqueSetup, instanceId }: HostSettings): OpaqueHost => {
  const identifiersOf = (loginId: string) => ({
    client: loginId,
    server: toBase64Url(instanceId),
  })
  const startLogin: OpaqueHost['startLogin'] = (loginId, registrationRecord, request) =>
    attempt(() => {
      const { loginResponse, serverLoginState } = server.startLogin({
        serverSetup: opaqueSetup,
        userIdentifier: loginId,
        registrationRecord,
        startLoginRequest: request,
        identifiers: identifiersOf(loginId),
      })
      return { response: loginResponse, state: serverLoginState }
    })
  return {
    register: (loginId, registrationRequest) =>
      attempt(
        () =>
          server.createRegistrationResponse({
            serverSetup: opaqueSetup,
            userIdentifier: loginId,
            registrationRequest,
          }).registrationResponse,
      ),
    isRecord: record =>
      wireBytes(record).length > 0 &&
      startLogin('', record, client.startLogin({ password: '' }).startLoginRequest) !== undefined,
    startLogin,
    finishLogin: (loginId, serverLoginState, finishLoginRequest) =>
      attempt(() =>
        server.finishLogin({
          serverLoginState,
          finishLoginRequest,
          identifiers: identifiersOf(loginId),
        }),
      ) !== undefined,
  }
}

/** The library throws for every message that does not fit; why makes no difference to anybody. */
const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}
