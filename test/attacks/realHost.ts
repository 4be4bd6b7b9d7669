import { expect } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idBytes, idFrom } from '#base/ids.ts'
import type { Author } from '../cast/author.ts'
import { type CircleHost, circleHost } from '../cast/circleHost.ts'
import { value } from '../cast/testDevice.ts'
import { ana, ben, caro, expectCaught, expectRead, mallory, type Story } from './scene.ts'

const cast = [ana, ben, caro, mallory]

const authorOf = (wire: Bytes, others: readonly Author[]): Author => {
  const id = idFrom('account', wire.subarray(36, 52))
  const found = [...cast, ...others].find(({ accountId }) => accountId === id)
  if (found === undefined) throw new Error('Nobody of the cast wrote this.')
  return found
}

/** What judges appends on the real server, with the story told so far on its disk. */
export class RealHost {
  readonly host: CircleHost
  readonly story: Story
  readonly #others: readonly Author[]

  constructor(host: CircleHost, story: Story, others: readonly Author[]) {
    this.host = host
    this.story = story
    this.#others = others
  }

  static async of(story: Story, others: readonly Author[] = []): Promise<RealHost> {
    const real = new RealHost(await circleHost(), story, others)
    const [genesis, first, ...rest] = story.wires
    if (genesis === undefined || first === undefined) throw new Error('An empty story.')
    value(await real.send(genesis, first))
    for (const wire of rest) value(await real.send(wire))
    return real
  }

  /** Sent by the account that the first entry names. */
  send(...wires: readonly [Bytes, ...Bytes[]]) {
    return this.host.send(this.story.script, authorOf(wires[0], this.#others), ...wires)
  }

  sendAs(author: Author, ...wires: readonly Bytes[]) {
    return this.host.send(this.story.script, author, ...wires)
  }

  async seq(): Promise<number> {
    return (await this.host.entryLog.head(idBytes(this.story.circle)))?.seq ?? 0
  }
}

/**
 * Host and device reach the same verdict about one more entry: the real server does not store it,
 * and a device that is served it all the same stops its circle.
 */
export const expectRefused = async (
  real: RealHost,
  wire: Bytes,
  faults: string | readonly string[],
  reader: Author = ana,
): Promise<void> => {
  const seq = await real.seq()
  const answer = await real.send(wire)
  expect(answer).toMatchObject({ ok: false })
  if (!answer.ok && answer.error.fault !== undefined)
    expect([faults].flat()).toContain(answer.error.fault)
  expect(await real.seq()).toBe(seq)
  await expectCaught([...real.story.wires, wire], real.story.circle, faults, reader)
}

/** The control beside an attack: the same without what makes it one passes on both sides. */
export const expectAccepted = async (
  real: RealHost,
  wire: Bytes,
  reader: Author = ana,
): Promise<void> => {
  expect(await real.send(wire)).toMatchObject({ ok: true })
  real.story.wires.push(wire)
  await expectRead(real.story.wires, real.story.circle, reader)
}
