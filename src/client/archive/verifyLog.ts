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
import { emptyLog } from '#protocol/log/logState.ts'
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

export interface VerifiedLog {
  readonly position: number
  readonly head: Bytes
  readonly entries: readonly VerifiedEntry[]
  readonly takenBack: number
  readonly open: (wire: WireEvent) => Promise<OpenedWords>
  readonly troubles: readonly string[]
}

const batchLength = 512

/**
 * Judges a log file from its first entry on with the rules of the log, and verifies every single
 * signature. The first thing that does not hold ends it: what comes after has nothing to stand on.
 */
export const verifyLog = async (
  circle: CircleId,
  file: Bytes,
  secrets: ReadonlyMap<number, string>,
): Promise<VerifiedLog> => {
  const state = emptyLog(sha256, circle)
  const entries: VerifiedEntry[] = []
  const troubles: string[] = []
  const authors = new Map<EventId, AccountId>()
  const commits = new Map<number, Bytes>()
  const wires = readLogFile(circle, file)
  if (wires === undefined) troubles.push('The log file is cut short, or is of another circle.')
  let waiting: Promise<string | undefined>[] = []
  for (const bytes of wires ?? []) {
    const wire = parseEvent(bytes)
    const position = state.seq + 1
    if (!wire.ok) {
      troubles.push(`Position ${position} is not an entry.`)
      break
    }
    const applied = applyEntry(state, wire.value, { sha256, authorOf: id => authors.get(id) })
    if (!applied.ok) {
      troubles.push(
        `Position ${position} does not follow from what is before it (${applied.error}).`,
      )
      break
    }
    const { eventId, control } = applied.value
    if (wire.value.header.kind === 'content') authors.set(eventId, wire.value.header.accountId)
    if (control !== undefined) noteCommit(commits, control)
    entries.push({ position, eventId, wire: wire.value })
    waiting.push(signatureTrouble(position, applied.value))
    if (waiting.length < batchLength) continue
    troubles.push(...(await Promise.all(waiting)).filter(trouble => trouble !== undefined))
    waiting = []
    if (troubles.length > 0) break
  }
  troubles.push(...(await Promise.all(waiting)).filter(trouble => trouble !== undefined))
  if (state.owed.size > 0) troubles.push('Words are missing that nobody took back.')
  const { open, wrong } = opener(circle, commits, secrets)
  return {
    position: state.seq,
    head: state.head,
    entries,
    takenBack: entries.filter(({ wire }) => wire.body === undefined).length,
    open,
    troubles: [...troubles, ...wrong],
  }
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
