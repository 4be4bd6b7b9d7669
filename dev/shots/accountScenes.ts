import type { Step } from './steps.ts'
import type { Shot } from './takePictures.ts'

/** The button at this place of the screen. */
const nth =
  (index: number): Step =>
  page =>
    page.locator('main button').nth(index).click()

const name: Step = async page => {
  await page.locator('main input').nth(0).fill('Ana')
  await page.keyboard.press('Enter')
}

/** Coming in, and everything about oneself. */
export const accountScenes: readonly Shot[] = [
  { name: 'welcome', path: '/?as=nobody' },
  { name: 'welcome-invited', path: '/?as=nobody&invited' },
  { name: 'welcome-fresh', path: '/?as=nobody&fresh-host' },
  { name: 'setup', path: '/setup?as=nobody&fresh-host#token' },
  { name: 'setup-none', path: '/setup?as=nobody&fresh-host' },
  { name: 'https', path: '/https?as=nobody' },
  { name: 'new', path: '/new?as=nobody' },
  { name: 'passphrase', path: '/new?as=nobody', act: [name] },
  { name: 'begin-sheet', path: '/begin/sheet?as=ana' },
  { name: 'begin-brings', path: '/begin/brings?as=ana' },
  { name: 'begin-first', path: '/begin/first?as=ana' },
  { name: 'sign-in', path: '/sign-in?as=nobody' },
  { name: 'locked', path: '/?as=locked' },
  { name: 'join', path: '/j?as=nobody#demo' },
  {
    name: 'join-group',
    path: '/j?as=ben#group',
    act: [page => page.locator('main button[type=submit]').click()],
  },
  { name: 'join-in', path: '/j?as=ben#demo' },
  {
    name: 'join-wait',
    path: '/j?as=ben#demo',
    act: [page => page.locator('main button[type=submit]').click()],
  },
  { name: 'join-closed', path: '/j?as=nobody#link-closed' },
  { name: 'join-seat', path: '/j?as=nobody#seat' },
  {
    name: 'join-seat-account',
    path: '/j?as=nobody#seat',
    act: [
      page =>
        page
          .getByRole('button', { name: /^(I have an account|Tengo una cuenta|Ya tengo)/ })
          .click(),
    ],
  },
  { name: 'join-none', path: '/j?as=nobody' },
  { name: 'me', path: '/me?as=ana&vanish' },
  { name: 'me-name', path: '/me/name?as=ana' },
  { name: 'me-devices', path: '/me/devices?as=ana' },
  { name: 'me-ways', path: '/me/sign-in?as=ana' },
  { name: 'me-settings', path: '/me/settings?as=ana' },
  { name: 'me-about', path: '/me/about?as=ana' },
  { name: 'me-leaving', path: '/me/leaving?as=ana' },
  { name: 'me-delete', path: '/me/leaving?as=ana', act: [nth(2)] },
  { name: 'me-everywhere', path: '/me/leaving?as=ana', act: [nth(1)] },
  { name: 'catchers-none', path: '/me/catchers?as=ana' },
  { name: 'catchers-fear', path: '/me/catchers?as=ana', act: [nth(0)] },
  { name: 'catchers-mine', path: '/me/catchers?as=ana&catching=mine' },
  { name: 'catchers-asks', path: '/me/catchers?as=ana&catching=asks' },
  { name: 'catchers-yes', path: '/me/catchers?as=ana&catching=asks', act: [nth(0)] },
  { name: 'someone-none', path: '/someone?as=ana' },
  { name: 'someone-before', path: '/someone?as=ana&catching=mine' },
  {
    name: 'someone-seconds',
    path: '/someone?as=ana&catching=mine',
    act: [page => page.locator('main .button-primary').click()],
  },
  { name: 'someone-call', path: '/someone?as=ana&catching=call' },
  { name: 'someone-asks', path: '/someone/asks?as=ana&catching=called' },
  { name: 'someone-asks-anywhere', path: '/me?as=ana&catching=called' },
  { name: 'someone-asks-sheet', path: '/me?as=ana&catching=called', act: [nth(0)] },
  { name: 'keepers-none', path: '/me/keepers?as=ana' },
  { name: 'keepers-asked', path: '/me/keepers?as=ana&keepers=asked' },
  { name: 'keepers-agreed', path: '/me/keepers?as=ana&keepers=agreed' },
  { name: 'keepers-make', path: '/me/keepers?as=ana&keepers=agreed', act: [nth(3)] },
  { name: 'keepers-ask', path: '/me/keepers?as=ana&keepers=asked', act: [nth(3)] },
  { name: 'keepers-made', path: '/me/keepers?as=ana&keepers=made' },
  { name: 'keepers-coming', path: '/me/keepers?as=ana&keepers=coming' },
  { name: 'keepers-stopped', path: '/me/keepers?as=ana&keepers=stopped' },
  { name: 'keepers-helping', path: '/me/keepers?as=ana&keepers=helping' },
  { name: 'keepers-help', path: '/me/keepers?as=ana&keepers=helping', act: [nth(2)] },
  { name: 'back-begin', path: '/back?as=nobody' },
  { name: 'back-words', path: '/back?as=nobody&back=words' },
  { name: 'back-given', path: '/back?as=nobody&back=given' },
  { name: 'back-open', path: '/back?as=nobody&back=open' },
  { name: 'back-ended', path: '/back?as=nobody&back=ended' },
  { name: 'back-in', path: '/back?as=ana' },
  { name: 'banners', path: '/me?as=ana&offline&alarm=clock&alarm=storage-full' },
  { name: 'nowhere', path: '/nothing/here?as=ana' },
]
