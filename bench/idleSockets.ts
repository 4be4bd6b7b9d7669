import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paths } from '#protocol/api/paths.ts'
import { authorNamed } from '#test/cast/author.ts'
import { Device } from '#test/cast/device.ts'

/** What an idle live socket costs the host, in bytes of its memory: `node bench/idleSockets.ts 100`. */
const accounts = Number(process.argv[2] ?? '100')
const socketsEach = 30

const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-bench-'))
const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'host.ts'), dataFolder], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
let text = ''
child.stdout.on('data', (chunk: Buffer) => {
  text += chunk.toString()
})
const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
  for (;;) {
    const found = pattern.exec(text)
    if (found !== null) return found
    // Asked again until the host has said it.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
const usage = async (): Promise<readonly number[]> => {
  text = ''
  child.kill('SIGUSR2')
  return ((await said(/USAGE (.*)\n/))[1] ?? '').split(' ').map(Number)
}

const [, url = '', token = ''] = await said(/READY (\S+) (\S+)/)
await fetch(`${url}${paths.setUp}`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ token, accounts: 'anyone' }),
})
const devices: Device[] = []
for (let index = 0; index < accounts; index++) {
  // oxlint-disable-next-line no-await-in-loop
  const device = new Device(url, await authorNamed(`idle ${index}`))
  // oxlint-disable-next-line no-await-in-loop
  await device.signUp({ kind: 'none' })
  devices.push(device)
}
const before = await usage()
for (const device of devices) {
  // oxlint-disable-next-line no-await-in-loop
  await Promise.all(Array.from({ length: socketsEach }, () => device.connect()))
}
await new Promise(resolve => setTimeout(resolve, 1_000))
const after = await usage()
const count = (after[0] ?? 0) - (before[0] ?? 0)
const each = (index: number): number => Math.round(((after[index] ?? 0) - (before[index] ?? 0)) / count)
console.log(JSON.stringify({ sockets: count, rssEach: each(1), heapEach: each(2) }))
child.kill('SIGTERM')
await new Promise(resolve => child.once('exit', resolve))
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
