import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import { fromBase64Url } from '#base/text.ts'
import { openContent } from '#crypto/content.ts'
import { type ContentKeys, contentKeysOf } from '#crypto/contentKey.ts'
import { committedKey } from '#crypto/epochKey.ts'
import { sha256 } from '#crypto/sha256.ts'
import { verify } from '#crypto/signature.ts'
import type { Checks } from '#protocol/checks.ts'
import type { ControlEvent } from '#protocol/controlEvent.ts'
import { aadLength, parseEvent, type WireEvent } from '#protocol/envelope.ts'
import { goodIdentityKey, goodSealingKey } from '#protocol/goodKeys.ts'
import { type Applied, applyEntry } from '#protocol/log/applyEntry.ts'
import { emptyLog, type LogState } from '#protocol/log/logState.ts'
import { readLogFile } from './archiveFormat.ts'

/** One entry that the log file holds, after it was found to belong there. */
export interface VerifiedEntry {
  readonly position: number
  readonly eventId: EventId
  readonly wire: WireEvent
}

/** `sealed`: nothing here opens it. Opened without `json`: what was sealed is not what was signed. */
export type OpenedWords =
  | { readonly kind: 'sealed' }
  | { readonly kind: 'opened'; readonly json: string | undefined }

/** What was found about a whole log. */
export interface JudgedLog {
  readonly position: number
  readonly head: Bytes
  readonly takenBack: number
  readonly troubles: readonly string[]
}

export interface VerifiedLog extends JudgedLog {
  readonly entries: readonly VerifiedEntry[]
  readonly open: (wire: WireEvent) => Promise<OpenedWords>
}

const batchLength = 512

/**
 * Judges a log from its first entry on with the rules of the log, and verifies every single
 * signature. The first thing that does not hold ends it: what comes after has nothing to stand on. An entry at a
 * time, so that a log of any length fits into a small memory.
 */
export class LogJudge {
  readonly #state: LogState
  readonly #authors = new Map<EventId, AccountId>()
  readonly #commits = new Map<number, Bytes>()
  readonly #troubles: string[] = []
  #waiting: Promise<string | undefined>[] = []
  #takenBack = 0

  constructor(circle: CircleId) {
    this.#state = emptyLog(sha256, circle)
  }

  /** What each epoch's secret was signed for, so far. */
  get commits(): ReadonlyMap<number, Bytes> {
    return this.#commits
  }

  /** `undefined`: it does not follow, or a signature before it is not valid. `end` says which. */
  async take(bytes: Uint8Array): Promise<VerifiedEntry | undefined> {
    const position = this.#state.seq + 1
    const wire = parseEvent(bytes)
    if (!wire.ok) return this.#wrong(`Position ${position} is not an entry.`)
    const authorOf = (id: EventId): AccountId | undefined => this.#authors.get(id)
    const applied = applyEntry(this.#state, wire.value, { sha256, authorOf })
    if (!applied.ok) {
      const why = `does not follow from what is before it (${applied.error})`
      return this.#wrong(`Position ${position} ${why}.`)
    }
    const { eventId, control } = applied.value
    if (wire.value.header.kind === 'content')
      this.#authors.set(eventId, wire.value.header.accountId)
    if (control !== undefined) noteCommit(this.#commits, control)
    if (wire.value.body === undefined) this.#takenBack += 1
    this.#waiting.push(signatureTrouble(position, applied.value))
    if (this.#waiting.length >= batchLength) await this.#settle()
    return this.#troubles.length > 0 ? undefined : { position, eventId, wire: wire.value }
  }

  /** `cut`: there was more of it, or less, than a log has. */
  async end(cut: boolean): Promise<JudgedLog> {
    await this.#settle()
    if (cut) this.#wrong('The log file is cut short, or is of another circle.')
    if (this.#state.owed.size > 0) this.#wrong('Words are missing that nobody took back.')
    const { seq, head } = this.#state
    return { position: seq, head, takenBack: this.#takenBack, troubles: this.#troubles }
  }

  async #settle(): Promise<void> {
    const found = await Promise.all(this.#waiting)
    this.#waiting = []
    this.#troubles.push(...found.filter(trouble => trouble !== undefined))
  }

  #wrong(trouble: string): undefined {
    this.#troubles.push(trouble)
  }
}

/** A log file that is held whole, and all that is in it. */
export const verifyLog = async (
  circle: CircleId,
  file: Bytes,
  secrets: ReadonlyMap<number, string>,
): Promise<VerifiedLog> => {
  const judge = new LogJudge(circle)
  const entries: VerifiedEntry[] = []
  const wires = readLogFile(circle, file)
  for (const bytes of wires ?? []) {
    // oxlint-disable-next-line no-await-in-loop -- each stands on the one before it
    const entry = await judge.take(bytes)
    if (entry === undefined) break
    entries.push(entry)
  }
  const judged = await judge.end(wires === undefined)
  const { open, wrong } = opener(circle, judge.commits, secrets)
  return { ...judged, entries, open, troubles: [...judged.troubles, ...wrong] }
}

const signatureTrouble = async (
  position: number,
  { signature, checks }: Applied,
): Promise<string | undefined> => {
  const all = [signature, ...checks.signatures]
  const valid = await Promise.all(
    all.map(check => verify(check.publicKey, check.message, check.signature)),
  )
  if (valid.includes(false)) return `A signature at position ${position} is not valid.`
  return (await goodKeys(checks)) ? undefined : `A key at position ${position} is not sound.`
}

const goodKeys = async ({ identityKeys, sealingKeys }: Checks): Promise<boolean> => {
  const good = await Promise.all(identityKeys.map(key => goodIdentityKey(key)))
  return !good.includes(false) && sealingKeys.every(goodSealingKey)
}

const noteCommit = (commits: Map<number, Bytes>, control: ControlEvent): void => {
  const rekey = 'rekey' in control ? control.rekey : undefined
  const commit = rekey === undefined ? undefined : fromBase64Url(rekey.commit)
  if (rekey !== undefined && commit !== undefined) commits.set(rekey.epoch, commit)
}

/** Uses a secret only when it is the one that everybody in the circle signed for. */
const opener = (
  circle: CircleId,
  commits: ReadonlyMap<number, Bytes>,
  secrets: ReadonlyMap<number, string>,
): { readonly open: VerifiedLog['open']; readonly wrong: readonly string[] } => {
  const keys = new Map<number, ContentKeys>()
  const wrong: string[] = []
  for (const [epoch, text] of secrets) {
    const commit = commits.get(epoch)
    const key =
      commit === undefined
        ? undefined
        : committedKey({ circleId: circle, epoch, commit }, fromBase64Url(text))
    if (key?.ok === true) keys.set(epoch, contentKeysOf(circle, epoch, key.value))
    else wrong.push(`The secret of epoch ${epoch} is not the one that was signed for.`)
  }
  return {
    wrong,
    open: async ({ header, signed, body }) => {
      const found = keys.get(header.epoch)
      if (found === undefined || body === undefined) return { kind: 'sealed' }
      const key = await found(header.accountId, header.sessionId)
      const json = await openContent(key, signed.slice(0, aadLength), header.nonce, body)
      return { kind: 'opened', json }
    },
  }
}
