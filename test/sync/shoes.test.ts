import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUtf8 } from '#base/text.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { anaBenCaro, type House, openHouse, sitDown, type Somebody } from '../cast/table.ts'

let house: House
let people: readonly [Somebody, Somebody, Somebody]
// Making an account is slow on purpose: the same three live through all of this, each time in another
// circle.
beforeAll(async () => {
  house = await openHouse()
  people = await anaBenCaro(house)
})
afterAll(() => house.close())

const guessed = { feelings: ['worn out'], needs: 'That somebody takes the children on Sunday.' }
const isSo = { feelings: ['jealous'], needs: 'An evening in which nobody is ill.' }

/** A family in which Ana has shared something. */
const shared = async () => {
  const [ana, ben, caro] = people
  const { circle } = await sitDown(people)
  const words = 'He coughs all night.'
  await good(ana.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words }))
  const { view } = await untilCircle(ben.engine, circle, each => each.view.shares.length > 0)
  const share = view.shares[0]!.entry
  await untilCircle(caro.engine, circle, each => each.view.shares.length > 0)
  return { circle, ana, ben, caro, share }
}

const holds =
  (is: (guess: CircleState['guesses']['all'][number] | undefined) => boolean) =>
  ({ guesses, sending }: CircleState): boolean =>
    sending.length === 0 && is(guesses.all[0])

/** Ben has guessed, and Ana has it. */
const stood = async () => {
  const it = await shared()
  const { circle, ana, ben, share } = it
  await good(ben.engine.circles.say(circle, { t: 'guess-offered', share, ...guessed }))
  const state = await untilCircle(
    ana.engine,
    circle,
    holds(guess => guess?.canAnswer === true),
  )
  return { ...it, guess: state.guesses.all[0]!.entry }
}

const wordsIn = (browser: Browser): string =>
  [...browser.wire.heard, ...browser.wire.sent].map(frame => fromUtf8(frame) ?? '').join('')

const kindsToday = async (
  { engine }: Somebody,
  kind: string,
): Promise<readonly (string | undefined)[]> => {
  const { today } = await until(engine, state =>
    (state.today?.items ?? []).some(item => item.kind === kind),
  )
  return today?.items.map(item => item.kind) ?? []
}

describe('standing in their shoes', () => {
  test('[PR6] both devices have both, and a third one in the circle learns nothing [PR7] [PR9]', async () => {
    const { circle, ana, ben, caro, share, guess } = await stood()
    expect(await kindsToday(ana, 'guessed')).toContain('guessed')
    ana.engine.watchCircle(circle, { share }, () => undefined)()
    await until(
      ana.engine,
      ({ today }) => today?.items.some(({ kind }) => kind === 'guessed') === false,
    )
    await good(ana.engine.circles.say(circle, { t: 'guess-answered', guess, ...isSo }))
    const both = { ...guessed, answer: isSo }
    const bens = await untilCircle(
      ben.engine,
      circle,
      holds(each => each?.answer !== undefined),
    )
    expect(bens.guesses.all).toMatchObject([{ ...both, mine: true }])
    const anas = await untilCircle(
      ana.engine,
      circle,
      holds(each => each?.answer !== undefined),
    )
    expect(anas.guesses.all).toMatchObject([{ ...both, mine: false }])
    expect(await kindsToday(ben, 'guess-answered')).toContain('guess-answered')
    // [PR10] Nobody has answered the share.
    expect([anas, bens].map(({ view }) => view.shares[0])).toMatchObject([
      { state: 'waiting', ringFilled: false },
      { state: 'waiting', ringFilled: false },
    ])
    await good(
      ana.engine.circles.say(circle, { t: 'share-offered', need: 'company', words: 'For all.' }),
    )
    const caros = await untilCircle(caro.engine, circle, ({ view }) => view.shares.length === 2)
    expect(caros.guesses.all).toEqual([])
    for (const words of [guessed.needs, isSo.needs, guess]) {
      expect(JSON.stringify(caros)).not.toContain(words)
      expect(wordsIn(caro.browser)).not.toContain(words)
    }
  })

  test('[PR8] a guess that is taken back is gone from both, with what was said to it', async () => {
    const { circle, ana, ben, guess } = await stood()
    await good(ana.engine.circles.say(circle, { t: 'guess-answered', guess, ...isSo }))
    const bens = await untilCircle(
      ben.engine,
      circle,
      holds(each => each?.answer !== undefined),
    )
    await good(ben.engine.circles.takeBack(circle, bens.guesses.all[0]!.takeBack))
    for (const { engine } of [ana, ben]) {
      // oxlint-disable-next-line no-await-in-loop
      const state = await untilCircle(
        engine,
        circle,
        holds(each => each === undefined),
      )
      expect(JSON.stringify(state)).not.toContain(guessed.needs)
      expect(JSON.stringify(state)).not.toContain(isSo.needs)
    }
  })

  test('[PR5] a guess made on a train shows at once; from two phones the last one stands', async () => {
    const { circle, ana, ben, share } = await shared()
    ben.browser.wire.unplug()
    await until(ben.engine, ({ connection }) => connection !== 'live')
    await good(ben.engine.circles.say(circle, { t: 'guess-offered', share, ...guessed }))
    const onTrain = await untilCircle(
      ben.engine,
      circle,
      ({ guesses }) => guesses.all.length === 1 && guesses.guessable.length === 0,
    )
    expect(onTrain.sending).toHaveLength(1)
    await good(ben.engine.circles.say(circle, { t: 'guess-offered', share, needs: 'Sleep.' }))
    ben.browser.wire.plug()
    const anas = await untilCircle(
      ana.engine,
      circle,
      holds(each => each?.needs === 'Sleep.'),
    )
    expect(anas.guesses.all).toHaveLength(1)
  })

  test('[PR8] with the share goes what its sharer said, from the host too', async () => {
    const { circle, ana, ben, share, guess } = await stood()
    await good(ana.engine.circles.say(circle, { t: 'guess-answered', guess, ...isSo }))
    await untilCircle(
      ben.engine,
      circle,
      holds(each => each?.answer !== undefined),
    )
    const state = await untilCircle(ana.engine, circle, ({ sending }) => sending.length === 0)
    const seen = state.view.shares.find(({ entry }) => entry === share)
    const entries: readonly EntryId[] = seen?.kind === 'open' ? seen.takeBack : []
    expect(entries).toHaveLength(2)
    await good(ana.engine.circles.takeBack(circle, entries))
    await untilCircle(
      ben.engine,
      circle,
      holds(each => each === undefined),
    )
  })

  test('[PR12] is in the archives of the two, and in nobody else’s', async () => {
    const { circle, ana, ben, caro, guess } = await stood()
    await good(ana.engine.circles.say(circle, { t: 'guess-answered', guess, ...isSo }))
    await untilCircle(
      ben.engine,
      circle,
      holds(each => each?.answer !== undefined),
    )
    const archiveOf = async ({ engine }: Somebody): Promise<string> => {
      const order = { words: archiveWords('en', en), withSecrets: false }
      const zip = await good(engine.archive.make(order))
      const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
      return ['index.html', 'archive.json'].map(name => fromUtf8(files[name]!) ?? '').join('\n')
    }
    for (const who of [ana, ben]) {
      // oxlint-disable-next-line no-await-in-loop
      const all = await archiveOf(who)
      expect(all).toContain(`<div class="words" dir="auto">${isSo.needs}</div>`)
      expect(all).toContain('"guess-answered"')
    }
    const caros = await archiveOf(caro)
    for (const words of [guessed.needs, isSo.needs, 'guess-offered'])
      expect(caros).not.toContain(words)
  })
})
