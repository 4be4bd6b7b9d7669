import { goodIdentityKey, goodSealingKey } from '#protocol/goodKeys.ts'
import { type Bytes, equalBytes } from '#base/bytes.ts'
import { type AccountId, type CircleId, type EventId, idFrom, type InviteId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { accountIdOf } from '#crypto/accountKeys.ts'
import { inviterFingerprint } from '#crypto/inviteLink.ts'
import { sha256 } from '#crypto/sha256.ts'
import { verify } from '#crypto/signature.ts'
import type { LogItem } from '#protocol/api/events.ts'
import type { Checks, SignatureCheck } from '#protocol/checks.ts'
import { type ControlEvent, parseControlEvent } from '#protocol/controlEvent.ts'
import { parseEvent, type WireEvent } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { createCircle, judgeControl } from '#protocol/membership/judge.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import type { Invite, Membership } from '#protocol/membership/membership.ts'
import { eventMessage } from '#protocol/signedMessages.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import { ViewOrder } from './viewOrder.ts'

/** What a link says must be true of the circle it leads to. */
export interface Expected {
  readonly circleId: CircleId
  readonly inviteId: InviteId
  readonly inviterFingerprint: Bytes
}

export interface ViewedCircle {
  readonly membership: Membership
  readonly invite: Invite
  readonly seq: number
  readonly head: Bytes
  /** Who made the present epoch, and so sealed its key to open links. */
  readonly rotatedBy: AccountId
}

export type ViewFault = 'history' | 'update-needed' | 'closed' | 'other-inviter'

/**
 * A circle as somebody with a link may see it: control entries in full, of the rest only ids. The
 * hash over all of them, every signature and every rule of membership are checked, so the host can
 * offer neither another circle, nor another inviter, nor a history with a piece cut out.
 */
export class ControlView {
  readonly #circleId: CircleId
  readonly #signatures: SignatureCheck[] = []
  readonly #checks: Checks[] = []
  readonly #order: ViewOrder
  #membership: Membership | undefined
  #rotatedBy: AccountId | undefined

  constructor(circleId: CircleId) {
    this.#circleId = circleId
    this.#order = new ViewOrder(circleId)
  }

  get seq(): number {
    return this.#order.seq
  }

  add({ seq, item }: LogItem): ViewFault | undefined {
    if (seq !== this.seq + 1) return 'history'
    const fault = item.length === 32 ? undefined : this.#addControl(item)
    if (fault !== undefined) return fault
    const eventId =
      item.length === 32 ? idFrom('event', item) : eventIdOf(sha256, item.subarray(0, 204))
    if (seq === 1 && (item.length === 32 || eventId !== (this.#circleId as string)))
      return 'history'
    return this.#order.push(eventId) ? undefined : 'history'
  }

  async finish(head: Bytes, expected: Expected): Promise<Result<ViewedCircle, ViewFault>> {
    const all = [...this.#signatures, ...this.#checks.flatMap(checks => checks.signatures)]
    const valid = await Promise.all(
      all.map(check => verify(check.publicKey, check.message, check.signature)),
    )
    const keys = this.#checks.flatMap(checks => checks.identityKeys)
    const good = await Promise.all(keys.map(key => goodIdentityKey(key)))
    const sealing = this.#checks.flatMap(checks => checks.sealingKeys).every(goodSealingKey)
    if (valid.includes(false) || good.includes(false) || !sealing) return err('history')
    const membership = this.#membership
    if (membership === undefined || !equalBytes(head, this.#order.head)) return err('history')
    const invite = membership.invites.get(expected.inviteId)
    if (invite === undefined || membership.closed || this.#rotatedBy === undefined)
      return err('closed')
    const inviter = inviterFingerprint(keyBytes(invite.byKey))
    if (!equalBytes(inviter, expected.inviterFingerprint)) return err('other-inviter')
    return ok({
      membership,
      invite,
      seq: this.seq,
      head: this.#order.head,
      rotatedBy: this.#rotatedBy,
    })
  }

  #addControl(item: Bytes): ViewFault | undefined {
    const wire = parseEvent(item)
    if (!wire.ok) return wire.error === 'update-needed' ? 'update-needed' : 'history'
    const { header, body } = wire.value
    if (header.kind !== 'control' || body === undefined) return 'history'
    if (this.seq > 0 && header.circleId !== this.#circleId) return 'history'
    if (!equalBytes(sha256(body), header.bodyHash)) return 'history'
    const event = parseControlEvent(parseStrictJson(body))
    if (event === undefined) return 'history'
    return event === 'update-needed' ? 'update-needed' : this.#judge(wire.value, event)
  }

  #judge(wire: WireEvent, event: ControlEvent): ViewFault | undefined {
    const { header } = wire
    const sk = this.#authorKey(wire, event)
    if (sk === undefined || !this.#order.fits(wire)) return 'history'
    const isFormer =
      event.t === 'redact' && this.#membership?.members.has(header.accountId) === false
    if (!isFormer && header.epoch !== (this.#membership?.epoch ?? 0)) return 'history'
    const { signed, signature } = wire
    this.#signatures.push({ publicKey: keyBytes(sk), message: eventMessage(signed), signature })
    const state = this.#membership
    const eventId: EventId = eventIdOf(sha256, signed)
    // Whose words were taken back does not show here, and changes nobody's membership.
    if (event.t === 'redact') return undefined
    const context = {
      seq: this.seq + 1,
      eventId,
      accountId: header.accountId,
      gen: header.gen,
      sessionId: header.sessionId,
      circleId: this.#circleId,
      accountIdOf,
      authorOf: () => header.accountId,
    }
    const judged =
      state === undefined ? createCircle(event, context) : judgeControl(state, event, context)
    if (!judged.ok) return 'history'
    this.#membership = judged.membership
    this.#checks.push(judged.checks)
    if (judged.membership.epoch !== state?.epoch) this.#rotatedBy = header.accountId
    return undefined
  }

  #authorKey({ header }: WireEvent, event: ControlEvent): string | undefined {
    const member = this.#membership?.members.get(header.accountId)
    if (member !== undefined) return member.gen === header.gen ? member.sk : undefined
    const brings =
      event.t === 'circle.create' || event.t === 'join.request' || event.t === 'member.join'
    if (brings) return header.sseq === 1 ? event.m.sk : undefined
    const former = this.#membership?.former.get(header.accountId)
    return event.t === 'redact' && former?.gen === header.gen ? former.sk : undefined
  }
}
