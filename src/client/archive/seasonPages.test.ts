import { expect, test } from 'vitest'
import { scene } from '#dev/scene.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { leftOutOf } from './leftOut.ts'
import { seasonPages } from './seasonPages.ts'

const words = archiveWords('en', en)

test('[SN19] an archive has the line of each season as it was said last, and no figure', () => {
  const { circle, say } = scene('self')
  expect(seasonPages(words, circle.season)).toBeUndefined()
  const write = (season: number, said: string) =>
    say('ana', { t: 'season-line-written', season, words: said })
  write(8106, 'First try')
  write(8106, '<b>The wall</b>')
  write(8105, 'Rain.')
  say('ana', { t: 'present-time-kept', minutes: 47 }, Date.UTC(2026, 9, 1))
  const html = seasonPages(words, circle.season)?.html ?? ''
  expect(html).toContain('&lt;b&gt;The wall')
  expect(html).not.toContain('First try')
  expect(html).not.toContain('47')
  expect(html.indexOf('September')).toBeLessThan(html.indexOf('June'))
  expect(html).toMatch(/June\s–\sAugust 2026/)
})

test('[SN19] what was written of a season goes along, and comes back with the archive', () => {
  const { circle, facts, say } = scene('self')
  say('ana', { t: 'season-line-written', season: 8106, words: 'The wall' })
  const [said] = facts.slice(-1)
  if (said?.kind !== 'content') throw new Error('no line')
  expect(leftOutOf(circle, said.by, said.by, said.event)).toBeUndefined()
})
