import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { openStage, type Stage } from './stage.ts'
import { type Pair, pair } from './steps.ts'

let stage: Stage
let friends: Pair

beforeAll(async () => {
  stage = await openStage()
  friends = await pair(stage)
})
afterAll(() => stage.close())

test('[H36] [H37] [D30] [D31] not safe: asked, answered, rung, and safe now', async () => {
  const { ana, ben } = friends
  const { circle, sharing, today, ui } = ana.says
  await ana.press(circle.share)
  await ana.choose(sharing.needs.unsafe)
  await ana.press(sharing.goOn)
  await ana.type(sharing.words, 'He is at the door again.')
  await ana.press(sharing.unsafeSendOne('Ben'))
  await ana.sees(sharing.unsafeGoneTitle)
  await ana.press(ui.done)

  await ben.open('/')
  await ben.press(today.unsafeDo('Ana'))
  await ben.reads(sharing.unsafeGuideTitle)
  await ben.pick(sharing.askUnsafe)
  await ben.choose(sharing.starter.safeNow)
  await ben.press(sharing.replySend)
  await ben.reads(sharing.sentMoveUnsafe('Ana'))
  await ben.press(ui.done)

  await ana.open('/')
  await ana.press(today.answeredDo)
  await ana.reads(sharing.starter.safeNow)
  await ana.press(sharing.answerOne('Ben'))
  await ana.sees(sharing.replyFor.more)
  await ana.reads(sharing.starter.safeNow)
  await ana.type(sharing.replyWords, 'I am at my sister’s.')
  await ana.press(sharing.replySend)
  await ana.reads(sharing.sentMore)
  await ana.press(ui.done)
  await ana.reads('I am at my sister’s.')

  await ben.open('/')
  await ben.reads(today.answered('Ana', false))
  await ben.press(today.answeredDo)
  await ben.reads('I am at my sister’s.')
  const path = new URL(ben.page.url()).pathname
  expect(await look(ben, [{ name: 'said more', path }], 'dark')).toEqual([])
  expect(await look(ana, [{ name: 'my call', path }], 'light')).toEqual([])

  await ana.press(sharing.safeNow.does)
  await ana.press(sharing.safeNow.does)
  await ana.sees(sharing.safeNow.you)
  await ben.open('/')
  await ben.reads(today.safeNow('Ana'))
  await ben.press(today.youHeardDo)
  await ben.sees(sharing.safeNow.they('Ana'))
  expect(await ben.page.getByText(sharing.unsafeGuideTitle).count()).toBe(0)
  await ben.open('/')
  await ben.page.locator('.today-items, .empty').first().waitFor()
  await ben.page.getByText(today.safeNow('Ana')).waitFor({ state: 'detached' })
  expect(stage.witness.complaints()).toEqual([])
})
