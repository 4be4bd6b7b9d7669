/* oxlint-disable no-await-in-loop -- one screen after another */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayMs } from '#core/circle/circle.ts'
import { type Doing, lastSteps } from '#web/together/lastSteps.ts'
import { Browser } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { passphraseOf, signUp } from '../cast/meet.ts'
import { type Somebody, sitDown } from '../cast/table.ts'
import { openToAnyone } from '../cast/testHost.ts'
import { five, liveThrough, type Name } from '../cast/week.ts'
import { weekSteps, weekWords } from '../cast/weekSteps.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { signIn } from './steps.ts'

/** The week is lived on other devices of the same five; then each opens the app, the day after. */
let stage: Stage
let path: string
const persons = new Map<Name, Person>()
const shares = new Map<keyof typeof weekWords, string>()

const personOf = (name: Name): Person => {
  const found = persons.get(name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found
}

beforeAll(async () => {
  stage = await openStage()
  const { server, origin } = stage.host
  await openToAnyone(server, origin)
  const people: Somebody[] = []
  for (const name of five) {
    const browser = new Browser(origin)
    people.push({ name, browser, engine: await signUp(browser, name) })
  }
  const mondayMs = (Math.floor(Date.now() / dayMs) - 7) * dayMs
  const at = async (now: number): Promise<void> => {
    for (const { browser } of people) browser.clockAheadMs = now - Date.now()
  }
  // Today, for a link of a week ago lets nobody in.
  const table = await sitDown(people)
  path = `/c/${table.circle}`
  await liveThrough(table, people, weekSteps, mondayMs, at)
  const { view } = await untilCircle(people[0]!.engine, table.circle, () => true)
  for (const share of view.shares)
    for (const [key, words] of Object.entries(weekWords))
      if (share.kind === 'open' && share.words === words)
        shares.set(key as keyof typeof weekWords, `${path}/s/${share.entry}`)
  await Promise.all(people.map(({ browser }) => browser.close()))
  for (const name of five) {
    const person = await stage.enter(name)
    persons.set(name, person)
    await person.open('/sign-in')
    await signIn(person, passphraseOf(name))
    await person.sees(person.says.ui.today)
  }
}, 400_000)
afterAll(() => stage.close())

const safe = async (person: Person, about: string): Promise<void> => {
  const { safetyCheck } = person.says
  await person.reads(safetyCheck.leadFirst)
  for (const question of Object.values(safetyCheck.questionsAbout)) {
    const asked = person.top().getByRole('group', { name: question(about) })
    await asked.locator('label').filter({ hasText: safetyCheck.no }).click()
  }
  await person.press(safetyCheck.goOn)
}

const openShare = (person: Person, key: keyof typeof weekWords): Promise<void> =>
  person.open(shares.get(key) ?? 'nowhere')

interface End {
  readonly who: Name
  /** Whom its last words name. */
  readonly other: Name
  readonly does: (person: Person) => Promise<void>
}

/** How each thing that a family does comes to its end. `stretch` (communities) and what is for oneself end in journeys of their own. */
const ends: Readonly<
  Record<
    Exclude<
      Doing,
      | 'stretch'
      | 'weeks'
      | 'season'
      | 'reachOut'
      | 'network'
      | 'hereNote'
      | 'plan'
      | 'shownPlan'
      | 'endings'
    >,
    End
  >
> = {
  sharing: {
    who: 'Ana',
    other: 'Ben',
    async does(ana) {
      await openShare(ana, 'night')
      await ana.press(ana.says.sharing.thatsIt)
    },
  },
  shoes: { who: 'Ana', other: 'Ben', does: ana => openShare(ana, 'night') },
  perspective: { who: 'Caro', other: 'Elena', does: caro => openShare(caro, 'boss') },
  questions: { who: 'Daniel', other: 'Ana', does: daniel => daniel.open(`${path}/questions`) },
  commitment: {
    who: 'Ben',
    other: 'Caro',
    async does(ben) {
      await ben.open(`${path}/commitments`)
      // Caro has stopped; he lets it be.
      await ben.press(ben.says.commitment.letBe)
      await ben.page.getByText(ben.says.commitment.earlier).click()
    },
  },
  repair: { who: 'Elena', other: 'Ana', does: elena => elena.open(`${path}/owning`) },
  owning: {
    who: 'Daniel',
    other: 'Ben',
    async does(daniel) {
      const t = daniel.says.owning
      await daniel.open(`${path}/owning`)
      await daniel.press(t.write)
      await daniel.type(t.yourWords, 'I let you carry them alone.')
      await daniel.press(t.goOn)
      for (const part of ['effect', 'noExcuse', 'willDo', 'needNot'] as const) {
        await daniel.sees(t.parts[part])
        await daniel.press(t.pass)
      }
      await daniel.press(t.send)
      await daniel.choose('Ben')
      await daniel.press(daniel.says.safetyCheck.goOn)
      await safe(daniel, 'Ben')
      await daniel.press(t.sendNow)
    },
  },
  seenInYou: {
    who: 'Elena',
    other: 'Ben',
    async does(elena) {
      const t = elena.says.seenInYou
      await elena.open(`${path}/seen`)
      await elena.press(t.say)
      await elena.choose('Ben')
      await elena.press(t.goOn)
      await elena.type(t.words, 'You were at her door before anybody.')
      await elena.press(t.give('Ben'))
    },
  },
  day: {
    who: 'Ben',
    other: 'Ana',
    async does(ben) {
      await ben.open(`${path}/days`)
      await ben.sees(ben.says.day.reach)
      await ben.pick(ben.says.note.hard.thinking)
    },
  },
  note: {
    who: 'Daniel',
    other: 'Ben',
    async does(daniel) {
      const { note, walk } = daniel.says
      await daniel.open(`${path}/notes`)
      const due = daniel.page.getByRole('heading', { name: walk.due('Ben') })
      const card = daniel.page.locator('section').filter({ has: due }).last()
      await card.locator('.here-phrases .words').first().click()
      await daniel.press(note.send)
    },
  },
  page: {
    who: 'Caro',
    other: 'Ana',
    async does(caro) {
      const { perspective: t, next, pass, keep } = caro.says.guides
      await caro.open('/pages/along-perspective')
      await caro.press(next)
      for (const part of ['assumed', 'readings'] as const) {
        await caro.sees(t.parts[part].title)
        await caro.press(pass)
      }
      await caro.type(t.parts.ask.asks, 'How was your evening?')
      await caro.press(keep)
    },
  },
  practising: {
    who: 'Elena',
    other: 'Ana',
    async does(elena) {
      const t = elena.says.practising
      await elena.open('/three-moves')
      await elena.page.getByText(t.choose, { exact: true }).click()
      await elena.pick(t.situations.saturday.title)
      await elena.press(t.stop)
    },
  },
  presentTime: {
    who: 'Ana',
    other: 'Ben',
    async does(ana) {
      await ana.page.clock.install()
      await ana.open('/present-time')
      await ana.press(ana.says.presentTime.begin)
      await ana.reads(ana.says.presentTime.stay)
      await ana.page.clock.fastForward('20:01')
    },
  },
}

const places = ['', '/people', '/days', '/notes', '/commitments', '/owning', '/seen', '/questions']

describe('the day after a week of five', () => {
  test('[W19] every screen that it leads to asks nobody but the host', async () => {
    for (const [name, person] of persons) {
      const mine = name === 'Ana' ? ['/pages', '/me', '/me/glad', '/me/told', '/circles'] : ['/']
      for (const place of [...places.map(each => path + each), ...mine]) {
        await person.open(place)
        await person.page.getByRole('heading', { level: 1 }).first().waitFor()
      }
      const addresses = stage.witness.requests.map(request => new URL(request.url()).origin)
      expect(addresses.length).toBeGreaterThan(0)
      expect(stage.witness.complaints()).toEqual([])
    }
  })

  test.each(Object.entries(ends))(
    '[W19] %s: what it ends in is read there, and leads away from the screen',
    async (doing, { who, other, does }) => {
      const person = personOf(who)
      await does(person)
      await person.reads(lastSteps[doing as Doing](person.says, other))
      expect(stage.witness.complaints()).toEqual([])
    },
  )
})
