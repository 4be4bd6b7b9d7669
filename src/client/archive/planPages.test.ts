import { expect, test } from 'vitest'
import type { EventId } from '#core/circle/ids.ts'
import type { PlanSays } from '#core/plan/events.ts'
import { noPlanView } from '#core/plan/view.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { planPages } from './planPages.ts'

const words = archiveWords('en', en)
const line = (says: PlanSays, id: string) => ({
  id: id as EventId,
  step: 'lines' as const,
  place: 1,
  says,
  was: [],
})

test('[PL19] in an archive a plan is a part of its own, and is not there where there is none', () => {
  expect(planPages(words, noPlanView)).toBeUndefined()
  const plan = {
    lines: [
      line({ kind: 'person', name: '<b>Dr. Ruiz', phone: '+34 600 000 009' }, 'a'),
      line({ kind: 'help-line', country: 'ES', line: 'es-024', name: 'Línea 024' }, 'b'),
    ],
  }
  const html = planPages(words, plan)?.html ?? ''
  expect(html).toMatch(/^<section id="plan">[\s\S]*<\/section>\n$/)
  expect(html).toContain('&lt;b&gt;Dr. Ruiz · +34 600 000 009')
  expect(html).toContain('<li dir="auto">Línea 024</li>')
  expect(html).not.toContain(en.help.planSteps.signs)
})
