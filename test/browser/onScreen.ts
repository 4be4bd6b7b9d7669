import type { Person } from './person.ts'

/** All that stands on the screen now. */
export const wordsOn = ({ page }: Person): Promise<string> => page.locator('main').innerText()

/** Waits until these words stand nowhere any more. */
export const gone = ({ page }: Person, words: string): Promise<void> =>
  page.getByText(words).first().waitFor({ state: 'detached' })
