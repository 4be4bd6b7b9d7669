import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  await stage.close()
})
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** Names in the browser's own folder of this origin. */
const filesOf = ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names.toSorted()
  })

test('[E22] the file of a zip whose page was ended goes at the next start; one that is needed stays', async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  // As `openDiskPieces` leaves them: a file of its own, and a lock for as long as somebody needs it.
  await ana.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    for (const name of ['archive-ended', 'archive-needed', 'something-else'])
      await folder.getFileHandle(name, { create: true })
    await new Promise<void>(resolve => {
      void navigator.locks.request('archive-file:archive-needed', () => {
        resolve()
        return new Promise(() => undefined)
      })
    })
  })
  expect(await filesOf(ana)).toEqual(['archive-ended', 'archive-needed', 'something-else'])
  const second = await ana.tab()
  await second.open('/')
  await expect.poll(() => filesOf(second)).toEqual(['archive-needed', 'something-else'])
  // The tab that needed it is ended as well.
  await ana.page.close()
  await second.reload()
  await expect.poll(() => filesOf(second)).toEqual(['something-else'])
})
