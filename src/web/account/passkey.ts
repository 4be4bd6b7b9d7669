import { err, ok, type Result } from '#base/result.ts'
import type { PasskeyCeremony, PasskeyResult } from '#client/commands/accountCommands.ts'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'

/** `not-made`: the person, or time, said no. `there`: this device already has one. */
export type PasskeyFailure = 'not-made' | 'there' | 'cannot'

type PasskeyOutcome = Promise<Result<PasskeyResult, PasskeyFailure>>

/** Whether this device can make passkeys by itself: a finger, a face, its own code. */
export const canMakePasskey = async (): Promise<boolean> => {
  try {
    return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()
  } catch {
    return false
  }
}

export const canUsePasskey = (): boolean => typeof PublicKeyCredential === 'function'

interface Extended {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: unknown } }
}

const prfOf = (results: object): Uint8Array | undefined => {
  const first = (results as Extended).prf?.results?.first
  if (first instanceof ArrayBuffer) return new Uint8Array(first)
  return first instanceof Uint8Array ? first : undefined
}

/** T72: the secret never travels with the answer that goes to the host. */
const withoutPrf = <T extends RegistrationResponseJSON | AuthenticationResponseJSON>(
  given: T,
): T => {
  const { prf: _, ...results } = given.clientExtensionResults as Extended & object
  return { ...given, clientExtensionResults: results }
}

export const makePasskey = async ({ attempt, options }: PasskeyCeremony): PasskeyOutcome => {
  try {
    const { startRegistration } = await import('@simplewebauthn/browser')
    // The engine has checked the shape and put our own constant where the secret is asked for: a
    // host that chose it could ask for another site's secret.
    const asked = options as PublicKeyCredentialCreationOptionsJSON
    const response = await startRegistration({ optionsJSON: asked })
    const results: Extended & object = response.clientExtensionResults
    const prf =
      prfOf(results) ??
      // Some authenticators answer only when the passkey is used for the first time.
      (results.prf?.enabled === true ? await askPrf(response.id, asked) : undefined)
    return ok({ attempt, response: withoutPrf(response), prf })
  } catch (error) {
    return err(failureOf(error))
  }
}

const askPrf = async (
  id: string,
  { rp, extensions }: PublicKeyCredentialCreationOptionsJSON,
): Promise<Uint8Array | undefined> => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const challenge = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  try {
    const { clientExtensionResults } = await startAuthentication({
      optionsJSON: {
        challenge,
        ...(rp.id === undefined ? {} : { rpId: rp.id }),
        allowCredentials: [{ id, type: 'public-key' }],
        userVerification: 'required',
        ...(extensions === undefined ? {} : { extensions }),
      },
    })
    return prfOf(clientExtensionResults)
  } catch {
    // The passkey still signs in; another way opens the words.
    return undefined
  }
}

export const answerWithPasskey = async ({ attempt, options }: PasskeyCeremony): PasskeyOutcome => {
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const asked = options as PublicKeyCredentialRequestOptionsJSON
    const response = await startAuthentication({ optionsJSON: asked })
    return ok({
      attempt,
      response: withoutPrf(response),
      prf: prfOf(response.clientExtensionResults),
    })
  } catch (error) {
    return err(failureOf(error))
  }
}

const failureOf = (error: unknown): PasskeyFailure => {
  if (!(error instanceof Error)) return 'cannot'
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'not-made'
  return error.name === 'InvalidStateError' ? 'there' : 'cannot'
}
