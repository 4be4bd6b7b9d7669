import type { Page } from 'playwright-core'

/** Something a person does on the page before the picture. */
export type Step = (page: Page) => Promise<unknown>
export const press =
  (...names: readonly (string | RegExp)[]): Step =>
  async page => {
    for (const name of names)
      await page
        .getByRole('button', { name })
        .or(page.getByRole('link', { name }))
        .locator('visible=true')
        .first()
        .click()
  }
export const choose =
  (name: string | RegExp): Step =>
  page =>
    page.getByRole('radio', { name }).first().check({ force: true })
export const type =
  (label: string | RegExp, words: string): Step =>
  page =>
    page.getByRole('textbox', { name: label }).first().fill(words)

/** An address of the app, without opening it anew: what was said stays said. */
export const visit =
  (path: string): Step =>
  page =>
    page.evaluate(to => {
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
