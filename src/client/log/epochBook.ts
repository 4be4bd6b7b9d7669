import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { type ContentKeys, contentKeysOf } from '#crypto/contentKey.ts'
import { type Epoch, openEpochKey } from '#crypto/epochKey.ts'
import { unwrapPrevKey } from '#crypto/prevKey.ts'
import type { ControlEvent, Rekey } from '#protocol/controlEvent.ts'
import { type Identity, kemKeyOf } from './identity.ts'

/** A seal of an epoch key to me. */
interface MySeal {
  readonly e: string
  readonly c: string
  readonly by: AccountId
  readonly toGen: number
}

export interface EpochPage {
  readonly epoch: number
  readonly commit: string
  /** Who made this epoch, and at which position of the log. */
  readonly by: AccountId
  readonly seq: number
  /** When this device first saw it, ms. */
  readonly at: number
  readonly prev: { readonly iv: string; readonly c: string } | undefined
  seals: readonly MySeal[]
  /** base64url; `undefined` until it was opened and fits `commit`. */
  key: string | undefined
}

export type KeyTrouble =
  | { readonly kind: 'key-commit'; readonly epoch: number; readonly by: AccountId }
  | { readonly kind: 'no-key'; readonly epoch: number }

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/**
 * The epoch keys of one circle. A key is used only after it fits the commitment that everybody
 * signed for (rule 33); a key that does not names the one who made it.
 */
export class EpochBook {
  readonly #circleId: CircleId
  readonly #pages: Map<number, EpochPage>
  /** Derived from committed keys only, so a fork that is thrown away leaves nothing in it. */
  readonly #contentKeys: Map<number, ContentKeys>

  constructor(
    circleId: CircleId,
    pages: readonly EpochPage[] = [],
    contentKeys: Map<number, ContentKeys> = new Map(),
  ) {
    this.#circleId = circleId
    this.#pages = new Map(pages.map(page => [page.epoch, { ...page }]))
    this.#contentKeys = contentKeys
  }

  fork(): EpochBook {
    return new EpochBook(this.#circleId, [...this.#pages.values()], this.#contentKeys)
  }

  /** For storage, under the device seal. */
  pages(): readonly EpochPage[] {
    return [...this.#pages.values()]
  }

  page(epoch: number): EpochPage | undefined {
    return this.#pages.get(epoch)
  }

  /** Writes down what a control entry says about keys. `myGen`: my generation after it. */
  note(
    event: ControlEvent,
    where: { readonly by: AccountId; readonly seq: number; readonly at: number },
    me: AccountId,
    myGen: number,
    epoch: number,
  ): void {
    const rekey = 'rekey' in event ? event.rekey : undefined
    if (rekey !== undefined) this.#addEpoch(rekey, where, me, myGen)
    if (event.t === 'member.add' && event.m.a === me) {
      const mine = { by: where.by, toGen: event.m.g }
      if (event.seal !== undefined) this.#addSeal(epoch, { ...event.seal, ...mine })
      for (const { epoch: past, e, c } of event.past ?? []) this.#addSeal(past, { e, c, ...mine })
    }
    if (event.t === 'member.join' && event.m.a === me)
      this.#addSeal(epoch, { ...event.seal, by: me, toGen: event.m.g })
    if (event.t === 'epoch.reseal' && event.a === me)
      this.#addSeal(event.epoch, { ...event.seal, by: where.by, toGen: myGen })
  }

  /** A key that is already known: of the self circle, or made on this device. */
  keep(epoch: number, key: Bytes): void {
    const page = this.#pages.get(epoch)
    if (page !== undefined) page.key = toBase64Url(key)
  }

  /** Opens what is sealed to me and was not opened yet. */
  async open(identity: Identity): Promise<readonly KeyTrouble[]> {
    const closed = [...this.#pages.values()].filter(
      page => page.key === undefined && page.seals.length > 0,
    )
    const troubles = await Promise.all(closed.map(page => this.#openPage(page, identity)))
    return troubles.filter(trouble => trouble !== undefined)
  }

  /**
   * The key of an epoch; walks back from the nearest later key we have, one link at a time, each
   * checked against its commitment.
   */
  async key(epoch: number): Promise<Bytes | KeyTrouble> {
    const known = this.#pages.get(epoch)
    if (known?.key !== undefined) return bytes(known.key)
    let from = epoch + 1
    while (this.#pages.has(from) && this.#pages.get(from)?.key === undefined) from++
    for (let at = from; at > epoch; at--) {
      const trouble = await this.#walkBack(at)
      if (trouble !== undefined) return trouble
    }
    const found = this.#pages.get(epoch)?.key
    return found === undefined ? { kind: 'no-key', epoch } : bytes(found)
  }

  /** The keys that open and seal words of one epoch. */
  async contentKeys(epoch: number): Promise<ContentKeys | KeyTrouble> {
    const known = this.#contentKeys.get(epoch)
    if (known !== undefined) return known
    const key = await this.key(epoch)
    if ('kind' in key) return key
    const made = contentKeysOf(this.#circleId, epoch, key)
    this.#contentKeys.set(epoch, made)
    return made
  }

  epochOf(page: EpochPage): Epoch {
    return { circleId: this.#circleId, epoch: page.epoch, commit: bytes(page.commit) }
  }

  #addEpoch(
    rekey: Rekey,
    where: { readonly by: AccountId; readonly seq: number; readonly at: number },
    me: AccountId,
    myGen: number,
  ): void {
    this.#pages.set(rekey.epoch, {
      epoch: rekey.epoch,
      commit: rekey.commit,
      ...where,
      prev: rekey.prev,
      seals: rekey.seals
        .filter(seal => seal.a === me)
        .map(({ e, c }) => ({ e, c, by: where.by, toGen: myGen })),
      key: undefined,
    })
  }

  #addSeal(epoch: number, seal: MySeal): void {
    const page = this.#pages.get(epoch)
    if (page !== undefined) page.seals = [...page.seals, seal]
  }

  async #openPage(page: EpochPage, identity: Identity): Promise<KeyTrouble | undefined> {
    let trouble: KeyTrouble = { kind: 'no-key', epoch: page.epoch }
    for (const { e, c, by, toGen } of page.seals) {
      const kemKey = kemKeyOf(identity, toGen)
      if (kemKey === undefined) continue
      const parties = { to: identity.accountId, toGen, by }
      const sealed = { e: bytes(e), c: bytes(c) }
      const opened = await openEpochKey(this.epochOf(page), kemKey, parties, sealed)
      if (opened.ok) {
        page.key = toBase64Url(opened.value)
        return undefined
      }
      if (opened.error === 'KEY_COMMIT') trouble = { kind: 'key-commit', epoch: page.epoch, by }
    }
    return trouble
  }

  async #walkBack(at: number): Promise<KeyTrouble | undefined> {
    const later = this.#pages.get(at)
    const earlier = this.#pages.get(at - 1)
    if (earlier === undefined || later?.key === undefined || later.prev === undefined)
      return { kind: 'no-key', epoch: at - 1 }
    if (earlier.key !== undefined) return undefined
    const wrapped = { iv: bytes(later.prev.iv), c: bytes(later.prev.c) }
    const opened = await unwrapPrevKey(
      this.epochOf(later),
      bytes(later.key),
      this.epochOf(earlier),
      wrapped,
    )
    // The maker of the later epoch wrapped it: whatever does not fit is theirs.
    if (!opened.ok) return { kind: 'key-commit', epoch: at - 1, by: later.by }
    earlier.key = toBase64Url(opened.value)
    return undefined
  }
}
