import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { comeByLink, joinAtOnce, makeCircle, makeLink, pair, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('an open link admits one at once; leaving is one tap and silent; an account ends for good', async () => {
  const { ana, ben } = await pair(stage)

  // A second circle, for somebody who sits beside her: in at once.
  await makeCircle(ana, 'Ana and Caro')
  const link = await makeLink(ana, 'open')
  await ana.reads(ana.says.circles.modeOpenPlain.one)
  const caro = await stage.enter('Caro')
  const caroKept = await comeByLink(caro, link)
  await caro.reads(caro.says.joining.openNow)
  await joinAtOnce(caro)
  await caro.sees('Ana and Caro')
  await ana.reads(ana.says.circles.inviteComplete)
  await ana.follow(ana.says.ui.back)
  await share(caro, { need: 'company', words: 'Would you sit with me on Sunday?' })
  await ana.reads('Would you sit with me on Sunday?')

  // The link was for one.
  const late = await stage.enter('Late')
  await late.open(link)
  await late.sees(late.says.joining.wrongTitle)
  await late.reads(late.says.app.failures['link-closed'])
  await late.leave()

  // In a circle of two neither can remove the other.
  await ben.follow(new RegExp(ben.says.circle.people))
  await ben.sees(ben.says.circle.peopleTitle)
  await ben.press(ben.says.circle.moreLabel('Ana'))
  await ben
    .top()
    .getByRole('button', { name: ben.says.limits.blockLabel('Ana') })
    .waitFor()
  expect(await ben.top().getByRole('button', { name: ben.says.circle.removeFrom }).count()).toBe(0)
  await ben.press(ben.says.ui.close)

  // Leaving: one tap to ask, one to go.
  await ben.press(ben.says.circle.leaveCircle)
  await ben.sees(ben.says.circle.leaveTitle('Ana and Ben'))
  await ben.reads(ben.says.circle.leaveMoreTwo)
  await ben.press(ben.says.circle.leaveDo)
  await ben.sees(ben.says.ui.circles)
  // What he has read stays readable until he lets it go.
  await ben.reads(ben.says.circles.goneHint)
  await ben.follow(/Ana and Ben/)
  await ben.reads(ben.says.circle.gone)
  await ben.press(ben.says.circle.forget)
  await ben.top().getByRole('button', { name: ben.says.circle.forget, exact: true }).click()
  await ben.sees(ben.says.ui.circles)
  await ben.page.getByText('Ana and Ben').waitFor({ state: 'detached' })
  await ana.open('/circles')
  await ana.follow(/Ana and Ben/)
  await ana.sees(ana.says.circle.onlyYou)
  await ana.reads(ana.says.agreement.leftAlone)
  expect(await ana.page.getByText('Ben left').count()).toBe(0)

  // Deleting takes Caro's words with her.
  await caro.open('/me/leaving')
  await caro.press(caro.says.me.delete)
  await caro.sees(caro.says.me.deleteTitle)
  await caro.choose(caro.says.me.deleteTake)
  await caro.press(caro.says.me.deleteYes)
  await caro.sees(caro.says.welcome.title)
  await caro.reads(caro.says.welcome.deleted)
  await ana.open('/circles')
  await ana.follow(/Ana and Caro/)
  await ana.sees(ana.says.circle.onlyYou)
  expect(await ana.page.getByText('Would you sit with me').count()).toBe(0)

  await caro.open('/sign-in')
  await caro.type(caro.says.account.signInName, caroKept.name)
  await caro.type(caro.says.account.ownLabel, caroKept.passphrase)
  await caro.press(caro.says.account.open)
  await caro.reads(caro.says.app.failures['wrong-sign-in'])
})
