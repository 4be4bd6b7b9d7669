/* oxlint-disable no-await-in-loop, vitest/no-standalone-expect -- each step stands on the one
   before, and what has to hold is asked of the whole stage */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { EventId } from '#base/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import { type Author, authorNamed, CircleScript } from '../cast/author.ts'
import { Device, type Live } from '../cast/device.ts'
import type { Chance } from './chance.ts'
import { HostProcess } from './hostProcess.ts'
import { Reader, served } from './reader.ts'
import { entryIdOf, Writer } from './writer.ts'

/** What listeners were told over their sockets: told after the commit, so it must stay. */
type Heard = Map<number, EventId>

/** One host with its data folder through many lives, and the people who write and read there. */
export class Stage {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'herewith-crash-'))
  readonly writers: Writer[] = []
  readonly #chance: Chance
  readonly #circles: CircleScript[] = []
  readonly #readers: { readonly reader: Reader; readonly owner: Author }[] = []
  readonly #heard = new Map<string, Heard>()
  readonly #cookies = new Map<Author, string | undefined>()
  readonly #wrap: readonly string[]
  readonly #settings: Readonly<Record<string, string>>
  #host: HostProcess
  #url = ''

  private constructor(
    chance: Chance,
    wrap: readonly string[],
    settings: Readonly<Record<string, string>>,
  ) {
    this.#chance = chance
    this.#wrap = wrap
    this.#settings = settings
    this.#host = this.#newHost()
  }

  /** Two circles; Ana writes in both, from two devices in one of them. */
  static async set(
    chance: Chance,
    wrap: readonly string[] = [],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Stage> {
    const stage = new Stage(chance, wrap, settings)
    stage.#url = await stage.#host.url()
    const cast = await Promise.all(['Ana', 'Ben', 'Caro'].map(name => authorNamed(name)))
    const [ana, ben, caro] = cast as [Author, Author, Author]
    await openToAnyone(stage.#url, await stage.#host.setUpToken())
    for (const author of cast) {
      const device = stage.device(author)
      expect((await device.signUp({ kind: 'none' })).status).toBe(200)
      stage.#cookies.set(author, device.cookie)
    }
    await stage.#circle(ana, [ben, caro])
    await stage.#circle(ben, [ana])
    return stage
  }

  get host(): HostProcess {
    return this.#host
  }

  device = (author: Author): Device => {
    const device = new Device(this.#url, author)
    device.cookie = this.#cookies.get(author)
    return device
  }

  async #circle(creator: Author, others: readonly Author[]): Promise<void> {
    const script = new CircleScript()
    const send = async (author: Author, ...entries: readonly { readonly wire: Uint8Array }[]) => {
      const wires = entries.map(({ wire }) => new Uint8Array(wire))
      expect((await this.device(author).append(script.circleId, ...wires)).status).toBe(200)
    }
    await send(creator, ...(await script.create(creator)))
    for (const other of others) {
      const invitation = await script.invite(creator, 'open')
      await send(creator, invitation.entry)
      await send(other, await script.joinOpenly(other, invitation))
    }
    this.#circles.push(script)
    this.#heard.set(script.circleId, new Map())
    for (const author of [creator, ...others])
      this.writers.push(new Writer(script, author, this.#chance))
    // A second device of the same person: a session of its own beside the first.
    script.newSession(creator)
    this.writers.push(new Writer(script, creator, this.#chance))
    const reader = await Reader.of(creator, script, () => this.device(creator))
    this.#readers.push({ reader, owner: creator })
  }

  #newHost(): HostProcess {
    return new HostProcess({ ...this.#settings, HEREWITH_DATA: this.dataFolder }, this.#wrap)
  }

  /** A new process on the same data; not waited for. */
  begin(): HostProcess {
    this.#host = this.#newHost()
    return this.#host
  }

  async restart(): Promise<void> {
    this.#url = await this.begin().url()
  }

  /** Everybody writes, and some listen, until the host is gone; resolves when all have noticed. */
  async write(): Promise<void> {
    await Promise.all([this.#send(true), ...this.#circles.map(script => this.#listen(script))])
  }

  /** What was never answered is sent again, the same bytes: stored or not, it must be there once. */
  sendAgain(): Promise<void> {
    return this.#send(false)
  }

  async #send(saysMore: boolean): Promise<void> {
    await Promise.all(
      this.writers.map(async writer => {
        const device = this.device(writer.author)
        if (this.#chance.once(3)) return writer.post(device, saysMore)
        const live = await device.connect().catch(() => undefined)
        if (live === undefined) return
        await writer.stream(live, saysMore)
        live.ws.close()
      }),
    )
  }

  async #listen(script: CircleScript): Promise<void> {
    const entry = this.#readers.find(({ reader }) => reader.log.id === script.circleId)
    if (entry === undefined) return
    const live = await this.device(entry.owner)
      .connect()
      .catch(() => undefined)
    if (live === undefined) return
    const from = entry.reader.log.state.seq + 1
    live.send({ kind: 'subscribe', circleId: script.circleId, from })
    await hear(live, this.#heard.get(script.circleId) ?? new Map())
    live.ws.close()
  }

  /** Resolves when the host has acknowledged so many more batches. */
  async afterAnswers(count: number): Promise<void> {
    let left = count
    await new Promise<void>(resolve => {
      for (const writer of this.writers)
        writer.told = () => {
          left -= 1
          if (left <= 0) resolve()
        }
    })
  }

  /** Everything that was promised is there, once, at its place, and it adds up. */
  async check(): Promise<void> {
    for (const { reader, owner } of this.#readers) {
      const before = reader.log.state.seq
      const headSeq = await reader.read()
      const fresh = await served(this.device(owner), reader.log.id, before + 1)
      expect(before + fresh.length).toBe(headSeq)
      for (const writer of this.#writersIn(reader.log.id))
        for (const [id, seq] of writer.promised.seqOf) {
          expect(seq).toBeLessThanOrEqual(headSeq)
          if (seq > before) expect(fresh[seq - before - 1]?.id).toBe(id)
        }
    }
  }

  #writersIn(circle: string): readonly Writer[] {
    return this.writers.filter(writer => writer.circle === circle)
  }

  /** From the first entry, with a device that has seen nothing; the last word of the test. */
  async checkAll(): Promise<number> {
    let count = 0
    for (const script of this.#circles) {
      const [owner] = [...script.members.values()]
      if (owner === undefined) throw new Error('An empty circle.')
      const entries = await served(this.device(owner), script.circleId)
      const ids = entries.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const anew = await Reader.of(owner, script, () => this.device(owner))
      expect(await anew.read()).toBe(entries.length)

      const writers = this.#writersIn(script.circleId)
      const sealed = writers.flatMap(writer => writer.sealed)
      expect(entries.length).toBe(script.seq + sealed.length)
      for (const writer of writers) {
        expect(writer.waiting).toEqual([])
        const own = new Set(writer.sealed)
        // Once, and in the order they were written.
        expect(ids.filter(id => own.has(id))).toEqual(writer.sealed)
        for (const [id, seq] of writer.promised.seqOf) expect(ids[seq - 1]).toBe(id)
      }
      const taken = new Set(writers.flatMap(writer => [...writer.promised.taken]))
      const erased = entries.filter(({ isErased }) => isErased).map(({ id }) => id)
      expect(new Set(erased)).toEqual(taken)
      for (const [seq, id] of this.#heard.get(script.circleId) ?? []) expect(ids[seq - 1]).toBe(id)
      count += entries.length
    }
    return count
  }

  async end(): Promise<void> {
    if (this.#host.isRunning) await this.#host.kill()
    rmSync(this.dataFolder, { recursive: true, force: true })
  }
}

const hear = async (live: Live, heard: Heard): Promise<void> => {
  for (;;) {
    const frame = await Promise.race([live.next(), live.closed])
    if (typeof frame === 'number' || frame.kind === 'restarting') return
    if (frame.kind !== 'entries') continue
    for (const { seq, item } of frame.page.items) {
      const id = entryIdOf(item)
      expect(heard.get(seq) ?? id).toBe(id)
      heard.set(seq, id)
    }
  }
}

export const openToAnyone = async (url: string, token: string): Promise<void> => {
  const answer = await fetch(`${url}${paths.setUp}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, accounts: 'anyone' }),
  })
  expect(answer.status).toBe(200)
}
