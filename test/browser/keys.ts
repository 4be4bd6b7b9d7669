import type { Person } from './person.ts'

/** What a reader says of where the focus is. */
export const words = ({ page }: Person): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at === null) return ''
    const labels =
      at instanceof HTMLInputElement ||
      at instanceof HTMLTextAreaElement ||
      at instanceof HTMLSelectElement
        ? at.labels
        : null
    return (
      at.getAttribute('aria-label') ??
      labels?.[0]?.textContent ??
      at.textContent ??
      ''
    ).trim()
  })

/** Presses Tab until the focus is on something whose words begin so. */
export const tabTo = async (person: Person, wanted: string): Promise<void> => {
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    const now = await words(person)
    if (now.startsWith(wanted)) return
    seen.push(now)
    await person.page.keyboard.press('Tab')
  }
  throw new Error(`${person.name}: Tab never came to "${wanted}", but to ${seen.join(' | ')}`)
}

export const enter = async (person: Person, wanted: string): Promise<void> => {
  await tabTo(person, wanted)
  await person.page.keyboard.press('Enter')
}

export const write = async (person: Person, label: string, text: string): Promise<void> => {
  await tabTo(person, label)
  await person.page.keyboard.type(text)
}
