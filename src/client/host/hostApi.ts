import * as v from 'valibot'
import { type Bytes, concat } from '#base/bytes.ts'
import type { AccountId, BlobId, CircleId, InviteId, LetterId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromUtf8, toBase64Url, toHex, utf8 } from '#base/text.ts'
import { challengeAnswer, circlesAnswer, type HostInfo, hostInfo } from '#protocol/api/accounts.ts'
import {
  type AppendAnswer,
  decodeAppendAnswer,
  decodePage,
  encodeEntries,
  type LogPage,
  type Notify,
} from '#protocol/api/events.ts'
import type { CallAnswerRequest, CallOverRequest } from '#protocol/api/calls.ts'
import { type BlobsBeginAnswer, blobsBeginAnswer } from '#protocol/api/blobs.ts'
import { inviteAnswer, type InviteReadAnswer, inviteReadAnswer } from '#protocol/api/invites.ts'
import {
  type EmailAnswer,
  emailAnswer,
  type emailCodeRequest,
  type EmailRequest,
  type EmailTimesRequest,
  type noEmailRequest,
} from '#protocol/api/email.ts'
import { decodeLetters, type lettersKeptRequest, reserveQuery } from '#protocol/api/mail.ts'
import { type PushAnswer, pushAnswer, type PushRequest } from '#protocol/api/push.ts'
import { paths, pathTo, readTokenHeader } from '#protocol/api/paths.ts'
import { type Refusal, refusal } from '#protocol/api/refusals.ts'
import type { HostRequest, HostResponse, Transport } from './transport.ts'

/**
 * Why the host did not do it: no answer at all, its refusal, or an answer that is not one of ours
 * (a hotel's network, a broken host), which is treated like no answer.
 */
export type HostFailure =
  | { readonly kind: 'no-connection' }
  | ({ readonly kind: 'refused' } & Refusal)

export type Answer<T> = Promise<Result<T, HostFailure>>

const noConnection: HostFailure = { kind: 'no-connection' }

/** A quarter of a mebibyte over a narrow line; who brings more at once then brings less. */
const chunkTimeoutMs = 60_000
const putTimeoutMs = 90_000

/** What the host is asked, and every answer checked by its schema. */
export class HostApi {
  readonly transport: Transport

  constructor(transport: Transport) {
    this.transport = transport
  }

  /** Sends JSON, if there is any to send, and reads JSON of this shape. */
  async json<Shape extends v.GenericSchema>(
    request: Omit<HostRequest, 'body' | 'json'> & { readonly value?: unknown },
    shape: Shape,
  ): Answer<v.InferOutput<Shape>> {
    const { value, ...rest } = request
    const body = value === undefined ? undefined : utf8(JSON.stringify(value))
    const answer = await this.bytes({ ...rest, body, json: true })
    if (!answer.ok) return answer
    const read = v.safeParse(shape, parseJson(answer.value))
    return read.success ? ok(read.output) : err(noConnection)
  }

  /** An answer of bytes; refusals are JSON all the same. */
  async bytes(request: HostRequest): Answer<Bytes> {
    const answer = await this.transport.request(request)
    if (!answer.ok) return err(noConnection)
    if (answer.value.status >= 200 && answer.value.status < 300) return ok(answer.value.body)
    return err(failureOf(answer.value))
  }

  host(): Answer<HostInfo> {
    return this.json({ method: 'GET', path: paths.host }, hostInfo)
  }

  challenge(): Answer<v.InferOutput<typeof challengeAnswer>> {
    return this.json({ method: 'POST', path: paths.challenge, value: {} }, challengeAnswer)
  }

  circles(): Answer<v.InferOutput<typeof circlesAnswer>> {
    return this.json({ method: 'GET', path: paths.circles }, circlesAnswer)
  }

  /** A page of the log from position `from`. */
  async events(
    circle: CircleId,
    from: number,
    options: { readonly view?: 'full' | 'control'; readonly readToken?: Bytes } = {},
  ): Answer<LogPage> {
    const { view = 'full', readToken } = options
    const answer = await this.bytes({
      method: 'GET',
      path: pathTo(paths.events, { circle }),
      query: { from: String(from), view },
      headers: tokenHeader(readToken),
    })
    if (!answer.ok) return answer
    const page = decodePage(answer.value)
    return page === undefined ? err(noConnection) : ok(page)
  }

  async append(
    circle: CircleId,
    entries: readonly Bytes[],
    options: { readonly notify: Notify; readonly readToken?: Bytes | undefined },
  ): Answer<AppendAnswer> {
    const answer = await this.bytes({
      method: 'POST',
      path: pathTo(paths.events, { circle }),
      query: { notify: options.notify },
      headers: tokenHeader(options.readToken),
      body: encodeEntries(entries),
    })
    if (!answer.ok) return answer
    const stored = decodeAppendAnswer(answer.value)
    return stored === undefined ? err(noConnection) : ok(stored)
  }

  async putInvite(
    circle: CircleId,
    invite: InviteId,
    parts: { readonly card?: Bytes | undefined; readonly seal?: Bytes | undefined },
  ): Answer<undefined> {
    const { card, seal } = parts
    const value = {
      ...(card === undefined ? {} : { card: toBase64Url(card) }),
      ...(seal === undefined ? {} : { seal: toBase64Url(seal) }),
    }
    const path = pathTo(paths.invite, { circle, invite })
    const body = utf8(JSON.stringify(value))
    const answer = await this.bytes({ method: 'PUT', path, body, json: true })
    return answer.ok ? ok(undefined) : answer
  }

  lookUpInvite(invite: InviteId): Answer<v.InferOutput<typeof inviteAnswer>> {
    const path = pathTo(paths.inviteLookup, { invite })
    return this.json({ method: 'GET', path }, inviteAnswer)
  }

  readInvite(
    invite: InviteId,
    proof: { readonly circlePrefix: Bytes; readonly challenge: string; readonly proof: Bytes },
  ): Answer<InviteReadAnswer> {
    const value = {
      circlePrefix: toHex(proof.circlePrefix),
      challenge: proof.challenge,
      proof: toBase64Url(proof.proof),
    }
    const path = pathTo(paths.inviteRead, { invite })
    return this.json({ method: 'POST', path, value }, inviteReadAnswer)
  }

  /** `box`: the hexadecimal SHA-256 of the sealed name and hello. */
  async putJoinBox(
    circle: CircleId,
    box: string,
    bytes: Bytes,
    readToken: Bytes | undefined,
  ): Answer<undefined> {
    const path = pathTo(paths.joinBox, { circle, box })
    const headers = tokenHeader(readToken)
    const answer = await this.bytes({ method: 'PUT', path, headers, body: bytes })
    return answer.ok ? ok(undefined) : answer
  }

  /** Answered the same whatever becomes of it. `reserve`: there was no room, and this one must not wait for it. */
  async sendLetter(
    account: AccountId,
    letter: Bytes,
    room: 'usual' | 'reserve' = 'usual',
  ): Answer<undefined> {
    const path = pathTo(paths.mailTo, { account })
    const query = room === 'reserve' ? { query: { [reserveQuery]: '1' } } : {}
    const answer = await this.bytes({ method: 'POST', path, body: letter, ...query })
    return answer.ok ? ok(undefined) : answer
  }

  /** With the answer itself; `not-found` where the host knows no call that asked me. */
  answerCall(
    call: string,
    caller: AccountId,
    says: CallAnswerRequest['says'],
    letter: Bytes,
  ): Answer<undefined> {
    const value: CallAnswerRequest = { caller, says, letter: toBase64Url(letter) }
    return this.done({ method: 'POST', path: pathTo(paths.callAnswer, { call }), value })
  }

  /** That a call of mine is over, to somebody it went to; `not-found` where the host knows of none. */
  tellOver(call: string, to: AccountId, letter: Bytes): Answer<undefined> {
    const value: CallOverRequest = { to, letter: toBase64Url(letter) }
    return this.done({ method: 'POST', path: pathTo(paths.callOver, { call }), value })
  }

  /** What somebody left for me, once it may be read. */
  leftWords(owner: AccountId): Answer<Bytes> {
    return this.bytes({ method: 'GET', path: pathTo(paths.leftWords, { account: owner }) })
  }

  /** The letters that wait for me, from after this id. */
  async letters(after: LetterId): Answer<readonly Bytes[]> {
    const answer = await this.bytes({ method: 'GET', path: paths.mail, query: { after } })
    if (!answer.ok) return answer
    const letters = decodeLetters(answer.value)
    return letters === undefined ? err(noConnection) : ok(letters)
  }

  /** The host may forget these. */
  async lettersKept(kept: readonly LetterId[]): Answer<undefined> {
    const value: v.InferOutput<typeof lettersKeptRequest> = { kept: [...kept] }
    const body = utf8(JSON.stringify(value))
    const answer = await this.bytes({ method: 'POST', path: paths.mail, body, json: true })
    return answer.ok ? ok(undefined) : answer
  }

  /** Begins files, all or none, or asks which of their chunks the host has on its disk. */
  beginBlobs(
    circle: CircleId,
    files: readonly { readonly blob: BlobId; readonly bytes: number }[],
  ): Answer<BlobsBeginAnswer> {
    const path = pathTo(paths.blobs, { circle })
    return this.json({ method: 'POST', path, value: { files } }, blobsBeginAnswer)
  }

  /** Chunks that follow each other, `first` and those behind it. */
  async putChunks(
    circle: CircleId,
    blob: BlobId,
    first: number,
    chunks: readonly Bytes[],
  ): Answer<undefined> {
    const path = pathTo(paths.blobChunk, { circle, blob, chunk: String(first) })
    const [only] = chunks
    const body = only !== undefined && chunks.length === 1 ? only : concat(...chunks)
    const answer = await this.bytes({ method: 'PUT', path, body, timeoutMs: putTimeoutMs })
    return answer.ok ? ok(undefined) : answer
  }

  chunk(circle: CircleId, blob: BlobId, index: number): Answer<Bytes> {
    const path = pathTo(paths.blobChunk, { circle, blob, chunk: String(index) })
    return this.bytes({ method: 'GET', path, timeoutMs: chunkTimeoutMs })
  }

  async dropBlob(circle: CircleId, blob: BlobId): Answer<undefined> {
    const answer = await this.bytes({
      method: 'DELETE',
      path: pathTo(paths.blob, { circle, blob }),
    })
    return answer.ok ? ok(undefined) : answer
  }

  /** What this host signs with when it tells devices something, and whether it tells this one. */
  push(): Answer<PushAnswer> {
    return this.json({ method: 'GET', path: paths.push }, pushAnswer)
  }

  tellMe(value: PushRequest): Answer<undefined> {
    return this.done({ method: 'PUT', path: paths.push, value })
  }

  tellMeNoMore(): Answer<undefined> {
    return this.done({ method: 'DELETE', path: paths.push })
  }

  /** Whether this host sends mail, and how it writes to me. */
  email(): Answer<EmailAnswer> {
    return this.json({ method: 'GET', path: paths.email }, emailAnswer)
  }

  askEmail(value: EmailRequest): Answer<undefined> {
    return this.done({ method: 'PUT', path: paths.email, value })
  }

  confirmEmail(value: v.InferOutput<typeof emailCodeRequest>): Answer<undefined> {
    return this.done({ method: 'POST', path: paths.emailCode, value })
  }

  chooseEmail(value: EmailTimesRequest): Answer<undefined> {
    return this.done({ method: 'PUT', path: paths.emailTimes, value })
  }

  stopEmail(): Answer<undefined> {
    return this.done({ method: 'DELETE', path: paths.email })
  }

  noEmail(value: v.InferOutput<typeof noEmailRequest>): Answer<undefined> {
    return this.done({ method: 'POST', path: paths.noEmail, value })
  }

  /** These members are told at once that there is something, as far as each wants it. */
  tellNow(circle: CircleId, accounts: readonly AccountId[]): Answer<undefined> {
    return this.done({ method: 'POST', path: pathTo(paths.now, { circle }), value: { accounts } })
  }

  /** JSON whose answer says nothing more than that it was done. */
  async done({
    value,
    ...request
  }: Omit<HostRequest, 'body' | 'json'> & { readonly value?: unknown }): Answer<undefined> {
    const body = value === undefined ? undefined : utf8(JSON.stringify(value))
    const answer = await this.bytes({ ...request, body, json: true })
    return answer.ok ? ok(undefined) : answer
  }

  joinBox(circle: CircleId, box: string): Answer<Bytes> {
    return this.bytes({ method: 'GET', path: pathTo(paths.joinBox, { circle, box }) })
  }
}

const tokenHeader = (readToken: Bytes | undefined): Readonly<Record<string, string>> =>
  readToken === undefined ? {} : { [readTokenHeader]: toHex(readToken) }

const parseJson = (bytes: Bytes): unknown => {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '')
  } catch {
    return undefined // Not an answer of ours.
  }
}

const failureOf = (answer: HostResponse): HostFailure => {
  const read = v.safeParse(refusal, parseJson(answer.body))
  return read.success ? { kind: 'refused', ...read.output } : noConnection
}
