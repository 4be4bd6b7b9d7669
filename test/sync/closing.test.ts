import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUtf8, utf8 } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { dayMs } from '#core/circle/circle.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
let ana: StoppableEngine
let ben: StoppableEngine
let anas: Browser
let bens: Browser
// Making an account is slow on purpose: the same two live through all of this, each time in another circle.
beforeAll(async () => {
  host = await testHost()
  anas = new Browser(host.url)
  bens = new Browser(host.url)
  ana = await signUp(anas, 'Ana')
  ben = await signUp(bens, 'Ben')
})
afterAll(async () => {
  await Promise.all([anas.close(), bens.close()])
  await host.stop()
})

const meet = async (): Promise<CircleId> => {
  const circle = await makeCircle(ana, 'family')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Between us.' }))
  await untilCircle(ben, circle, ({ view }) => view.shares.length === 1)
  return circle
}

/** From now on the host says to Ben that this circle is not there, whatever is true. */
const denied = (circle: CircleId): void => {
  const refusal = {
    status: 404,
    body: utf8(JSON.stringify({ refusal: 'not-found' })),
    date: undefined,
  }
  bens.wire.tamper = (request, pass) =>
    request.path.includes(circle) ? Promise.resolve({ ok: true, value: refusal }) : pass()
}

/** Ben's device starts again, `days` later by its own clock. */
const again = async (days: number): Promise<void> => {
  await ben.stop()
  bens.clockAheadMs = days * dayMs
  ben = bens.open()
}

/** Nothing is at work any more on Ben's device, and it still has the circle. */
const expectKept = async (circle: CircleId): Promise<void> => {
  await until(ben, ({ connection }) => connection === 'live')
  await ben.stop()
  expect(await bens.store.circles()).toContain(circle)
}

describe('a circle that the host has no more', () => {
  test('[C45] is kept whatever the host says, while nobody signed its end', async () => {
    const circle = await meet()
    denied(circle)
    for (const days of [0, 40, 400]) {
      // oxlint-disable-next-line no-await-in-loop
      await again(days)
      // oxlint-disable-next-line no-await-in-loop
      const state = await untilCircle(ben, circle, ({ status }) => status.kind !== 'ok')
      expect(state.status).toEqual({ kind: 'not-there' })
      expect(state.view.shares).toMatchObject([{ words: 'Between us.' }])
    }
    await good(ben.circles.forget(circle))
    expect(await bens.store.circles()).not.toContain(circle)
    await again(0)
  })

  test('[C46] goes from the device when it was closed, thirty days after that was read', async () => {
    const circle = await meet()
    await good(ana.circles.close(circle))
    await untilCircle(ben, circle, ({ view }) => view.closed)
    denied(circle)
    await again(1)
    const { status, view } = await untilCircle(ben, circle, state => state.status.kind === 'over')
    expect(view.shares).toMatchObject([{ words: 'Between us.' }])
    const goesAt = status.kind === 'over' ? status.goesAt : 0
    expect(Math.round((goesAt - Date.now()) / dayMs)).toBe(30)
    await again(29)
    await expectKept(circle)
    await again(31)
    await until(
      ben,
      ({ circles, connection }) =>
        connection === 'live' && circles.every(({ id }) => id !== circle),
    )
    await expect.poll(() => bens.store.circles()).not.toContain(circle)
    await again(0)
  })

  test('[C46] who was away for months is told, and has a week left', async () => {
    const circle = await meet()
    const id = await ben.circles.newId()
    await good(
      ben.circles.saveDraft({
        kind: 'share',
        id,
        circle,
        need: 'listen',
        words: 'Not yet said.',
        feelings: [],
        note: undefined,
        invitesViews: false,
        resting: true,
        savedAt: 1,
      }),
    )
    await good(ana.circles.close(circle))
    await untilCircle(ben, circle, ({ view }) => view.closed)
    denied(circle)
    await again(120)
    const { status } = await untilCircle(ben, circle, state => state.status.kind === 'over')
    const goesAt = status.kind === 'over' ? status.goesAt : 0
    expect(Math.round((goesAt - Date.now()) / dayMs)).toBe(127)
    await again(126)
    await expectKept(circle)
    await again(128)
    await expect.poll(() => bens.store.circles()).not.toContain(circle)
    await until(
      ben,
      ({ circles, drafts }) =>
        circles.every(one => one.id !== circle) && drafts?.every(draft => draft.id !== id) === true,
    )
    await again(0)
  })

  test('[C46] stays while the host has it, and when it was opened again', async () => {
    const circle = await meet()
    bens.wire.tamper = (_, pass) => pass()
    await good(ana.circles.close(circle))
    await untilCircle(ben, circle, ({ view }) => view.closed)
    await again(400)
    await expectKept(circle)
    await again(0)
    await good(ana.circles.reopen(circle))
    await untilCircle(ben, circle, ({ view }) => !view.closed)
    denied(circle)
    await again(800)
    const { status } = await untilCircle(ben, circle, state => state.status.kind !== 'ok')
    expect(status).toEqual({ kind: 'not-there' })
    bens.wire.tamper = (_, pass) => pass()
    await again(0)
  })
})

test('[E1] [E2] an archive has the last words of everybody, and none that was taken back', async () => {
  const circle = await meet()
  await good(ana.circles.say(circle, { t: 'closing-announced' }))
  await untilCircle(ben, circle, ({ view }) => view.closing.canSay)
  await good(ben.circles.say(circle, { t: 'last-word-said', words: 'Thank you <all>.' }))
  await good(ana.circles.say(circle, { t: 'last-word-said', words: 'I was angry.' }))
  const { view } = await untilCircle(
    ana,
    circle,
    state => state.view.closing.lastWords.length === 2,
  )
  const mine = view.closing.lastWords.find(({ person }) => person.isMe)
  if (mine === undefined) throw new Error('no word')
  await good(ana.circles.takeBack(circle, [mine.entry]))
  await untilCircle(ana, circle, state => state.view.closing.lastWords.length === 1)
  const zip = await good(ana.archive.make({ words: archiveWords('en', en), withSecrets: false }))
  const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
  const page = fromUtf8(files['index.html'] ?? new Uint8Array()) ?? ''
  expect(page).toContain('<h3>Last words</h3>')
  expect(page).toContain('Thank you &lt;all&gt;.')
  expect(page).not.toContain('I was angry.')
})
