import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url, utf8 } from '#base/text.ts'

/** An authenticator in software: one resident passkey, user verified, no attestation. */
export interface SoftAuthenticator {
  create(options: unknown, origin: string): object
  get(options: unknown, origin: string, change?: { readonly flags?: number }): object
  readonly credentialId: string
}

type CborMap = Map<number | string, unknown>

const userPresentAndVerified = 0x05
const hasCredential = 0x40

export const softAuthenticator = (kind: 'ES256' | 'Ed25519'): SoftAuthenticator => {
  const { privateKey, publicKey } =
    kind === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('ed25519')
  const credentialId = new Uint8Array(randomBytes(32))
  const id = toBase64Url(credentialId)
  let account = ''
  let signCount = 0

  const clientData = (type: string, challenge: string, origin: string): Bytes =>
    utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const authData = (rpId: string, flags: number, rest: Bytes): Bytes => {
    signCount += 1
    return concat(hash(utf8(rpId)), Uint8Array.of(flags), u32(signCount), rest)
  }

  return {
    credentialId: id,
    create(given, origin) {
      const options = given as {
        readonly challenge: string
        readonly rp: { readonly id: string }
        readonly user: { readonly id: string }
      }
      account = options.user.id
      const credential = concat(
        new Uint8Array(16),
        Uint8Array.of(0, credentialId.length),
        credentialId,
        cbor(coseKey(kind, publicKey)),
      )
      const data = authData(options.rp.id, userPresentAndVerified | hasCredential, credential)
      const attestation: CborMap = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ])
      return {
        id,
        rawId: id,
        type: 'public-key',
        authenticatorAttachment: 'platform',
        clientExtensionResults: { credProps: { rk: true }, prf: { enabled: true } },
        response: {
          clientDataJSON: toBase64Url(clientData('webauthn.create', options.challenge, origin)),
          attestationObject: toBase64Url(cbor(attestation)),
          transports: ['internal'],
        },
      }
    },
    get(given, origin, { flags = userPresentAndVerified } = {}) {
      const options = given as { readonly challenge: string; readonly rpId: string }
      const data = authData(options.rpId, flags, new Uint8Array())
      const client = clientData('webauthn.get', options.challenge, origin)
      const signed = concat(data, hash(client))
      const signature = sign(kind === 'ES256' ? 'sha256' : null, signed, privateKey)
      return {
        id,
        rawId: id,
        type: 'public-key',
        authenticatorAttachment: 'platform',
        clientExtensionResults: {},
        response: {
          clientDataJSON: toBase64Url(client),
          authenticatorData: toBase64Url(data),
          signature: toBase64Url(new Uint8Array(signature)),
          userHandle: account,
        },
      }
    },
  }
}

const hash = (bytes: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(bytes).digest())

const cbor = (value: CborMap): Bytes =>
  new Uint8Array(isoCBOR.encode(value as Parameters<typeof isoCBOR.encode>[0]))

const coseKey = (kind: 'ES256' | 'Ed25519', publicKey: KeyObject): CborMap => {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
  return kind === 'ES256'
    ? new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ])
    : new Map<number, unknown>([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, bytes(x)],
      ])
}
