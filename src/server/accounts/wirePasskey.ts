import * as v from 'valibot'

/**
 * WebAuthn answers as browsers write them, bounded. `clientExtensionResults` is looked at once, to
 * refuse what must never leave a device, and then dropped.
 */
const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength))
const credentialId = v.pipe(text(1366), v.minLength(1))
const attachment = v.optional(v.picklist(['platform', 'cross-platform']))
const transports = v.optional(v.pipe(v.array(text(32)), v.maxLength(8)))

/**
 * The PRF output opens the account's slot, and a credential's `toJSON()` contains it. A client that
 * sends it has a bug that would tell the host everything; refusing makes it show (attack T72).
 */
const extensionResults = v.pipe(
  v.optional(v.record(text(64), v.unknown()), {}),
  v.check(results => !JSON.stringify(results['prf'] ?? {}).includes('"results"'), 'prf'),
  v.transform(() => ({})),
)

export const registrationResponse = v.object({
  id: credentialId,
  rawId: credentialId,
  type: v.literal('public-key'),
  authenticatorAttachment: attachment,
  response: v.object({
    clientDataJSON: text(4_096),
    attestationObject: text(16_384),
    transports,
  }),
  clientExtensionResults: extensionResults,
})

export const authenticationResponse = v.object({
  id: credentialId,
  rawId: credentialId,
  type: v.literal('public-key'),
  authenticatorAttachment: attachment,
  response: v.object({
    clientDataJSON: text(4_096),
    authenticatorData: text(4_096),
    signature: text(2_048),
    userHandle: v.optional(v.nullable(text(96))),
  }),
  clientExtensionResults: extensionResults,
})
