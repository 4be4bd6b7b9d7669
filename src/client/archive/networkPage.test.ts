import { expect, test } from 'vitest'
import type { EntryId } from '#core/circle/ids.ts'
import type { StandingFrom } from '#core/network/network.ts'
import { lastDayOfSeason, seasonOfDay } from '#base/season.ts'
import type { NetworkPerson } from '#core/network/view.ts'
import type { PersonId } from '#core/people/card.ts'
import { en } from '#web/text/en.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { markdownOf } from './markdown.ts'
import { networkPage } from './networkPage.ts'
import { paperTree } from './paperTree.ts'

const words = archiveWords('en', en)
/** 29 November 2026. */
const today = 20_786
const summer = lastDayOfSeason(seasonOfDay(today) - 1) - 10
const person = (name: string, ...stands: readonly StandingFrom[]): NetworkPerson => ({
  person: name as PersonId,
  name,
  ring: stands.at(-1)?.ring,
  for: stands.at(-1)?.for ?? [],
  stands,
})

test('[NE12] an archive says who is close now and what for, and how it was at the end of each season', () => {
  const people = [
    person(
      'Ben',
      { on: summer, ring: 2, for: [] },
      { on: today, ring: 1, for: ['joy', 'company'] },
    ),
    person(
      '<b>Caro</b>',
      { on: summer, ring: 3, for: ['faith'] },
      { on: today, ring: undefined, for: [] },
    ),
  ]
  const line = {
    season: seasonOfDay(summer),
    words: 'Much rain.',
    entries: [] as readonly EntryId[],
  }
  const made = networkPage(words, people, [line], today)
  expect(made?.html).not.toContain('<b>')
  const text = made === undefined ? '' : markdownOf(paperTree(made))
  const [now = '', before = ''] = text.split('June – August 2026')
  expect(now).toContain('Close')
  expect(now).toContain('- Ben · For joy and company')
  expect(now).not.toContain('Caro')
  expect(before).toContain('> Much rain.')
  expect(before).toMatch(/Near\s+- Ben\n/)
  expect(before).toContain('Caro')
  expect(before).toContain('For faith')
})

test('[NE12] where nobody ever stood, and nothing was noted, there is no page', () => {
  expect(networkPage(words, [], [], today)).toBeUndefined()
})
