import { strFromU8, unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { StretchAnswer, StretchChoice } from '#core/stretch/stretchAnswer.ts'
import { decodeClientFrame } from '#protocol/api/live.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { makeCircle, passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
beforeAll(async () => {
  host = await testHost()
})
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(browser => browser.close()))
})
afterAll(() => host.stop())

const weekMs = 7 * 86_400_000

/** A device on which seven weeks and a day have passed: a stretch of eight is in its last week. */
const device = (): Browser => {
  const browser = new Browser(host.url)
  browsers.push(browser)
  return browser
}
const laterOn = (...all: readonly Browser[]): void => {
  for (const browser of all) browser.clockAheadMs = 7 * weekMs + 86_400_000
}

let people = 0

interface Person {
  readonly browser: Browser
  readonly engine: StoppableEngine
  readonly name: string
}

const person = async (called: string): Promise<Person> => {
  const browser = device()
  const name = `${called} ${++people}`
  return { browser, name, engine: await signUp(browser, name) }
}

const letIn = async (circle: CircleId, steward: Person, who: Person): Promise<void> => {
  const invite = await good(
    steward.engine.circles.invite(circle, { mode: 'ask', uses: 1, days: 30 }),
  )
  const fragment = invite.link.split('#')[1] ?? ''
  await good(who.engine.circles.join(fragment, { name: who.name, hello: '' }))
  const { view } = await untilCircle(steward.engine, circle, s => s.view.requests.length === 1)
  await good(steward.engine.circles.welcome(circle, view.requests[0]!.account))
  await untilCircle(who.engine, circle, s => s.view.name !== undefined)
}

/** Ana's community with Ben and Caro in it, and a stretch that runs. */
const group = async () => {
  const [ana, ben, caro] = [await person('Ana'), await person('Ben'), await person('Caro')]
  const circle = await makeCircle(ana.engine, 'community')
  await letIn(circle, ana, ben)
  await letIn(circle, ana, caro)
  await good(ana.engine.circles.say(circle, { t: 'stretch-begun', weeks: 8 }))
  const { stretch } = await untilCircle(caro.engine, circle, s => s.stretch.running !== undefined)
  const to = stretch.running!.entry
  // oxlint-disable-next-line no-await-in-loop
  for (const { engine } of [ana, ben])
    await untilCircle(engine, circle, s => s.stretch.running?.entry === to)
  return { ana, ben, caro, circle, to }
}

const says = (choice: StretchChoice, line?: string): StretchAnswer =>
  line === undefined ? { t: 'stretch-answer', choice } : { t: 'stretch-answer', choice, line }

const ended = ({ stretch }: CircleState) => stretch.ended[0]
const linesIn = (state: CircleState): readonly (string | undefined)[] | undefined =>
  ended(state)?.answers.map(each => each.says.line)

const settled = ({ engine }: Person, circle: CircleId, to: EntryId) =>
  untilCircle(engine, circle, ({ stretch, sending }) => {
    const { running } = stretch
    return sending.length === 0 && (running?.entry !== to || running.mine !== undefined)
  })

test('[O11] three answer or pass, each alone, and all answers open together by themselves', async () => {
  const { ana, ben, caro, circle, to } = await group()
  laterOn(ana.browser, ben.browser, caro.browser)
  await good(ben.engine.together.answer(circle, to, says('goOn', 'The soup is good.')))
  await settled(ben, circle, to)
  await good(caro.engine.together.pass(circle, to))
  await settled(caro, circle, to)
  const mine = await untilCircle(ben.engine, circle, s => s.stretch.running?.mine !== undefined)
  expect(mine.stretch.running?.mine).toEqual({
    kind: 'answered',
    says: says('goOn', 'The soup is good.'),
  })
  expect(mine.stretch.ended).toEqual([])
  await good(ana.engine.together.answer(circle, to, says('notSure')))
  for (const { engine } of [ana, ben, caro]) {
    // oxlint-disable-next-line no-await-in-loop
    const open = await untilCircle(engine, circle, s => ended(s)?.answers.length === 2)
    expect(linesIn(open)).toEqual([undefined, 'The soup is good.'])
    expect(ended(open)?.toCome).toEqual([])
    expect(JSON.stringify(ended(open))).not.toContain(caro.name)
  }
  const log = await untilCircle(caro.engine, circle, s => s.stretch.running === undefined)
  expect(log.stretch.canBegin).toBe(false)
})

/** The circles into which a device has written over its live line, in order. */
const written = ({ browser }: Person): readonly CircleId[] =>
  browser.wire.sent.flatMap(bytes => {
    const frame = decodeClientFrame(bytes)
    return frame?.kind === 'append' ? [frame.circleId] : []
  })

test('[O11] an answer goes out behind what opens it, and only the last one that was written', async () => {
  const { ana, ben, circle, to } = await group()
  ben.browser.wire.unplug()
  await until(ben.engine, ({ connection }) => connection === 'offline')
  await good(ben.engine.together.answer(circle, to, says('goOn', 'First.')))
  await good(ben.engine.together.answer(circle, to, says('notSure', 'No, this.')))
  const before = await untilCircle(ben.engine, circle, s => s.sending.length === 1)
  expect(before.stretch.running?.mine).toMatchObject({ says: { line: 'No, this.' } })
  // The app ends here, and begins anew with a connection.
  await ben.engine.stop()
  ben.browser.wire.sent.length = 0
  ben.browser.wire.plug()
  const again = ben.browser.open()
  await untilCircle(again, circle, s => s.sending.length === 0)
  const [first, ...later] = written(ben)
  expect(first).not.toBe(circle)
  expect(later).toContain(circle)
  await good(ana.engine.together.open(circle, to))
  const open = await untilCircle(ana.engine, circle, s => ended(s)?.answers.length === 1)
  expect(linesIn(open)).toEqual(['No, this.'])
})

test('[O11] what one device answered another opens, when the first is gone', async () => {
  const { ana, ben, circle, to } = await group()
  laterOn(ana.browser, ben.browser)
  await good(ben.engine.together.answer(circle, to, says('goOn', 'From my phone.')))
  await settled(ben, circle, to)
  await ben.browser.close()
  await good(ana.engine.together.open(circle, to))
  const waiting = await untilCircle(ana.engine, circle, s => ended(s) !== undefined)
  expect(ended(waiting)?.toCome).toMatchObject([{ name: ben.name }])
  const laptop = device()
  laterOn(laptop)
  const second = laptop.open()
  await good(second.account.signInWithPassphrase(ben.name, passphraseOf(ben.name).passphrase))
  const open = await untilCircle(ana.engine, circle, s => ended(s)?.answers.length === 1)
  expect(linesIn(open)).toEqual(['From my phone.'])
  const mine = await untilCircle(second, circle, s => ended(s)?.answers.length === 1)
  expect(linesIn(mine)).toEqual(['From my phone.'])
})

test('[O11] with new keys made in between, an answer still opens', async () => {
  const { ana, ben, circle, to } = await group()
  await good(ben.engine.together.answer(circle, to, says('notSure', 'Before my keys.')))
  await settled(ben, circle, to)
  const { name, passphrase } = passphraseOf(ben.name)
  await good(ben.engine.account.signOutEverywhere({ name, passphrase }))
  await until(ben.engine, ({ connection }) => connection === 'live')
  await good(ana.engine.together.open(circle, to))
  const open = await untilCircle(ana.engine, circle, s => ended(s)?.answers.length === 1)
  expect(linesIn(open)).toEqual(['Before my keys.'])
})

test('[O3] an answer that was written without a connection and comes too late says so', async () => {
  const { ana, ben, circle, to } = await group()
  laterOn(ben.browser)
  ben.browser.wire.unplug()
  await until(ben.engine, ({ connection }) => connection === 'offline')
  await good(ben.engine.together.answer(circle, to, says('goOn')))
  const away = await untilCircle(ben.engine, circle, s => s.stretch.running?.mine !== undefined)
  expect(away.stretch.running?.mine).toEqual({ kind: 'answered', says: says('goOn') })
  const { today } = await until(ben.engine, state => state.today !== undefined)
  expect(today?.items.map(({ kind }) => kind)).not.toContain('stretch-asks')
  await good(ana.engine.together.open(circle, to))
  await untilCircle(ana.engine, circle, s => ended(s) !== undefined)
  ben.browser.wire.plug()
  const late = await untilCircle(ben.engine, circle, s => s.sending[0]?.state === 'refused')
  expect(late.sending[0]?.refusal).toBe('answers-open')
  expect(ended(late)?.answers).toEqual([])
})

test('[O1] passing after answering without a connection leaves the pass', async () => {
  const { ana, ben, circle, to } = await group()
  ben.browser.wire.unplug()
  await until(ben.engine, ({ connection }) => connection === 'offline')
  await good(ben.engine.together.answer(circle, to, says('goOn', 'Not this.')))
  await good(ben.engine.together.pass(circle, to))
  ben.browser.wire.plug()
  await settled(ben, circle, to)
  await good(ana.engine.together.open(circle, to))
  const open = await untilCircle(ana.engine, circle, s => ended(s) !== undefined)
  expect(ended(open)).toMatchObject({ answers: [], toCome: [] })
})

test('[O10] Dora comes in during a stretch and answers with the others', async () => {
  const { ana, ben, caro, circle, to } = await group()
  await good(ben.engine.together.answer(circle, to, says('goOn', 'Before Dora came.')))
  await settled(ben, circle, to)
  await good(caro.engine.together.pass(circle, to))
  await settled(caro, circle, to)
  const dora = await person('Dora')
  await letIn(circle, ana, dora)
  laterOn(ana.browser, dora.browser)
  const asked = await untilCircle(dora.engine, circle, s => s.stretch.running !== undefined)
  expect(asked.stretch.running?.entry).toBe(to)
  await good(ana.engine.together.pass(circle, to))
  await settled(ana, circle, to)
  await good(dora.engine.together.answer(circle, to, says('goOn', 'I just came.')))
  const open = await untilCircle(ana.engine, circle, s => ended(s)?.answers.length === 2)
  expect(linesIn(open)).toEqual(['Before Dora came.', 'I just came.'])
  const mine = await untilCircle(dora.engine, circle, s => ended(s)?.answers.length === 1)
  expect(linesIn(mine)).toEqual(['I just came.'])
  expect(ended(mine)?.cameDuring).toBe(true)
})

test('[O9] who leaves and takes their words along takes their answer', async () => {
  const { ana, ben, caro, circle, to } = await group()
  await good(ben.engine.together.answer(circle, to, says('goOn', 'I was here.')))
  await settled(ben, circle, to)
  await good(ana.engine.together.open(circle, to))
  await untilCircle(caro.engine, circle, s => ended(s)?.answers.length === 1)
  await untilCircle(ben.engine, circle, s => ended(s)?.answers.length === 1)
  await good(ben.engine.circles.leave(circle, 'take'))
  for (const { engine } of [ana, caro]) {
    // oxlint-disable-next-line no-await-in-loop
    const left = await untilCircle(engine, circle, s => s.view.members.length === 2)
    expect(ended(left)).toMatchObject({ answers: [], toCome: [] })
  }
})

test('[O4] whoever does not look after the circle opens nothing', async () => {
  const { ben, circle, to } = await group()
  expect(await ben.engine.together.open(circle, to)).toEqual({
    ok: false,
    error: 'stewards-only',
  })
  const nobody = '9'.repeat(64) as EntryId
  expect(await ben.engine.together.answer(circle, nobody, says('goOn'))).toEqual({
    ok: false,
    error: 'not-asked',
  })
  expect(await ben.engine.together.answer(circle, to, says('goOn', 'w'.repeat(300)))).toEqual({
    ok: false,
    error: 'wrong-value',
  })
})

test('[O12] an archive has the answers that are open, and neither those that are not nor who passed', async () => {
  const { ana, ben, caro, circle, to } = await group()
  await good(ben.engine.together.answer(circle, to, says('goOn', 'For the <soup>.')))
  await settled(ben, circle, to)
  await good(caro.engine.together.pass(circle, to))
  await settled(caro, circle, to)
  const read = async () => {
    const order = { words: archiveWords('en', en), withSecrets: false }
    const file = await good(ana.engine.archive.make(order))
    const files = unzipSync(new Uint8Array(await file!.arrayBuffer()))
    const [page, json] = ['index.html', 'archive.json'].map(name => strFromU8(files[name]!))
    return { page: page!, json: json! }
  }
  await untilCircle(ana.engine, circle, s => s.stretch.running?.everybody === false)
  const before = await read()
  expect(before.page).not.toContain('soup')
  expect(before.json).not.toContain('"answer-sealed"')
  expect(before.json).not.toContain('"answer-passed"')
  await good(ana.engine.together.open(circle, to))
  await untilCircle(ana.engine, circle, s => ended(s)?.answers.length === 1)
  const after = await read()
  expect(after.page).toContain('For the &lt;soup&gt;.')
  expect(after.page).toContain(`${ben.name}</bdi>: ${en.stretch.choices.goOn}`)
  expect(after.json).toContain('"answer-sealed"')
  expect(after.json).toContain('"answer-opened"')
  expect(after.json).not.toContain('"answer-passed"')
})
