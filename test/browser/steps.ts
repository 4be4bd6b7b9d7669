import type { HandMadeKind } from '#core/circle/circleKind.ts'
import type { Need } from '#core/sharing/events.ts'
import type { Person } from './person.ts'
import type { Stage, Visit } from './stage.ts'

/** The five suggested words, read from the screen as a person does. */
export const suggestedWords = async ({ page }: Person): Promise<string> => {
  const words = page.locator('.suggested-words').getByText(/\S+ \S+ \S+ \S+ \S+/)
  return (await words.innerText()).trim()
}

/** From the set-up link to the form of the first account. */
export const setUpHost = async (person: Person, link: string): Promise<void> => {
  const { setup } = person.says
  await person.open(link)
  await person.sees(setup.title)
  await person.choose(setup.here)
  await person.press(setup.goOn)
}

export interface Kept {
  readonly name: string
  readonly passphrase: string
}

/** A name and five suggested words; ends on the recovery sheet. */
export const makeAccount = async (person: Person): Promise<Kept> => {
  const { account } = person.says
  await person.sees(account.newTitle)
  await person.type(account.nameLabel, person.name)
  await person.press(account.goOn)
  await person.sees(account.passphraseTitle)
  const passphrase = await suggestedWords(person)
  await person.press(account.make)
  await person.sees(account.sheetTitle)
  return { name: person.name, passphrase }
}

/** What follows the first account of a host, up to the two ways to begin. */
export const skipToBegin = async (person: Person): Promise<void> => {
  const { account } = person.says
  await person.press(account.later)
  await person.sees(account.bringsTitle)
  await person.press(account.skip)
  await person.sees(account.firstTitle)
}

/** Ana as most journeys begin: the host set up, an account, the sheet kept for later. */
export const begin = async (person: Person, setUpLink: string): Promise<Kept> => {
  await setUpHost(person, setUpLink)
  const kept = await makeAccount(person)
  await skipToBegin(person)
  return kept
}

/** Makes a circle without an agreement and stands before the choice of how somebody comes in. */
export const makeCircle = async (
  person: Person,
  name: string,
  kind: HandMadeKind = 'pair',
): Promise<void> => {
  const { agreement, circles } = person.says
  await nameCircle(person, name, kind)
  await person.press(agreement.without)
  await person.sees(circles.inviteTitle)
}

/** The first step of a new circle; stands before what is agreed. */
export const nameCircle = async (
  person: Person,
  name: string,
  kind: HandMadeKind,
): Promise<void> => {
  const { agreement, circles } = person.says
  await person.open('/circles/new')
  await person.sees(circles.newTitle)
  await person.choose(circles.kinds[kind])
  await person.type(circles.nameLabel, name)
  await person.press(circles.goOn)
  await person.sees(agreement.firstTitle)
}

/** From the choice to the link. */
export const makeLink = async (person: Person, mode: 'ask' | 'open'): Promise<string> => {
  const { circles } = person.says
  await person.choose(mode === 'ask' ? circles.modeAsk : circles.modeOpen)
  await person.press(circles.makeLink)
  await person.sees(circles.linkTitle)
  return (await person.page.locator('.invite-link').innerText()).trim()
}

export interface Said {
  readonly need: Exclude<Need, 'unsafe'>
  readonly words: string
}

/** From a circle's screen through the composer, and back to the circle. */
export const share = async (person: Person, { need, words }: Said): Promise<void> => {
  const { circle, sharing, ui } = person.says
  await person.press(circle.share)
  await person.sees(sharing.composeTitle)
  await person.choose(sharing.needs[need])
  await person.press(sharing.goOn)
  await person.type(sharing.words, words)
  await person.press(sharing.send)
  await person.sees(new RegExp(`^(${sharing.sentTitle}|${sharing.keptTitle})$`))
  await person.press(ui.done)
}

/** Through a link to an account, and on to the form that joins. */
export const comeByLink = async (person: Person, link: string): Promise<Kept> => {
  const { joining, account } = person.says
  await person.open(link)
  await person.press(joining.makeAccount)
  const kept = await makeAccount(person)
  await person.press(account.later)
  await person.sees(joining.title)
  return kept
}

/** Comes in at once. The name of the circle stood there before, so its address is waited for. */
export const joinAtOnce = async (person: Person): Promise<void> => {
  await person.press(person.says.joining.join)
  await person.page.waitForURL(/\/c\/[0-9a-f]{64}$/)
}

export interface Pair {
  readonly ana: Person
  readonly ben: Person
  readonly anaKept: Kept
  readonly benKept: Kept
}

/** Ana and Ben in a circle of two, each on its screen. */
export const pair = async (stage: Stage, visit: Visit = {}): Promise<Pair> => {
  const ana = await stage.enter('Ana', visit)
  const anaKept = await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Ana and Ben')
  const link = await makeLink(ana, 'open')
  const ben = await stage.enter('Ben', visit)
  const benKept = await comeByLink(ben, link)
  await joinAtOnce(ben)
  await ben.sees('Ana and Ben')
  // A circle of two is complete now, and says so.
  await ana.reads(ana.says.circles.inviteComplete)
  await ana.follow(ana.says.ui.back)
  await ana.sees('Ana and Ben')
  return { ana, ben, anaKept, benKept }
}

/** By the words, on the screen of the ways in. */
export const signIn = async (person: Person, kept: Kept): Promise<void> => {
  const { account } = person.says
  await person.type(account.signInName, kept.name)
  await person.type(account.ownLabel, kept.passphrase)
  await person.press(account.open)
}

/** Unfolds the field for a pasted code; without a camera it is open already. */
export const unfoldPaste = async (
  { page }: Person,
  paste: string,
  pasted: string,
): Promise<void> => {
  const field = page.getByRole('textbox', { name: pasted })
  const isOpen = await field.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  )
  if (isOpen) return
  await page.getByText(paste).click()
  await field.waitFor()
}
