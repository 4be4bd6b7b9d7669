/* oxlint-disable no-await-in-loop -- one entry after another */
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { paths, pathTo, readTokenHeader } from '#protocol/api/paths.ts'
import type { ServerOptions } from '#server/http/serverOptions.ts'
import {
  type Author,
  authorNamed,
  CircleScript,
  type Invitation,
  random,
  type SealedEntry,
} from '../cast/author.ts'
import type { Device, RawAnswer } from '../cast/device.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Everybody who may stand somewhere with a circle. */
export const roles = [
  'steward',
  'member',
  'asked',
  'holds-link',
  'left',
  'removed',
  'stranger',
] as const
export type Role = (typeof roles)[number]

const must = (answer: RawAnswer): RawAnswer => {
  if (answer.status !== 200)
    throw new Error(`Refused: ${answer.status} ${JSON.stringify(answer.json)}`)
  return answer
}

/** A real host, one circle on it, and one person in each place around it. */
export class CircleScene {
  readonly host: TestHost
  readonly circle = new CircleScript()
  readonly devices: Readonly<Record<Role, Device>>
  /** Lives, and `asked` waits through it. */
  invitation: Invitation | undefined
  /** What `asked` wrote to those who may welcome. */
  readonly box: Bytes = random(200)
  /** Read tokens of the link, by who holds it. */
  readonly tokens = new Map<Role, Bytes>()

  private constructor(host: TestHost, devices: Readonly<Record<Role, Device>>) {
    this.host = host
    this.devices = devices
  }

  static async open(options: Partial<ServerOptions> = {}): Promise<CircleScene> {
    const host = await testHost(options)
    const devices: Partial<Record<Role, Device>> = {}
    for (const role of roles) devices[role] = await host.join(await authorNamed(role))
    const scene = new CircleScene(host, devices as Record<Role, Device>)
    await scene.#tell()
    return scene
  }

  author(role: Role): Author {
    return this.devices[role].author
  }

  async #tell(): Promise<void> {
    const { circle } = this
    const steward = this.author('steward')
    await this.#together(await circle.create(steward))
    const first = await this.#invite(4)
    for (const role of ['member', 'left', 'removed'] as const) {
      const request = await this.#ask(role, first, random(200))
      await this.send('steward', await circle.add(steward, this.author(role), request))
    }
    await this.send('removed', await circle.content(this.author('removed')))
    await this.send('left', await circle.leave(this.author('left')))
    await this.send('steward', await circle.rotate(steward, 'left'))
    await this.send('steward', await circle.remove(steward, [this.author('removed')]))
    await this.send('member', await circle.content(this.author('member')))
    const i = toBase64Url(idBytes(first.keys.inviteId))
    await this.send('steward', await circle.control(steward, { t: 'invite.revoke', i }))
    this.invitation = await this.#invite(4)
    await this.#ask('asked', this.invitation, this.box)
    await this.readLink('holds-link', this.invitation)
  }

  async #together(entries: readonly SealedEntry[]): Promise<void> {
    const wires = entries.map(({ wire }) => wire)
    must(await this.devices.steward.append(this.circle.circleId, ...wires))
  }

  async send(role: Role, { wire }: SealedEntry): Promise<void> {
    must(await this.devices[role].append(this.circle.circleId, wire))
  }

  async #invite(max: number): Promise<Invitation> {
    const invitation = await this.circle.invite(this.author('steward'), 'ask', { max })
    must(await this.devices.steward.putCard(this.circle, invitation, random(300)))
    await this.send('steward', invitation.entry)
    return invitation
  }

  async readLink(role: Role, invitation: Invitation): Promise<Bytes> {
    const read = must(await this.devices[role].readInvite(this.circle, invitation))
    const token = fromBase64Url(String(read.json['readToken'])) ?? new Uint8Array()
    this.tokens.set(role, token)
    return token
  }

  async #ask(role: Role, invitation: Invitation, box: Bytes): Promise<SealedEntry> {
    const token = await this.readLink(role, invitation)
    const path = pathTo(paths.joinBox, {
      circle: this.circle.circleId,
      box: toHex(joinBoxHash(box)),
    })
    const headers = { [readTokenHeader]: toHex(token) }
    must(await this.devices[role].ask('PUT', path, { body: box, headers }))
    const request = await this.circle.request(this.author(role), invitation, box)
    await this.send(role, request)
    return request
  }
}
