import type { AccountId, BlobId, CircleId, EventId, InviteId, SessionId } from '#base/ids.ts'
import type { Bytes } from '#base/bytes.ts'

type AnyId = AccountId | BlobId | CircleId | EventId | InviteId | SessionId

/** The bytes of an id, as `idBytes`; this one is Node's own, for the path of every entry. */
export const hexBytes = (id: AnyId): Bytes => Buffer.from(id, 'hex')
