import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addPhotos, begin as compose } from './fileSteps.ts'
import type { Person } from './person.ts'
import { photo } from './photo.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, pair } from './steps.ts'

const hard = 'The lamp is still on, and nobody sits under it.'

let first: Stage
let second: Stage
let folder: string

beforeAll(async () => {
  first = await openStage()
  second = await openStage()
  folder = mkdtempSync(join(tmpdir(), 'restore-'))
})
afterAll(async () => {
  await first.close()
  await second.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  expect([...first.witness.complaints(), ...second.witness.complaints()]).toEqual([])
})

const taken = async (person: Person, name: string): Promise<string> => {
  const { archive } = person.says
  await person.open('/me/archive')
  await person.press(archive.make)
  await person.reads(archive.doneTitle)
  const coming = person.page.waitForEvent('download')
  await person.press(archive.save)
  const path = join(folder, name)
  await (await coming).saveAs(path)
  return path
}

const jsonIn = (path: string): string =>
  new TextDecoder().decode(unzipSync(readFileSync(path))['archive.json'])

test('[E10] [E12] [E14] Ana deletes her account, and has her words again on another host', async () => {
  const { ana } = await pair(first)
  await compose(ana)
  await ana.type(ana.says.sharing.words, hard)
  await addPhotos(ana, [await photo(ana.page)])
  await ana.press(ana.says.sharing.send)
  await ana.press(ana.says.ui.done)
  await ana.reads(hard)
  await ana.page.getByText(ana.says.circle.goingOut).waitFor({ state: 'hidden' })
  const before = await taken(ana, 'before.zip')

  const { me, restore } = ana.says
  await ana.open('/me/leaving')
  await ana.press(me.delete)
  await ana.choose(me.deleteLeave)
  await ana.press(me.deleteYes)

  const again = await second.enter('Ana')
  await begin(again, await second.host.setUpLink())
  await again.follow(new RegExp(`^${restore.offer}`))
  await again.sees(restore.title)
  await again.page.locator('input[type=file]').setInputFiles(before)
  await again.reads(restore.doneTitle)
  await again.reads(restore.where.host)
  await again.press(restore.toCircles)
  await again.reads(restore.keptTitle)
  await again.page.getByRole('link', { name: /^Ana and Ben/ }).click()
  await again.sees('Ana and Ben')
  await again.reads(hard)
  await again.press(restore.picture)
  await again.page.locator('.kept-picture').waitFor()
  expect(jsonIn(await taken(again, 'after.zip'))).toBe(jsonIn(before))
})
