import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { passkeyDomain } from '../setup/webOrigin.ts'
import { authenticationResponse, registrationResponse } from './wirePasskey.ts'

/** A passkey as the host knows it: it can check, and learn nothing. */
export interface Passkey {
  readonly credentialId: Bytes
  readonly publicKey: Bytes
  readonly signCount: number
}

// Ed25519, ECDSA with P-256, RSA: what authenticators have.
const algorithms = [-8, -7, -257]
const timeoutMs = 5 * 60_000

/** A passkey is made so that it finds its account by itself and asks who holds the device. */
export const registrationOptions = async (input: {
  readonly origin: string
  readonly challenge: Bytes
  readonly account: Bytes
  readonly known: readonly Bytes[]
}): Promise<object | undefined> => {
  const rpID = passkeyDomain(input.origin)
  if (rpID === undefined) return undefined
  return generateRegistrationOptions({
    rpName: 'Herewith',
    rpID,
    // The host knows no name; the device puts one in its place before it asks the authenticator.
    userName: 'Herewith',
    userID: input.account,
    challenge: input.challenge,
    timeout: timeoutMs,
    attestationType: 'none',
    excludeCredentials: input.known.map(id => ({ id: toBase64Url(id) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** Without a list of credentials: whoever asks is not known yet, and is told nothing. */
export const loginOptions = async (
  origin: string,
  challenge: Bytes,
): Promise<object | undefined> => {
  const rpID = passkeyDomain(origin)
  if (rpID === undefined) return undefined
  return generateAuthenticationOptions({
    rpID,
    challenge,
    timeout: timeoutMs,
    userVerification: 'required',
  })
}

export const verifyNewPasskey = async (
  response: unknown,
  origin: string,
  challenge: Bytes,
): Promise<Passkey | undefined> => {
  const read = v.safeParse(registrationResponse, response)
  const rpID = passkeyDomain(origin)
  if (!read.success || rpID === undefined) return undefined
  const { authenticatorAttachment, response: inner, ...rest } = read.output
  const { transports, ...answered } = inner
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...rest,
        response: { ...answered, ...(transports === undefined ? {} : { transports }) },
        ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
      },
      expectedChallenge: toBase64Url(challenge),
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    const credential = registrationInfo?.credential
    const credentialId = fromBase64Url(credential?.id ?? '')
    if (!verified || credential === undefined || credentialId === undefined) return undefined
    return { credentialId, publicKey: credential.publicKey, signCount: credential.counter }
  } catch {
    return undefined // The library throws for each thing that does not fit.
  }
}

/** What a passkey says about itself before it is checked. */
export interface PasskeyClaim {
  readonly account: Bytes
  readonly credentialId: Bytes
  readonly response: v.InferOutput<typeof authenticationResponse>
}

export const readPasskeyClaim = (response: unknown): PasskeyClaim | undefined => {
  const read = v.safeParse(authenticationResponse, response)
  if (!read.success) return undefined
  const account = fromBase64Url(read.output.response.userHandle ?? '')
  const credentialId = fromBase64Url(read.output.id)
  if (account?.length !== 16 || credentialId === undefined) return undefined
  return { account, credentialId, response: read.output }
}

/** The new signature count, or `undefined` when the answer does not fit. */
export const verifyPasskey = async (
  { response }: PasskeyClaim,
  passkey: Passkey,
  origin: string,
  challenge: Bytes,
): Promise<number | undefined> => {
  const rpID = passkeyDomain(origin)
  if (rpID === undefined) return undefined
  const { authenticatorAttachment, response: inner, ...rest } = response
  const { userHandle, ...answered } = inner
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...rest,
        response: { ...answered, ...(typeof userHandle === 'string' ? { userHandle } : {}) },
        ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
      },
      expectedChallenge: toBase64Url(challenge),
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: toBase64Url(passkey.credentialId),
        publicKey: passkey.publicKey,
        counter: passkey.signCount,
      },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined // As above.
  }
}
