import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeQR } from 'qr'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filmOf } from './film.ts'
import { allThatIsKept } from './keptOnDevice.ts'
import { look } from './look.ts'
import type { Person } from './person.ts'
import type { Scene } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, signIn, unfoldPaste } from './steps.ts'

let stage: Stage
const folder = mkdtempSync(join(tmpdir(), 'herewith-film-'))
const film = join(folder, 'code.y4m')

beforeAll(async () => {
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

const permissions = ['camera', 'clipboard-read', 'clipboard-write']

/** A device that shows its code, and what the code says. */
const newDevice = async (lang: 'en' | 'es'): Promise<{ phone: Person; code: string }> => {
  const phone = await stage.enter('A new phone', { lang, context: { permissions } })
  const { letIn, welcome, account } = phone.says
  await phone.open('/')
  await phone.press(welcome.signIn)
  await phone.sees(account.signInTitle)
  await phone.press(letIn.begin)
  await phone.sees(letIn.hereTitle)
  return { phone, code: await copied(phone) }
}

const copied = async (person: Person): Promise<string> => {
  await person.press(person.says.letIn.hereCopy)
  await person.reads(person.says.ui.copied)
  return person.page.evaluate(() => navigator.clipboard.readText())
}

const wordsOn = async (person: Person): Promise<readonly string[]> => {
  const list = person.page.getByRole('list', { name: person.says.letIn.words })
  await list.waitFor()
  return list.getByRole('listitem').allInnerTexts()
}

test('[A34] Ana’s computer scans the square on her new phone, both show the same words, and it is open', async () => {
  const ana = await stage.enter('Ana', { context: { permissions } })
  const kept = await begin(ana, await stage.host.setUpLink())
  const { phone, code } = await newDevice('es')
  expect(code).toMatch(/^HP2\.[\w-]{108}$/)
  const waits: readonly Scene[] = [{ name: 'be-let-in', path: '/sign-in/device' }]

  writeFileSync(film, filmOf(encodeQR(code, 'raw', { ecc: 'medium', border: 4 })))
  const { letIn, me, ui, app } = ana.says
  const before = await allThatIsKept(phone)
  await ana.open('/me/devices')
  await ana.press(letIn.row)
  await ana.sees(letIn.sureTitle)
  // She came in a while ago, in another page: first she shows that it is she.
  await ana.press(letIn.yes)
  await ana.sees(me.signInAgain)
  await signIn(ana, kept)
  await ana.sees(letIn.sureTitle)
  await ana.press(letIn.yes)
  // Both show the same words, those of the phone's language, before the phone is anybody's.
  await phone.sees(phone.says.letIn.sameTitle)
  await ana.sees(letIn.lettingTitle)
  const words = await wordsOn(phone)
  expect(words).toHaveLength(3)
  expect(await wordsOn(ana)).toEqual(words)
  expect(await allThatIsKept(phone)).toEqual(before)
  await phone.press(phone.says.letIn.sameYes)
  await ana.sees(letIn.doneTitle)
  await ana.press(ui.done)
  await ana.sees(me.devicesTitle)
  // It speaks her language now: that is a setting of hers.
  await phone.page.getByRole('link', { name: ui.me, exact: true }).waitFor()
  await phone.open('/me')
  await phone.reads('Ana')
  await ana.reload()
  await ana.page.getByRole('button', { name: me.removeDeviceLabel(me.unnamed) }).waitFor()

  // Without a camera the code is pasted.
  rmSync(film)
  const paste = async (person: Person, what: string): Promise<void> => {
    await unfoldPaste(person, person.says.letIn.paste, person.says.letIn.pasted)
    await person.type(person.says.letIn.pasted, what)
    await person.press(person.says.letIn.next)
    await person.sees(person.says.letIn.sureTitle)
  }
  const scenes: readonly Scene[] = [
    {
      name: 'let-in',
      path: '/me/let-in',
      act: person => unfoldPaste(person, person.says.letIn.paste, person.says.letIn.pasted),
    },
    { name: 'let-in-sure', path: '/me/let-in', act: person => paste(person, 'nothing') },
    { name: 'devices', path: '/me/devices' },
  ]
  expect(await look(ana, scenes, 'dark')).toEqual([])
  const other = await newDevice('es')
  expect(await look(other.phone, waits, 'light')).toEqual([])

  // Another's device answers it first, as if it had photographed the square: nothing opens.
  const answered: Scene = {
    name: 'same-words',
    path: '/sign-in/device',
    act: async person => {
      const shown = await copied(person)
      await ana.open('/me/let-in')
      await paste(ana, shown)
      await ana.press(letIn.yes)
      await ana.sees(me.signInAgain)
      await signIn(ana, kept)
      await ana.sees(letIn.sureTitle)
      await ana.press(letIn.yes)
      await person.sees(person.says.letIn.sameTitle)
    },
  }
  expect(await look(other.phone, [answered], 'dark')).toEqual([])
  await other.phone.press(other.phone.says.letIn.sameNo)
  await other.phone.reads(other.phone.says.letIn.hereDeclined)
  await ana.reads(app.failures['said-not-same'])
  expect(await allThatIsKept(other.phone)).toEqual(before)
  // And there is another code already.
  expect(await copied(other.phone)).not.toBe(other.code)
})
