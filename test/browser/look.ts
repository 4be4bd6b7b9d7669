import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Person } from './person.ts'
import { type Scene, show } from './scenes.ts'
import { atFullSpeed } from './slowly.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it stands. */
export const troubles = async (page: Page): Promise<readonly string[]> => {
  // There are no frames in frames here, and without them axe needs no second page to think in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(tags)
  const found = await atFullSpeed(page, () => axe.analyze())
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}

/** Each scene on a screen of 320 px; everything that is wrong, at once. */
export const look = async (
  person: Person,
  scenes: readonly Scene[],
  theme: 'light' | 'dark',
): Promise<readonly string[]> => {
  const wrong: string[] = []
  const { page } = person
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: theme })
  for (const scene of scenes) {
    await show(person, scene)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > 320) wrong.push(`${scene.name} is ${wide} px wide`)
    for (const trouble of await troubles(page)) wrong.push(`${scene.name} ${trouble}`)
    await scene.after?.(person)
  }
  return wrong
}
