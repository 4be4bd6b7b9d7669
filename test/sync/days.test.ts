import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fromUtf8 } from '#base/text.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { dayMs, hourMs } from '#core/circle/circle.ts'
import { dateOf } from '#core/day/calendar.ts'
import type { DaySays } from '#core/day/events.ts'
import type { TodayItem } from '#core/today/today.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { passphraseOf } from '../cast/meet.ts'
import { anaBenCaro, type House, openHouse, sitDown, type Somebody } from '../cast/table.ts'

let house: House
let people: readonly [Somebody, Somebody, Somebody]
// New people for each: Today has room for three things, and days of another story would fill it.
beforeEach(async () => {
  house = await openHouse()
  people = await anaBenCaro(house)
})
afterEach(() => house.close())

const today = Math.floor(Date.now() / dayMs)
const { month, date } = dateOf(today + 1)
const hard: DaySays = {
  what: 'Tomás died',
  tone: 'hard',
  helps: 'a message',
  month,
  date,
  yearly: true,
}
const words = 'I think of you today. You need not say anything.'

const family = async () => {
  const [ana, ben, caro] = people
  const { circle, accountOf, say } = await sitDown(people)
  const circleOf = (who: Somebody, is: (state: CircleState) => boolean) =>
    untilCircle(who.engine, circle, is)
  const cards = async (who: Somebody, is: (items: readonly TodayItem[]) => boolean) => {
    const here = ({
      today: view,
    }: {
      readonly today?: { readonly items: readonly TodayItem[] } | undefined
    }) => (view?.items ?? []).filter(item => 'circle' in item && item.circle?.id === circle)
    const state = await until(who.engine, each => is(here(each)))
    return here(state)
  }
  return { circle, ana, ben, caro, accountOf, say, circleOf, cards }
}

const has = (kind: TodayItem['kind']) => (items: readonly TodayItem[]) =>
  items.some(item => item.kind === kind)
const hasNot = (kind: TodayItem['kind']) => (items: readonly TodayItem[]) => !has(kind)(items)

const archiveOf = async ({ engine }: Somebody): Promise<string> => {
  const order = { words: archiveWords('en', en), withSecrets: false }
  const zip = await good(engine.archive.make(order))
  const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
  return ['index.html', 'archive.json'].map(name => fromUtf8(files[name]!) ?? '').join('\n')
}

const wordsIn = (browser: Browser): string =>
  [...browser.wire.heard, ...browser.wire.sent].map(frame => fromUtf8(frame) ?? '').join('')

describe('a day', () => {
  test('[DA4] [DA5] both others are told; one says "not this time", on each of her devices, and nobody knows', async () => {
    const { circle, ana, ben, caro, say, circleOf, cards } = await family()
    await good(say(ana, { t: 'day-kept', ...hard }))
    const card = (await cards(ben, has('day-near'))).find(({ kind }) => kind === 'day-near')
    expect(card).toMatchObject({ days: 1, says: hard, from: { name: 'Ana' } })
    await cards(caro, has('day-near'))
    if (card?.kind !== 'day-near') throw new Error('no card')
    const { day, until: upTo } = card
    await good(caro.engine.circles.sayToMyself({ t: 'day-set-aside', circle, day, until: upTo }))
    await cards(caro, hasNot('day-near'))
    const tablet = house.device()
    const engine = tablet.open()
    await good(engine.account.signInWithPassphrase('Caro', passphraseOf('Caro').passphrase))
    const there = { ...caro, browser: tablet, engine }
    await circleOf(there, ({ days }) => days.all[0]?.aside === true)
    await cards(there, hasNot('day-near'))
    const anas = await circleOf(ana, ({ sending }) => sending.length === 0)
    expect(anas.days.all[0]).toMatchObject({ aside: false, near: 1 })
    await cards(ben, has('day-near'))
    await tablet.close()
  })

  test('[DA4] a reader in another time zone is told by their own calendar', async () => {
    const { circle, ana, ben, say } = await family()
    const ten = today * dayMs + 10 * hourMs
    await good(say(ana, { t: 'day-kept', ...hard }))
    await untilCircle(ben.engine, circle, ({ days }) => days.all.length === 1)
    const nearIn = async (zone: number): Promise<number | undefined> => {
      const abroad = house.device()
      abroad.zone = zone
      // Ten in the morning in UTC, whatever the hour at which this runs.
      abroad.clockAheadMs = ten - Date.now()
      const engine = abroad.open()
      await good(engine.account.signInWithPassphrase('Ben', passphraseOf('Ben').passphrase))
      const state = await untilCircle(engine, circle, ({ days }) => days.all.length === 1)
      await abroad.close()
      return state.days.all[0]?.near
    }
    expect(await nearIn(0)).toBe(1)
    expect(await nearIn(840)).toBe(0)
    expect(await nearIn(-720)).toBe(2)
  })

  test('[DA2] kept for one person, a third device in the circle learns nothing of it', async () => {
    const { circle, ana, ben, caro, accountOf, circleOf } = await family()
    const forBen = { kind: 'people', accounts: [accountOf('Ben')] } as const
    const kept = { t: 'day-kept', ...hard, what: 'The day I left' } as const
    await good(ana.engine.circles.say(circle, kept, undefined, forBen))
    await circleOf(ben, ({ days }) => days.all.length === 1)
    const share = { t: 'share-offered', need: 'listen', words: 'For all.' } as const
    await good(ana.engine.circles.say(circle, share))
    const caros = await circleOf(caro, ({ view }) => view.shares.length > 0)
    expect(caros.days.all).toEqual([])
    expect(JSON.stringify(caros)).not.toContain('The day I left')
    expect(wordsIn(caro.browser)).not.toContain('The day I left')
    expect(await archiveOf(ben)).toContain('The day I left')
    expect(await archiveOf(caro)).not.toContain('The day I left')
  })

  test('[DA3] somebody else’s day is kept by them, or let be, which whoever asked cannot tell from waiting', async () => {
    const { circle, ana, ben, say, accountOf, circleOf, cards } = await family()
    const proposed = { t: 'day-proposed', ...hard, helps: undefined, of: accountOf('Ana') } as const
    await good(say(ben, proposed))
    await cards(ana, has('day-proposed'))
    const before = await circleOf(ben, ({ sending }) => sending.length === 0)
    const [one] = (await circleOf(ana, ({ days }) => days.proposed.length === 1)).days.proposed
    if (one === undefined) throw new Error('nothing is proposed')
    await good(
      ana.engine.circles.sayToMyself({
        t: 'day-set-aside',
        circle,
        day: one.entry,
        until: 100_000,
      }),
    )
    await circleOf(ana, ({ days }) => days.proposed.length === 0)
    const after = await circleOf(ben, ({ sending }) => sending.length === 0)
    expect(after.days).toEqual(before.days)
    await good(say(ana, { t: 'day-kept', ...hard }))
    const kept = await circleOf(ben, ({ days }) => days.all.length === 1)
    expect(kept.days.proposed).toEqual([])
  })

  test('[DA7] taken back without its words being left anywhere', async () => {
    const { circle, ana, ben, say, circleOf, cards } = await family()
    await good(say(ana, { t: 'day-kept', ...hard }))
    const [day] = (
      await circleOf(ana, ({ days, sending }) => days.all.length === 1 && sending.length === 0)
    ).days.all
    if (day === undefined) throw new Error('no day')
    await good(say(ana, { t: 'day-changed', day: day.entry, ...hard, helps: 'a visit' }))
    const changed = await circleOf(ben, ({ days }) => days.all[0]?.says.helps === 'a visit')
    expect(changed.days.all).toHaveLength(1)
    const mine = await circleOf(
      ana,
      ({ days, sending }) => sending.length === 0 && days.all[0]?.takeBack.length === 2,
    )
    await good(ana.engine.circles.takeBack(circle, mine.days.all[0]!.takeBack))
    await circleOf(ben, ({ days }) => days.all.length === 0)
    await cards(ben, hasNot('day-near'))
  })
})

describe('a note', () => {
  test('[DA10] [DA11] goes to one alone, on a train at once for whoever wrote it; one tap thanks', async () => {
    const { circle, ana, ben, caro, say, accountOf, circleOf, cards } = await family()
    ben.browser.wire.unplug()
    await until(ben.engine, ({ connection }) => connection !== 'live')
    await good(say(ben, { t: 'note-sent', to: accountOf('Ana'), words }))
    await circleOf(ben, ({ notes, sending }) => notes.all.length === 1 && sending.length === 1)
    ben.browser.wire.plug()
    const anas = await circleOf(ana, ({ notes }) => notes.all.length === 1)
    await cards(ana, has('note-came'))
    await good(ana.engine.circles.sayToMyself({ t: 'notes-seen', circle, seq: anas.notes.seq }))
    await cards(ana, hasNot('note-came'))
    await good(say(ana, { t: 'note-thanked', note: anas.notes.all[0]!.entry }))
    await cards(ben, has('note-thanked'))
    await good(say(ana, { t: 'share-offered', need: 'listen', words: 'For all.' }))
    const caros = await circleOf(caro, ({ view }) => view.shares.length > 0)
    expect(caros.notes.all).toEqual([])
    expect(JSON.stringify(caros)).not.toContain(words)
  })

  test('[DA16] is in the archives of the two, and in nobody else’s', async () => {
    const { ana, ben, caro, say, accountOf, circleOf } = await family()
    const own = 'Only for the two of us.'
    await good(say(ben, { t: 'note-sent', to: accountOf('Ana'), words: own }))
    await good(say(ana, { t: 'day-kept', ...hard }))
    await circleOf(ana, ({ notes, sending }) => notes.all.length === 1 && sending.length === 0)
    await circleOf(ben, ({ days }) => days.all.length === 1)
    await circleOf(caro, ({ days }) => days.all.length === 1)
    for (const who of [ana, ben]) {
      // oxlint-disable-next-line no-await-in-loop
      const all = await archiveOf(who)
      expect(all).toContain(`<div class="words" dir="auto">${own}</div>`)
      expect(all).toContain(`<div class="words" dir="auto">${hard.what}</div>`)
    }
    const caros = await archiveOf(caro)
    expect(caros).toContain(hard.what)
    for (const not of [own, 'note-sent']) expect(caros).not.toContain(not)
  })

  test('[DA12] "rather not", said: what was written meanwhile is refused, and not a word of it arrives', async () => {
    const { ana, ben, say, accountOf, circleOf, cards } = await family()
    ben.browser.wire.unplug()
    await until(ben.engine, ({ connection }) => connection !== 'live')
    await good(say(ben, { t: 'note-sent', to: accountOf('Ana'), words }))
    await good(say(ana, { t: 'notes-wanted', from: accountOf('Ben'), wanted: false }))
    await circleOf(ana, ({ sending }) => sending.length === 0)
    ben.browser.wire.plug()
    const refused = await circleOf(ben, ({ sending }) => sending[0]?.state === 'refused')
    expect(refused.sending).toMatchObject([{ refusal: 'notes-not-wanted' }])
    await cards(ben, has('notes-declined'))
    const anas = await circleOf(ana, ({ sending }) => sending.length === 0)
    expect(anas.notes.all).toEqual([])
    await good(ben.engine.circles.drop(refused.sending[0]!.id))
  })

  test('[DA13] [DA14] a plan is on all of the walker’s devices, in nobody’s circle, and moves on after a note', async () => {
    const { circle, ana, ben, accountOf, say, circleOf, cards } = await family()
    const plan = {
      circle,
      with: accountOf('Ana'),
      because: 'She lost Tomás in March.',
      since: today - 60,
      from: today,
      until: today + 365,
      pace: 'week',
    } as const
    await good(ben.engine.circles.sayToMyself({ t: 'walk-begun', ...plan }))
    await cards(ben, has('walk-due'))
    const later = house.device()
    later.clockAheadMs = 366 * dayMs
    await good(say(ben, { t: 'note-sent', to: accountOf('Ana'), words }))
    const move = { t: 'walk-moved', circle, with: accountOf('Ana'), next: today + 7 } as const
    await good(ben.engine.circles.sayToMyself(move))
    await cards(ben, hasNot('walk-due'))
    const engine = later.open()
    await good(engine.account.signInWithPassphrase('Ben', passphraseOf('Ben').passphrase))
    const there = { ...ben, browser: later, engine }
    const state = await circleOf(there, ({ notes }) => notes.walks[0]?.stands === 'over')
    expect(state.notes.walks[0]).toMatchObject({ aYear: true })
    await later.close()
    const anas = await circleOf(ana, ({ notes }) => notes.all.length === 1)
    expect(JSON.stringify(anas)).not.toContain('Tomás')
    expect(anas.notes.walks).toEqual([])
  })
})
