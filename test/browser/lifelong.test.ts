import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, makeCircle, share } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const names = { couple: 'The two of us', family: 'Our kitchen', community: 'Thursdays' } as const

/** A circle of Ana's, by its address, and a link to ask through. */
const made = async (ana: Person, kind: keyof typeof names) => {
  await makeCircle(ana, names[kind], kind)
  const path = new URL(ana.page.url()).pathname.replace(/\/invite$/, '')
  // A group has this one way in, and does not ask.
  if (kind !== 'community') await ana.choose(ana.says.circles.modeAsk)
  await ana.press(ana.says.circles.makeLink)
  await ana.sees(ana.says.circles.linkTitle)
  return { kind, path, link: (await ana.page.locator('.invite-link').innerText()).trim() }
}

type Made = Awaited<ReturnType<typeof made>>

/** Asks from the form that stands there, and Ana welcomes. */
const comeIn = async (person: Person, ana: Person, { kind, path }: Made): Promise<void> => {
  const { joining } = person.says
  await person.sees(joining.title)
  if (kind === 'community') await person.page.getByRole('checkbox', { name: joining.adult }).check()
  await person.press(joining.ask)
  await ana.open(path)
  await ana.sees(ana.says.circle.asks(person.name))
  await ana.press(ana.says.circle.welcome)
  await person.open(path)
  await person.sees(names[kind])
}

const shareIn = async (person: Person, { path }: Made, words: string): Promise<void> => {
  await person.open(path)
  await share(person, { need: 'listen', words })
}

/** All that the list of circles says. */
const circlesOf = async (person: Person): Promise<string> => {
  await person.open('/circles')
  await person.page.locator('.circles-list').waitFor()
  return person.page.locator('main').innerText()
}

const wordsOfBen = {
  couple: 'I am afraid of the winter.',
  family: 'Caro, the garden is yours to plant.',
  community: 'The group carries me.',
} as const

/** What an archive made in this browser holds, as a page to read. */
const archiveOf = async (person: Person): Promise<string> => {
  const { archive } = person.says
  await person.open('/me/archive')
  await person.press(archive.make)
  await person.reads(archive.doneTitle)
  const coming = person.page.waitForEvent('download')
  await person.press(archive.save)
  const folder = mkdtempSync(join(tmpdir(), 'lifelong-'))
  const path = join(folder, 'archive.zip')
  await (await coming).saveAs(path)
  const page = unzipSync(readFileSync(path))['index.html']
  rmSync(folder, { recursive: true })
  return new TextDecoder().decode(page)
}

test('a couple in a family in a community, and a death: what remains', async () => {
  const ana = await stage.enter('Ana')
  await begin(ana, await stage.host.setUpLink())
  const couple = await made(ana, 'couple')
  const ben = await stage.enter('Ben')
  await comeByLink(ben, couple.link)
  await comeIn(ben, ana, couple)
  const family = await made(ana, 'family')
  await ben.open(family.link)
  await comeIn(ben, ana, family)
  const caro = await stage.enter('Caro', { lang: 'es' })
  await comeByLink(caro, family.link)
  await comeIn(caro, ana, family)
  const community = await made(ana, 'community')
  await ben.open(community.link)
  await comeIn(ben, ana, community)
  const daniel = await stage.enter('Daniel')
  await comeByLink(daniel, community.link)
  await comeIn(daniel, ana, community)

  // Each circle is a world of its own: who is in one sees nothing of the others.
  for (const each of [couple, family, community]) await shareIn(ben, each, wordsOfBen[each.kind])
  await caro.reads(wordsOfBen.family)
  await daniel.reads(wordsOfBen.community)
  for (const [person, mine] of [
    [caro, 'family'],
    [daniel, 'community'],
  ] as const) {
    const told = await circlesOf(person)
    expect(told).toContain(names[mine])
    for (const [kind, name] of Object.entries(names))
      if (kind !== mine) expect(told).not.toContain(name)
    expect(await person.page.content()).not.toContain(wordsOfBen.couple)
  }

  // Ben dies, and with him what opens his account.
  await ben.leave()
  // In the couple: his words stay hers to read, and nobody else is let into his seat.
  await ana.open(couple.path)
  await ana.reads(wordsOfBen.couple)
  await ana.open(`${couple.path}/people`)
  await ana.reads('Ben')
  expect(await ana.page.getByRole('button', { name: ana.says.circle.removeFrom }).count()).toBe(0)
  // In the family and the group somebody who looks after it takes his name off the list.
  const { circle: t } = ana.says
  for (const each of [family, community]) {
    await ana.open(`${each.path}/people`)
    await ana.press(t.moreLabel('Ben'))
    await ana.press(t.removeFrom)
    await ana.sees(t.removeTitle('Ben'))
    await ana.press(t.remove)
    await ana.page.locator('dialog[open]').waitFor({ state: 'detached' })
    await ana.page.getByRole('button', { name: t.moreLabel('Ben') }).waitFor({ state: 'detached' })
  }

  // What he said stays, under his name; the circles go on without a line about it.
  await caro.open(family.path)
  await caro.reads(wordsOfBen.family)
  await caro.reads(caro.says.sharing.asks.listen('Ben'))
  await shareIn(caro, family, 'He planted the garden with me.')
  await ana.open(family.path)
  await ana.reads('He planted the garden with me.')
  await daniel.open(community.path)
  await daniel.reads(wordsOfBen.community)

  // And it leaves with those who were there.
  const anas = await archiveOf(ana)
  for (const words of Object.values(wordsOfBen)) expect(anas).toContain(words)
  const caros = await archiveOf(caro)
  expect(caros).toContain(wordsOfBen.family)
  for (const kind of ['couple', 'community'] as const) expect(caros).not.toContain(wordsOfBen[kind])

  // Ana lays the couple's circle down by herself, with nobody to ask.
  await ana.open(`${couple.path}/people`)
  await ana.press(t.leaveCircle)
  await ana.page.locator('dialog[open]').waitFor()
})
