import type { BrowserContext, Locator, Page } from 'playwright-core'
import { en, type Catalogue } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import type { Language } from '#web/text/language.ts'

/** Somebody with a browser of their own. Finds everything as a reader does: by role and words. */
export interface Person {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  readonly origin: string
  /** The sentences of their language. */
  readonly says: Catalogue
  readonly lang: Language
  /** The sheet or composer that lies on top. */
  readonly top: () => Locator
  readonly open: (address: string) => Promise<void>
  readonly press: (button: string) => Promise<void>
  /** A card that is one button: its words, then a hint. */
  readonly pick: (card: string) => Promise<void>
  /** Unfolds what it is folded in. */
  readonly follow: (link: string | RegExp) => Promise<void>
  readonly choose: (label: string) => Promise<void>
  readonly type: (label: string, words: string) => Promise<void>
  /** Waits for the title of a screen, a sheet or a composer. */
  readonly sees: (title: string | RegExp) => Promise<void>
  readonly reads: (words: string | RegExp) => Promise<void>
  /** Waits for a ring in this state, by the words a reader says. */
  readonly ring: (state: 'waits' | 'answered' | 'heard') => Promise<void>
  readonly reload: () => Promise<void>
  /** Waits until the whole app is kept on this device, as it is soon after a first visit. */
  readonly appIsKept: () => Promise<void>
  /** The same person in a second tab. */
  readonly tab: () => Promise<Person>
  readonly leave: () => Promise<void>
}

export interface Meeting {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  readonly origin: string
  readonly lang: Language
}

/** The words at the beginning of a name that goes on with a hint. */
const beginning = (words: string): RegExp =>
  new RegExp(`^${words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}`)

export const meet = (meeting: Meeting): Person => {
  const { page, context, lang } = meeting
  const says: Catalogue = lang === 'en' ? en : es
  const top = (): Locator => page.locator('dialog[open]').last()
  const isOpen = async (): Promise<boolean> => (await page.locator('dialog[open]').count()) > 0
  /** What a screen holds: the bar with the ways out is asked for by itself. */
  const here = async (): Promise<Locator> => ((await isOpen()) ? top() : page.locator('body'))
  /** A step that does not come about says what stood there instead. */
  const step = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act()
    } catch (error) {
      const words = await page.evaluate(() => document.body.innerText).catch(() => 'no page')
      const why = error instanceof Error ? error.message.split('\n')[0] : ''
      const place = `${meeting.name} at ${page.url().replace(/#.*/, '#…')}`
      throw new Error(`${place}: ${what}. ${why}\nThe page says:\n${words}`, { cause: error })
    }
  }
  return {
    ...meeting,
    says,
    top,
    async open(address) {
      await page.goto(address.startsWith('/') ? `${meeting.origin}${address}` : address)
    },
    async press(button) {
      const found = page.getByRole('button', { name: button, exact: true }).last()
      await step(`press "${button}"`, () => found.click())
    },
    async pick(card) {
      const found = page.getByRole('button', { name: beginning(card) }).last()
      await step(`pick "${card}"`, () => found.click())
    },
    async follow(link) {
      const found = page.getByRole('link', { name: link, exact: typeof link === 'string' }).last()
      // What is folded is unfolded first, as a person does who looks for it.
      const fold = page
        .locator('details:not([open])', { has: page.locator('a', { hasText: link }) })
        .locator('summary')
        .last()
      await step(`follow ${link}`, async () => {
        await found.or(fold).first().waitFor()
        if (!(await found.isVisible())) await fold.click()
        await found.click()
      })
    },
    async choose(label) {
      const radio = page.getByRole('radio', { name: beginning(label) })
      // A person touches the words, not the small circle.
      await step(`choose "${label}"`, () => page.locator('label').filter({ has: radio }).click())
    },
    async type(label, words) {
      const found = (await here()).getByRole('textbox', { name: beginning(label) })
      await step(`type into "${label}"`, () => found.fill(words))
    },
    async sees(title) {
      const found = page.getByRole('heading', { name: title, exact: true }).last()
      await step(`see "${title}"`, () => found.waitFor())
    },
    async reads(words) {
      const found = page.getByText(words).last()
      await step(`read "${words}"`, () => found.waitFor())
    },
    async ring(state) {
      const found = page.locator('.ring').getByText(says.ui[state], { exact: true }).last()
      await step(`see a ring that says "${says.ui[state]}"`, () => found.waitFor())
    },
    async reload() {
      await page.reload()
    },
    async appIsKept() {
      await step('keep the app on the device', () =>
        page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated'),
      )
    },
    async tab() {
      return meet({ ...meeting, page: await context.newPage() })
    },
    async leave() {
      await context.close()
    },
  }
}
