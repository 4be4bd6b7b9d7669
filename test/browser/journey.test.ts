import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { begin, makeAccount, makeCircle, makeLink, share } from './steps.ts'
import { keptOnDevice } from './keptOnDevice.ts'
import { wordsOnDisk } from './wordsOnDisk.ts'

const hard = 'Since she moved out, nobody sits in her chair.'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('two people, one circle, a share that is heard, and one of them offline in between', async () => {
  const ana = await stage.enter('Ana', { width: 1280 })
  await begin(ana, await stage.host.setUpLink())
  await ana.follow(new RegExp(`^${ana.says.account.firstCircle}`))
  await ana.sees(ana.says.circles.newTitle)
  await makeCircle(ana, 'Ana and Ben')
  const link = await makeLink(ana, 'ask')
  await ana.press(ana.says.circles.toCircle)
  await ana.sees('Ana and Ben')

  const ben = await stage.enter('Ben')
  await ben.open(link)
  await ben.sees(ben.says.joining.title)
  await ben.reads(ben.says.joining.invites('Ana'))
  await ben.reads(ben.says.joining.thereOne('Ana'))
  await ben.press(ben.says.joining.makeAccount)
  await makeAccount(ben)
  await ben.press(ben.says.account.later)
  await ben.type(ben.says.joining.helloLabel, 'It is me, from the bakery.')
  await ben.press(ben.says.joining.ask)
  await ben.sees(ben.says.joining.waitTitle('Ana and Ben'))

  await ana.sees(ana.says.circle.asks('Ben'))
  await ana.reads('It is me, from the bakery.')
  await ana.press(ana.says.circle.welcome)
  await ben.sees(ben.says.joining.inTitle('Ana and Ben'))
  await ben.press(ben.says.joining.openCircle)
  await ben.sees('Ana and Ben')

  // Ben's phone loses its connection before Ana says anything.
  await ben.context.setOffline(true)
  await ben.reads(ben.says.ui.offline)

  await share(ana, { need: 'listen', words: hard })
  await ana.reads(ana.says.ui.waits)
  expect(await ben.page.getByText(hard).count()).toBe(0)

  // It comes back, and what Ana said is there.
  await ben.context.setOffline(false)
  await ben.follow(ben.says.sharing.asks.listen('Ana'))
  await ben.sees(ben.says.sharing.asks.listen('Ana'))
  await ben.reads(hard)
  // Advice is locked: it was not asked for.
  await ben.reads(ben.says.sharing.adviceLocked('Ana'))
  expect(await ben.page.getByText(ben.says.sharing.moves.view).count()).toBe(0)

  // What Ben writes survives a reload in the middle.
  await ben.pick(ben.says.sharing.moves.reflect)
  await ben.sees(ben.says.sharing.replyFor.reflect)
  await ben.choose(ben.says.sharing.starter.whatIHear.trim())
  const field = ben.page.getByRole('dialog').getByRole('textbox')
  const inHand = () => field.evaluate(box => box === document.activeElement)
  // Touching a beginning leads into the box, to write on.
  await expect.poll(inHand, { timeout: 10_000 }).toBe(true)
  // A beginning alone is not sent: what is missing is said in sight, with the box in hand.
  await ben.press(ben.says.sharing.replySend)
  await expect.poll(inHand, { timeout: 10_000 }).toBe(true)
  expect(
    await ben.page.getByText(ben.says.sharing.complete).evaluate(sentence => {
      const { top, bottom } = sentence.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }),
  ).toBe(true)
  const heard = `What I hear is ${'that the evenings are long, '.repeat(20)}`
  await field.fill(heard)
  await keptOnDevice(ben, 'drafts', heard.length + 200)
  await ben.reload()
  // The screen says that an answer was begun, and leads back into it.
  await ben.sees(ben.says.sharing.answerBegun)
  await ben.press(ben.says.sharing.keepWriting)
  await ben.sees(ben.says.sharing.replyFor.reflect)
  expect(await field.inputValue()).toBe(heard)

  // Offline again: the answer waits on his phone and goes out by itself.
  await ben.context.setOffline(true)
  await ben.reads(ben.says.ui.offline)
  await ben.press(ben.says.sharing.replySend)
  await ben.sees(ben.says.sharing.keptTitle)
  await ben.reads(ben.says.sharing.sentMoveOffline)
  await ben.press(ben.says.ui.done)
  await ben.reads(ben.says.circle.kept)
  await ben.context.setOffline(false)

  await ana.follow(ana.says.sharing.iAsk.listen)
  await ana.sees(ana.says.sharing.moveSays.reflect('Ben'))
  await ana.reads('that the evenings are long')
  await ana.reads(ana.says.ui.answered)
  await ana.press(ana.says.sharing.notQuite)
  // A line of hers, beside it, for Ben alone; passing is as large.
  await ana.press(ana.says.sharing.meantDo)
  await ana.reads(ana.says.sharing.meantMissing)
  await ana.type(ana.says.sharing.meant, 'It is the table, not the evening.')
  await ana.press(ana.says.sharing.meantDo)
  await ana.reads(ana.says.sharing.meantMine)

  await ben.reads(ben.says.sharing.notQuiteMore)
  await ben.press(ben.says.sharing.tryAgain)
  await ben.sees(ben.says.sharing.notQuiteTitle)
  await ben.reads('It is the table, not the evening.')
  await field.fill('What I hear is that the silence at the table hurts most')
  await ben.press(ben.says.sharing.replySend)
  await ben.press(ben.says.ui.done)

  await ana.reads('the silence at the table hurts most')
  await ana.press(ana.says.sharing.thatsIt)
  for (const person of [ana, ben]) await person.ring('heard')
  // The ring that closes is in sight, the focus is where her answer stands, and nobody is asked on.
  await expect
    .poll(
      () =>
        ana.page.locator('.share-ring').evaluate(ring => {
          const { top, bottom } = ring.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
      { timeout: 10_000 },
    )
    .toBe(true)
  const focused = () => ana.page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused, { timeout: 10_000 }).toContain(ana.says.sharing.youSaidIt('Ben'))
  await ana.reads(ana.says.sharing.youSaidNotQuite)
  expect(await ana.page.getByText(ana.says.sharing.youSaidNotYet('Ben')).count()).toBe(0)
  await ben.reads(ben.says.sharing.answerMore)
  expect(await ben.page.getByText(ben.says.limits.aside).count()).toBe(0)
  await ben.reads(ben.says.sharing.theySaidIt('Ana'))
  await ana.reads(ana.says.sharing.heardOff('Ben'))

  // Ana's words, half written, survive a reload too; another tab knows of them.
  await ana.follow(ana.says.ui.back)
  await ana.press(ana.says.circle.share)
  await ana.choose(ana.says.sharing.needs.rejoice)
  await ana.press(ana.says.sharing.goOn)
  await ana.type(ana.says.sharing.words, 'He laughed today.')
  const second = await ana.tab()
  await second.open(new URL(ana.page.url()).pathname.replace('/share', ''))
  await second.sees(ana.says.circle.draftsTitle)
  await second.reads(ana.says.circle.draftShare)
  // Who looks over her shoulder reads none of it.
  expect(await second.page.locator('main').innerText()).not.toContain('laughed')
  await ana.reload()
  await ana.sees(ana.says.sharing.composeTitle)
  expect(await ana.page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe(
    'He laughed today.',
  )
  await ana.press(ana.says.sharing.send)
  await ana.press(ana.says.ui.done)
  await ben.follow(ben.says.ui.back)
  await ben.reads('He laughed today.')
  await second.reads(ana.says.sharing.iAsk.rejoice)

  // A page begun is there each time the device is opened, and is one page.
  const page = 'The kitchen light was on.'
  await ana.open('/pages/new')
  await ana.type(ana.says.page.fieldNew, page)
  await keptOnDevice(ana, 'drafts', page.length)
  for (let time = 0; time < 4; time += 1) {
    await ana.reload()
    await ana.sees(ana.says.page.title)
    expect(await ana.page.getByLabel(ana.says.page.fieldNew).inputValue()).toBe(page)
  }

  // Nothing anybody could read lies on the host's disk.
  expect(
    wordsOnDisk(stage.host.dataFolder, [hard, 'silence', 'bakery', 'laughed', 'Ana and Ben']),
  ).toEqual([])
})
