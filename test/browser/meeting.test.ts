import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeQR } from 'qr'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { pair, unfoldPaste } from './steps.ts'
import { filmOf } from './film.ts'

let stage: Stage
let friends: { readonly ben: Person; readonly circle: string; readonly wrong: string }
const folder = mkdtempSync(join(tmpdir(), 'herewith-film-'))
const film = join(folder, 'code.y4m')

beforeAll(async () => {
  // What the camera of this browser sees is written there when it is known.
  stage = await openStage({}, [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
})
afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** The people of the circle, and on to making sure of somebody. */
const beside = async (person: Person, circle: string, name: string): Promise<void> => {
  const { circle: t, vouching } = person.says
  await person.open(`${circle}/people`)
  await person.press(t.moreLabel(name))
  await person.press(vouching.open)
  await person.sees(vouching.title(name))
}

/** The text of a code, as it is copied. */
const copied = async (person: Person): Promise<string> => {
  await person.press(person.says.vouching.copyCode)
  await person.reads(person.says.ui.copied)
  return person.page.evaluate(() => navigator.clipboard.readText())
}

/** Without a camera. */
const paste = async (person: Person, what: string): Promise<void> => {
  const { vouching } = person.says
  await unfoldPaste(person, vouching.paste, vouching.pasted)
  await person.type(vouching.pasted, what)
  await person.press(vouching.check)
}

test('Ana scans Ben’s code, Ben compares words with her, and a wrong code is an alarm', async () => {
  const { ana, ben } = await pair(stage, {
    context: { permissions: ['camera', 'clipboard-read', 'clipboard-write'] },
  })
  const circle = new URL(ana.page.url()).pathname
  const t = ana.says.vouching

  await beside(ben, circle, 'Ana')
  await ben.press(t.show)
  await ben.sees(t.myCodeTitle)
  const code = await copied(ben)
  expect(code).toMatch(/^CV1\.[\w-]{112}$/)

  // Ana's camera sees the square on Ben's screen.
  writeFileSync(film, filmOf(encodeQR(code, 'raw', { ecc: 'medium', border: 4 })))
  await beside(ana, circle, 'Ben')
  await ana.press(t.scan('Ben'))
  await ana.sees(t.metTitle('Ben'))
  await ana.press(ana.says.ui.done)
  await ana.reads(t.metShort)
  await ben.open(`${circle}/people`)
  await ben.press(ben.says.circle.moreLabel('Ana'))

  // He has no camera at hand: six words, the same on both.
  await ben.press(t.open)
  await ben.press(t.words)
  await ben.sees(t.wordsTitle)
  const words = ben.page.locator('.circle-words li')
  await words.first().waitFor()
  await beside(ana, circle, 'Ben')
  await ana.press(t.words)
  await ana.page.locator('.circle-words li').first().waitFor()
  expect(await ana.page.locator('.circle-words li').allInnerTexts()).toEqual(
    await words.allInnerTexts(),
  )
  await ben.press(t.same)
  await ben.sees(t.metTitle('Ana'))
  await ben.press(ben.says.ui.done)
  await ben.reads(t.metShort)
  await ana.press(t.notSame)
  await ana.reads(t.wordsDiffer('Ben'))

  // A code of somebody who is not here, pasted.
  const wrong = `CV1.${code.slice(4, 6) === 'AA' ? 'BB' : 'AA'}${code.slice(6)}`
  rmSync(film)
  await beside(ben, circle, 'Ana')
  await ben.press(t.scan('Ana'))
  await paste(ben, wrong)
  await ben.reads(t.notHere('Ana'))
  expect(await ben.page.getByRole('alert').innerText()).toContain(t.wrongDo)
  friends = { ben, circle, wrong }
})

test('each step is clean for axe and fits on a small screen, and a lost phone has its words', async () => {
  const { ben, circle, wrong } = friends
  const t = ben.says.vouching
  const meet = `${circle}/people`
  const to =
    (button: string) =>
    async (person: Person): Promise<void> => {
      await beside(person, circle, 'Ana')
      await person.press(button)
    }
  const scenes: readonly Scene[] = [
    {
      name: 'person',
      path: meet,
      act: person => person.press(person.says.circle.moreLabel('Ana')),
    },
    {
      name: 'lost-everything',
      path: meet,
      act: async person => {
        const { circle: here, returning } = person.says
        await person.press(here.moreLabel('Ana'))
        await person.press(returning.lost('Ana'))
        await person.sees(returning.lostTitle('Ana'))
      },
    },
    { name: 'start', path: meet, act: person => beside(person, circle, 'Ana') },
    { name: 'code', path: meet, act: to(t.show) },
    { name: 'words', path: meet, act: to(t.words) },
    {
      name: 'scan',
      path: meet,
      act: async person => {
        await to(t.scan('Ana'))(person)
        await unfoldPaste(person, t.paste, t.pasted)
      },
    },
    {
      name: 'alarm',
      path: meet,
      act: async person => {
        await to(t.scan('Ana'))(person)
        await paste(person, wrong)
        await person.sees(t.wrongTitle)
      },
    },
  ]
  expect(await look(ben, scenes, 'dark')).toEqual([])
})
