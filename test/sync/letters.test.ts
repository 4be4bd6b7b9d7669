import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import {
  comeIn,
  makeCircle,
  openLink,
  passphraseOf,
  newcomer,
  type Somebody,
} from '../cast/meet.ts'
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

const newBrowser = (): Browser => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return browser
}

const enter = (name: string) => newcomer(host.url, browsers, name)

const hurt = 'You always spoil it.'

/** Ana looks after the circle of Ben and Caro; Ben has written something that hurt. */
const family = async () => {
  const [ana, ben, caro] = await Promise.all(['Ana', 'Ben', 'Caro'].map(enter))
  if (ana === undefined || ben === undefined || caro === undefined) throw new Error('nobody')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, 2)
  // oxlint-disable-next-line no-await-in-loop
  for (const { engine, name } of [ben, caro]) await comeIn(engine, circle, link, name)
  await good(ben.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: hurt }))
  // oxlint-disable-next-line no-await-in-loop
  for (const { engine } of [ana, ben, caro])
    await untilCircle(
      engine,
      circle,
      ({ view, sending }) =>
        view.shares.length === 1 &&
        sending.length === 0 &&
        view.members.every(({ name }) => name !== undefined) &&
        view.members.length === 3,
    )
  return { circle, ana, ben, caro }
}

/** Until nothing more comes of what was said before: answers of the host may be on their way. */
const settled = async ({ browser }: Somebody): Promise<void> => {
  let heard = -1
  while (heard !== browser.wire.heard.length) {
    heard = browser.wire.heard.length
    // oxlint-disable-next-line no-await-in-loop
    await new Promise(resolve => setTimeout(resolve, 400))
  }
}

const accountOf = ({ view }: CircleState, name: string) => {
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

const now = ({ engine }: Somebody, circle: CircleId) => untilCircle(engine, circle, () => true)

const tell = async (from: Somebody, circle: CircleId, to: string, words = 'It was about me.') => {
  const state = await now(from, circle)
  const [share] = state.view.shares
  if (share?.kind !== 'open') throw new Error('no share')
  const quote = { entry: share.entry, kind: 'share', at: share.at, words: share.words } as const
  return from.engine.letters.report({
    circle,
    to: accountOf(state, to),
    about: accountOf(state, 'Ben'),
    quotes: [quote],
    words,
  })
}

const told = ({ engine }: Somebody, circle: CircleId) =>
  untilCircle(engine, circle, ({ reports }) => reports.told.length > 0)

/** Until nothing of theirs waits at the host. */
const emptied = async ({ browser }: Somebody): Promise<void> => {
  await expect
    .poll(
      async () => {
        const answer = await browser.wire.request({ method: 'GET', path: '/v1/mail' })
        return answer.ok ? answer.value.body.length : -1
      },
      { timeout: 20_000 },
    )
    .toBe(0)
}

describe('a report', () => {
  test('[R8] reaches the one who was chosen; the one it is about and the circle see nothing', async () => {
    const { circle, ana, ben, caro } = await family()
    await settled(ben)
    const before = JSON.stringify(await now(ben, circle))
    const heardBefore = ben.browser.wire.heard.length
    await good(tell(caro, circle, 'Ana'))
    const { reports } = await told(ana, circle)
    expect(reports.told).toMatchObject([
      {
        from: { name: 'Caro' },
        about: { name: 'Ben' },
        words: 'It was about me.',
        old: false,
        quotes: [{ words: hurt, state: 'said', kind: 'share' }],
      },
    ])
    expect(reports.told[0]?.quotes[0]?.hide).toHaveLength(1)
    const { today } = await until(ana.engine, state =>
      (state.today?.items ?? []).some(({ kind }) => kind === 'report'),
    )
    expect(today?.items[0]).toMatchObject({ kind: 'report', from: { name: 'Caro' } })
    await emptied(ana)
    expect(JSON.stringify(await now(ben, circle))).toBe(before)
    expect(ben.browser.wire.heard.length).toBe(heardBefore)
    const mine = await untilCircle(caro.engine, circle, ({ reports: { made } }) => made.length > 0)
    expect(mine.reports).toMatchObject({
      told: [],
      made: [{ to: { name: 'Ana' }, about: { name: 'Ben' }, state: 'sent', answer: undefined }],
    })
    expect(JSON.stringify(mine.reports)).not.toContain('about me')
  })

  test('[R8] never goes to the one it is about, to a member, or to nobody, nor without a word', async () => {
    const { circle, ana, ben, caro } = await family()
    expect(await tell(caro, circle, 'Ben')).toEqual({ ok: false, error: 'is-meant' })
    expect(await tell(ana, circle, 'Caro')).toEqual({ ok: false, error: 'not-a-steward' })
    expect(await tell(caro, circle, 'Caro')).toEqual({ ok: false, error: 'is-meant' })
    const state = await now(caro, circle)
    const empty = {
      circle,
      to: accountOf(state, 'Ana'),
      about: accountOf(state, 'Ben'),
      quotes: [],
      words: ' ',
    }
    expect(await caro.engine.letters.report(empty)).toEqual({ ok: false, error: 'no-words' })
    const about = accountOf(state, 'Caro')
    expect(await caro.engine.letters.report({ ...empty, about, words: 'x' })).toEqual({
      ok: false,
      error: 'wrong-value',
    })
    expect((await now(caro, circle)).reports.made).toEqual([])
    expect((await now(ben, circle)).reports.told).toEqual([])
  })

  test('[R9] what was taken back since is not called proven, and nobody can put words in a mouth', async () => {
    const { circle, ana, ben, caro } = await family()
    const state = await now(caro, circle)
    const [share] = state.view.shares
    if (share?.kind !== 'open') throw new Error('no share')
    const quote = {
      entry: share.entry,
      kind: 'share',
      at: share.at,
      words: 'Worse words.',
    } as const
    const to = accountOf(state, 'Ana')
    const about = accountOf(state, 'Ben')
    await good(caro.engine.letters.report({ circle, to, about, quotes: [quote], words: '' }))
    const first = await told(ana, circle)
    expect(first.reports.told[0]?.quotes).toMatchObject([{ state: 'otherwise', hide: [] }])
    const [mine] = (await now(ben, circle)).view.shares
    if (mine?.kind !== 'open') throw new Error('no share')
    await good(ben.engine.circles.takeBack(circle, mine.takeBack))
    const then = await untilCircle(ana.engine, circle, ({ reports }) =>
      reports.told.some(({ quotes }) => quotes[0]?.state === 'unread'),
    )
    expect(then.reports.told[0]?.quotes[0]).toMatchObject({ words: 'Worse words.', hide: [] })
  })

  test('[R5] written without a connection it waits on the device, through a restart, and goes out once', async () => {
    const { circle, ana, caro } = await family()
    caro.browser.wire.unplug()
    await until(caro.engine, ({ connection }) => connection !== 'live')
    await good(tell(caro, circle, 'Ana'))
    const waiting = await now(caro, circle)
    expect(waiting.reports.made).toMatchObject([{ state: 'waiting', words: 'It was about me.' }])
    expect(await caro.engine.account.signOut(false)).toEqual({ ok: false, error: 'words-wait' })
    await caro.engine.stop()
    const again = caro.browser.open()
    await untilCircle(again, circle, ({ reports }) => reports.made[0]?.state === 'waiting')
    caro.browser.wire.plug()
    await untilCircle(again, circle, ({ reports }) => reports.made[0]?.state === 'sent')
    expect((await told(ana, circle)).reports.told).toHaveLength(1)
    await emptied(ana)
  })

  test('[R5] whom it was for and who stopped looking after the circle meanwhile gets nothing', async () => {
    const { circle, ana, ben, caro } = await family()
    const account = accountOf(await now(ana, circle), 'Ben')
    await good(ana.engine.circles.say(circle, { t: 'steward-asked', account }))
    await untilCircle(ben.engine, circle, ({ view }) => view.askedBy !== undefined)
    await good(ben.engine.circles.say(circle, { t: 'steward-answered', answer: 'yes' }))
    await untilCircle(ana.engine, circle, ({ view }) => view.canStepDown)
    caro.browser.wire.unplug()
    await until(caro.engine, ({ connection }) => connection !== 'live')
    await good(tell(caro, circle, 'Ana'))
    await good(ana.engine.circles.stepDown(circle))
    caro.browser.wire.plug()
    const refused = await untilCircle(
      caro.engine,
      circle,
      ({ reports }) => reports.made[0]?.state === 'not-a-steward',
    )
    expect(refused.reports.made[0]?.words).toBe('It was about me.')
    expect((await now(ana, circle)).reports.told).toEqual([])
  })

  test('[R6] a copy that the host kept counts no more, here and on another device', async () => {
    const { circle, ana, caro } = await family()
    // The host keeps a copy, and serves it for ever.
    let copy: Uint8Array<ArrayBuffer> | undefined
    const acknowledged: string[] = []
    ana.browser.wire.tamper = async (request, pass) => {
      const answer = await pass()
      if (request.path !== '/v1/mail' || !answer.ok) return answer
      if (request.method === 'POST') {
        acknowledged.push(request.path)
        return answer
      }
      if (answer.value.body.length > 0) copy = answer.value.body
      return copy === undefined ? answer : { ...answer, value: { ...answer.value, body: copy } }
    }
    await good(tell(caro, circle, 'Ana'))
    const { reports } = await told(ana, circle)
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(1)
    expect((await now(ana, circle)).reports.told).toHaveLength(1)
    const [report] = reports.told
    if (report === undefined) throw new Error('no report')
    await good(ana.engine.letters.close(report.letter, report.from.account))
    await untilCircle(ana.engine, circle, state => state.reports.told.length === 0)
    const before = acknowledged.length
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 1)
    expect((await now(ana, circle)).reports.told).toEqual([])
    // On another device, after its words were erased, it is not new either.
    ana.browser.wire.tamper = (_, pass) => pass()
    const other = newBrowser()
    const laptop = other.open()
    const { name, passphrase } = passphraseOf('Ana')
    await good(laptop.account.signInWithPassphrase(name, passphrase))
    other.wire.tamper = async (request, pass) => {
      const answer = await pass()
      const isFetch = request.path === '/v1/mail' && request.method === 'GET'
      return isFetch && answer.ok && copy !== undefined
        ? { ...answer, value: { ...answer.value, body: copy } }
        : answer
    }
    await untilCircle(laptop, circle, ({ view }) => view.shares.length === 1)
    await until(laptop, ({ connection }) => connection === 'live')
    expect((await untilCircle(laptop, circle, () => true)).reports.told).toEqual([])
  })

  test('[R14] whoever told hears of it only when they are written to, and only from whom they told', async () => {
    const { circle, ana, ben, caro } = await family()
    await good(tell(caro, circle, 'Ana'))
    const [report] = (await told(ana, circle)).reports.told
    if (report === undefined) throw new Error('no report')
    const { letter, from } = report
    expect(await ben.engine.letters.answer(letter, from.account, 'I know it was you.')).toEqual({
      ok: false,
      error: 'no-such-letter',
    })
    await good(ana.engine.letters.answer(letter, from.account, 'Thank you.'))
    const answered = await untilCircle(
      caro.engine,
      circle,
      ({ reports }) => reports.made[0]?.answer !== undefined,
    )
    expect(answered.reports.made[0]?.answer).toMatchObject({ words: 'Thank you.', read: false })
    await until(caro.engine, ({ today }) =>
      (today?.items ?? []).some(({ kind }) => kind === 'report-read'),
    )
    const answer = answered.reports.made[0]?.answer
    const { account } = answered.reports.made[0]?.to ?? {}
    if (answer === undefined || account === undefined) throw new Error('no answer')
    await good(caro.engine.letters.read(answer.letter, account))
    await until(caro.engine, ({ today }) =>
      (today?.items ?? []).every(({ kind }) => kind !== 'report-read'),
    )
    expect((await now(ana, circle)).reports.told[0]?.answered).toBe(true)
    await good(caro.engine.letters.forget(letter))
    await untilCircle(caro.engine, circle, ({ reports }) => reports.made.length === 0)
  })

  test('[R7] of somebody I blocked is kept, folded, and on Today only where nobody else can know', async () => {
    const { circle, ana, caro } = await family()
    const account = accountOf(await now(ana, circle), 'Caro')
    await good(ana.engine.circles.sayToMyself({ t: 'person-blocked', account, name: 'Caro' }))
    await good(tell(caro, circle, 'Ana'))
    const { reports } = await told(ana, circle)
    expect(reports.told[0]?.from.blocked).toBe(true)
    // Ana alone looks after this circle.
    await until(ana.engine, ({ today }) =>
      (today?.items ?? []).some(({ kind }) => kind === 'report'),
    )
  })

  test('[R13] a pause holds everybody but those who look after the circle, until it goes on', async () => {
    const { circle, ana, caro } = await family()
    expect(await caro.engine.circles.pause(circle)).toEqual({ ok: false, error: 'stewards-only' })
    await good(ana.engine.circles.pause(circle))
    await untilCircle(caro.engine, circle, ({ view }) => view.paused && view.needs.length === 0)
    const share = { t: 'share-offered', need: 'listen', words: 'Now?' } as const
    expect(await caro.engine.circles.say(circle, share)).toEqual({ ok: false, error: 'paused' })
    await good(ana.engine.circles.say(circle, { ...share, words: 'Let us take a breath.' }))
    await untilCircle(caro.engine, circle, ({ view }) => view.shares.length === 2)
    await good(tell(caro, circle, 'Ana', 'While it is paused.'))
    await told(ana, circle)
    await good(ana.engine.circles.resume(circle))
    await untilCircle(caro.engine, circle, ({ view }) => !view.paused && view.needs.length > 0)
    await good(caro.engine.circles.say(circle, share))
    await untilCircle(ana.engine, circle, ({ view }) => view.shares.length === 3)
  })
})
