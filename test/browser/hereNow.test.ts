import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { type Pair, pair, share } from './steps.ts'

let stage: Stage
let friends: Pair
/** The page of their circle. */
let path: string

beforeAll(async () => {
  stage = await openStage()
  friends = await pair(stage)
  path = new URL(friends.ana.page.url()).pathname
})
afterAll(() => stage.close())

test('[H25] “I’m here” is one tap beside the share, and can be taken back', async () => {
  const { ana, ben } = friends
  const { sharing, today } = ben.says
  await share(ana, { need: 'listen', words: 'The house is so quiet now.' })
  await ben.open('/')
  await ben.press(today.waitsDo)
  await ben.reads('The house is so quiet now.')
  const phrase = ben.page.getByRole('button', { name: sharing.here.noNeed })
  await phrase.click()
  await ben.reads(sharing.sentMove('Ana'))
  // The keyboard and a reader go on from what stands in its place.
  expect(await ben.page.evaluate(() => document.activeElement?.textContent)).toContain(
    sharing.sentMoveTitle,
  )
  expect(await phrase.count()).toBe(0)
  // D17: her Today says who answered, until she has opened it.
  await ana.open('/')
  await ana.sees(today.answered('Ben', false))
  await ana.press(today.answeredDo)
  await ana.reads(sharing.here.noNeed)
  await ana.open('/')
  await ana.page.locator('.today-items, .empty').first().waitFor()
  await ana.page.getByText(today.answered('Ben', false)).waitFor({ state: 'detached' })
  await ana.page.goBack()
  await ana.reads(sharing.here.noNeed)

  await ben.press(sharing.takeBack)
  await ben.sees(sharing.takeBackTitle)
  await ben.press(sharing.takeBack)
  await ana.reads(sharing.takenBackMove('Ben'))
  expect(stage.witness.complaints()).toEqual([])
})

test('[S17] [H39] Ben answers without a connection, thinks again, and changes it before it goes out', async () => {
  const { ana, ben } = friends
  const { circle, sharing, together } = ben.says
  const words = Array.from({ length: 20 }, (_, day) => `Day ${day}. Nobody rang.`).join('\n')
  await ana.open(path)
  await share(ana, { need: 'listen', words })
  await ben.open(path)
  await ben.page
    .getByRole('link', { name: /asks to be heard/ })
    .first()
    .click()
  await ben.reads('Day 19. Nobody rang.')
  // However long the words are, the way to answer is in reach.
  const toAnswer = ben.page.getByRole('button', { name: together.answer, exact: true })
  await toAnswer.click()
  await toAnswer.waitFor({ state: 'detached' })
  const phrase = ben.page.getByRole('button', { name: sharing.here.noNeed })
  expect(await phrase.evaluate(button => button.getBoundingClientRect().top < innerHeight)).toBe(
    true,
  )

  await ben.appIsKept()
  await ben.context.setOffline(true)
  await ben.reads(ben.says.ui.offline)
  await phrase.click()
  await ben.reads(circle.kept)
  await ben.press(circle.recall)
  await ben.type(sharing.replyWords, 'I am here, and I will ring on Sunday.')
  await ben.context.setOffline(false)
  await ben.press(sharing.replySend)
  await ana.page
    .getByRole('link', { name: /You asked to be heard/ })
    .first()
    .click()
  await ana.reads('I am here, and I will ring on Sunday.')
  expect(await ana.page.getByText(sharing.here.noNeed).count()).toBe(0)
  expect(stage.witness.complaints()).toEqual([])
})

test('[D17] what comes below the screen, or while Ana is not looking, is still told on her Today', async () => {
  const { ana, ben } = friends
  const { sharing, today } = ana.says
  const words = Array.from({ length: 20 }, (_, day) => `Night ${day}. I sleep a little.`).join('\n')
  await ana.open(path)
  await share(ana, { need: 'listen', words })
  await ana.page
    .getByRole('link', { name: /You asked to be heard/ })
    .first()
    .click()
  await ana.reads('Night 19. I sleep a little.')
  await ben.open(new URL(ana.page.url()).pathname)
  await ben.page.getByRole('button', { name: sharing.here.noNeed }).click()
  await ana.page.getByText(sharing.here.noNeed).waitFor({ state: 'attached' })
  await ana.follow(/^Today/)
  await ana.sees(today.answered('Ben', false))

  await ana.press(today.answeredDo)
  await ana.page.getByText(sharing.here.noNeed).scrollIntoViewIfNeeded()
  await ben.press(sharing.takeBack)
  await ben.sees(sharing.takeBackTitle)
  await ben.press(sharing.takeBack)
  await ben.pick(sharing.moves.ask)
  await ben.type(sharing.replyWords, 'What do you hear at night?')
  await ben.press(sharing.replySend)
  await ana.page.getByText('What do you hear at night?').scrollIntoViewIfNeeded()
  await ana.page.locator('.share-end').scrollIntoViewIfNeeded()
  await ana.follow(/^Today/)
  await ana.page.getByText(today.answered('Ben', false)).waitFor({ state: 'detached' })
  expect(stage.witness.complaints()).toEqual([])
})

test('[H41] [H10] a share is taken back while Ben writes: he is told kindly, and his words were not sent', async () => {
  const { ana, ben } = friends
  const { circle, sharing } = ben.says
  await ana.open(path)
  await share(ana, { need: 'listen', words: 'I said too much at dinner.' })
  await ana.page
    .getByRole('link', { name: /You asked to be heard/ })
    .first()
    .click()
  await ana.reads('I said too much at dinner.')
  await ben.open(new URL(ana.page.url()).pathname)
  await ben.reads('I said too much at dinner.')
  await ben.pick(sharing.moves.ask)
  // A beginning is chosen while the words begin with it.
  const chosen = ben.top().getByRole('radio', { checked: true })
  await ben.choose(sharing.starter.hardest)
  await chosen.waitFor({ state: 'attached' })
  await ben.type(sharing.replyWords, 'What did they say then?')
  await chosen.waitFor({ state: 'detached' })

  await ana.press(sharing.letRest)
  await ana.sees(sharing.letRestTitle)
  await ana.press(sharing.letRest)
  await ana.page.locator('output', { hasText: ana.says.sharing.restsMore }).waitFor()
  await ana.press(sharing.takeBack)
  await ana.sees(sharing.takeBackTitle)
  await ana.press(sharing.takeBack)

  await ben.sees(sharing.takenBackTitle)
  await ben.reads(sharing.takenBackKind)
  await ben.sees(sharing.notSent)
  await ben.reads('What did they say then?')
  expect(await ben.page.getByRole('button', { name: sharing.replySend }).count()).toBe(0)
  // It is found again from the page of the circle, until it is thrown away.
  await ben.open(path)
  await ben.pick(circle.draftAnswer('Ana'))
  await ben.sees(sharing.notSent)
  await ben.press(sharing.discard)
  await ben.sees(sharing.discardTitle)
  await ben.press(sharing.discardDo)
  await ben.page.getByText(sharing.notSent).waitFor({ state: 'detached' })
  await ben.open(path)
  await ben.reads(circle.people)
  expect(await ben.page.getByText(circle.draftAnswer('Ana')).count()).toBe(0)
  expect(stage.witness.complaints()).toEqual([])
})

test('[H14] what has not gone out says nothing of a time by which somebody answers', async () => {
  const { ana, ben } = friends
  const { circle, sharing, ui } = ben.says
  await ben.appIsKept()
  await ben.context.setOffline(true)
  await ben.reads(ui.offline)
  await ben.press(circle.share)
  await ben.choose(sharing.needs.listen)
  await ben.press(sharing.goOn)
  await ben.type(sharing.words, 'The train was late again.')
  await ben.press(sharing.send)
  await ben.sees(sharing.keptTitle)
  await ben.reads(sharing.sentOffline)
  expect(await ben.top().innerText()).not.toContain('has not answered by')
  await ben.press(ui.done)
  await ben.context.setOffline(false)
  await ana.open(new URL(ben.page.url()).pathname)
  await ana.reads('The train was late again.')
  expect(stage.witness.complaints()).toEqual([])
})
