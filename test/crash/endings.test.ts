/* oxlint-disable no-await-in-loop -- one step after another */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { databaseFileName } from '#server/sql/openSql.ts'
import { authorNamed, CircleScript } from '../cast/author.ts'
import { appendAnswer, Device } from '../cast/device.ts'
import { chanceFrom } from './chance.ts'
import { HostProcess } from './hostProcess.ts'
import { served } from './reader.ts'
import { openToAnyone, Stage } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'herewith-endings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dataFolder = (name: string): string => {
  const made = join(folder, name)
  mkdirSync(made)
  return made
}

/** What a host said that ended by itself: one clear sentence, no stack, nothing begun. */
const sentenceOf = async (host: HostProcess): Promise<string> => {
  expect(await host.ended).toEqual({ code: 1, signal: null })
  expect(host.out).toEqual([])
  expect(host.errors).toHaveLength(1)
  const [sentence = ''] = host.errors
  expect(sentence).toMatch(/[.]$|npm start$/)
  return sentence
}

test('[S12] asked to end under load, the host loses nothing it acknowledged and says it comes back', async () => {
  const stage = await Stage.set(chanceFrom(1))
  try {
    const [writer] = stage.writers
    if (writer === undefined) throw new Error('Nobody writes.')
    const idle = await stage.device(writer.author).connect()
    const busy = stage.afterAnswers(60)
    const writing = stage.write()
    await busy
    expect(await stage.host.terminate()).toEqual({ code: 0, signal: null })
    await writing
    expect(await idle.next()).toEqual({ kind: 'restarting' })
    expect(await idle.closed).toBe(1012)
    // Everything is in the one file: the write-ahead log was copied into it and is gone.
    expect(readdirSync(stage.dataFolder)).toEqual([databaseFileName])
    await stage.restart()
    await stage.check()
    await stage.sendAgain()
    await stage.checkAll()
  } finally {
    await stage.end()
  }
})

test('[S13] a port that is taken is said in a sentence', async () => {
  const other = createServer()
  await new Promise<void>(listening => {
    other.listen(0, '127.0.0.1', listening)
  })
  const address = other.address()
  const port = String(typeof address === 'object' && address !== null ? address.port : 0)
  const host = new HostProcess({ HEREWITH_DATA: dataFolder('port'), PORT: port })
  expect(await sentenceOf(host)).toContain(`Port ${port} is in use`)
  other.close()
})

test('[S13] settings that cannot be are said in a sentence', async () => {
  const data = { HEREWITH_DATA: dataFolder('settings') }
  const said = async (settings: Readonly<Record<string, string>>): Promise<string> =>
    sentenceOf(new HostProcess({ ...data, ...settings }))
  expect(await said({ PORT: 'eighty' })).toContain('PORT is a number')
  expect(await said({ HEREWITH_ORIGIN: 'http://circle.example' })).toContain('https://')
  expect(await said({ HEREWITH_DATA: '/dev/null/x' })).toContain('HEREWITH_DATA')
})

test('[S13] a database that is half written, or is none, is left as it is and said in a sentence', async () => {
  const whole = dataFolder('whole')
  const first = new HostProcess({ HEREWITH_DATA: whole })
  await first.setUpToken()
  expect(await first.terminate()).toEqual({ code: 0, signal: null })
  const file = join(whole, databaseFileName)
  const { size } = statSync(file)

  const changes: readonly (readonly [string, (path: string) => void, string])[] = [
    ['cut', path => truncateSync(path, Math.floor(size / 2)), 'half written'],
    ['torn', path => truncateSync(path, size - 100), 'half written'],
    ['letter', path => writeFileSync(path, 'Dear Ben, '.repeat(1000)), 'not a Herewith database'],
    [
      'holes',
      path => {
        const bytes = readFileSync(path)
        bytes.fill(0, 4096 * 3, 4096 * 6)
        writeFileSync(path, bytes)
      },
      'half written',
    ],
  ]
  for (const [name, change, sentence] of changes) {
    const data = dataFolder(name)
    const path = join(data, databaseFileName)
    copyFileSync(file, path)
    change(path)
    const before = readFileSync(path)
    const said = await sentenceOf(new HostProcess({ HEREWITH_DATA: data }))
    expect(said).toContain(path)
    expect(said).toContain(sentence)
    expect(readFileSync(path)).toEqual(before)
  }
})

/** A disk of a few megabytes, seen by the host alone; else a bound on how large its files may be. */
const smallDisk = (data: string): readonly string[] => {
  const mount = `mount -t tmpfs -o size=3m none "${data}" && exec "$@"`
  const enter = ['unshare', ...(process.getuid?.() === 0 ? ['-m'] : ['-rm'])]
  try {
    execFileSync('unshare', [...enter.slice(1), 'sh', '-c', mount, 'sh', 'true'], { stdio: 'pipe' })
    return [...enter, 'sh', '-c', mount, 'sh']
  } catch {
    return ['sh', '-c', 'ulimit -f 3072; exec "$@"', 'sh']
  }
}

test('[S13] on a full disk the host refuses, keeps what it acknowledged and goes on reading', async () => {
  const data = dataFolder('small')
  const host = new HostProcess({ HEREWITH_DATA: data }, smallDisk(data))
  const url = await host.url()
  await openToAnyone(url, await host.setUpToken())
  const ana = await authorNamed('Ana')
  const device = new Device(url, ana)
  await device.signUp({ kind: 'none' })
  const circle = new CircleScript()
  const made = await circle.create(ana)
  await device.append(circle.circleId, ...made.map(({ wire }) => wire))
  const words = JSON.stringify({ t: 'page-written', x: 'w'.repeat(60_000) })

  const stored: string[] = []
  for (let number = 0; number < 80; number++) {
    const before = { seq: circle.seq, head: circle.head }
    const entry = await circle.content(ana, words)
    const answer = await device.append(circle.circleId, entry.wire)
    if (answer.status === 200) {
      stored.push(entry.eventId)
      expect(appendAnswer(answer)?.seq).toBe(circle.seq)
      continue
    }
    expect([answer.status, answer.json]).toEqual([507, { refusal: 'storage-full' }])
    // The same bytes are refused again, without harm.
    expect((await device.append(circle.circleId, entry.wire)).status).toBe(507)
    const there = await served(device, circle.circleId)
    expect(there).toHaveLength(before.seq)
    expect(there.slice(2).map(({ id }) => id)).toEqual(stored)
    break
  }
  expect(stored.length).toBeGreaterThan(5)
  expect(circle.seq).toBe(stored.length + 3)
  expect(host.isRunning).toBe(true)
  expect(host.out.join('\n')).toContain('The disk is full.')
  expect(host.out.join('\n')).not.toContain('w'.repeat(20))
  expect(await host.terminate()).toEqual({ code: 0, signal: null })
})
