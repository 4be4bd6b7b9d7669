import { type Bytes, equalBytes } from '#base/bytes.ts'
import { type CircleId, idBytes, parseId } from '#base/ids.ts'
import { fromBase64Url, fromHex, toBase64Url, toHex } from '#base/text.ts'
import type { HostRequest, HostResponse } from '#client/host/transport.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { verify } from '#crypto/signature.ts'
import { inviteReadMessage } from '#protocol/signedMessages.ts'
import type { HeldCircle } from './heldCircle.ts'
import { bodyOf, json, refused } from './responses.ts'

export interface InvitesFor {
  readonly instanceId: Bytes
  readonly circles: ReadonlyMap<CircleId, HeldCircle>
  readonly held: (circle: CircleId) => HeldCircle
  readonly now: () => number
}

const emptyId = '0'.repeat(64)

/** Cards of links, what a link opens, and the boxes in which people say hello. */
export class InviteAnswers {
  readonly #host: InvitesFor
  readonly #tokens = new Map<string, { readonly circle: CircleId; readonly invite: string }>()

  constructor(host: InvitesFor) {
    this.#host = host
  }

  /** The circle whose control entries this token reads. */
  circleOfToken(token: string): CircleId | undefined {
    return this.#tokens.get(token)?.circle
  }

  putCard(request: HostRequest, at: Record<string, string>): HostResponse {
    const circle = parseId('circle', at['circle'] ?? emptyId)
    if (circle === undefined) return refused('not-found')
    const { cards } = this.#host.held(circle)
    cards.set(at['invite'] ?? '', { ...cards.get(at['invite'] ?? ''), ...bodyOf(request) })
    return json({})
  }

  joinBox(request: HostRequest, at: Record<string, string>): HostResponse {
    const circle = parseId('circle', at['circle'] ?? '')
    if (circle === undefined) return refused('not-found')
    const { boxes } = this.#host.held(circle)
    const hash = at['box'] ?? ''
    if (request.method === 'GET') {
      const box = boxes.get(hash)
      return box === undefined ? refused('not-found') : { status: 200, body: box }
    }
    const body = request.body ?? new Uint8Array()
    if (!equalBytes(joinBoxHash(body), fromHex(hash) ?? new Uint8Array()))
      return refused('bad-request')
    boxes.set(hash, body)
    return json({})
  }

  lookUp(invite: string): HostResponse {
    const found = this.#withCard(invite)
    return found === undefined ? refused('not-found') : json({ circleId: found[0] })
  }

  async read(request: HostRequest, id: string): Promise<HostResponse> {
    const { instanceId, now } = this.#host
    const found = this.#withCard(id)
    const inviteId = parseId('invite', id)
    if (found === undefined || inviteId === undefined) return refused('not-found')
    const [circleId, held] = found
    const body = bodyOf(request)
    const live = held.log.membership?.invites.get(inviteId)
    if (live === undefined || live.expiresAt <= now()) return json({ kind: 'closed' })
    const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
    const message = inviteReadMessage(
      instanceId,
      bytes(body.challenge),
      idBytes(circleId),
      idBytes(inviteId),
    )
    if (!(await verify(bytes(live.pk), message, bytes(body.proof)))) return refused('not-found')
    const readToken = systemRandomBytes(32)
    this.#tokens.set(toHex(readToken), { circle: circleId, invite: id })
    const card = held.cards.get(id)
    return json({
      kind: 'live',
      circleId,
      card: card?.card,
      ...(card?.seal === undefined ? {} : { seal: card.seal }),
      readToken: toBase64Url(readToken),
      expiresAt: now() + 1_800_000,
    })
  }

  #withCard(invite: string): readonly [CircleId, HeldCircle] | undefined {
    return [...this.#host.circles].find(([, held]) => held.cards.has(invite))
  }
}
