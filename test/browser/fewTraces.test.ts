import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { meet, type Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { makeAccount, setUpHost, skipToBegin } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const dressOf = async ({ page }: Person): Promise<readonly (string | undefined)[]> => [
  await page.title(),
  ...(await page.evaluate(() =>
    ['icon', 'apple-touch-icon', 'manifest'].map(
      rel => document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? undefined,
    ),
  )),
]

const plain = ['Notas', '/icons/notes.svg', '/icons/notes-192.png', '/notes-es.webmanifest']

/** The browser is closed and opened: every tab goes, and with them what a tab remembers. */
const openAgain = async (person: Person): Promise<Person> => {
  const page = await person.context.newPage()
  await page.goto('about:blank')
  await person.page.close()
  const again = meet({ ...person, page })
  await again.open('/me/settings')
  return again
}

test('[X14] few traces, chosen before there is an account: a plain name, and keys for one sitting', async () => {
  let ana = await stage.enter('Ana', { lang: 'es' })
  const { account, fewTraces } = ana.says
  await setUpHost(ana, await stage.host.setUpLink())
  await ana.sees(account.newTitle)
  expect(await ana.page.title()).toContain('Herewith')
  await ana.page.getByText(fewTraces.ask).click()
  await ana.page
    .getByRole('group', { name: fewTraces.title })
    .getByText(fewTraces.on, { exact: true })
    .click()
  // At once, while there is no account yet.
  await expect.poll(() => dressOf(ana)).toEqual(plain)
  const kept = await makeAccount(ana)
  await skipToBegin(ana)
  await expect.poll(() => dressOf(ana)).toEqual(plain)

  // It belongs to the account now, and a page that is read again goes on.
  await ana.open('/me/settings')
  const group = ana.page.getByRole('group', { name: fewTraces.title })
  await group.waitFor()
  await expect
    .poll(() => group.getByRole('radio', { name: fewTraces.on, exact: true }).isChecked())
    .toBe(true)
  await ana.reload()
  await ana.sees(ana.says.me.settingsTitle)
  await ana.appIsKept()
  // Named plainly from the first moment on, before the app is there.
  const before = await ana.context.newPage()
  await before.goto(`${ana.origin}/me`, { waitUntil: 'commit' })
  await expect.poll(() => dressOf({ ...ana, page: before })).toEqual(plain)
  await before.close()

  ana = await openAgain(ana)
  await ana.sees(account.lockedTitle)
  expect(await dressOf(ana)).toEqual(plain)
  await ana.type(account.signInName, kept.name)
  await ana.type(account.ownLabel, kept.passphrase)
  await ana.press(account.open)
  await ana.sees(ana.says.me.settingsTitle)

  // [X18] [T162] What was looked at stands in no history of the browser; Back and reading again go on.
  await ana.follow(ana.says.ui.me)
  await ana.follow(new RegExp(ana.says.endings.title))
  await ana.sees(ana.says.endings.title)
  expect(new URL(ana.page.url()).pathname).toBe('/')
  await ana.reload()
  await ana.sees(ana.says.endings.title)
  await ana.page.goBack()
  await ana.sees(ana.says.ui.me)
  expect(new URL(ana.page.url()).pathname).toBe('/')

  // Somebody who never asked for it stays signed in.
  const ben = await stage.enter('Ben', { lang: 'es' })
  await ben.open('/')
  expect(await ben.page.title()).toContain('Herewith')
})
