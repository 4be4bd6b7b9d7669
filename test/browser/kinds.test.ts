import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { HandMadeKind } from '#core/circle/circleKind.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, joinAtOnce, makeLink, nameCircle, share } from './steps.ts'

let stage: Stage
let ana: Person

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const agreementField = ({ page }: Person) => page.getByRole('textbox').first()

/** A circle with the agreement that its kind begins with; Ana stands before inviting. */
const makeAgreed = async (name: string, kind: HandMadeKind): Promise<void> => {
  await nameCircle(ana, name, kind)
  await ana.press(ana.says.circles.make)
  await ana.sees(ana.says.circles.inviteTitle)
}

test('each kind begins with words of its own, and Back keeps what was typed', async () => {
  const { agreement, circles, ui } = ana.says
  await nameCircle(ana, 'Home', 'pair')
  expect(await agreementField(ana).inputValue()).toBe(agreement.start.pair)
  await ana.follow(ui.back)
  await ana.sees(circles.newTitle)
  for (const kind of ['couple', 'family', 'community'] as const) {
    await ana.choose(circles.kinds[kind])
    await ana.press(circles.goOn)
    await ana.sees(agreement.firstTitle)
    expect(await agreementField(ana).inputValue()).toBe(agreement.start[kind])
    // The step is in the history a moment after it is drawn; nobody goes back sooner than that.
    await ana.page.waitForFunction(
      () => ((history.state as { readonly layer?: number } | null)?.layer ?? 0) > 0,
    )
    await ana.page.goBack()
    await ana.sees(circles.newTitle)
  }
  expect(await ana.page.getByRole('textbox').first().inputValue()).toBe('Home')
  // Words of one's own stay, whatever kind is chosen after them.
  await ana.press(circles.goOn)
  await ana.type(agreement.label, 'We are kind.')
  await ana.follow(ui.back)
  await ana.choose(circles.kinds.family)
  await ana.press(circles.goOn)
  expect(await agreementField(ana).inputValue()).toBe('We are kind.')
  await ana.press(circles.make)
  await ana.sees(circles.inviteTitle)
})

test.each([
  ['pair', 'Ben'],
  ['couple', 'Caro'],
  ['family', 'Daniel'],
] as const)(
  '[C28] [X13] in a %s a second person reads the agreement before the first share',
  async (kind, second) => {
    const name = `With ${kind}`
    await makeAgreed(name, kind)
    const link = await makeLink(ana, 'open')
    const ben = await stage.enter(second)
    await comeByLink(ben, link)
    const { joining, safetyCheck } = ben.says
    await ben.page.getByRole('button', { name: joining.join }).waitFor()
    // Not only whoever made it is asked, alone, whether it is good for them.
    const forMe = ben.page.getByRole('button', { name: safetyCheck.open })
    expect(await forMe.count()).toBe(kind === 'couple' ? 1 : 0)
    await joinAtOnce(ben)
    await ben.sees(name)
    await ben.reads(ben.says.agreement.noticeNew)
    const { agreement, circle, sharing } = ben.says
    await ben.press(circle.share)
    await ben.choose(sharing.needs.listen)
    await ben.press(sharing.goOn)
    await ben.sees(agreement.firstShareTitle)
    await ben.reads(agreement.start[kind].split('\n')[0] ?? '')
    await ben.press(agreement.agreeGoOn)
    await ben.type(sharing.words, 'It is quiet at home.')
    await ben.press(sharing.send)
    await ben.press(ben.says.ui.done)
    // Once: the next share goes straight to its words, and the notice is gone.
    await share(ben, { need: 'rejoice', words: 'She rang.' })
    expect(await ben.page.getByText(agreement.noticeNew).count()).toBe(0)
    await ana.open(new URL(ben.page.url()).pathname)
    await ana.reads('It is quiet at home.')
    await ben.leave()
  },
)

test('[C28] who is not safe is not held up by an agreement', async () => {
  await makeAgreed('Sundays', 'family')
  const link = await makeLink(ana, 'open')
  const elena = await stage.enter('Elena')
  await comeByLink(elena, link)
  await joinAtOnce(elena)
  await elena.sees('Sundays')
  const { circle, sharing } = elena.says
  await elena.press(circle.share)
  await elena.choose(sharing.needs.unsafe)
  await elena.press(sharing.goOn)
  await elena.sees(sharing.unsafeTitle)
  // The country chosen before it goes out is still chosen after it.
  await elena.top().getByRole('combobox').selectOption('GB')
  await elena.press(sharing.unsafeSendOne('Ana'))
  await elena.sees(sharing.unsafeGoneTitle)
  expect(await elena.top().getByRole('combobox').inputValue()).toBe('GB')
  await ana.press(ana.says.circles.toCircle)
  await ana.reads(ana.says.sharing.asks.unsafe('Elena'))
  await elena.leave()
})

test('[C31] [C30] a group: 18 and older said first, then what it is and what was agreed', async () => {
  await makeAgreed('Tuesdays', 'community')
  // There is one way in: nobody comes into a group unasked.
  await ana.reads(ana.says.circles.modeAskOnly)
  expect(await ana.page.getByRole('radio', { name: ana.says.circles.modeOpen }).count()).toBe(0)
  await ana.press(ana.says.circles.makeLink)
  await ana.sees(ana.says.circles.linkTitle)
  const link = (await ana.page.locator('.invite-link').innerText()).trim()
  await ana.press(ana.says.circles.toCircle)
  const eva = await stage.enter('Eva', { width: 320 })
  const { agreement, circle, joining, sharing } = eva.says
  await eva.open(link)
  await eva.reads(joining.adults)
  await comeByLink(eva, link)
  await eva.press(joining.ask)
  await eva.reads(joining.adultFirst)
  await eva.page.getByRole('checkbox', { name: joining.adult }).check()
  await eva.press(joining.ask)
  await eva.sees(joining.waitTitle('Tuesdays'))
  await ana.press(ana.says.circle.welcome)
  await eva.sees(joining.inTitle('Tuesdays'))
  await eva.press(joining.openCircle)
  await eva.sees('Tuesdays')
  await eva.follow(new RegExp(`${agreement.noticeRead}$`))
  await eva.sees(agreement.title)
  await eva.reads(agreement.handedOn('Ana'))
  await eva.press(agreement.agree)
  await eva.reads(agreement.saidYes)

  // Ana changes it: Eva sees who did, reads what stood there, and is not held up.
  const path = new URL(eva.page.url()).pathname
  await ana.open(path)
  await ana.press(ana.says.agreement.change)
  await ana.type(ana.says.agreement.label, 'We begin on time.')
  await ana.press(ana.says.agreement.put)
  await ana.reads('We begin on time.')
  await eva.reads('We begin on time.')
  await eva.reads(agreement.saidYesBefore)
  await eva.page.getByText(agreement.former, { exact: true }).click()
  await eva.reads(agreement.start.community.split('\n')[0] ?? '')

  // What a share is called follows on the screens of this circle.
  await ana.choose(ana.says.agreement.calledNames.prayer)
  await eva.open(path.replace('/agreement', ''))
  await eva.press(agreement.called.prayer.begin)
  await eva.sees(agreement.called.prayer.title)
  await eva.choose(sharing.needs.listen)
  await eva.press(sharing.goOn)
  await eva.type(sharing.words, 'For my sister.')
  await eva.press(agreement.called.prayer.send)
  await eva.press(eva.says.ui.done)
  expect(await eva.page.getByText(circle.share, { exact: true }).count()).toBe(0)
  await ana.open(path.replace('/agreement', ''))
  await ana.reads('For my sister.')
  await eva.leave()
})
