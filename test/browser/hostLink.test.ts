import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { toolsWith } from '../cast/hostTools.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, makeAccount, skipToBegin } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('[A1] a link of the host opens the way to one account, and leaves the address bar', async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  const tools = toolsWith({
    HEREWITH_DATA: stage.host.dataFolder,
    HEREWITH_ORIGIN: stage.host.origin,
  })
  expect(await tools('sign-up', 'link')).toMatchObject({ code: 0 })
  const link = (await tools('invite')).out.split('\n')[0] ?? ''

  const ben = await stage.enter('Ben', { lang: 'es', width: 320 })
  await ben.open(link)
  await ben.reads(ben.says.account.byHost)
  expect(ben.page.url()).toBe(`${stage.host.origin}/new`)
  await makeAccount(ben)
  await skipToBegin(ben)

  const caro = await stage.enter('Caro')
  await caro.open(link)
  const { account, app } = caro.says
  await caro.type(account.nameLabel, 'Caro')
  await caro.press(account.goOn)
  await caro.sees(account.passphraseTitle)
  await caro.press(account.make)
  await caro.reads(app.failures['link-closed'])

  // Without any link it is said before anything is filled in.
  const dan = await stage.enter('Dan')
  await dan.open('/new')
  await dan.reads(dan.says.account.needsLink)
  expect(await dan.page.getByRole('textbox').count()).toBe(0)
})
