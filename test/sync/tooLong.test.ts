import { afterAll, beforeAll, expect, test } from 'vitest'
import { maxWords } from '#core/circle/text.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { sendShare } from '#web/sharing/sendShare.ts'
import { Browser, good, until, untilCircle } from '../cast/engineDevice.ts'
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
  const opened = await until(again, ({ drafts }) => drafts.length === 1)
  expect(opened.drafts).toEqual([{ ...draft, files: [] }])
  await again.stop()

  await good(sendShare(ana.circles, circle, draft))
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
