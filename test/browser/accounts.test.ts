import type { CDPSession } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { makeAccount, setUpHost, signIn, suggestedWords } from './steps.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** A device that makes passkeys by itself, as a phone does. */
const withPasskeys = async (person: Person, hasPrf: boolean): Promise<CDPSession> => {
  const session = await person.context.newCDPSession(person.page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  })
  return session
}

/** Notes every PRF output this page is given, so that the requests can be searched for it. */
const notePrf = `(() => {
  window.prfSeen = []
  const hear = real => async options => {
    const answer = await real(options)
    const first = answer?.getClientExtensionResults?.().prf?.results?.first
    if (first) window.prfSeen.push([...new Uint8Array(first)])
    return answer
  }
  const { credentials } = navigator
  if (credentials === undefined) return
  credentials.create = hear(credentials.create.bind(credentials))
  credentials.get = hear(credentials.get.bind(credentials))
})()`

test('[T72] a passkey opens the account; its secret is in no request', async () => {
  const ana = await stage.enter('Ana', { before: notePrf })
  await withPasskeys(ana, true)
  const { account, me } = ana.says
  await setUpHost(ana, await stage.host.setUpLink())
  await ana.sees(account.newTitle)
  await ana.type(account.nameLabel, 'Ana')
  await ana.press(account.goOn)
  await ana.sees(account.wayTitle)
  await ana.press(account.passkey)
  await ana.reads(account.made)
  await ana.press(account.addPasskey)
  await ana.sees(account.sheetTitle)
  const prf = await ana.page.evaluate(() => (window as never as { prfSeen: number[][] }).prfSeen)
  expect(prf.length).toBeGreaterThan(0)

  // Signed out and in again by the passkey alone.
  await ana.open('/me/leaving')
  await ana.press(me.signOut)
  await ana.press(me.signOutYes)
  await ana.sees(ana.says.welcome.title)
  await ana.press(ana.says.welcome.signIn)
  await ana.press(account.withPasskey)
  await ana.sees(ana.says.ui.today)
  await ana.open('/me')
  await ana.reads('Ana')

  // Opened anew, the host wants to know who this is before there is another passkey.
  await ana.open('/me/sign-in')
  await ana.press(me.addPasskeyTitle)
  await ana.press(account.addPasskey)
  await ana.reads(me.signInAgainWhat)
  await ana.press(account.withPasskey)
  await ana.top().getByRole('button', { name: account.addPasskey, exact: true }).waitFor()
  await ana.press(account.addPasskey)
  // This device has one for the account already: it was asked for, so nobody stood before a shut door.
  await ana.reads(account.passkeyThere)

  const bodies = stage.witness.requests.map(request => request.postData() ?? '').join('\n')
  expect(bodies).toContain('clientDataJSON')
  for (const secret of prf) {
    const bytes = Buffer.from(secret)
    for (const form of ['base64url', 'base64', 'hex'] as const)
      expect(bodies).not.toContain(bytes.toString(form).replace(/=+$/, ''))
  }
  await ana.leave()
})

test('a passkey that cannot open words says so, and another way works', async () => {
  const other = await openStage()
  const ana = await other.enter('Ana')
  const { account, me } = ana.says
  await withPasskeys(ana, false)
  await setUpHost(ana, await other.host.setUpLink())
  await ana.type(account.nameLabel, 'Ana')
  await ana.press(account.goOn)
  await ana.press(account.passkey)
  await ana.press(account.addPasskey)
  await ana.reads(account.passkeyNotEnough)
  const passphrase = await suggestedWords(ana)
  await ana.press(account.make)
  await ana.sees(account.sheetTitle)
  await ana.open('/me/leaving')
  await ana.press(me.signOut)
  await ana.press(me.signOutYes)
  await ana.press(ana.says.welcome.signIn)
  await ana.press(account.withPasskey)
  await ana.reads(ana.says.app.failures['needs-another-way'])
  await signIn(ana, { name: 'Ana', passphrase })
  await ana.sees(ana.says.ui.today)
  expect(other.witness.complaints()).toEqual([])
  await other.close()
})

test('a second device by passphrase and by recovery code; a typo is caught here; out everywhere', async () => {
  const other = await openStage()
  const { witness } = other
  const ana = await other.enter('Ana')
  const { account, me } = ana.says
  await setUpHost(ana, await other.host.setUpLink())
  const kept = await makeAccount(ana)
  const code = (await ana.page.locator('.paper-code').innerText()).replaceAll(/\s+/g, ' ').trim()
  await ana.press(account.keptOther)
  // Two groups are typed back before the code is forgotten here; a wrong one is said.
  const groups = code.split(' ')
  const typedBack = await ana.top().getByRole('textbox').all()
  expect(typedBack).toHaveLength(2)
  for (const field of typedBack) await field.fill('oops')
  await ana.press(account.isPrintedYes)
  for (const field of typedBack) {
    const label = await field.evaluate(
      element => document.querySelector(`label[for="${element.id}"]`)?.textContent,
    )
    const place = Number(/\d/.exec(label ?? '')?.[0])
    await ana.reads(account.sheetGroupWrong(place))
    await field.fill((groups[place - 1] ?? '').toLowerCase())
  }
  await ana.press(account.isPrintedYes)
  await ana.sees(account.bringsTitle)
  await ana.press(account.goOn)
  await ana.reads(account.bringsMissing)

  const phone = await other.enter('Phone')
  await phone.open('/sign-in')
  await signIn(phone, { ...kept, passphrase: 'not these five words at all' })
  await phone.reads(phone.says.app.failures['wrong-sign-in'])
  await signIn(phone, kept)
  await phone.sees(phone.says.ui.today)

  const tablet = await other.enter('Tablet', { width: 1280 })
  await tablet.open('/sign-in')
  await tablet.page.getByText(account.withCode, { exact: true }).click()
  const before = witness.requests.length
  const typo = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  await tablet.type(account.codeLabel, typo)
  await tablet.page
    .getByRole('alert')
    .getByText(/group|mistyped/)
    .first()
    .waitFor()
  await tablet
    .top()
    .or(tablet.page.locator('details[open]'))
    .getByRole('button', { name: account.open })
    .click()
  await tablet.page
    .getByRole('alert')
    .getByText(/group|mistyped/)
    .first()
    .waitFor()
  const asked = witness.requests.slice(before).filter(each => each.method() !== 'GET')
  expect(asked.map(each => each.url())).toEqual([])
  await tablet.type(account.codeLabel, code.toLowerCase())
  await tablet.page.locator('details[open]').getByRole('button', { name: account.open }).click()
  // The sheet is in her hand: the next step is another way in, and nobody asks her to keep it.
  await tablet.sees(me.waysTitle)
  await tablet.reads(me.waysByCode)
  await tablet.open('/me/recovery-sheet')
  await tablet.reads(account.sheetForgotten)
  await tablet.press(me.codeNew)
  await tablet.sees(me.waysTitle)
  await tablet.open('/')
  await tablet.sees(tablet.says.ui.today)
  // Opened anew, the host wants a fresh sign-in before anything is changed.
  await tablet.reload()

  // From the tablet: every other device is out, with new words.
  await tablet.follow(tablet.says.ui.me)
  await tablet.follow(new RegExp(`^${me.leaving}`))
  await tablet.press(me.everywhere)
  await tablet.sees(me.everywhereTitle)
  const fresh = await suggestedWords(tablet)
  await tablet.top().getByRole('button', { name: me.everywhereYes, exact: true }).click()
  // Asked to sign in once more, with the words until now; those written down are the same after it.
  await tablet.reads(me.signInAgainOld)
  await signIn(tablet, kept)
  await tablet.sees(me.everywhereTitle)
  expect(await suggestedWords(tablet)).toBe(fresh)
  await tablet.top().getByRole('button', { name: me.everywhereYes, exact: true }).click()
  await tablet.reads(me.everywhereDone)
  await phone.sees(account.lockedTitle)
  await phone.reads(account.lockedElsewhere)
  await phone.reads(account.lockedDeleted)
  await signIn(phone, kept)
  await phone.reads(phone.says.app.failures['wrong-sign-in'])
  await signIn(phone, { ...kept, passphrase: fresh })
  await phone.page
    .getByRole('heading', { name: account.lockedTitle })
    .waitFor({ state: 'detached' })
  expect(witness.complaints()).toEqual([])
  await other.close()
})
