import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage

beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => {
  await stage.close()
  expect(stage.witness.complaints()).toEqual([])
})

/**
 * How long each thing is that a browser got and sent, from its first moment on. The app's own files
 * and the help lines are left out: they are fetched once, in a quiet moment, whoever does what.
 */
const wireOf = ({ page, context }: Person) => {
  const seen: string[] = []
  context.on('request', request => {
    if (!/^\/(?:assets\/|v1\/help-lines$)/.test(new URL(request.url()).pathname))
      seen.push(`${request.method()} ${request.url()}`)
  })
  page.on('websocket', socket => {
    seen.push('line opened')
    socket.on('framereceived', ({ payload }) => seen.push(`got ${payload.length}`))
    socket.on('framesent', ({ payload }) => seen.push(`sent ${payload.length}`))
  })
  return {
    /** What came since it was asked last. */
    take: (): readonly string[] => seen.splice(0),
  }
}

const screenOf = ({ page }: Person): Promise<string> => page.locator('main').innerText()

const home = async (person: Person): Promise<void> => {
  await person.open('/')
  await person.sees(person.says.ui.today)
  // Whatever it holds: below somebody who is not safe there is no farewell.
  await person.page.locator('.today-items, .empty').first().waitFor()
}

const enterCircle = async (person: Person, name: string): Promise<void> => {
  await person.open('/circles')
  await person.follow(new RegExp(name))
  await person.sees(name)
}

/** Ana's two circles, with Ben in both and Caro in the first. */
const table = async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Table', 'family')
  const bens = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben')
  const wire = wireOf(ben)
  await comeByLink(ben, bens)
  await joinAtOnce(ben)
  await ben.sees('Table')
  await ana.open(new URL(ana.page.url()).pathname)
  const caros = await makeLink(ana, 'open')
  const caro = await stage.enter('Caro')
  await comeByLink(caro, caros)
  await joinAtOnce(caro)
  await caro.sees('Table')
  await makeCircle(ana, 'Garden', 'family')
  const second = await makeLink(ana, 'open')
  await ben.open(second)
  await joinAtOnce(ben)
  await ben.sees('Garden')
  return { ana, ben, caro, wire }
}

test('[H22] Ana blocks Ben in one circle; in the other his words are folded, and he notices nothing', async () => {
  const { ana, ben, caro, wire } = await table()
  await share(ben, { need: 'listen', words: 'The beans did not come up.' })
  await enterCircle(ben, 'Table')
  await share(ben, { need: 'company', words: 'I would like to walk.' })

  await home(ana)
  await ana.reads(ana.says.today.listen('Ben'))
  await ana.reads(ana.says.today.company('Ben'))

  // What it looks like when Ana keeps something ordinary for herself, then shares.
  await ana.open('/me/settings')
  await ana.choose(ana.says.me.themeDark)
  await ana.choose(ana.says.me.themeLight)
  await enterCircle(ana, 'Table')
  await share(ana, { need: 'listen', words: 'One sleepless night.' })
  await ben.reads('One sleepless night.')
  wire.take()
  await share(ana, { need: 'listen', words: 'Two sleepless nights.' })
  await ben.reads('Two sleepless nights.')
  const before = wire.take()
  expect(before.length).toBeGreaterThan(0)
  const bensScreen = await screenOf(ben)

  await ana.follow(ana.says.sharing.asks.company('Ben'))
  await ana.page.getByText(ana.says.limits.moreAbout('Ben')).click()
  await ana.press(ana.says.limits.blockLabel('Ben'))
  await ana.sees(ana.says.limits.blockTitle('Ben'))
  await ana.reads(ana.says.limits.blockStill('Ben'))
  await ana.choose(ana.says.limits.blockStayMany)
  await ana.press(ana.says.limits.block)
  await ana.sees(ana.says.limits.blockedWords)
  expect(await ana.page.getByText('I would like to walk.').count()).toBe(0)
  // Ben's screen is what it was, and nothing came to it.
  expect(await screenOf(ben)).toBe(bensScreen)
  await enterCircle(ana, 'Table')
  await share(ana, { need: 'listen', words: 'Three sleepless days.' })
  await ben.reads('Three sleepless days.')
  expect(wire.take()).toEqual(before)

  // In the other circle too; nothing of his on Today; Caro sees what she saw.
  await enterCircle(ana, 'Garden')
  await ana.reads(ana.says.limits.blockedWords)
  expect(await ana.page.getByText('The beans').count()).toBe(0)
  await ana.press(ana.says.limits.showOnce)
  await ana.reads('The beans did not come up.')
  await home(ana)
  // What was shown last is painted first; what is so now comes a moment later.
  await expect.poll(() => ana.page.getByText('Ben').count()).toBe(0)
  await caro.reads('I would like to walk.')

  // An invitation of his says so, to her alone.
  await ben.open('/')
  await makeCircle(ben, 'Only we two')
  const link = await makeLink(ben, 'open')
  await ana.open(link)
  await ana.reads(ana.says.limits.blockedInviter)
  await caro.open(link)
  await caro.reads(caro.says.joining.invites('Ben'))
  expect(await caro.page.getByText(caro.says.limits.blockedInviter).count()).toBe(0)

  // Under Me she may leave every circle with him, and change her mind.
  await ana.open('/me')
  await ana.follow(new RegExp(ana.says.limits.people))
  await ana.sees('Ben')
  await ana.press(ana.says.limits.leaveAll)
  await ana.choose(ana.says.circle.leaveTake)
  await ana.press(ana.says.circle.leaveDo)
  await ana.reads(ana.says.limits.notTogether)
  await enterCircle(ben, 'Table')
  await ben.reads(ben.says.sharing.takenBackShare('Ana'))
  await ana.press(ana.says.limits.unblockLabel('Ben'))
  await ana.reads(ana.says.limits.peopleNone)
  await ana.open('/me')
  await ana.sees(ana.says.me.title)
  // What was shown last is painted first here too.
  await expect.poll(() => ana.page.getByText(ana.says.limits.people).count()).toBe(0)
})

/** From a circle's screen to the words that somebody is not safe. */
const notSafe = async (person: Person, words: string): Promise<void> => {
  const { circle, sharing, ui } = person.says
  await person.press(circle.share)
  await person.choose(sharing.needs.unsafe)
  await person.press(sharing.goOn)
  await person.type(sharing.words, words)
  await person.press(sharing.unsafeSend)
  await person.sees(sharing.unsafeGoneTitle)
  await person.press(ui.done)
}

test('[D12] what cannot be held today is put down until tomorrow, and nobody is told', async () => {
  const { ana, ben, caro } = await table()
  await enterCircle(ben, 'Table')
  await share(ben, { need: 'listen', words: 'The beans did not come up.' })
  await notSafe(ben, 'I do not trust this evening.')
  await home(ana)
  await ana.reads(ana.says.today.unsafe('Ben'))
  await ana.press(ana.says.today.waitsDo)
  await ana.press(ana.says.limits.aside)
  await ana.reads(ana.says.limits.asideIs)
  await home(ana)
  await expect.poll(() => ana.page.getByText(ana.says.today.listen('Ben')).count()).toBe(0)
  await ana.reads(ana.says.today.unsafe('Ben'))

  // Somebody who is not safe: the help lines first, and that somebody else should know.
  await ana.press(ana.says.today.unsafeDo('Ben'))
  await ana.press(ana.says.limits.aside)
  await ana.sees(ana.says.limits.asideUnsafeTitle)
  await ana.reads(ana.says.limits.asideUnsafe)
  await ana.top().getByText(ana.says.help.dangerNow).waitFor()
  await ana.top().getByRole('button', { name: ana.says.limits.aside }).click()
  await ana.reads(ana.says.limits.asideIs)
  await home(ana)
  // That he came in through her link (C47) still stands there: it asks nothing of her.
  for (const says of [ana.says.today.unsafe('Ben'), ana.says.today.listen('Ben')])
    await expect.poll(() => ana.page.getByText(says).count()).toBe(0)
  await home(caro)
  await caro.reads(caro.says.today.unsafe('Ben'))
  await ben.ring('waits')

  // A limit of her own: none, and still somebody who is not safe is there.
  await caro.reads(caro.says.today.listen('Ben'))
  await caro.open('/me/settings')
  await caro.choose(caro.says.limits.listensNone)
  await home(caro)
  await expect.poll(() => caro.page.getByText(caro.says.today.listen('Ben')).count()).toBe(0)
  await caro.reads(caro.says.today.unsafe('Ben'))

  // From the list of people, leaving every circle in the same action.
  await enterCircle(caro, 'Table')
  await caro.follow(new RegExp(caro.says.circle.people))
  await caro.press(caro.says.circle.moreLabel('Ben'))
  await caro.press(caro.says.limits.blockLabel('Ben'))
  await caro.choose(caro.says.limits.blockLeave)
  await caro.choose(caro.says.circle.leaveKeep)
  await caro.top().getByRole('button', { name: caro.says.limits.blockAndLeave }).click()
  await caro.sees(caro.says.ui.circles)
  await caro.reads(caro.says.circles.goneHint)
})

test('[H24] words under a note are folded on Today, in the circle, in the share, its answers and beside a reply', async () => {
  const { ana, ben, caro } = await table()
  const hard = 'He fell from the ladder.'
  await enterCircle(ben, 'Table')
  await ben.press(ben.says.circle.share)
  await ben.choose(ben.says.sharing.needs.listen)
  await ben.press(ben.says.sharing.goOn)
  await ben.type(ben.says.sharing.words, hard)
  await ben.page.getByText(ben.says.sharing.more, { exact: true }).click()
  await ben.type(ben.says.sharing.note, 'An accident')
  const { afraid } = ben.says.feelings.common
  await ben.top().locator('label').filter({ hasText: afraid }).first().click()
  await ben.press(ben.says.sharing.send)
  await ben.press(ben.says.ui.done)
  const note = ana.says.sharing.noteIs('An accident')
  await enterCircle(caro, 'Table')
  await caro.follow(caro.says.sharing.asks.listen('Ben'))
  await caro.pick(caro.says.sharing.moves.reflect)
  await caro.top().getByRole('textbox').fill(`What I hear is: ${hard}`)
  await caro.press(caro.says.sharing.replySend)
  await caro.press(caro.says.ui.done)

  const unread = async (): Promise<void> =>
    expect(await ana.page.getByText(hard).locator('visible=true').count()).toBe(0)
  await home(ana)
  await unread()
  await enterCircle(ana, 'Table')
  await ana.reads(note)
  await unread()
  await ana.follow(ana.says.sharing.asks.listen('Ben'))
  await ana.sees(ana.says.sharing.moveSays.reflect('Caro'))
  await ana.reads(ana.says.limits.noteAnswers)
  const feels = ana.page.getByText(ana.says.sharing.feels(afraid))
  expect(await feels.count()).toBe(0)
  await unread()
  await ana.pick(ana.says.sharing.moves.reflect)
  await ana.top().getByText(note).waitFor()
  await unread()
  await ana.press(ana.says.ui.pass)
  await ana.press(ana.says.sharing.showWords)
  await feels.waitFor()
  await expect.poll(() => ana.page.getByText(hard).locator('visible=true').count()).toBe(2)
})
