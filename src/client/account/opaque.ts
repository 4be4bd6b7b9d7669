import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import { foldPassphrase } from './foldPassphrase.ts'

/**
 * The stretching of a passphrase, compiled in. No host has a say in it: one that could choose it
 * would choose a weak one and guess at leisure (rule E2, attack T70).
 */
const keyStretching = {
  'argon2id-custom': { memory: 65_536, iterations: 3, parallelism: 1 },
} as const

/** Base64url text of 16 bytes each, as the host sends them. */
export interface OpaqueParties {
  readonly loginId: string
  readonly instanceId: string
}

/** `wrong`: the passphrase or the answer is not right. `little-memory`: 64 MiB were not there. */
export type OpaqueFailure = 'wrong' | 'little-memory'

const identifiersOf = ({ loginId, instanceId }: OpaqueParties) => ({
  client: loginId,
  server: instanceId,
})

export interface OpaqueRegistration {
  readonly request: string
  finish(
    response: string,
    parties: OpaqueParties,
  ): Result<{ readonly record: string; readonly exportKey: Bytes }, OpaqueFailure>
}

export interface OpaqueLogin {
  readonly request: string
  finish(
    response: string,
    parties: OpaqueParties,
  ): Result<{ readonly finish: string; readonly exportKey: Bytes }, OpaqueFailure>
}

// 150 kB with its WebAssembly: a chunk of its own, loaded when somebody types a passphrase.
const loadClient = async () => {
  const { client, ready } = await import('@serenity-kit/opaque')
  await ready
  return client
}

/** A phone with 2 GB may have no 64 MiB in one piece: the module traps, and nothing is sent. */
const guarded = <T>(work: () => T | undefined): Result<T, OpaqueFailure> => {
  try {
    const value = work()
    return value === undefined ? err('wrong') : ok(value)
  } catch (error) {
    return err(isOfMemory(error) ? 'little-memory' : 'wrong')
  }
}

const isOfMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && /memory|allocat|unreachable/i.test(`${error.name} ${error.message}`))

/** The module itself may find no room, before anything is stretched. */
export const withRoom = async <T>(begun: Promise<T>): Promise<Result<T, 'little-memory'>> => {
  try {
    return ok(await begun)
  } catch (error) {
    if (isOfMemory(error)) return err('little-memory')
    throw error
  }
}

const keyBytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** OPAQUE (RFC 9807), first half of making a passphrase known to a host without telling it. */
export const startRegistration = async (passphrase: string): Promise<OpaqueRegistration> => {
  const client = await loadClient()
  const password = foldPassphrase(passphrase)
  const { clientRegistrationState, registrationRequest } = client.startRegistration({ password })
  return {
    request: registrationRequest,
    finish: (registrationResponse, parties) =>
      guarded(() => {
        const { registrationRecord, exportKey } = client.finishRegistration({
          password,
          registrationResponse,
          clientRegistrationState,
          identifiers: identifiersOf(parties),
          keyStretching,
        })
        return { record: registrationRecord, exportKey: keyBytes(exportKey) }
      }),
  }
}

/** OPAQUE, first half of signing in. A wrong passphrase and an unknown name end alike: `wrong`. */
export const startLogin = async (passphrase: string): Promise<OpaqueLogin> => {
  const client = await loadClient()
  const password = foldPassphrase(passphrase)
  const { clientLoginState, startLoginRequest } = client.startLogin({ password })
  return {
    request: startLoginRequest,
    finish: (loginResponse, parties) =>
      guarded(() => {
        const result = client.finishLogin({
          password,
          loginResponse,
          clientLoginState,
          identifiers: identifiersOf(parties),
          keyStretching,
        })
        return result === undefined
          ? undefined
          : { finish: result.finishLoginRequest, exportKey: keyBytes(result.exportKey) }
      }),
  }
}
