import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settledOnDevice } from './keptOnDevice.ts'
import { openFamilyTable } from './familyTable.ts'
import { look } from './look.ts'
import { gone } from './onScreen.ts'
import type { Person } from './person.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let ana: Person
let ben: Person
let caro: Person
let path: string

beforeAll(async () => {
  ;({ stage, ana, ben, caro, path } = await openFamilyTable())
}, 180_000)
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const did = 'I read your diary.'
const willDo = 'I stay out of your room.'

const onScreen = async (person: Person): Promise<void> => {
  await person.open(`${path}/owning`)
  await person.sees(person.says.owning.title)
}

/** Three plain noes, before anything goes out. */
const threeNoes = async (person: Person, about: string): Promise<void> => {
  const { safetyCheck } = person.says
  await person.reads(safetyCheck.leadFirst)
  await person.reads(safetyCheck.watchedBy(about))
  for (const question of Object.values(safetyCheck.questionsAbout)) {
    const asked = person.top().getByRole('group', { name: question(about) })
    // oxlint-disable-next-line no-await-in-loop
    await asked.locator('label').filter({ hasText: safetyCheck.no }).click()
  }
  await person.press(safetyCheck.goOn)
}

const isAbove = async (person: Person, one: string, other: string): Promise<boolean> => {
  const top = async (text: string): Promise<number> =>
    (await person.page.getByText(text, { exact: true }).first().boundingBox())?.y ?? Number.NaN
  return (await top(one)) < (await top(other))
}

const mainOf = (person: Person): Promise<string> => person.page.locator('main').innerText()

const writeAndPass = async (person: Person, words: string, last: string): Promise<void> => {
  const t = person.says.owning
  await person.press(t.write)
  await person.sees(t.parts.did)
  await person.type(t.yourWords, words)
  await person.press(t.goOn)
  await person.sees(t.parts.effect)
  await person.press(t.pass)
  await person.sees(t.parts.noExcuse)
  await person.press(t.pass)
  await person.sees(t.parts.willDo)
  await person.type(t.yourWords, last)
  await person.press(t.goOn)
  await person.sees(t.parts.needNot)
  await person.press(t.pass)
  await person.sees(t.readOver)
}

const send = async (person: Person, to: string): Promise<void> => {
  const t = person.says.owning
  const { send: toSomebody, sendTo, sendNow } = t
  const only = person.top().getByRole('button', { name: sendTo(to), exact: true })
  if ((await only.count()) > 0) await only.click()
  else {
    await person.press(toSomebody)
    await person.choose(to)
    await person.press(person.says.safetyCheck.goOn)
  }
  await threeNoes(person, to)
  await person.sees(t.warnTitle)
  await person.reads(t.warn)
  await person.press(sendNow)
  await person.sees(t.sentTitle)
  await person.reads(t.sentThen)
  await person.press(person.says.ui.done)
}

test('[OW1] [OW14] word by word, with passes and one hint; it rests, survives a reload, and can be passed whole', async () => {
  const t = ana.says.owning
  // Found where a tired person looks: on the page of the circle, and at the person.
  await ana.open(`${path}/people`)
  await ana.press(ana.says.circle.moreLabel('Ben'))
  await ana.top().getByText(ana.says.together.withName('Ben')).click()
  await ana.top().getByText(t.rowHint).waitFor()
  await ana.press(ana.says.ui.close)
  await ana.open(path)
  await ana.page.getByText(ana.says.together.begin, { exact: true }).click()
  await ana.follow(new RegExp(t.rowHint))
  await ana.sees(t.title)
  await ana.press(t.write)
  await ana.reads(t.partsAhead(5, undefined))
  for (const part of Object.values(t.parts)) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.sees(part)
    // oxlint-disable-next-line no-await-in-loop
    await ana.press(t.pass)
  }
  await ana.reads(t.nothingYet)
  expect(await ana.top().getByRole('button', { name: t.send, exact: true }).count()).toBe(0)
  await ana.press(t.rest)

  await ana.press(t.write)
  await ana.type(t.yourWords, 'I am sorry if I hurt you.')
  await ana.reads(t.hints.if('if I hurt you'))
  await ana.type(t.yourWords, did)
  await gone(ana, t.hints.if('if I hurt you'))
  await ana.press(ana.says.ui.close)
  await ana.reload()
  // It goes on where it stopped, and what was passed is not asked again.
  await ana.press(t.goOnWriting)
  await ana.sees(t.parts.effect)
  await ana.press(t.pass)
  await ana.sees(t.parts.noExcuse)
  await ana.press(t.pass)
  await ana.sees(t.parts.willDo)
  await settledOnDevice(ana, 'drafts')
  await ana.reload()
  await ana.press(t.goOnWriting)
  await ana.sees(t.parts.willDo)
  await ana.press(t.pass)
  await ana.sees(t.parts.needNot)
  await ana.press(t.pass)
  await ana.sees(t.readOver)
  await ana.reads(did)
  await ana.press(t.change)
  await ana.sees(t.changeWhich)
  await ana.pick(t.parts.effect)
  await ana.sees(t.parts.effect)
  expect(await ana.top().getByRole('button', { name: t.goOn, exact: true }).isEnabled()).toBe(true)
  await ana.press(t.goOn)
  await ana.sees(t.readOver)
  await ana.press(ana.says.ui.close)
  const over = {
    name: 'over',
    path: `${path}/owning`,
    act: (who: Person) => who.press(t.goOnWriting),
  }
  expect(await look(ana, [over], 'light')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })
  await ana.press(t.throwAway)
  await ana.sees(t.throwTitle)
  await ana.press(t.throwAway)
  await ana.press(t.write)
  await ana.sees(t.parts.did)
  await ana.press(ana.says.ui.close)
})

test('[OW7] before it goes out: the private check and the warning; skipping sends nothing and keeps the words', async () => {
  const t = ana.says.owning
  await onScreen(ana)
  await writeAndPass(ana, did, willDo)
  expect(await ana.top().innerText()).not.toContain(t.parts.effect)
  await ana.press(t.send)
  await ana.press(ana.says.safetyCheck.goOn)
  await ana.reads(t.chooseOne)
  await ana.choose('Ben')
  await ana.press(ana.says.safetyCheck.goOn)
  await ana.reads(ana.says.safetyCheck.leadFirst)
  await ana.press(ana.says.safetyCheck.notNow)
  await ana.sees(t.readOver)
  await ana.press(t.send)
  await ana.choose('Ben')
  await ana.press(ana.says.safetyCheck.goOn)
  await threeNoes(ana, 'Ben')
  await ana.sees(t.warnTitle)
  await ana.reads(t.warn)
  await ana.top().getByRole('button', { name: t.help, exact: true }).last().click()
  await ana.sees(ana.says.help.title)
  await ana.press(ana.says.ui.close)
  await ana.sees(t.warnTitle)
  await ana.press(t.sendNow)
  await ana.sees(t.sentTitle)
  await ana.reads(t.sentThen)
  await ana.press(ana.says.ui.done)
  await ana.reads(t.mineWaits)
})

test('[OW3] [OW4] [OW17] Ben is asked first; not now, never and back change nothing on Ana’s screen', async () => {
  const t = ben.says.owning
  await onScreen(ana)
  await ana.reads(t.mineWaits)
  const before = await mainOf(ana)
  const sameForAna = async (): Promise<void> => {
    await ana.reload()
    await ana.reads(t.mineWaits)
    expect(await mainOf(ana)).toBe(before)
    await ana.open('/')
    await ana.sees(ana.says.ui.today)
    await ana.reads(ana.says.today.sheet)
    // Other things may have come meanwhile; of this, nothing.
    expect(await mainOf(ana)).not.toContain(ana.says.owning.today.answered('Ben'))
    await onScreen(ana)
    await ana.reads(t.mineWaits)
  }

  await ben.open('/')
  await ben.sees(t.today.asks('Ana'))
  expect(await mainOf(ben)).not.toContain(did)
  await ben.press(t.today.asksDo)
  await ben.sees(t.asksTitle('Ana'))
  expect(await ben.page.content()).not.toContain(did)
  expect(await look(ben, [{ name: 'asked', path: `${path}/owning` }], 'dark')).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await ben.press(t.choices.later)
  await gone(ben, t.asksTitle('Ana'))
  await ben.reads(t.putTitle)
  await ben.reads(t.putMore('Ana'))
  await sameForAna()
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  expect(await mainOf(ben)).not.toContain(t.today.asks('Ana'))

  await onScreen(ben)
  await ben.page.getByText(t.laidAway, { exact: true }).click()
  await ben.reads(t.waitsLater)
  await ben.press(t.choices.never)
  await ben.reads(t.waitsNever)
  expect(await ben.page.content()).not.toContain(did)
  expect(
    await look(ben, [{ name: 'away', path: `${path}/owning`, act: openAway }], 'dark'),
  ).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await sameForAna()

  await ben.press(t.choices.shown)
  await ben.reads(did)
  await ben.reads(willDo)
  await sameForAna()
  // Caro, who is in the same circle, finds nothing.
  await onScreen(caro)
  expect(await mainOf(caro)).not.toContain(did)
})

const openAway = async (person: Person): Promise<void> => {
  const { laidAway } = person.says.owning
  await person.page.getByText(laidAway, { exact: true }).click()
}

test('[OW5] [OW6] [OW15] he needs time, then says something of his own; until then Ana can write him no other', async () => {
  const t = ben.says.owning
  await onScreen(ben)
  await ben.page.getByText(t.mayAnswer).click()
  await ben.press(t.answers.needTime)
  await ben.reads(t.youSaid)
  await onScreen(ana)
  await ana.reads(t.answers.needTime)
  await ana.press(t.write)
  await ana.type(t.yourWords, 'And I told Caro.')
  await ana.press(t.goOn)
  for (const part of [t.parts.effect, t.parts.noExcuse, t.parts.willDo, t.parts.needNot]) {
    // oxlint-disable-next-line no-await-in-loop
    await ana.sees(part)
    // oxlint-disable-next-line no-await-in-loop
    await ana.press(t.pass)
  }
  // Caro alone is left to whom it could go.
  await ana
    .top()
    .getByRole('button', { name: t.sendTo('Caro'), exact: true })
    .waitFor()
  await ana.press(t.keepPage)
  await ana.reads(t.keptPage)
  await ana.press(ana.says.ui.done)
  await ana.open('/pages')
  await ana.reads('And I told Caro.')

  await ben.press(t.sayMore)
  await ben.page.getByText(t.ownWords).click()
  await ben.type(t.yourWords, 'I am glad that you said it.')
  await ben.press(t.sayIt)
  await ben.reads('I am glad that you said it.')
  await ana.open('/')
  await ana.sees(t.today.answered('Ben'))
  await ana.press(t.today.answeredDo)
  await ana.reads('I am glad that you said it.')
  await ana.reads(ana.says.repair.theirsToOpen('Ben'))
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  await gone(ana, t.today.answered('Ben'))
})

test('[OW9] [OW10] [OW15] Ben opens a repair; a line, two yeses, other words, and an end', async () => {
  const { repair: r } = ben.says
  const words = 'We knock before we come in.'
  await onScreen(ben)
  await ben.press(r.openIt('Ana'))
  await threeNoes(ben, 'Ana')
  await ben.sees(r.newTitle)
  await ben.type(r.words, words)
  await ben.press(r.offerDo)
  await ben.reads(r.offeredByMe)
  // He goes on with his day: where he is not, a yes waits for him.
  await ben.open('/')
  await ana.open('/')
  await ana.sees(ana.says.owning.today.repairAsks('Ben'))
  await ana.press(ana.says.owning.today.repairAsksDo)
  await ana.reads(r.offeredByThem('Ben'))
  await ana.press(r.yes)
  await ana.reads(new RegExp(r.stands.agreed))
  await ana.reads(r.thenDo)
  // "Ana said yes" leads to what they agreed on, and not past her owning, which he has read.
  await ben.sees(ben.says.owning.today.agreed('Ana'))
  await ben.press(ben.says.owning.today.agreedDo)
  await ben.reads(words)
  expect(await isAbove(ben, words, ben.says.owning.fromName('Ana'))).toBe(true)
  expect(await ben.page.getByText(did).isVisible()).toBe(false)
  await ben.page.getByText(ben.says.owning.readTheirs('Ana')).click()
  await ben.reads(did)
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  await gone(ben, ben.says.owning.today.agreed('Ana'))
  // He began: now she may offer as well, and is not told that only he may.
  await ana.page.getByRole('button', { name: r.offer, exact: true }).waitFor()
  await ana.page.getByText(r.theirsToOpen('Ben')).waitFor({ state: 'detached' })
  await ana.press(r.change)
  await threeNoes(ana, 'Ben')
  await ana.sees(r.changeTitle)
  await ana.type(r.words, 'We knock, and wait.')
  await ana.press(r.offerDo)
  await onScreen(ben)
  await ben.reads(r.changing)
  await ben.reads(r.before)
  expect(await look(ben, [{ name: 'agreed', path: `${path}/owning` }], 'light')).toEqual([])
  await ben.page.setViewportSize({ width: 390, height: 740 })
  await ben.press(r.notNow)
  await ben.page.getByText(r.laidAside, { exact: true }).first().click()
  await ben.reads(r.laidAsideMore('Ana'))
  await onScreen(ana)
  await ana.reads(r.offeredByMe)
  await ben.press(r.showAgain)
  await ben.press(r.yes)
  await ben.reads(r.beforeWas)
  await ben.press(r.end)
  await ben.sees(r.endTitle)
  await ben.press(r.end)
  await onScreen(ana)
  await ana.page.getByText(r.over, { exact: true }).click()
  await ana.reads(r.endedBy('Ben'))
})

test('[OW8] in Spanish, between two others: Caro writes, Ben reads, and she takes it back', async () => {
  const es = caro.says.owning
  await onScreen(caro)
  await writeAndPass(caro, 'Te mentí.', 'No vuelvo a hacerlo.')
  await settledOnDevice(caro, 'drafts')
  const over = {
    name: 'over',
    path: `${path}/owning`,
    act: (who: Person) => who.press(es.goOnWriting),
  }
  expect(await look(caro, [over], 'light')).toEqual([])
  await send(caro, 'Ben')
  await caro.reads(es.mineWaits)
  await onScreen(ben)
  await ben.press(ben.says.owning.choices.shown)
  await ben.reads('Te mentí.')
  await caro.press(es.takeBack)
  await caro.sees(es.takeBackTitle)
  await caro.press(es.takeBack)
  await gone(caro, es.mineWaits)
  await gone(ben, 'Te mentí.')
  await onScreen(ana)
  expect(await mainOf(ana)).not.toContain('Te mentí.')
})
