import * as v from 'valibot'
import {
  type AccountId,
  type BlobId,
  type CircleId,
  type EventId,
  type InviteId,
  parseId,
} from '#base/ids.ts'
import { fromBase64Url, toHex } from '#base/text.ts'
import { limits } from './limits.ts'

/**
 * The plaintext bodies of control entries (docs/PROTOCOL.md, "Control events"): who is in a circle
 * and which key it uses, readable by the host so that it can refuse what breaks the rules, and
 * without a name in them. Strict: an unknown field makes the body invalid.
 */

/** Bytes as canonical base64url text of exactly `length` bytes; kept as text, compared as text. */
const bytesText = (length: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.maxLength(Math.ceil((length * 4) / 3)),
    v.check(text => fromBase64Url(text)?.length === length),
  )

const id = <Kind extends 'account' | 'blob' | 'circle' | 'event' | 'invite'>(
  kind: Kind,
  length: number,
) =>
  v.pipe(
    bytesText(length),
    v.transform(text => parseId(kind, toHex(fromBase64Url(text) ?? new Uint8Array()))),
    v.check(value => value !== undefined),
    v.transform(value => value as NonNullable<typeof value>),
  )

const accountId: v.GenericSchema<string, AccountId> = id('account', 16)
const circleId: v.GenericSchema<string, CircleId> = id('circle', 32)
const eventId: v.GenericSchema<string, EventId> = id('event', 32)
const inviteId: v.GenericSchema<string, InviteId> = id('invite', 16)
const blobId: v.GenericSchema<string, BlobId> = id('blob', 16)
const hash = bytesText(32)
const signature = bytesText(64)
const u32Number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))
const positive = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffffffff))
const role = v.picklist(['steward', 'member'])

export type Role = v.InferOutput<typeof role>

/** One change of keys, signed by the key before it: see [Note: rotated keys]. */
const keyLink = v.strictObject({
  sk: bytesText(32),
  ek: bytesText(32),
  by: signature,
  pop: signature,
})

/**
 * A member's keys: identity (`sk`, Ed25519) and sealing (`ek`, X25519). `links` leads from the first
 * generation to this one, so that the account id, the hash of the first identity key, stays
 * self-certifying for somebody who joins after a change of keys.
 */
const memberKeys = v.strictObject({
  a: accountId,
  g: positive,
  sk: bytesText(32),
  ek: bytesText(32),
  links: v.optional(v.pipe(v.array(keyLink), v.minLength(2), v.maxLength(64))),
})

/** An epoch key sealed to one key: `e` encapsulated (32 bytes), `c` sealed (48 bytes). */
const seal = v.strictObject({ e: bytesText(32), c: bytesText(48) })

const rekey = v.strictObject({
  epoch: positive,
  commit: hash,
  seals: v.pipe(
    v.array(v.strictObject({ a: accountId, e: bytesText(32), c: bytesText(48) })),
    v.minLength(1),
    v.maxLength(1000),
  ),
  prev: v.optional(v.strictObject({ iv: bytesText(12), c: bytesText(48) })),
  inv: v.optional(v.pipe(v.array(v.strictObject({ i: inviteId, h: hash })), v.maxLength(64))),
})

const policy = v.strictObject({
  history: v.picklist(['all', 'join']),
  invite: v.picklist(['steward', 'member']),
  kind2: v.optional(v.literal(true)),
  self: v.optional(v.literal(true)),
})

const eventIds = v.pipe(v.array(eventId), v.minLength(1), v.maxLength(256))
const blobIds = v.pipe(v.array(blobId), v.minLength(1), v.maxLength(limits.redactBlobs))

const controlEvent = v.variant('t', [
  v.strictObject({
    t: v.literal('circle.create'),
    m: memberKeys,
    n: bytesText(16),
    parent: v.optional(circleId),
    policy,
  }),
  v.strictObject({
    t: v.literal('epoch.rotate'),
    why: v.picklist(['first', 'removed', 'left', 'rekeyed', 'age']),
    rekey,
  }),
  v.strictObject({
    t: v.literal('invite.create'),
    i: inviteId,
    pk: bytesText(32),
    ek: bytesText(32),
    role,
    max: v.pipe(positive, v.maxValue(1000)),
    exp: v.pipe(v.number(), v.integer(), v.minValue(0)),
    mode: v.picklist(['ask', 'open']),
    seal: v.optional(hash),
  }),
  // A kind of its own, so that a Herewith that does not know seats asks to be updated.
  v.strictObject({
    t: v.literal('invite.seat'),
    i: inviteId,
    pk: bytesText(32),
    ek: bytesText(32),
    exp: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({ t: v.literal('seat.end'), a: accountId }),
  v.strictObject({ t: v.literal('invite.revoke'), i: inviteId }),
  v.strictObject({
    t: v.literal('join.request'),
    i: inviteId,
    m: memberKeys,
    is: signature,
    box: hash,
  }),
  v.strictObject({
    t: v.literal('member.add'),
    req: eventId,
    m: memberKeys,
    role,
    epoch: positive,
    seal: v.optional(seal),
    rekey: v.optional(rekey),
    past: v.optional(
      v.pipe(
        v.array(v.strictObject({ epoch: positive, e: bytesText(32), c: bytesText(48) })),
        v.maxLength(1000),
      ),
    ),
  }),
  v.strictObject({ t: v.literal('member.join'), i: inviteId, m: memberKeys, is: signature, seal }),
  v.strictObject({
    t: v.literal('member.remove'),
    a: v.pipe(v.array(accountId), v.minLength(1), v.maxLength(150)),
    rekey,
  }),
  v.strictObject({ t: v.literal('member.leave') }),
  v.strictObject({ t: v.literal('member.rekey'), m: memberKeys, pop: signature }),
  v.strictObject({ t: v.literal('epoch.reseal'), a: accountId, epoch: u32Number, seal }),
  v.strictObject({ t: v.literal('role.set'), a: accountId, role }),
  v.strictObject({
    t: v.literal('redact'),
    ids: v.optional(eventIds),
    blobs: v.optional(blobIds),
    a: v.optional(accountId),
    all: v.optional(v.literal(true)),
    mod: v.optional(v.literal(true)),
  }),
  v.strictObject({ t: v.literal('circle.pause') }),
  v.strictObject({ t: v.literal('circle.resume') }),
  v.strictObject({ t: v.literal('circle.close') }),
  v.strictObject({ t: v.literal('circle.reopen') }),
])

export type ControlEvent = v.InferOutput<typeof controlEvent>
/** A control event as it is written: ids as base64url text. */
export type ControlInput = v.InferInput<typeof controlEvent>
export type ControlType = ControlEvent['t']
export type ControlOf<Type extends ControlType> = Extract<ControlEvent, { readonly t: Type }>
export type MemberKeys = v.InferOutput<typeof memberKeys>
export type Rekey = v.InferOutput<typeof rekey>
export type Policy = v.InferOutput<typeof policy>

const known: ReadonlySet<string> = new Set(
  controlEvent.options.map(option => option.entries.t.literal),
)

/** `update-needed`: an event kind of a newer Herewith. `undefined` stands for an invalid body. */
export const parseControlEvent = (json: unknown): ControlEvent | 'update-needed' | undefined => {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 't')) return undefined
  const { t } = json as { readonly t: unknown }
  if (typeof t !== 'string') return undefined
  if (!known.has(t)) return 'update-needed'
  const parsed = v.safeParse(controlEvent, json)
  return parsed.success ? parsed.output : undefined
}
