import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idFrom, type InviteId } from '#base/ids.ts'
import { hexBytes } from '../circles/hexBytes.ts'
import { inviteSealPreimage } from '#protocol/signedMessages.ts'
import { sha256 } from '../circles/sha256.ts'
import type { Sql, Statement } from '../sql/sql.ts'

/** What lies beside an invitation: names sealed for whoever holds the link. */
export interface StoredInvite {
  readonly accountId: Bytes
  readonly card: Bytes | undefined
  /** Public key of the link, once its `invite.create` is in the log. */
  readonly pk: Bytes | undefined
  /** Used up, expired, revoked. */
  readonly closed: boolean
}

export interface InviteStore {
  placeOf(inviteId: InviteId): Promise<CircleId | undefined>
  find(circleId: CircleId, inviteId: InviteId): Promise<StoredInvite | undefined>
  /** How many an account has laid out in a circle that are not closed. */
  countOf(circleId: CircleId, accountId: Bytes): Promise<number>
  /** False when the id is taken: in this circle by somebody else, or by another circle. */
  put(invite: {
    readonly circleId: CircleId
    readonly inviteId: InviteId
    readonly accountId: Bytes
    readonly card: Bytes | undefined
    readonly nowMs: number
  }): Promise<boolean>
  /** `named`: hash of the seal that the log names now, which stays whatever is laid beside it. */
  putSeal(
    circleId: CircleId,
    inviteId: InviteId,
    seal: Bytes,
    named: Bytes | undefined,
  ): Promise<void>
  /** The sealed epoch key with this hash, which the log names. */
  sealOf(circleId: CircleId, inviteId: InviteId, hash: Bytes): Promise<Bytes | undefined>
  /** As steps of a larger change. */
  opened(circleId: CircleId, inviteId: InviteId, pk: Bytes, expiresAt: number): Statement
  /** A rotation named a newer seal; what opened the old key goes. */
  sealReplaced(circleId: CircleId, inviteId: InviteId, hash: Bytes): Statement
  /** Card and seals go; the row stays to tell a dead link from one that never was. */
  ended(circleId: CircleId, inviteId: InviteId): readonly Statement[]
  dropCircle(circleId: CircleId): Promise<void>
  /** Cards and seals of links whose day is over. */
  dropExpired(nowMs: number): Promise<void>
  /** Cards that were laid out and never became an invitation. */
  dropUnused(madeBeforeMs: number): Promise<void>
}

type InviteRow = {
  readonly account_id: Bytes
  readonly card: Bytes | null
  readonly pk: Bytes | null
  readonly closed: number
}

const maxSeals = 4

export const inviteStore = (sql: Sql): InviteStore => ({
  async placeOf(inviteId) {
    const [row] = await sql.all<{ readonly circle_id: Bytes }>(
      'SELECT circle_id FROM invite_place WHERE invite_id = ?',
      [hexBytes(inviteId)],
    )
    return row === undefined ? undefined : idFrom('circle', row.circle_id)
  },
  async find(circleId, inviteId) {
    const [row] = await sql.all<InviteRow>(
      'SELECT account_id, card, pk, closed FROM invite WHERE circle_id = ? AND invite_id = ?',
      [hexBytes(circleId), hexBytes(inviteId)],
    )
    return row === undefined
      ? undefined
      : {
          accountId: row.account_id,
          card: row.card ?? undefined,
          pk: row.pk ?? undefined,
          closed: row.closed === 1,
        }
  },
  async countOf(circleId, accountId) {
    const [row] = await sql.all<{ readonly n: number }>(
      'SELECT count(*) AS n FROM invite WHERE circle_id = ? AND account_id = ? AND closed = 0',
      [hexBytes(circleId), accountId],
    )
    return row?.n ?? 0
  },
  async put({ circleId, inviteId, accountId, card, nowMs }) {
    const circle = hexBytes(circleId)
    const invite = hexBytes(inviteId)
    return sql.batch([
      {
        text: 'INSERT INTO invite_place (invite_id, circle_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
        params: [invite, circle],
      },
      {
        text: `INSERT INTO invite (circle_id, invite_id, account_id, card, pk, made_at, closed)
          SELECT circle_id, invite_id, ?, ?, NULL, ?, 0 FROM invite_place
          WHERE invite_id = ? AND circle_id = ?
          ON CONFLICT (circle_id, invite_id) DO UPDATE SET card = excluded.card
          WHERE invite.account_id = excluded.account_id AND invite.closed = 0`,
        params: [accountId, card ?? null, nowMs, invite, circle],
        mustChange: true,
      },
    ])
  },
  async putSeal(circleId, inviteId, seal, named) {
    const circle = hexBytes(circleId)
    const invite = hexBytes(inviteId)
    // A few at a time: the one the log names now, and what rotations are about to name. Seals of
    // rotations that came to nothing make room, or the next link would lose its key.
    await sql.batch([
      {
        text: `DELETE FROM invite_seal WHERE circle_id = ? AND invite_id = ? AND hash <> ?
          AND (SELECT count(*) FROM invite_seal WHERE circle_id = ? AND invite_id = ?) >= ?`,
        params: [circle, invite, named ?? new Uint8Array(), circle, invite, maxSeals],
      },
      {
        text: `INSERT INTO invite_seal (circle_id, invite_id, hash, seal)
          SELECT ?, ?, ?, ? FROM invite WHERE circle_id = ? AND invite_id = ? AND closed = 0
            AND (SELECT count(*) FROM invite_seal WHERE circle_id = ? AND invite_id = ?) < ?
          ON CONFLICT DO NOTHING`,
        params: [
          circle,
          invite,
          sha256(inviteSealPreimage(seal)),
          seal,
          circle,
          invite,
          circle,
          invite,
          maxSeals,
        ],
      },
    ])
  },
  async sealOf(circleId, inviteId, hash) {
    const [row] = await sql.all<{ readonly seal: Bytes }>(
      'SELECT seal FROM invite_seal WHERE circle_id = ? AND invite_id = ? AND hash = ?',
      [hexBytes(circleId), hexBytes(inviteId), hash],
    )
    return row?.seal
  },
  opened: (circleId, inviteId, pk, expiresAt) => ({
    text: 'UPDATE invite SET pk = ?, expires_at = ? WHERE circle_id = ? AND invite_id = ?',
    params: [pk, expiresAt, hexBytes(circleId), hexBytes(inviteId)],
  }),
  sealReplaced: (circleId, inviteId, hash) => ({
    text: 'DELETE FROM invite_seal WHERE circle_id = ? AND invite_id = ? AND hash = ?',
    params: [hexBytes(circleId), hexBytes(inviteId), hash],
  }),
  ended: (circleId, inviteId) => [
    {
      text: 'UPDATE invite SET closed = 1, card = NULL WHERE circle_id = ? AND invite_id = ?',
      params: [hexBytes(circleId), hexBytes(inviteId)],
    },
    {
      text: 'DELETE FROM invite_seal WHERE circle_id = ? AND invite_id = ?',
      params: [hexBytes(circleId), hexBytes(inviteId)],
    },
  ],
  async dropCircle(circleId) {
    const circle = hexBytes(circleId)
    await sql.batch(
      ['invite_place', 'invite', 'invite_seal'].map(table => ({
        text: `DELETE FROM ${table} WHERE circle_id = ?`,
        params: [circle],
      })),
    )
  },
  async dropExpired(nowMs) {
    await sql.batch([
      {
        text: `DELETE FROM invite_seal WHERE (circle_id, invite_id) IN
          (SELECT circle_id, invite_id FROM invite WHERE closed = 0 AND expires_at < ?)`,
        params: [nowMs],
      },
      {
        text: 'UPDATE invite SET closed = 1, card = NULL WHERE closed = 0 AND expires_at < ?',
        params: [nowMs],
      },
    ])
  },
  async dropUnused(madeBeforeMs) {
    await sql.batch([
      {
        text: `DELETE FROM invite_place WHERE invite_id IN
          (SELECT invite_id FROM invite WHERE pk IS NULL AND made_at < ?)`,
        params: [madeBeforeMs],
      },
      {
        text: `DELETE FROM invite_seal WHERE (circle_id, invite_id) IN
          (SELECT circle_id, invite_id FROM invite WHERE pk IS NULL AND made_at < ?)`,
        params: [madeBeforeMs],
      },
      { text: 'DELETE FROM invite WHERE pk IS NULL AND made_at < ?', params: [madeBeforeMs] },
    ])
  },
})
