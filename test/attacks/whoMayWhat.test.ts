/* oxlint-disable no-await-in-loop -- one cell after another */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealedSize } from '#base/fileChunks.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import { joinBoxHash } from '#crypto/joinBox.ts'
import { paths, pathTo, readTokenHeader } from '#protocol/api/paths.ts'
import { contentEntry, controlEntry, random, type SealedEntry } from '../cast/author.ts'
import { Device } from '../cast/device.ts'
import { CircleScene, type Role, roles } from './circleScene.ts'

let scene: CircleScene
const begun = toHex(random(16))
let whole: string
const sealedFile = random(sealedSize(1))
const blobAt = (blob: string) => pathTo(paths.blob, { circle: scene.circle.circleId, blob })
const toBegin = (blob: string) => ({ files: [{ blob, bytes: sealedFile.length }] })
const beginAt = () => pathTo(paths.blobs, { circle: scene.circle.circleId })
/** The member's, all of it. */
const newFile = async (): Promise<string> => {
  const { member } = scene.devices
  const blob = toHex(random(16))
  await member.ask('POST', beginAt(), { json: toBegin(blob) })
  await member.ask('PUT', `${blobAt(blob)}/0`, { body: sealedFile })
  return blob
}
beforeAll(async () => {
  scene = await CircleScene.open()
  await scene.devices.member.ask('POST', beginAt(), { json: toBegin(begun) })
  whole = await newFile()
})
afterAll(() => scene.host.stop())

/** What came of it, in one word. */
type Cell = string

interface Act {
  readonly name: string
  readonly run: (role: Role, device: Device) => Promise<Cell>
  /** In the order of `roles`, and last somebody who is not signed in. */
  readonly expected: readonly Cell[]
}

const events = () => pathTo(paths.events, { circle: scene.circle.circleId })
const inviteAt = (id: string) => pathTo(paths.invite, { circle: scene.circle.circleId, invite: id })
const boxAt = (bytes: Uint8Array) =>
  pathTo(paths.joinBox, { circle: scene.circle.circleId, box: toHex(joinBoxHash(bytes)) })
const tokenOf = (role: Role): Record<string, string> => {
  const token = scene.tokens.get(role)
  return token === undefined ? {} : { [readTokenHeader]: toHex(token) }
}

/** What somebody was shown: how much of the log, and whether a sealed word was in it. */
const read = async (device: Device, view: string, headers: Record<string, string>) => {
  const { status } = await device.ask('GET', `${events()}?view=${view}`, { headers })
  if (status !== 200) return String(status)
  const { page } = await device.events(
    scene.circle.circleId,
    headers[readTokenHeader] === undefined
      ? { view }
      : { view, token: Uint8Array.from(Buffer.from(headers[readTokenHeader], 'hex')) },
  )
  const words = page?.items.some(({ item }) => item.length > 268 && item[2] === 2) === true
  const reach = (page?.headSeq ?? 0) >= scene.circle.seq ? 'all' : 'past'
  return `${reach}${words ? ' words' : ''}`
}

const append = async (role: Role, device: Device, entry: SealedEntry): Promise<Cell> => {
  const answer = await device.append(scene.circle.circleId, entry.wire)
  if (answer.status === 200) scene.circle.took(scene.author(role), entry)
  return [answer.status, answer.json['fault']].filter(Boolean).join(' ')
}

const content = (role: Role): Promise<SealedEntry> => {
  const { circle } = scene
  return contentEntry(scene.author(role), circle.place(scene.author(role)), circle.epochKey, '{}')
}

const control = (role: Role, event: object): Promise<SealedEntry> =>
  controlEntry(scene.author(role), scene.circle.place(scene.author(role)), event)

const overSocket = async (
  role: Role,
  device: Device,
  what: 'subscribe' | 'append',
): Promise<Cell> => {
  const live = await device.connect().catch((error: unknown) => String(error).match(/\d{3}/)?.[0])
  if (typeof live === 'string' || live === undefined) return live ?? 'closed'
  const { circleId } = scene.circle
  const entry = await content(role)
  if (what === 'subscribe') live.send({ kind: 'subscribe', circleId, from: 1 })
  else live.send({ kind: 'append', circleId, request: 1, notify: 'none', entries: [entry.wire] })
  const frame = await live.next()
  live.ws.close()
  if (frame.kind === 'appended') scene.circle.took(scene.author(role), entry)
  if (frame.kind === 'refused') return frame.refusal
  if (frame.kind !== 'entries') return frame.kind
  return frame.page.items.length > 0 ? 'entries' : 'head only'
}

const acts: readonly Act[] = [
  {
    name: 'read everything',
    run: (_, device) => read(device, 'full', {}),
    expected: ['all words', 'all words', '404', '404', 'past words', 'past words', '404', '401'],
  },
  {
    name: 'read everything, with the token of a link if there is one',
    run: (role, device) => read(device, 'full', tokenOf(role)),
    expected: ['all words', 'all words', '404', '404', 'past words', 'past words', '404', '401'],
  },
  {
    name: 'read control entries',
    run: (_, device) => read(device, 'control', {}),
    expected: ['all', 'all', 'all', '404', 'past', 'past', '404', '401'],
  },
  {
    name: 'read control entries with the token of a link that lives or lived',
    run: (role, device) => read(device, 'control', tokenOf(role)),
    // Those who left or were removed still hold the token of a link; it ended, and so did they.
    expected: ['all', 'all', 'all', 'all', 'past', 'past', '404', '401'],
  },
  {
    name: 'say something',
    run: async (role, device) => append(role, device, await content(role)),
    expected: ['200', '200', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'say something over the socket',
    run: (role, device) => overSocket(role, device, 'append'),
    expected: [
      'appended',
      'appended',
      'not-found',
      'not-found',
      'not-found',
      'not-found',
      'not-found',
      '401',
    ],
  },
  {
    name: 'listen',
    run: (role, device) => overSocket(role, device, 'subscribe'),
    expected: ['entries', 'entries', 'head only', 'gone', 'gone', 'gone', 'gone', '401'],
  },
  {
    name: 'pause the circle',
    run: async (role, device) => append(role, device, await control(role, { t: 'circle.pause' })),
    expected: ['200', '409 ACL', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'go on after a pause',
    run: async (role, device) => append(role, device, await control(role, { t: 'circle.resume' })),
    expected: ['200', '409 ACL', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'lay out a card',
    run: async (_, device) => {
      const json = { card: toBase64Url(random(300)) }
      return String((await device.ask('PUT', inviteAt(toHex(random(16))), { json })).status)
    },
    expected: ['200', '200', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: "replace the card of the steward's link",
    run: async (_, device) => {
      const json = { card: toBase64Url(random(300)) }
      const id = scene.invitation?.keys.inviteId ?? ''
      return String((await device.ask('PUT', inviteAt(id), { json })).status)
    },
    expected: ['200', '404', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'lay out a hello without the token of a link',
    run: async (_, device) => {
      const box = random(100)
      return String((await device.ask('PUT', boxAt(box), { body: box })).status)
    },
    expected: ['404', '404', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'lay out a hello with the token of a link',
    run: async (role, device) => {
      const box = random(100)
      const headers = tokenOf(role)
      return String((await device.ask('PUT', boxAt(box), { body: box, headers })).status)
    },
    expected: ['404', '404', '200', '200', '404', '404', '404', '401'],
  },
  {
    name: 'read the hello of somebody who asks',
    run: async (_, device) => {
      const answer = await device.ask('GET', boxAt(scene.box))
      if (answer.status === 200) expect(answer.body).toEqual(scene.box)
      return String(answer.status)
    },
    expected: ['200', '404', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'have the steward told at once',
    run: async (_, device) => {
      const path = pathTo(paths.now, { circle: scene.circle.circleId })
      const json = { accounts: [scene.author('steward').accountId] }
      return String((await device.ask('POST', path, { json })).status)
    },
    expected: ['200', '200', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: 'begin a file',
    run: async (_, device) => {
      const json = toBegin(toHex(random(16)))
      return String((await device.ask('POST', beginAt(), { json })).status)
    },
    expected: ['200', '200', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: "bring a chunk of the member's file",
    run: async (_, device) => {
      const body = random(sealedSize(1))
      return String((await device.ask('PUT', `${blobAt(begun)}/0`, { body })).status)
    },
    expected: ['404', '200', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: "read a file of the member's",
    run: async (_, device) => {
      const answer = await device.ask('GET', `${blobAt(whole)}/0`)
      if (answer.status === 200) expect(answer.body).toEqual(sealedFile)
      return String(answer.status)
    },
    expected: ['200', '200', '404', '404', '404', '404', '404', '401'],
  },
  {
    name: "take the member's file away",
    run: async (_, device) => {
      const blob = await newFile()
      const { status } = await device.ask('DELETE', blobAt(blob))
      const left = await scene.devices.member.ask('GET', `${blobAt(blob)}/0`)
      return left.status === 200 ? `${status}, nothing` : String(status)
    },
    // A steward takes files away by taking words back, in the log, where everybody sees it.
    expected: [
      '200, nothing',
      '200',
      '404, nothing',
      '404, nothing',
      '404, nothing',
      '404, nothing',
      '404, nothing',
      '401, nothing',
    ],
  },
  {
    name: 'see the circle in the own list',
    run: async (_, device) => {
      const answer = await device.ask('GET', paths.circles)
      if (answer.status !== 200) return String(answer.status)
      const { circles } = answer.json as { circles: { circleId: string; state: string }[] }
      return circles.find(one => one.circleId === scene.circle.circleId)?.state ?? 'none'
    },
    expected: ['in', 'in', 'asked', 'none', 'out', 'out', 'none', '401'],
  },
]

it.each(acts)('[S2] who may $name', async ({ run, expected }) => {
  const found: Record<string, Cell> = {}
  // From the outside in: what a stranger did must not make room for anybody.
  for (const role of roles.toReversed()) found[role] = await run(role, scene.devices[role])
  const nobody = new Device(scene.host.url, scene.author('stranger'))
  const outside = await run('stranger', nobody)
  const named = Object.fromEntries(roles.map((role, place) => [role, expected[place]]))
  expect({ ...found, nobody: outside }).toEqual({ ...named, nobody: expected.at(-1) })
})

it('[S2] every route of a circle stands in the table', () => {
  const own = Object.values(paths).filter(path => path.includes('/circles'))
  expect(own.toSorted()).toEqual(
    [
      paths.circles,
      paths.events,
      paths.now,
      paths.invite,
      paths.joinBox,
      paths.blobs,
      paths.blob,
      paths.blobChunk,
    ].toSorted(),
  )
})

it('[S2] nothing that was refused left a trace', async () => {
  const { page } = await scene.devices.steward.events(scene.circle.circleId)
  expect(page?.headSeq).toBe(scene.circle.seq)
  expect(page?.head).toEqual(scene.circle.head)
})
