import type { Person } from './person.ts'

/** A screen, and what has to be pressed to see it. */
export interface Scene {
  readonly name: string
  readonly path: string
  readonly act?: (person: Person) => Promise<void>
  /** Leaves nothing behind that the next scene would find. */
  readonly after?: (person: Person) => Promise<void>
}

/** Where the one circle and its one share are. */
export interface Places {
  readonly circle: string
  readonly share: string
}

const press =
  (button: (says: Person['says']) => string) =>
  (person: Person): Promise<void> =>
    person.press(button(person.says))

/** Every screen, sheet and composer of somebody who is in, before whom a share waits. */
export const innerScenes = ({ circle, share }: Places): readonly Scene[] => [
  { name: 'today', path: '/' },
  { name: 'help', path: '/', act: press(says => says.help.getHelp) },
  {
    name: 'help-country',
    path: '/',
    act: async person => {
      await person.press(person.says.help.getHelp)
      await person.top().getByRole('combobox').selectOption('GB')
    },
  },
  { name: 'circles', path: '/circles' },
  { name: 'new-circle', path: '/circles/new' },
  {
    name: 'safety-check',
    path: '/circles/new',
    act: async person => {
      await person.choose(person.says.circles.kinds.couple)
      await person.press(person.says.safetyCheck.open)
      await person.top().getByRole('radio', { name: person.says.safetyCheck.yes }).first().click()
    },
    after: press(says => says.safetyCheck.notNow),
  },
  {
    name: 'new-agreement',
    path: '/circles/new',
    act: async person => {
      await person.choose(person.says.circles.kinds.community)
      await person.type(person.says.circles.nameLabel, 'Thursday evening')
      await person.press(person.says.circles.goOn)
      await person.sees(person.says.agreement.firstTitle)
    },
  },
  { name: 'agreement', path: `${circle}/agreement` },
  { name: 'steward-log', path: `${circle}/stewards` },
  { name: 'circle', path: circle },
  { name: 'people', path: `${circle}/people` },
  { name: 'people-words', path: `${circle}/people`, act: press(says => says.circle.wordsShow) },
  { name: 'people-leave', path: `${circle}/people`, act: press(says => says.circle.leaveCircle) },
  { name: 'people-close', path: `${circle}/people`, act: press(says => says.circle.closeCircle) },
  { name: 'invite', path: `${circle}/invite` },
  { name: 'share', path: share },
  {
    name: 'share-more',
    path: share,
    act: person => person.page.getByText(person.says.limits.moreAbout('Ana')).click(),
  },
  {
    name: 'block',
    path: share,
    act: async person => {
      await person.page.getByText(person.says.limits.moreAbout('Ana')).click()
      await person.press(person.says.limits.blockLabel('Ana'))
      await person.sees(person.says.limits.blockTitle('Ana'))
    },
  },
  {
    name: 'reply-here',
    path: share,
    act: press(says => says.sharing.hereOwn),
  },
  {
    name: 'reply-reflect',
    path: share,
    act: person => person.pick(person.says.sharing.moves.reflect),
  },
  { name: 'reply-ask', path: share, act: person => person.pick(person.says.sharing.moves.ask) },
  { name: 'write-need', path: `${circle}/share` },
  {
    name: 'write-words',
    path: `${circle}/share`,
    act: async person => {
      await person.choose(person.says.sharing.needs.listen)
      await person.press(person.says.sharing.goOn)
    },
    after: press(says => says.ui.close),
  },
  {
    name: 'write-unsafe',
    path: `${circle}/share`,
    act: async person => {
      await person.choose(person.says.sharing.needs.unsafe)
      await person.press(person.says.sharing.goOn)
    },
    after: press(says => says.ui.close),
  },
  { name: 'pages', path: '/pages' },
  { name: 'page', path: '/pages/new' },
  { name: 'me', path: '/me' },
  { name: 'me-name', path: '/me/name' },
  { name: 'me-devices', path: '/me/devices' },
  { name: 'me-ways', path: '/me/sign-in' },
  { name: 'me-sheet', path: '/me/recovery-sheet' },
  { name: 'me-settings', path: '/me/settings' },
  { name: 'me-told', path: '/me/told' },
  { name: 'me-blocked', path: '/me/blocked' },
  { name: 'me-archive', path: '/me/archive' },
  {
    name: 'me-archive-proof',
    path: '/me/archive',
    act: person => person.page.locator('.details summary').click(),
  },
  {
    name: 'me-archive-ready',
    path: '/me/archive',
    act: async person => {
      await person.press(person.says.archive.make)
      await person.reads(person.says.archive.doneTitle)
    },
  },
  { name: 'me-about', path: '/me/about' },
  { name: 'me-leaving', path: '/me/leaving' },
  { name: 'me-sign-out', path: '/me/leaving', act: press(says => says.me.signOut) },
  { name: 'me-everywhere', path: '/me/leaving', act: press(says => says.me.everywhere) },
  { name: 'me-delete', path: '/me/leaving', act: press(says => says.me.delete) },
  { name: 'https', path: '/https' },
  { name: 'begin-sheet', path: '/begin/sheet' },
  { name: 'begin-brings', path: '/begin/brings' },
  { name: 'begin-first', path: '/begin/first' },
  { name: 'nowhere', path: '/nothing/here' },
]

/** What somebody sees who has not come in. `invitation`: the fragment of a link. */
export const outerScenes = (invitation: string): readonly Scene[] => [
  { name: 'welcome', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'joining', path: `/j#${invitation}` },
  { name: 'joining-wrong', path: '/j#not-a-link-of-ours' },
  { name: 'new-name', path: '/new' },
  {
    name: 'new-passphrase',
    path: '/new',
    act: async person => {
      await person.type(person.says.account.nameLabel, person.name)
      await person.press(person.says.account.goOn)
    },
  },
  { name: 'setup', path: '/setup' },
  { name: 'help-page', path: '/help.html' },
]

/** Opens a scene and waits until its title stands there and nothing moves. */
export const show = async (person: Person, scene: Scene): Promise<void> => {
  const { page } = person
  // A link in the same tab changes only what stands after `#`: a scene begins anew.
  await page.goto('about:blank')
  await person.open(scene.path)
  await page.getByRole('heading', { level: 1 }).last().waitFor()
  await scene.act?.(person)
  await page.locator('.progress').waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}
