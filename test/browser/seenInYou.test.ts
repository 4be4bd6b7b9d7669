import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openFamilyTable } from './familyTable.ts'
import { look } from './look.ts'
import { gone, wordsOn } from './onScreen.ts'
import type { Person } from './person.ts'
import type { Stage } from './stage.ts'
import { wordsOnDisk } from './wordsOnDisk.ts'

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

const one = 'I saw you wait for him at the gate, though you were cold.'
const aloud = 'When you cook, the whole house is warm.'

const onScreen = (person: Person): Promise<void> => person.open(`${path}/seen`)

test('[RI5] [RI9] Ana tells Ben alone; he finds it on Today once, and says thank you; Caro sees nothing', async () => {
  const { seenInYou: t } = ana.says
  await ana.open(path)
  await ana.follow(new RegExp(t.rowHint))
  await ana.sees(t.title)
  await ana.press(t.say)
  await ana.sees(t.whoTitle)
  // To begin with nobody is chosen, and it is for them alone.
  await ana.press(t.goOn)
  await ana.reads(t.chooseOne)
  expect(
    await ana.page.getByRole('radio', { name: new RegExp(`^${t.onlyThem}`) }).isChecked(),
  ).toBe(true)
  await ana.choose('Ben')
  await ana.press(t.goOn)
  await ana.sees(t.wordsTitle)
  // A beginning alone is not sent.
  await ana.press(`${t.beginnings.saw.trim()} …`)
  await ana.press(t.give('Ben'))
  await ana.reads(t.writeFirst)
  await ana.type(t.words, one)
  await ana.reads(t.readsOne('Ben'))
  await ana.press(t.give('Ben'))
  await ana.sees(t.givenTitle)
  await ana.reads(t.given('Ben'))
  await ana.press(ana.says.ui.done)

  await ben.open('/')
  await ben.sees(t.today.says('Ana'))
  await ben.press(t.today.does)
  await ben.sees(t.theySaid('Ana'))
  await ben.reads(one)
  await ben.reads(t.onlyYouTwo)
  await ben.press(`${t.thank}: Ana`)
  await ben.reads(t.thanked)
  await onScreen(ana)
  await ana.page.getByText(t.mine, { exact: true }).click()
  await ana.reads(t.thankedMe('Ben'))
  await ben.open('/')
  await ben.sees(ben.says.ui.today)
  await gone(ben, t.today.says('Ana'))

  await onScreen(caro)
  await caro.sees(caro.says.seenInYou.inMe)
  expect(await wordsOn(caro)).not.toContain(one)
})

test('[RI6] [RI7] said before everybody it stands there with the name; who closes the sheet gives nothing; it is taken back', async () => {
  const { seenInYou: t } = ana.says
  const es = caro.says.seenInYou
  await onScreen(ben)
  await ben.press(t.say)
  await ben.press(ben.says.ui.close)
  await ben.press(t.say)
  await ben.choose('Caro')
  await ben.choose(t.openly)
  await ben.press(t.goOn)
  await ben.reads(t.readsAll('Caro'))
  await ben.type(t.words, aloud)
  await ben.press(t.give('Caro'))
  await ben.press(ben.says.ui.done)

  await caro.open(path)
  await caro.reads(es.rowUnread)
  await onScreen(caro)
  await caro.sees(es.theySaid('Ben'))
  await caro.reads(es.allRead)
  await onScreen(ana)
  await ana.sees(t.theySaidOf('Ben', 'Caro'))
  await ana.reads(aloud)
  // Nowhere a number of them.
  // oxlint-disable-next-line no-await-in-loop
  for (const person of [ana, caro])
    expect(await wordsOn(person)).not.toMatch(/\b[2-9] (?:things|people|cosas|personas)\b/)
  const scenes = [
    { name: 'seen', path: `${path}/seen` },
    { name: 'circle', path },
    {
      name: 'say',
      path: `${path}/seen`,
      act: (person: Person) => person.press(person.says.seenInYou.say),
    },
  ]
  expect(await look(ana, scenes, 'light')).toEqual([])
  expect(await look(caro, scenes, 'dark')).toEqual([])
  await ana.page.setViewportSize({ width: 390, height: 740 })

  await onScreen(ben)
  await ben.page.getByText(t.mine, { exact: true }).click()
  await ben.press(ben.says.sharing.takeBack)
  await ben.sees(t.takeBackTitle)
  await ben.press(ben.says.sharing.takeBack)
  await gone(ben, aloud)
  await onScreen(ana)
  await ana.sees(t.title)
  await gone(ana, aloud)
})

test('[RI1] [RI2] a rise says since when in each reader’s language; delight begins with what she did', async () => {
  const { rise: t, sharing } = ana.says
  await ana.open(`${path}/share`)
  await ana.choose(sharing.needs.rejoice)
  await ana.press(sharing.goOn)
  await ana.press(t.beginnings.took)
  const field = ana.top().getByRole('textbox').first()
  expect(await field.inputValue()).toContain(t.beginnings.took)
  // A beginning alone is not sent, and a day ahead is not either.
  await ana.press(sharing.send)
  await ana.reads(sharing.writeFirst)
  await field.fill('I have not had a drop.')
  const year = new Date().getFullYear()
  const since = ana.page.getByLabel(t.since)
  await since.fill(`${year + 1}-01-01`)
  await ana.press(sharing.send)
  await ana.reads(t.sinceAhead)
  await since.fill('2020-02-03')
  await ana.press(sharing.send)
  await ana.sees(sharing.sentTitle)
  await ana.press(ana.says.ui.done)

  await caro.open(path)
  await caro.reads(/^Desde el 3 de febrero de 2020: /)
  await ben.open(path)
  await ben.follow(sharing.asks.rejoice('Ana'))
  await ben.reads(/^Since February 3, 2020: /)
  await ben.pick(sharing.moves.delight)
  // oxlint-disable-next-line no-await-in-loop
  for (const starter of ['gladThat', 'howWas', 'means'] as const)
    await ben.reads(`${sharing.starter[starter].trim()} …`)
  await ben.choose(sharing.starter.gladThat.trim())
  await ben.type(sharing.replyWords, 'I’m so glad that you rang me that night.')
  await ben.press(sharing.replySend)
  await ben.sees(sharing.sentMoveTitle)
})

test('[RI4] [RI8] on a dark day Ben and Ana find it again; what is put out of sight comes back', async () => {
  const { rise: t, seenInYou } = ana.says
  await ana.open('/me')
  await ana.follow(new RegExp(t.glad))
  await ana.sees(t.days)
  await ana.reads('I have not had a drop.')
  await ana.reads(t.withMe('Ben'))
  await ana.reads('I’m so glad that you rang me that night.')
  expect(await look(ana, [{ name: 'glad', path: '/me/glad' }], 'dark')).toEqual([])

  await ben.open('/me/glad')
  await ben.reads(one)
  expect(await wordsOn(ben)).not.toContain('I have not had a drop.')
  await ben.press(seenInYou.letRestLabel('Ana'))
  await ben.reads(seenInYou.inMeNone)
  await ben.page.getByText(seenInYou.resting, { exact: true }).click()
  await ben.press(`${seenInYou.bringBack}: Ana`)
  await gone(ben, seenInYou.inMeNone)
  await ben.reads(one)
  // Nothing anybody could read lies on the host's disk.
  expect(wordsOnDisk(stage.host.dataFolder, [one, aloud, 'not had a drop'])).toEqual([])
})
