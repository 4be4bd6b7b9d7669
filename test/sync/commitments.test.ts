import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromUtf8 } from '#base/text.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { dayMs } from '#core/circle/circle.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { CommitmentAct } from '#core/commitment/events.ts'
import type { CommitmentStands } from '#core/commitment/view.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { passphraseOf } from '../cast/meet.ts'
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

const what = 'I walk before I open the fridge.'
const line = 'It rained, and I was tired.'
const nudge = 'Shall we go round the block?'
const card = { from: 0, to: 24, when: 'atMost', days: 1, words: [nudge] } as const

const family = async () => {
  const [ana, ben, caro] = people
  const { circle, accountOf } = await sitDown(people)
  const say = (who: Somebody, act: CommitmentAct) => who.engine.circles.say(circle, act)
  return { circle, ana, ben, caro, accountOf, say }
}

const stands =
  (is: CommitmentStands) =>
  ({ commitments, sending }: CircleState): boolean =>
    commitments.all[0]?.stands === is && sending.length === 0

/** Ana has asked Ben, and he walks it with her. */
const begun = async () => {
  const it = await family()
  const { circle, ana, ben, accountOf, say } = it
  const companion = accountOf('Ben')
  const first = Math.floor(Date.now() / dayMs)
  const asked = { companion, what, often: 'daily', first, last: first + 20, zone: 0, card } as const
  await good(say(ana, { t: 'commitment-asked', ...asked }))
  const state = await untilCircle(ben.engine, circle, stands('asked'))
  const commitment = state.commitments.all[0]!.entry
  await good(say(ben, { t: 'commitment-answered', commitment, answer: 'yes' }))
  await untilCircle(ana.engine, circle, stands('running'))
  await untilCircle(ben.engine, circle, stands('running'))
  return { ...it, commitment, first }
}

const sharedWith = async (circle: CircleId, from: Somebody, to: Somebody): Promise<CircleState> => {
  const words = 'For all.'
  await good(from.engine.circles.say(circle, { t: 'share-offered', need: 'listen', words }))
  return untilCircle(to.engine, circle, ({ view }) => view.shares.length > 0)
}

const wordsIn = (browser: Browser): string =>
  [...browser.wire.heard, ...browser.wire.sent].map(frame => fromUtf8(frame) ?? '').join('')

describe('a commitment', () => {
  test('[Z2] runs between two, and a third device in the circle learns nothing of it', async () => {
    const { circle, ana, ben, caro, commitment, first, say } = await begun()
    await good(say(ana, { t: 'check-in-said', commitment, day: first, says: 'kept', line }))
    const bens = await untilCircle(
      ben.engine,
      circle,
      ({ commitments }) => commitments.all[0]?.lines.length === 1,
    )
    expect(bens.commitments.all[0]).toMatchObject({ what, sum: { kept: 1 }, mine: false })
    await good(say(ben, { t: 'nudge-given', commitment, words: nudge }))
    await untilCircle(ana.engine, circle, each => each.commitments.all[0]?.nudge === nudge)
    const { today } = await until(ana.engine, state =>
      (state.today?.items ?? []).some(({ kind }) => kind === 'nudged'),
    )
    expect(today?.items.some(({ kind }) => kind === 'nudged')).toBe(true)
    const caros = await sharedWith(circle, ana, caro)
    expect(caros.commitments.all).toEqual([])
    for (const words of [what, line, nudge, commitment]) {
      expect(JSON.stringify(caros)).not.toContain(words)
      expect(wordsIn(caro.browser)).not.toContain(words)
    }
  })

  test('[Z6] a nudge written without a connection does not go out when the card was withdrawn', async () => {
    const { circle, ana, ben, commitment, say } = await begun()
    ben.browser.wire.unplug()
    await until(ben.engine, ({ connection }) => connection !== 'live')
    await good(say(ben, { t: 'nudge-given', commitment, words: nudge }))
    await good(say(ana, { t: 'consent-set', commitment, zone: 0 }))
    await untilCircle(ana.engine, circle, ({ sending }) => sending.length === 0)
    ben.browser.wire.plug()
    const refused = await untilCircle(
      ben.engine,
      circle,
      ({ sending }) => sending[0]?.state === 'refused',
    )
    expect(refused.sending).toMatchObject([{ refusal: 'not-agreed' }])
    const anas = await untilCircle(ana.engine, circle, () => true)
    expect(anas.commitments.all[0]).toMatchObject({ nudge: undefined, card: undefined })
    await good(ben.engine.circles.drop(refused.sending[0]!.id))
  })

  test('[Z4] what is said on a train counts at once, and on both of two phones the last of a day', async () => {
    const { circle, ana, ben, commitment, first, say } = await begun()
    const tablet = house.device()
    const engine = tablet.open()
    await good(engine.account.signInWithPassphrase('Ana', passphraseOf('Ana').passphrase))
    await untilCircle(engine, circle, stands('running'))
    ana.browser.wire.unplug()
    await until(ana.engine, ({ connection }) => connection !== 'live')
    const said = { t: 'check-in-said', commitment, day: first } as const
    await good(say(ana, { ...said, says: 'notThisTime' }))
    const onTrain = await untilCircle(
      ana.engine,
      circle,
      ({ commitments }) => commitments.all[0]?.due?.says === 'notThisTime',
    )
    expect(onTrain.sending).toHaveLength(1)
    await good(engine.circles.say(circle, { ...said, says: 'kept' }))
    await untilCircle(ben.engine, circle, each => each.commitments.all[0]?.sum.kept === 1)
    ana.browser.wire.plug()
    const sums = []
    for (const device of [ana.engine, ben.engine, engine]) {
      // oxlint-disable-next-line no-await-in-loop
      const state = await untilCircle(
        device,
        circle,
        ({ commitments, sending }) =>
          sending.length === 0 && commitments.all[0]?.sum.notThisTime === 1,
      )
      sums.push(state.commitments.all[0]?.sum)
    }
    const last = { kept: 0, partly: 0, notThisTime: 1, last: 'notThisTime' }
    expect(sums).toEqual([last, last, last])
  })

  test('[Z11] is in the archives of the two, and in nobody else’s', async () => {
    const { circle, ana, ben, caro, commitment, first, say } = await begun()
    await good(say(ana, { t: 'check-in-said', commitment, day: first, says: 'partly', line }))
    await untilCircle(ben.engine, circle, ({ commitments }) => commitments.all[0]?.sum.partly === 1)
    await sharedWith(circle, ana, caro)
    const archiveOf = async ({ engine }: Somebody): Promise<string> => {
      const order = { words: archiveWords('en', en), withSecrets: false }
      const zip = await good(engine.archive.make(order))
      const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
      return ['index.html', 'archive.json'].map(name => fromUtf8(files[name]!) ?? '').join('\n')
    }
    for (const who of [ana, ben]) {
      // oxlint-disable-next-line no-await-in-loop
      const all = await archiveOf(who)
      expect(all).toContain(`<div class="words" dir="auto">${line}</div>`)
      expect(all).toContain('"check-in-said"')
    }
    const caros = await archiveOf(caro)
    for (const words of [what, line, 'commitment-asked']) expect(caros).not.toContain(words)
  })
})
