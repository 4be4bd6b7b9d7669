import { afterAll, beforeAll, expect, test } from 'vitest'
import { maxWords } from '#core/circle/text.ts'
import { draftAct } from '#core/circle/draftAct.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
beforeAll(async () => {
  host = await testHost()
})
afterAll(() => host.stop())

type ShareDraft = Extract<Draft, { readonly kind: 'share' }>

test('[H20] [H21] all that Ana wrote, who is not safe, is kept and reaches Ben', async () => {
  const anas = new Browser(host.url)
  const bens = new Browser(host.url)
  const ana = await signUp(anas, 'Ana')
  const ben = await signUp(bens, 'Ben')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  const words = 'I do not know how to go on.\n\n'.repeat(Math.ceil((2.5 * maxWords) / 29))
  const draft: ShareDraft = {
    kind: 'share',
    id: await ana.circles.newId(),
    circle,
    need: 'unsafe',
    words,
    feelings: [],
    note: undefined,
    invitesViews: false,
    resting: false,
    savedAt: 0,
  }

  // Kept as it is, whatever its length, and there when the app is opened again.
  await good(ana.circles.saveDraft(draft))
  const again = anas.open()
  const opened = await until(again, ({ drafts }) => drafts?.length === 1)
  expect(opened.drafts).toEqual([{ ...draft, files: [] }])
  await again.stop()

  const act = draftAct(draft)
  if (act === undefined) throw new Error('nothing to say')
  await good(ana.circles.say(circle, act, draft.id))
  const { view } = await untilCircle(ben, circle, state => state.view.shares.length === 3)
  const said = view.shares.toReversed().map(share => (share.kind === 'open' ? share.words : ''))
  expect(said.join('')).toBe(words)
  expect(view.shares.map(share => share.kind === 'open' && share.continues)).toEqual([
    true,
    true,
    false,
  ])
  await Promise.all([anas.close(), bens.close()])
})

test('[H20] [H21] to some, in a script of three bytes a letter: parts of who is not safe, a no for others', async () => {
  const [anas, bens, caros] = [host.url, host.url, host.url].map(url => new Browser(url))
  if (anas === undefined || bens === undefined || caros === undefined) throw new Error('nobody')
  const [ana, ben, caro] = [
    await signUp(anas, 'Ana 2'),
    await signUp(bens, 'Ben 2'),
    await signUp(caros, 'Caro 2'),
  ]
  const circle = await makeCircle(ana, 'family')
  const link = await openLink(ana, circle, 2)
  await comeIn(ben, circle, link, 'Ben')
  await comeIn(caro, circle, link, 'Caro')
  const { view } = await untilCircle(ana, circle, state =>
    state.view.members.some(({ name }) => name?.startsWith('Ben') === true),
  )
  const account = view.members.find(({ name }) => name?.startsWith('Ben') === true)?.account
  if (account === undefined) throw new Error('Ben is not here')
  const toBen = { kind: 'people', accounts: [account] } as const
  const words = '我不知道怎么继续下去。'.repeat(maxWords).slice(0, maxWords)
  const offer = { t: 'share-offered', words } as const

  const long = await ana.circles.say(circle, { ...offer, need: 'listen' }, undefined, toBen)
  expect(long).toEqual({ ok: false, error: 'too-long' })

  await good(ana.circles.say(circle, { ...offer, need: 'unsafe' }, undefined, toBen))
  const { view: bens2 } = await untilCircle(ben, circle, state => state.view.shares.length === 2)
  const said = bens2.shares.toReversed().map(share => (share.kind === 'open' ? share.words : ''))
  expect(said.join('')).toBe(words)
  await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
  // What comes after it has come means that it has come.
  await good(ana.circles.say(circle, { ...offer, need: 'listen', words: 'For all.' }))
  const { view: caros2 } = await untilCircle(caro, circle, state => state.view.shares.length > 0)
  expect(caros2.shares).toHaveLength(1)
  await Promise.all([anas, bens, caros].map(each => each.close()))
})
