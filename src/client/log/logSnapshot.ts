import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId, EventId, InviteId, SessionId } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { HeadWindow, seenWindow } from '#protocol/log/headWindow.ts'
import type { LogState, Session } from '#protocol/log/logState.ts'
import type {
  FormerMember,
  Invite,
  JoinRequest,
  Member,
  Membership,
} from '#protocol/membership/membership.ts'

/**
 * What a device keeps so that it need not judge the whole log again. Read back only after the
 * device seal opened it, so its inner shape is our own writing; a snapshot of another version is
 * thrown away and the stored log judged again.
 */
const version = 1
/** As `HeadWindow` keeps them. */
const sparseStep = 1024

/** Changes with every entry. Log hashes lie beside the entries; here only the sparse old ones. */
export const writeLog = (log: LogState): string =>
  JSON.stringify({
    version,
    seq: log.seq,
    head: toBase64Url(log.head),
    sessions: [...log.sessions],
    owed: [...log.owed],
    sparse: sparseHeads(log),
  })

const sparseHeads = ({ seq: last, heads }: LogState): readonly (readonly [number, string])[] => {
  const kept: (readonly [number, string])[] = []
  for (let seq = sparseStep; seq <= last; seq += sparseStep) {
    const head = heads.at(seq)
    if (head !== undefined) kept.push([seq, toBase64Url(head)])
  }
  return kept
}

/** Maps and sets of a membership, as JSON can hold them. */
interface Lists {
  readonly members: readonly Member[]
  readonly former: readonly FormerMember[]
  readonly invites: readonly Invite[]
  readonly usedInvites: readonly InviteId[]
  readonly requests: readonly JoinRequest[]
}
type KeptMembership = Omit<Membership, keyof Lists> & Lists

/** Our own writing, opened with the device key (see above): what is in it has the shape it had. */
const ours = <T>(): v.GenericSchema<unknown, T> => v.custom<T>(() => true)

const logShape = v.object({
  version: v.literal(version),
  seq: v.number(),
  head: v.string(),
  sessions: v.array(v.tuple([ours<SessionId>(), ours<Session>()])),
  owed: v.array(v.tuple([ours<EventId>(), ours<AccountId>()])),
  sparse: v.array(v.tuple([v.number(), v.string()])),
})

const list = v.array(v.unknown())
const listsShape = v.looseObject({
  members: list,
  former: list,
  invites: list,
  usedInvites: list,
  requests: list,
})

const peopleShape = v.object({
  version: v.literal(version),
  membership: v.optional(v.custom<KeptMembership>(kept => v.is(listsShape, kept))),
})

/** Changes with control entries only. */
export const writePeople = (membership: Membership | undefined): string =>
  JSON.stringify(
    membership === undefined ? { version } : { version, membership: keptOf(membership) },
  )

const keptOf = (membership: Membership): KeptMembership => ({
  ...membership,
  members: [...membership.members.values()],
  former: [...membership.former.values()],
  invites: [...membership.invites.values()],
  usedInvites: [...membership.usedInvites],
  requests: [...membership.requests.values()],
})

const byKey = <Key, Value>(values: readonly Value[], key: (value: Value) => Key) =>
  new Map(values.map(value => [key(value), value]))

/** Log hashes from this position on are asked of the store to open a log. */
export const recentFrom = (seq: number): number => Math.max(1, seq - seenWindow)

export const snapshotSeq = (json: string): number | undefined => {
  const read = v.safeParse(logShape, JSON.parse(json))
  return read.success ? read.output.seq : undefined
}

/** `undefined` when a snapshot is of another version. */
export const readSnapshot = (
  circleId: CircleId,
  logJson: string,
  peopleJson: string,
  recent: readonly (readonly [number, Bytes])[],
): LogState | undefined => {
  const log = v.safeParse(logShape, JSON.parse(logJson))
  const people = v.safeParse(peopleShape, JSON.parse(peopleJson))
  if (!log.success || !people.success) return undefined
  const { seq, head, sessions, owed, sparse } = log.output
  const firstRecent = recent[0]?.[0] ?? 1
  return {
    circleId,
    seq,
    head: fromBase64Url(head) ?? new Uint8Array(),
    heads: HeadWindow.from([
      ...sparse
        .filter(([at]) => at < firstRecent)
        .map(([at, hash]) => [at, fromBase64Url(hash) ?? new Uint8Array()] as const),
      ...recent.filter(([at]) => at <= seq),
    ]),
    sessions: new Map(sessions),
    owed: new Map(owed),
    membership: membershipOf(people.output.membership),
  }
}

const membershipOf = (kept: KeptMembership | undefined): Membership | undefined => {
  if (kept === undefined) return undefined
  const { members, former, invites, usedInvites, requests } = kept
  return {
    ...kept,
    members: byKey(members, member => member.account),
    former: byKey(former, member => member.account),
    invites: byKey(invites, invite => invite.id),
    usedInvites: new Set(usedInvites),
    requests: byKey(requests, request => request.account),
  }
}
