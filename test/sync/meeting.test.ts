import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CircleState } from '#client/state/circleState.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { meetCodeOf, parseMeetCode } from '#crypto/meetCode.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
beforeEach(async () => {
  host = await testHost()
})
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(each => each.close()))
  await host.stop()
})

const enter = async (name: string) => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return signUp(browser, name)
}

/** Ana, Ben and Caro in a family circle. */
const three = async () => {
  const ana = await enter('Ana')
  const ben = await enter('Ben')
  const caro = await enter('Caro')
  const circle = await makeCircle(ana, 'family')
  const link = await openLink(ana, circle, 2)
  await comeIn(ben, circle, link, 'Ben')
  await comeIn(caro, circle, link, 'Caro')
  // oxlint-disable-next-line no-await-in-loop
  for (const one of [ana, ben, caro])
    await untilCircle(one, circle, ({ view }) => view.members.length === 3)
  return { ana, ben, caro, circle, bens: await accountOf(ben), caros: await accountOf(caro) }
}

const vouchedOf = ({ view }: CircleState, account: AccountId) =>
  view.members.find(member => member.account === account)?.vouched

test('[C33] Ana scans Ben’s code: both and Caro read that she met him, until he makes new keys', async () => {
  const { ana, ben, caro, circle, bens } = await three()
  const code = await good(ben.circles.myCode(circle))
  expect(await good(ana.circles.compareCode(circle, bens, code))).toEqual({ kind: 'same', gen: 1 })
  for (const reader of [ben, caro]) {
    // oxlint-disable-next-line no-await-in-loop
    await untilCircle(reader, circle, state => vouchedOf(state, bens)?.byOthers.length === 1)
  }
  await untilCircle(ana, circle, state => vouchedOf(state, bens)?.byMe === 'now')

  await good(ben.account.signInWithPassphrase('Ben', passphraseOf('Ben').passphrase))
  await good(
    ben.account.signOutEverywhere({ name: 'Ben', passphrase: 'mellow orbit candle river stone' }),
  )
  await untilCircle(caro, circle, state => vouchedOf(state, bens)?.byOthers.length === 0)
  await untilCircle(ana, circle, state => vouchedOf(state, bens)?.byMe === 'earlier')
  // The photograph of his old code proves nothing any more; his new one does.
  expect(await good(ana.circles.compareCode(circle, bens, code))).toEqual({ kind: 'other-time' })
  await until(ben, ({ connection }) => connection === 'live')
  const fresh = await good(ben.circles.myCode(circle))
  expect(await good(ana.circles.compareCode(circle, bens, fresh))).toEqual({ kind: 'same', gen: 2 })
})

test('[K20] two people read the same six words, and a third reads others', async () => {
  const { ana, ben, caro, circle, bens } = await three()
  const anas = await accountOf(ana)
  const hers = await good(ana.circles.pairWords(circle, bens, 'en'))
  const his = await good(ben.circles.pairWords(circle, anas, 'en'))
  expect(hers.words.length).toBe(6)
  expect(his.words).toEqual(hers.words)
  expect((await good(caro.circles.pairWords(circle, bens, 'en'))).words).not.toEqual(hers.words)
  await good(
    ana.circles.say(circle, { t: 'member-vouched', account: bens, gen: hers.gen, how: 'words' }),
  )
  await untilCircle(caro, circle, state => vouchedOf(state, bens)?.byOthers.length === 1)
})

test('[T84] a code with keys put in its place, of another, or of a stranger is not the same', async () => {
  const { ana, ben, caro, circle, bens, caros } = await three()
  const real = parseMeetCode(await good(ben.circles.myCode(circle)))
  if (real === undefined) throw new Error('no code')
  const flipped = (bytes: Uint8Array, at: number) =>
    bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))
  const compare = async (code: string) => {
    const compared = await good(ana.circles.compareCode(circle, bens, code))
    return compared.kind
  }
  for (const at of [0, 15, 31]) {
    /* oxlint-disable no-await-in-loop */
    const { idPublicKey, kemPublicKey } = real
    expect(await compare(meetCodeOf({ ...real, idPublicKey: flipped(idPublicKey, at) }))).toBe(
      'different',
    )
    expect(await compare(meetCodeOf({ ...real, kemPublicKey: flipped(kemPublicKey, at) }))).toBe(
      'different',
    )
    /* oxlint-enable no-await-in-loop */
  }
  const stranger = { ...real, accountId: flipped(real.accountId, 0) }
  expect(await compare(meetCodeOf(stranger))).toBe('not-here')
  expect(await compare(meetCodeOf({ ...real, gen: 2 }))).toBe('other-time')
  expect(await compare(await good(ana.circles.myCode(circle)))).toBe('mine')
  expect(await compare('https://host.example/j#abc')).toBe('not-a-code')
  const carosCode = await good(caro.circles.myCode(circle))
  expect(await good(ana.circles.compareCode(circle, bens, carosCode))).toEqual({
    kind: 'someone-else',
    account: caros,
  })
  // None of it was written down as a meeting.
  const { view } = await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
  expect(view.members.map(({ vouched }) => vouched.byMe)).toEqual(['not', 'not', 'not'])
})
