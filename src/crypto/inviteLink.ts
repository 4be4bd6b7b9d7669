import { type Bytes, concat, u8 } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { inviterFingerprintPreimage } from '#protocol/signedMessages.ts'
import { sha256 } from './sha256.ts'

/** `ask`: a person says yes. `open`: whoever holds the link comes in at once. */
export type InviteMode = 'ask' | 'open'

/** What a link carries after its `#`, 50 bytes. It never reaches the host (rule E5). */
export type InviteLink = {
  readonly mode: InviteMode
  /** First 16 bytes of the circle id: the host cannot lead a guest into another circle. */
  readonly circleIdPrefix: Bytes
  /** First 16 bytes of the hash of the inviter's key: nor present another inviter. */
  readonly inviterFingerprint: Bytes
  /** 16 random bytes. */
  readonly secret: Bytes
}

export type InviteLinkFailure = 'not-a-link' | 'other-version' | 'damaged'

const version = 1
const linkLength = 50
const modeByte = { ask: 1, open: 2 } as const

export const inviterFingerprint = (idPublicKey: Uint8Array): Bytes =>
  sha256(inviterFingerprintPreimage(idPublicKey)).slice(0, 16)

/** The part after `https://host/j#`: 67 characters. */
export const inviteFragment = (link: InviteLink): string =>
  toBase64Url(
    concat(
      u8(version),
      u8(modeByte[link.mode]),
      link.circleIdPrefix,
      link.inviterFingerprint,
      link.secret,
    ),
  )

// Somebody may paste a whole message; an invitation is looked for in this much of it.
const maxTextLength = 4096

/** Accepts the fragment, the link, or a message with the link in it. */
export const parseInviteLink = (text: string): Result<InviteLink, InviteLinkFailure> => {
  const trimmed = text.slice(0, maxTextLength).trim()
  const fragment = /\/j\/?#([\w-]*)/.exec(trimmed)?.[1] ?? /^#?([\w-]{60,80})$/.exec(trimmed)?.[1]
  if (fragment === undefined) return err('not-a-link')
  const bytes = fromBase64Url(fragment)
  if (bytes === undefined || bytes.length === 0) return err('damaged')
  if (bytes[0] !== version) return err('other-version')
  if (bytes.length !== linkLength) return err('damaged')
  const mode = bytes[1] === modeByte.ask ? 'ask' : bytes[1] === modeByte.open ? 'open' : undefined
  if (mode === undefined) return err('damaged')
  return ok({
    mode,
    circleIdPrefix: bytes.slice(2, 18),
    inviterFingerprint: bytes.slice(18, 34),
    secret: bytes.slice(34, 50),
  })
}
