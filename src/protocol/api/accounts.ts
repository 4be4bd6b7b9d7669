import * as v from 'valibot'
import { limits } from '../limits.ts'
import { bytesOf, bytesUpTo, hexOf, shortText, timeMs } from './fields.ts'

/**
 * Accounts and sign-in over HTTP. Every request is `POST` with a JSON body unless its name says
 * otherwise; paths are in `paths.ts`. The session travels in a cookie that scripts cannot read.
 * `POST` and `PUT` need `content-type: application/json` also where the body is `{}`: no form of
 * another site can send that. An answer without content is `{}`.
 */

/** One wrapping of the account root; `type` as in docs/PROTOCOL.md, "Account". */
export const slot = v.strictObject({
  slotId: bytesOf(16),
  type: v.picklist([1, 2, 3, 4]),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffffffff)),
  nonce: bytesOf(12),
  ct: bytesOf(48),
  /** Sealed name of the slot ("Ana's phone"), for its owner only. */
  label: v.optional(bytesUpTo(512)),
  /** Passkey slots name their credential, so that a device finds the one it can open. */
  credentialId: v.optional(bytesUpTo(1024)),
})
export type WireSlot = v.InferOutput<typeof slot>

/**
 * What lets somebody make an account here: the host's set-up link, an invitation into a circle, a
 * link of the host, or nothing.
 */
const admission = v.variant('kind', [
  v.strictObject({ kind: v.literal('setup'), token: bytesOf(32) }),
  v.strictObject({ kind: v.literal('invite'), readToken: bytesOf(32) }),
  v.strictObject({ kind: v.literal('host-link'), token: bytesOf(32) }),
  v.strictObject({ kind: v.literal('none') }),
])
export type Admission = v.InferOutput<typeof admission>

const loginId = bytesOf(16)

/** `GET` /v1/host: what a device must know of this host before anything else. */
export const hostInfo = v.strictObject({
  instanceId: bytesOf(16),
  /** The address people open, or `undefined` while the host is reachable on its own machine only. */
  origin: v.optional(shortText),
  setUp: v.boolean(),
  accounts: v.picklist(['invited', 'anyone']),
  version: shortText,
  /** How whoever runs the host can be reached, where they said so: their words, for everybody. */
  contact: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** Community circles here are for people of any age. Left out: of 18 and older. */
  ages: v.optional(v.literal('all')),
  /** The address that the host is about to move to: passkeys do not come along. */
  movesTo: v.optional(shortText),
})
export type HostInfo = v.InferOutput<typeof hostInfo>

/** A random value that makes a signature worth something once; 2 minutes. */
export const challengeAnswer = v.strictObject({ challenge: bytesOf(32) })

/** Set-up: answers of the person who holds the set-up link. */
export const setUpRequest = v.strictObject({
  token: bytesOf(32),
  origin: v.optional(shortText),
  accounts: v.picklist(['invited', 'anyone']),
})

/** OPAQUE registration, first message; `nameHash` = H(L(sign-in)‖instanceId‖name). */
export const opaqueRegisterRequest = v.strictObject({
  admission: v.optional(admission),
  nameHash: bytesOf(32),
  request: bytesUpTo(256),
})
export const opaqueRegisterAnswer = v.strictObject({ loginId, response: bytesUpTo(512) })

export const passphraseRecord = v.strictObject({
  nameHash: bytesOf(32),
  loginId,
  record: bytesUpTo(1024),
})

/** `proof` signs `authMessage` with the new identity key over `challenge`. */
export const createAccountRequest = v.strictObject({
  admission,
  accountId: hexOf(16),
  sk: bytesOf(32),
  ek: bytesOf(32),
  challenge: bytesOf(32),
  proof: bytesOf(64),
  slots: v.pipe(v.array(slot), v.minLength(1), v.maxLength(limits.slots)),
  passphrase: v.optional(passphraseRecord),
  /** Public key of the recovery code. */
  recovery: bytesOf(32),
})
export type CreateAccountRequest = v.InferOutput<typeof createAccountRequest>

export const opaqueLoginRequest = v.strictObject({ nameHash: bytesOf(32), request: bytesUpTo(256) })
export const opaqueLoginAnswer = v.strictObject({
  loginId,
  response: bytesUpTo(1024),
  /** Names the host's half of this attempt; 2 minutes. */
  attempt: bytesOf(16),
})
export const opaqueFinishRequest = v.strictObject({ attempt: bytesOf(16), finish: bytesUpTo(256) })

export const recoveryLoginRequest = v.strictObject({
  recovery: bytesOf(32),
  challenge: bytesOf(32),
  signature: bytesOf(64),
})

/**
 * Renews a session that was not used for a long time, with the identity key that this device still
 * has; its cookie comes along. A session that was ended elsewhere is not renewed: a device somebody
 * signed out still has the key. No root is released, and the sign-in does not count as fresh.
 */
export const renewRequest = v.strictObject({
  accountId: hexOf(16),
  challenge: bytesOf(32),
  signature: bytesOf(64),
})

/** WebAuthn options and answers pass through as JSON; the host's library reads them strictly. */
export const passkeyOptionsAnswer = v.strictObject({ attempt: bytesOf(16), options: v.unknown() })
export const passkeyLoginRequest = v.strictObject({ attempt: bytesOf(16), response: v.unknown() })
export const passkeyAddRequest = v.strictObject({
  attempt: bytesOf(16),
  response: v.unknown(),
  label: v.optional(bytesUpTo(512)),
  slot: v.optional(slot),
})

/** Every way to sign in ends with this. */
export const signedInAnswer = v.strictObject({
  accountId: hexOf(16),
  gen: v.number(),
  sessionId: bytesOf(16),
})
export type SignedInAnswer = v.InferOutput<typeof signedInAnswer>

/** One change of keys, as circles record it: [Note: rotated keys]. */
export const keyLink = v.strictObject({
  sk: bytesOf(32),
  ek: bytesOf(32),
  by: bytesOf(64),
  pop: bytesOf(64),
})

/** `GET` /v1/account */
export const accountAnswer = v.strictObject({
  accountId: hexOf(16),
  gen: v.number(),
  /** From the first generation to this one; empty while there is one only. */
  links: v.pipe(v.array(keyLink), v.maxLength(64)),
  slots: v.array(slot),
  passkeys: v.array(
    /** `id`: hexadecimal, for `passkeyById`; not the credential's own id. */
    v.strictObject({ id: shortText, label: v.optional(shortText), createdAt: timeMs }),
  ),
  hasPassphrase: v.boolean(),
  /** Signed-in devices. `label` is sealed by its owner; no address, no agent string is kept. */
  devices: v.array(
    v.strictObject({
      sessionId: bytesOf(16),
      label: v.optional(bytesUpTo(512)),
      createdAt: timeMs,
      lastDay: timeMs,
      current: v.boolean(),
    }),
  ),
  /** Whether the last sign-in is recent enough for changes of keys and sign-in ways. */
  fresh: v.boolean(),
})
export type AccountAnswer = v.InferOutput<typeof accountAnswer>

/** `PUT` /v1/account/device: the sealed name of this device. */
export const deviceLabelRequest = v.strictObject({ label: bytesUpTo(512) })

/** `PUT` /v1/account/passphrase: a new passphrase, its slot with it. Signs every other device out. */
export const passphraseRequest = v.strictObject({ passphrase: passphraseRecord, slot })

/** `PUT` /v1/account/recovery: a new recovery code, its slot with it. */
export const recoveryRequest = v.strictObject({ recovery: bytesOf(32), slot })

/**
 * `POST` /v1/account/rotate: new keys. `by` and `pop` as in [Note: rotated keys]; replaces every
 * slot. Sign-in ways that are not given anew end with the old keys: the passphrase, and passkeys
 * without a slot. Signs every other device out.
 */
export const rotateRequest = v.strictObject({
  gen: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(64)),
  sk: bytesOf(32),
  ek: bytesOf(32),
  by: bytesOf(64),
  pop: bytesOf(64),
  /** With generation 2 only: the signature of the first link, by the first key over itself. */
  first: v.optional(bytesOf(64)),
  slots: v.pipe(v.array(slot), v.minLength(1), v.maxLength(limits.slots)),
  passphrase: v.optional(passphraseRecord),
  recovery: bytesOf(32),
})
export type RotateRequest = v.InferOutput<typeof rotateRequest>

/** `GET` /v1/circles: the circles this account is in, was in, or asked to join. */
export const circlesAnswer = v.strictObject({
  circles: v.array(
    v.strictObject({ circleId: hexOf(32), state: v.picklist(['in', 'asked', 'out']) }),
  ),
})
