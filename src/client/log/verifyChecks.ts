import { goodIdentityKey, goodSealingKey } from '#protocol/goodKeys.ts'
import type { SessionId } from '#base/ids.ts'
import { verify } from '#crypto/signature.ts'
import type { Checks, SignatureCheck } from '#protocol/checks.ts'
import type { Header } from '#protocol/envelope.ts'
import type { Applied } from '#protocol/log/applyEntry.ts'

/**
 * What must be verified before a batch is believed (V9). Every control entry; of content only the
 * last entry of each session, because it commits to all headers before it in its chain. Five to
 * eight times faster than checking each, and nothing is lost.
 */
export class RunChecks {
  readonly #signatures: SignatureCheck[] = []
  readonly #last = new Map<string, SignatureCheck>()
  readonly #checks: Checks[] = []

  add(header: Header, applied: Applied): void {
    if (header.kind === 'control') this.#signatures.push(applied.signature)
    else this.#last.set(runOf(header.sessionId, header.gen), applied.signature)
    this.#checks.push(applied.checks)
  }

  /** How many signatures will be verified. */
  get signatureCount(): number {
    return this.#all().length
  }

  async fault(): Promise<'SIG' | 'BAD_KEY' | undefined> {
    const valid = await Promise.all(
      this.#all().map(({ publicKey, message, signature }) => verify(publicKey, message, signature)),
    )
    if (valid.includes(false)) return 'SIG'
    const identityKeys = this.#checks.flatMap(checks => checks.identityKeys)
    const good = await Promise.all(identityKeys.map(key => goodIdentityKey(key)))
    const sealing = this.#checks.flatMap(checks => checks.sealingKeys)
    return good.includes(false) || !sealing.every(goodSealingKey) ? 'BAD_KEY' : undefined
  }

  #all(): readonly SignatureCheck[] {
    return [
      ...this.#signatures,
      ...this.#last.values(),
      ...this.#checks.flatMap(checks => checks.signatures),
    ]
  }
}

const runOf = (session: SessionId, gen: number): string => `${session}/${gen}`
