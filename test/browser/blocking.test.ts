import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, makeCircle, makeLink, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** How long each thing is that a browser got and sent, from its first moment on. */
const wireOf = ({ page, context }: Person) => {
  const seen: string[] = []
  context.on('request', request => seen.push(`${request.method()} ${request.url()}`))
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
  await person.reads(
    new RegExp(`${person.says.ui.thatIsAll}|${person.says.ui.nothingWaits}`.replaceAll('.', '\\.')),
  )
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
  await ben.press(ben.says.joining.join)
  await ben.sees('Table')
  await ana.open(new URL(ana.page.url()).pathname)
  const caros = await makeLink(ana, 'open')
  const caro = await stage.enter('Caro')
  await comeByLink(caro, caros)
  await caro.press(caro.says.joining.join)
  await caro.sees('Table')
  await makeCircle(ana, 'Garden', 'family')
  const second = await makeLink(ana, 'open')
  await ben.open(second)
  await ben.press(ben.says.joining.join)
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
  expect(await ana.page.getByText(ana.says.limits.people).count()).toBe(0)
})
