import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUtf8 } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { AppState } from '#client/state/appState.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { PlanStep } from '#core/plan/steps.ts'
import { standsFor } from '#core/plan/view.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, newcomer } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

let host: TestHost
const browsers: Browser[] = []
beforeAll(async () => {
  host = await testHost()
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

const enter = (name: string) => newcomer(host.url, browsers, name)

const write = (engine: StoppableEngine, words: string, step: PlanStep = 'signs', place = 1000) =>
  good(
    engine.circles.sayToMyself({
      t: 'plan-line-written',
      step,
      place,
      says: { kind: 'words', words },
    }),
  )

const wordsOf = (state: { readonly plan?: unknown }): string => JSON.stringify(state.plan ?? {})

const stored = (engine: StoppableEngine) =>
  until(
    engine,
    ({ plan }) => plan !== undefined && plan.lines.length > 0 && plan.unsent.length === 0,
  )

describe('a plan, between real devices', () => {
  test('[PL2] two phones that were offline end with both lines', async () => {
    const { engine: phone, browser: first } = await enter('Elena')
    await write(phone, 'I sleep badly.')
    const { plan } = await stored(phone)
    const line = plan!.lines[0]!
    const second = browser()
    const tablet = second.open()
    const { name, passphrase } = passphraseOf('Elena')
    await good(tablet.account.signInWithPassphrase(name, passphrase))
    await until(tablet, state => wordsOf(state).includes('I sleep badly.'))
    first.wire.unplug()
    second.wire.unplug()
    // oxlint-disable-next-line no-await-in-loop
    for (const [engine, words] of [
      [phone, 'I do not sleep.'],
      [tablet, 'I wake at four.'],
    ] as const)
      await good(
        engine.circles.sayToMyself({
          t: 'plan-line-written',
          step: 'signs',
          place: line.place,
          says: { kind: 'words', words },
          instead: standsFor(line),
        }),
      )
    first.wire.plug()
    second.wire.plug()
    const both = ({ plan: now }: AppState): boolean => now?.lines.length === 2
    const ends = await Promise.all([until(phone, both), until(tablet, both)])
    const [one, other] = ends.map(state => state.plan!.lines.map(({ says }) => says))
    expect(one).toEqual(other)
    expect(JSON.stringify(one)).toContain('I do not sleep.')
    expect(JSON.stringify(one)).toContain('I wake at four.')
  })

  test('[PL4] [PL5] [PL6] [PL8] shown to Ben it follows, and goes; Caro’s device never opens it', async () => {
    const [ana, ben, caro] = await Promise.all([enter('Ana'), enter('Ben'), enter('Caro')])
    const circle = await makeCircle(ana.engine, 'family')
    const link = await openLink(ana.engine, circle, 2)
    await comeIn(ben.engine, circle, link, 'Ben')
    await comeIn(caro.engine, circle, link, 'Caro')
    const account = await accountsIn(ana.engine, circle)
    await write(ana.engine, 'I stop answering.')
    await write(ana.engine, 'My daughter.', 'reasons')
    await stored(ana.engine)
    const show = await ana.engine.circles.newId()
    const lines = [{ kind: 'words', words: 'I stop answering.' }] as const
    await good(
      ana.engine.circles.say(circle, {
        t: 'plan-shown',
        show,
        to: [account('Ben')],
        live: true,
        steps: [{ step: 'signs', lines }],
      }),
    )
    const first = await untilCircle(ben.engine, circle, ({ plans }) => plans.theirs.length === 1)
    expect(first.plans.theirs).toMatchObject([{ live: true, isNew: true, by: { name: 'Ana' } }])
    expect(JSON.stringify(first.plans)).not.toContain('My daughter.')
    await until(ben.engine, ({ today }) => today?.items[0]?.kind === 'plan-shown')
    await good(ben.engine.circles.sayToMyself({ t: 'shown-plan-read', circle, show }))
    await until(
      ben.engine,
      ({ today }) => today?.items.every(({ kind }) => kind !== 'plan-shown') === true,
    )

    // It follows: the step that was chosen, and no other; and the entry before it has left the host.
    await write(ana.engine, 'I eat little.', 'signs', 2000)
    await write(ana.engine, 'The sea.', 'reasons', 2000)
    const second = await untilCircle(ben.engine, circle, ({ plans }) =>
      JSON.stringify(plans).includes('I eat little.'),
    )
    expect(JSON.stringify(second.plans)).not.toContain('The sea.')
    expect(second.plans.theirs).toMatchObject([{ isNew: false }])
    // In her own log the first showing has no words any more: the host has emptied it.
    await untilShownOnce(ana.engine, circle)

    // Nothing of it is anywhere with Caro, whose device has come as far.
    await good(
      ana.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Hello all.' }),
    )
    const caros = await untilCircle(caro.engine, circle, ({ view }) => view.shares.length === 1)
    expect(caros.plans.theirs).toEqual([])
    expect(JSON.stringify([caros, await until(caro.engine, () => true)])).not.toContain('answering')

    await good(ana.engine.circles.say(circle, { t: 'plan-show-ended', show, to: [account('Ben')] }))
    await untilCircle(ben.engine, circle, ({ plans }) => plans.theirs.length === 0)
    await write(ana.engine, 'I wake at four.', 'signs', 3000)
    await stored(ana.engine)
    const last = await untilCircle(ana.engine, circle, quiet)
    expect(last.plans.mine).toEqual([])
  })

  test('[PL3] what is struck leaves the host', async () => {
    const { engine } = await enter('Daniel')
    await write(engine, 'A line that goes.')
    await write(engine, 'A line that stays.')
    const { plan } = await stored(engine)
    const goes = plan!.lines.find(({ says }) => JSON.stringify(says).includes('goes'))!
    await good(engine.circles.sayToMyself({ t: 'plan-lines-dropped', lines: standsFor(goes) }))
    await until(engine, state => state.plan?.lines.length === 1)
    await goneFromHost(engine, 'A line that goes.')
    expect(await archiveOf(engine)).toContain('A line that stays.')
  })
})

const archiveOf = async (engine: StoppableEngine): Promise<string> => {
  const zip = await good(engine.archive.make({ words: archiveWords('en', en), withSecrets: false }))
  const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
  return fromUtf8(files['archive.json']!) ?? ''
}

/** What was taken back is in no archive: it is asked for until it is so. */
const goneFromHost = async (engine: StoppableEngine, words: string): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop
  while ((await archiveOf(engine)).includes(words)) await engine.circles.newId()
}

const untilShownOnce = async (engine: StoppableEngine, circle: CircleId): Promise<void> => {
  const shows = async (): Promise<number> => {
    const archive = JSON.parse(await archiveOf(engine)) as {
      readonly circles: readonly { readonly circle: string; readonly entries: readonly object[] }[]
    }
    const entries = archive.circles.find(each => each.circle === circle)?.entries ?? []
    return entries.filter(entry => JSON.stringify(entry).includes('plan-shown')).length
  }
  // oxlint-disable-next-line no-await-in-loop
  while ((await shows()) > 1) await engine.circles.newId()
}

const quiet = ({ sending }: CircleState): boolean => sending.length === 0

const accountsIn = async (engine: StoppableEngine, circle: CircleId) => {
  const { view } = await untilCircle(
    engine,
    circle,
    ({ view: { members } }) =>
      members.length === 3 && members.every(({ name }) => name !== undefined),
  )
  return (name: string): AccountId => view.members.find(each => each.name === name)!.account
}
