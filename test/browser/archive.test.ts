import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { pair, share } from './steps.ts'

const hard = 'The lamp is still on, and nobody sits under it.'
const root = resolve(import.meta.dirname, '../..')

let stage: Stage
let folder: string

beforeAll(async () => {
  stage = await openStage()
  folder = mkdtempSync(join(tmpdir(), 'archive-'))
})
afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** From *Me* to a file on the disk. */
const saved = async (person: Person): Promise<string> => {
  const { archive } = person.says
  await person.press(archive.make)
  await person.reads(archive.doneTitle)
  const coming = person.page.waitForEvent('download')
  await person.press(archive.save)
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^archive-\d{4}-\d{2}-\d{2}\.zip$/)
  const path = join(folder, `${person.name}-${download.suggestedFilename()}`)
  await download.saveAs(path)
  await person.reads(archive.savedTitle)
  return path
}

const check = (path: string) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'dev/verifyArchive.ts'), path],
    { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: root } },
  )
  return { status, said: stdout }
}

test('[E8] Ana takes everything with her, and the command finds that it adds up', async () => {
  const { ana, ben } = await pair(stage)
  await share(ana, { need: 'listen', words: hard })
  await ben.reads(hard)

  // Each device makes its own; nothing of it is sent anywhere.
  for (const person of [ana, ben]) {
    const { archive } = person.says
    await person.open('/me')
    await person.follow(new RegExp(`^${archive.title}`))
    await person.sees(archive.title)
    const path = await saved(person)
    const page = new TextDecoder().decode(unzipSync(readFileSync(path))['index.html'])
    expect(page).toContain(hard)
    expect(page).not.toContain('<script')
    const { status, said } = check(path)
    expect(said).toContain('This archive adds up.')
    expect(said).toContain('Ana and Ben (')
    expect(said).toContain('Not compared, because what opens them is not here')
    expect(status).toBe(0)
  }

  // With what opens the entries, every word is compared.
  await ana.open('/me/archive')
  await ana.page.getByText(ana.says.archive.proofTitle).click()
  await ana.choose(ana.says.archive.proofWith)
  const whole = await saved(ana)
  expect(check(whole).said).toContain('Compared word for word with what was signed')

  const bytes = readFileSync(whole)
  const at = bytes.indexOf('herewith-log-1') + 600
  writeFileSync(whole, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1))
  const changed = check(whole)
  expect(changed.said).toContain('This archive does not add up.')
  expect(changed.status).toBe(1)
  expect(check(join(folder, 'nowhere.zip')).status).toBe(1)

  // Where few traces are wished for, what a file leaves behind is said before it is made.
  const { archive, fewTraces } = ana.says
  expect(await ana.page.getByText(archive.traceTitle).count()).toBe(0)
  await ana.open('/me/settings')
  const choice = ana.page.getByRole('group', { name: fewTraces.title })
  await choice.getByText(fewTraces.on, { exact: true }).click()
  await ana.open('/me/archive')
  await ana.reads(archive.traceTitle)
})
