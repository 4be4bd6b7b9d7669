import type { AppShot } from './appShot.ts'
import { goOn, group, listen, pair, unsafe, words } from './invented.ts'
import { press, type } from './steps.ts'

/** Writing a share, up to having sent it. */
export const writeScenes: readonly AppShot[] = [
  { name: 'write-need', path: `${pair}/share` },
  {
    name: 'write',
    path: `${pair}/share`,
    act: [listen, goOn, type(/your words|tus palabras/, words)],
  },
  {
    name: 'write-now',
    path: `${group}/share`,
    act: [
      listen,
      goOn,
      page => page.locator('.views-toggle').first().scrollIntoViewIfNeeded(),
      page => page.locator('.views-toggle').first().click(),
      page => page.locator('.views-toggle').last().scrollIntoViewIfNeeded(),
    ],
  },
  {
    name: 'write-more',
    path: `${group}/share`,
    act: [
      listen,
      goOn,
      press(/^(What happened|Qué pasó)$/),
      page => page.locator('summary').first().click(),
      page => page.locator('.composer-page').evaluate(e => e.scrollTo(0, 9999)),
    ],
  },
  {
    name: 'write-feelings',
    path: `${group}/share`,
    act: [
      listen,
      goOn,
      page =>
        page
          .locator('summary')
          .filter({ hasText: /like|quieres|más/i })
          .first()
          .click(),
      page =>
        page
          .locator('summary')
          .filter({ hasText: /More words|Más palabras/ })
          .click(),
      page => page.locator('summary').last().scrollIntoViewIfNeeded(),
    ],
  },
  { name: 'write-unsafe', path: `${pair}/share`, act: [unsafe, goOn] },
  {
    name: 'write-unsafe-us',
    path: `${pair}/share`,
    act: [unsafe, goOn, page => page.getByRole('combobox').selectOption('US')],
  },
  { name: 'unsafe-sent', path: `${pair}/share`, act: [unsafe, goOn, press(/^(Tell|Avisar)/)] },
  {
    name: 'sent',
    path: `${pair}/share`,
    act: [listen, goOn, type(/your words|tus palabras/, words), press(/^(Share it|Compartirlo)$/)],
  },
  { name: 'discard', path: `${pair}/share`, act: [listen, goOn, press(/Throw it away|Tirarlo/)] },
  {
    name: 'drafts',
    path: `${pair}/share`,
    act: [
      listen,
      goOn,
      type(/your words|tus palabras/, words),
      press(/Keep for later|Guardar para/),
    ],
    full: true,
  },
]
