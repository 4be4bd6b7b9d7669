import { randomBytes as nodeRandom } from 'node:crypto'
import { type Bytes, concat, zeros } from '#base/bytes.ts'
import {
  type AccountId,
  type CircleId,
  type EventId,
  idBytes,
  idFrom,
  type SessionId,
} from '#base/ids.ts'
import { toBase64Url, utf8 } from '#base/text.ts'
import { type AccountKeys, accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { contentBodyLength, sealContent } from '#crypto/content.ts'
import { contentKeysOf } from '#crypto/contentKey.ts'
import { type Epoch, keyCommit, sealEpochKey } from '#crypto/epochKey.ts'
import { deriveInviteKeys, type InviteKeys } from '#crypto/inviteKeys.ts'
import { inviteSealHash, sealEpochKeyToInvite } from '#crypto/inviteSeal.ts'
import { wrapPrevKey } from '#crypto/prevKey.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import { encodeAad, type Header } from '#protocol/envelope.ts'
import { eventIdOf, firstLogHash, nextLogHash } from '#protocol/hash.ts'
import { eventMessage, joinMessage } from '#protocol/signedMessages.ts'

/** Somebody of the cast with real keys. */
export interface Author {
  readonly name: string
  readonly root: Bytes
  readonly keys: AccountKeys
  readonly accountId: AccountId
}

/** The same person in every run: the root is made from the name. */
export const authorNamed = async (name: string, gen = 1): Promise<Author> => {
  const root = sha256(utf8(`cast of the tests: ${name}`))
  const first = await deriveAccountKeys(root, 1)
  const keys = gen === 1 ? first : await deriveAccountKeys(root, gen)
  return { name, root, keys, accountId: accountIdOf(first.idPublicKey) }
}

const b64 = toBase64Url
export const random = (length: number): Bytes => new Uint8Array(nodeRandom(length))

/** An author's keys as control events carry them. */
export const memberKeysOf = ({ accountId, keys }: Author) => ({
  a: b64(idBytes(accountId)),
  g: keys.gen,
  sk: b64(keys.idPublicKey),
  ek: b64(keys.kemPublicKey),
})

const zeroCircle = '0'.repeat(64) as CircleId
const zeroEvent = '0'.repeat(64) as EventId

export interface SealedEntry {
  readonly wire: Bytes
  readonly eventId: EventId
}

/** Where an entry says it stands; everything may be given wrong on purpose. */
export interface Place {
  readonly circleId: CircleId
  readonly sessionId: SessionId
  readonly sseq: number
  readonly prevEvent: EventId
  readonly seenSeq: number
  readonly seenHead: Bytes
  readonly epoch: number
}

const finish = async (
  author: Author,
  header: Omit<Header, 'bodyHash'>,
  body: Bytes,
): Promise<SealedEntry> => {
  const signed = concat(encodeAad(header), sha256(body))
  const signature = await sign(author.keys.signKey, eventMessage(signed))
  return { wire: concat(signed, signature, body), eventId: eventIdOf(sha256, signed) }
}

export const controlEntry = (
  author: Author,
  place: Place,
  event: unknown,
): Promise<SealedEntry> => {
  const body = utf8(JSON.stringify(event))
  const { accountId, keys } = author
  const header = { ...place, kind: 'control', accountId, gen: keys.gen } as const
  return finish(author, { ...header, nonce: zeros(12), bodyLength: body.length }, body)
}

export const contentEntry = async (
  author: Author,
  place: Place,
  epochKey: Bytes,
  json: string,
): Promise<SealedEntry> => {
  const { accountId, keys } = author
  const nonce = random(12)
  const header = {
    ...place,
    kind: 'content',
    accountId,
    gen: keys.gen,
    nonce,
    bodyLength: contentBodyLength(json),
  } as const
  const key = await contentKeysOf(place.circleId, place.epoch, epochKey)(accountId, place.sessionId)
  return finish(author, header, await sealContent(key, encodeAad(header), nonce, json))
}

/** Follows a log as a device does, without checking it: for sealing the next entry. */
export class CircleScript {
  circleId: CircleId = zeroCircle
  seq = 0
  head: Bytes = zeros(32)
  epoch = 0
  epochKey: Bytes = zeros(0)
  commit: Bytes = zeros(0)
  /** Everyone in, by account id. */
  readonly members = new Map<AccountId, Author>()
  readonly #sessions = new Map<AccountId, { id: SessionId; sseq: number; last: EventId }>()

  sessionOf(author: Author): SessionId {
    return this.#session(author).id
  }

  #session(author: Author): { id: SessionId; sseq: number; last: EventId } {
    const known = this.#sessions.get(author.accountId)
    if (known !== undefined) return known
    const made = { id: idFrom('session', random(16)), sseq: 0, last: zeroEvent }
    this.#sessions.set(author.accountId, made)
    return made
  }

  /** As on a new device. */
  newSession(author: Author): void {
    this.#sessions.delete(author.accountId)
  }

  place(author: Author, changes: Partial<Place> = {}): Place {
    const session = this.#session(author)
    return {
      circleId: this.circleId,
      sessionId: session.id,
      sseq: session.sseq + 1,
      prevEvent: session.last,
      seenSeq: this.seq,
      seenHead: this.seq === 0 ? zeros(32) : this.head,
      epoch: this.epoch,
      ...changes,
    }
  }

  /** The host has taken this entry: the script's log goes on. */
  took(author: Author, entry: SealedEntry): void {
    if (this.seq === 0) {
      this.circleId = entry.eventId as string as CircleId
      this.head = firstLogHash(sha256, this.circleId)
    }
    this.seq += 1
    this.head = nextLogHash(sha256, this.head, this.seq, entry.eventId)
    const session = this.#session(author)
    session.sseq += 1
    session.last = entry.eventId
  }

  async control(author: Author, event: unknown): Promise<SealedEntry> {
    const entry = await controlEntry(author, this.place(author), event)
    this.took(author, entry)
    return entry
  }

  async content(author: Author, json = '{"t":"page-written","x":"hello"}'): Promise<SealedEntry> {
    const entry = await contentEntry(author, this.place(author), this.epochKey, json)
    this.took(author, entry)
    return entry
  }

  /** Genesis and first key: the two entries every circle begins with. */
  async create(
    creator: Author,
    policy: Extract<ControlInput, { t: 'circle.create' }>['policy'] = {
      history: 'all',
      invite: 'steward',
    },
  ): Promise<readonly SealedEntry[]> {
    this.members.set(creator.accountId, creator)
    const genesis = await this.control(creator, {
      t: 'circle.create',
      m: memberKeysOf(creator),
      n: b64(random(16)),
      policy,
    })
    const first = await this.rotate(creator, 'first')
    return [genesis, first]
  }

  /** The next epoch for exactly these members; moves the script's key on. */
  async rekey(by: Author, members: readonly Author[], inv?: readonly object[]): Promise<object> {
    const epochKey = random(32)
    const before: Epoch = { circleId: this.circleId, epoch: this.epoch, commit: this.commit }
    const commit = keyCommit(this.circleId, this.epoch + 1, epochKey)
    const epoch: Epoch = { circleId: this.circleId, epoch: this.epoch + 1, commit }
    const sorted = members.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
    const seals = await Promise.all(
      sorted.map(async member => {
        const parties = { to: member.accountId, toGen: member.keys.gen, by: by.accountId }
        const sealed = await sealEpochKey(epoch, epochKey, member.keys.kemPublicKey, parties)
        return { a: b64(idBytes(member.accountId)), e: b64(sealed.e), c: b64(sealed.c) }
      }),
    )
    const prev =
      this.epoch === 0
        ? undefined
        : await wrapPrevKey(epoch, epochKey, before, this.epochKey, random)
    this.#next = { epochKey, commit, epoch: epoch.epoch }
    return {
      epoch: epoch.epoch,
      commit: b64(commit),
      seals,
      ...(prev === undefined ? {} : { prev: { iv: b64(prev.iv), c: b64(prev.c) } }),
      ...(inv === undefined ? {} : { inv }),
    }
  }
  #next: { epochKey: Bytes; commit: Bytes; epoch: number } | undefined

  /** After the entry that carried a `rekey` was taken. */
  useNextEpoch(): void {
    if (this.#next === undefined) throw new Error('There is no next epoch.')
    this.epochKey = this.#next.epochKey
    this.commit = this.#next.commit
    this.epoch = this.#next.epoch
  }

  async rotate(by: Author, why = 'age', inv?: readonly object[]): Promise<SealedEntry> {
    const rekey = await this.rekey(by, [...this.members.values()], inv)
    const entry = await this.control(by, { t: 'epoch.rotate', why, rekey })
    this.useNextEpoch()
    return entry
  }

  async remove(by: Author, gone: readonly Author[]): Promise<SealedEntry> {
    for (const author of gone) this.members.delete(author.accountId)
    const rekey = await this.rekey(by, [...this.members.values()])
    const entry = await this.control(by, {
      t: 'member.remove',
      a: gone.map(author => b64(idBytes(author.accountId))),
      rekey,
    })
    this.useNextEpoch()
    return entry
  }

  async leave(author: Author): Promise<SealedEntry> {
    this.members.delete(author.accountId)
    return this.control(author, { t: 'member.leave' })
  }

  async invite(
    by: Author,
    mode: 'ask' | 'open' = 'ask',
    changes: { readonly max?: number; readonly exp?: number } = {},
  ): Promise<Invitation> {
    const secret = random(16)
    const keys = await deriveInviteKeys(secret)
    const epoch: Epoch = { circleId: this.circleId, epoch: this.epoch, commit: this.commit }
    const sealed =
      mode === 'ask'
        ? undefined
        : await sealEpochKeyToInvite(epoch, this.epochKey, keys.kemPublicKey, {
            inviteId: keys.inviteId,
            by: by.accountId,
          })
    const seal = sealed === undefined ? undefined : concat(sealed.e, sealed.c)
    const entry = await this.control(by, {
      t: 'invite.create',
      i: b64(idBytes(keys.inviteId)),
      pk: b64(keys.signPublicKey),
      ek: b64(keys.kemPublicKey),
      role: 'member',
      max: changes.max ?? 1,
      exp: changes.exp ?? 4_000_000_000_000,
      mode,
      ...(seal === undefined ? {} : { seal: b64(inviteSealHash(seal)) }),
    })
    return { secret, keys, seal, entry }
  }

  async request(joiner: Author, invitation: Invitation, box: Bytes): Promise<SealedEntry> {
    this.newSession(joiner)
    return this.control(joiner, {
      t: 'join.request',
      i: b64(idBytes(invitation.keys.inviteId)),
      m: memberKeysOf(joiner),
      is: b64(await this.#joinSignature(joiner, invitation.keys)),
      box: b64(joinBoxHash(box)),
    })
  }

  async add(by: Author, joiner: Author, request: SealedEntry): Promise<SealedEntry> {
    const epoch: Epoch = { circleId: this.circleId, epoch: this.epoch, commit: this.commit }
    const parties = { to: joiner.accountId, toGen: joiner.keys.gen, by: by.accountId }
    const seal = await sealEpochKey(epoch, this.epochKey, joiner.keys.kemPublicKey, parties)
    const entry = await this.control(by, {
      t: 'member.add',
      req: b64(idBytes(request.eventId)),
      m: memberKeysOf(joiner),
      role: 'member',
      epoch: this.epoch,
      seal: { e: b64(seal.e), c: b64(seal.c) },
    })
    this.members.set(joiner.accountId, joiner)
    return entry
  }

  async joinOpenly(joiner: Author, invitation: Invitation): Promise<SealedEntry> {
    this.newSession(joiner)
    const epoch: Epoch = { circleId: this.circleId, epoch: this.epoch, commit: this.commit }
    const parties = { to: joiner.accountId, toGen: joiner.keys.gen, by: joiner.accountId }
    const seal = await sealEpochKey(epoch, this.epochKey, joiner.keys.kemPublicKey, parties)
    const entry = await this.control(joiner, {
      t: 'member.join',
      i: b64(idBytes(invitation.keys.inviteId)),
      m: memberKeysOf(joiner),
      is: b64(await this.#joinSignature(joiner, invitation.keys)),
      seal: { e: b64(seal.e), c: b64(seal.c) },
    })
    this.members.set(joiner.accountId, joiner)
    return entry
  }

  #joinSignature(joiner: Author, keys: InviteKeys): Promise<Bytes> {
    const message = joinMessage(idBytes(this.circleId), idBytes(keys.inviteId), {
      accountId: idBytes(joiner.accountId),
      gen: joiner.keys.gen,
      idPublicKey: joiner.keys.idPublicKey,
      kemPublicKey: joiner.keys.kemPublicKey,
    })
    return sign(keys.signKey, message)
  }
}

export interface Invitation {
  readonly secret: Bytes
  readonly keys: InviteKeys
  /** Open mode: what lies beside the card. */
  readonly seal: Bytes | undefined
  readonly entry: SealedEntry
}
