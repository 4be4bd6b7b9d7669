import { expect, test } from 'vitest'
import { weeksView } from '#core/weeks/weeksView.ts'
import { scene } from '#dev/scene.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { weeksPages } from './weeksPages.ts'

const words = archiveWords('en', en)

test('[E23] what I answered about my weeks stands in the page, the latest first, passed as passed', () => {
  const { circle, say } = scene('self')
  expect(weeksPages(words, weeksView(circle), 'UTC')).toBeUndefined()
  say('ana', { t: 'weeks-answered', answers: { lonely: 4, connected: 7 } }, Date.UTC(2026, 8, 1))
  say(
    'ana',
    { t: 'weeks-answered', answers: { lonely: 2 }, note: '<b>Rain</b>' },
    Date.UTC(2026, 10, 1),
  )
  const html = weeksPages(words, weeksView(circle), 'UTC')?.html ?? ''
  expect(html).toContain('7 of 10')
  expect(html).toContain(`${en.weeks.lines.lonely}: Often`)
  expect(html).toContain(`${en.weeks.lines.connected}: ${en.weeks.passed}`)
  expect(html).toContain('&lt;b&gt;Rain')
  expect(html.indexOf('November')).toBeLessThan(html.indexOf('September'))
})
