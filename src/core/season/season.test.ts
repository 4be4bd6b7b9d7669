import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDayOfSeason, seasonOfCode } from '#base/season.ts'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act } from '../circle/fact.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { dayOf } from '../day/calendar.ts'
import { dayAt } from '../commitment/due.ts'
import { type PersonId, personIdOf } from '../people/card.ts'
import type { OfferKind } from '../sharing/offer.ts'
import { todayView } from '../today/view.ts'
import { seasonsView } from './seasonView.ts'

const ana = accountOf('ana')
const code = (name: string): number => seasonOfCode(name) ?? Number.NaN
const autumn = code('2026-09')
const at = (date: string, time = '12:00'): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return dayOf({ year, month, date: day }) * dayMs + (hour * 60 + minute) * 60_000
}
const now = at('2026-11-29')
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const

interface Where {
  readonly now?: number
  readonly zone?: (at: number) => number
  readonly me?: Actor
}

const table = (kind: CircleKind = 'family') => {
  const mine = scene('self')
  const circle = scene(kind)
  circle.welcome('ben', ...(circle.circle.policy.kind2 ? [] : (['caro'] as const)))
  const source = ({ zone = () => 0, me = 'ana' }: Where = {}) => ({
    self: mine.circle,
    circles: [circle.circle],
    me: accountOf(me),
    dayOf: (when: number) => dayAt(when, zone(when)),
    sharesOf: ({ sharing }: Circle) => Object.values(sharing.shares),
  })
  const view = (where: Where = {}) => seasonsView(source(where), where.now ?? now)
  /** What the page says of a season, line by line. */
  const page = (season: number = autumn, where: Where = {}): Record<string, number> =>
    Object.fromEntries(
      view(where)
        .pages.filter(each => each.season === season)
        .flatMap(({ figures }) => figures.map(({ line, here }) => [line, here])),
    )
  const share = (
    who: Actor,
    when: number,
    more: Partial<Extract<Act, { t: 'share-offered' }>> = {},
  ) => circle.say(who, { t: 'share-offered', need: 'listen', words: 'The night.', ...more }, when)
  const reflect = (who: Actor, on: EntryId, when: number): EntryId =>
    circle.say(who, { t: 'move-made', share: on, move: 'reflect', words: 'You lay awake.' }, when)
  const heard = (
    who: Actor,
    on: EntryId,
    move: EntryId,
    when: number,
    says: 'yes' | 'notYet' = 'yes',
  ) => circle.say(who, { t: 'heard-answered', share: on, move, heard: says }, when)
  const gone = (who: Actor, ...entries: readonly EntryId[]) =>
    circle.change(who, { t: 'taken-back', entries, mod: false })
  return { mine, circle, view, page, share, reflect, heard, gone }
}

const september = at('2026-09-10')

describe('heard and listened', () => {
  test('[SN3] [SN4] a share of which its author says that is it counts once, for the two of them alone', () => {
    const { page, share, reflect, heard } = table()
    const one = share('ana', september)
    const bens = reflect('ben', one, september)
    expect(page()).toEqual({})
    heard('ana', one, bens, september + hourMs)
    const caros = reflect('caro', one, september)
    heard('ana', one, caros, september + 2 * hourMs)
    expect(page()).toEqual({ heard: 1 })
    expect(page(autumn, { me: 'ben' })).toEqual({ listened: 1 })
    expect(page(autumn, { me: 'caro' })).toEqual({ listened: 1 })
    // Whoever was neither is told nothing by it.
    expect(page(autumn, { me: 'mallory' })).toEqual({})
  })

  test('[SN3] it stands in the season in which it was said first; another device says it again for nothing', () => {
    const { page, share, reflect, heard } = table()
    const one = share('ana', at('2026-08-31'))
    const move = reflect('ben', one, at('2026-08-31'))
    heard('ana', one, move, at('2026-08-31', '23:59'))
    heard('ana', one, move, september)
    expect(page(code('2026-06'))).toEqual({ heard: 1 })
    expect(page()).toEqual({})
  })

  test('[SN3] [SN4] not quite counts for nothing, and takes back a yes', () => {
    const { page, share, reflect, heard } = table()
    const one = share('ana', september)
    const move = reflect('ben', one, september)
    heard('ana', one, move, september, 'notYet')
    expect(page()).toEqual({})
    heard('ana', one, move, september)
    expect(page()).toEqual({ heard: 1 })
    heard('ana', one, move, september, 'notYet')
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{}, {}])
  })

  test('[SN3] [SN4] what was heard stays heard when the answer goes; with the share all of it goes', () => {
    const { page, share, reflect, heard, gone } = table()
    const one = share('ana', september)
    const move = reflect('ben', one, september)
    heard('ana', one, move, september)
    gone('ben', move)
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{ heard: 1 }, {}])
    gone('ana', one)
    expect(page()).toEqual({})
  })

  test('[SN3] a device that comes when the answer is gone says the same', () => {
    const early = table()
    const one = early.share('ana', september)
    const move = early.reflect('ben', one, september)
    early.heard('ana', one, move, september)
    early.gone('ben', move)
    const late = table()
    const same = late.share('ana', september)
    // What was said of it stays in the log; what it was said of does not.
    late.circle.say('ben', { t: 'unknown' }, september)
    late.heard('ana', same, move, september)
    expect([early.page(), late.page()]).toEqual([{ heard: 1 }, { heard: 1 }])
  })

  test('[SN3] [SN4] who was removed is forgotten by nobody, and a share in parts is one', () => {
    const { circle, page, share, reflect, heard } = table()
    const id = '00000000000000000000000777' as EventId
    const first = circle.say(
      'ana',
      { t: 'share-offered', need: 'listen', words: 'One' },
      september,
      id,
    )
    const second = share('ana', september, { words: 'Two', continues: id })
    const onFirst = reflect('ben', first, september)
    const onSecond = reflect('ben', second, september)
    heard('ana', first, onFirst, september)
    heard('ana', second, onSecond, september)
    circle.change('ana', { t: 'removed', accounts: [accountOf('ben')] })
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{ heard: 1 }, { listened: 1 }])
  })

  test('[SN13] nothing of a share that says not safe is counted', () => {
    const { circle, page, share, heard } = table()
    const one = share('ana', september, { need: 'unsafe' })
    const here = circle.say(
      'ben',
      { t: 'move-made', share: one, move: 'here', words: '' },
      september,
    )
    heard('ana', one, here, september)
    const call = offered(circle, one, 'call')
    happened(circle, call)
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{}, {}])
  })
})

type Table = ReturnType<typeof table>

const offered = (
  { say }: Table['circle'],
  share: EntryId,
  what: OfferKind,
  day?: string,
): EntryId =>
  say(
    'ben',
    {
      t: 'move-made',
      share,
      move: 'offer',
      words: 'I come.',
      offer: { what, ...(day === undefined ? { when: 'soon' } : { day }) },
    },
    september,
  )

const happened = (
  { say }: Table['circle'],
  move: EntryId,
  says: 'yes' | 'no' = 'yes',
  when: number = september,
): void => {
  say('ana', { t: 'offer-answered', move, answer: 'accepted' }, september)
  say('ben', { t: 'offer-done', move, happened: says }, when)
}

describe('offers', () => {
  test('[SN5] each kind has its line, for who gave and who took alike, and for nobody else', () => {
    const { circle, page, share } = table()
    const one = share('ana', september, { need: 'hand' })
    for (const what of ['call', 'visit', 'walk', 'meal', 'ride', 'other'] as const)
      happened(circle, offered(circle, one, what))
    const each = { calls: 1, meetings: 1, walks: 1, meals: 1, rides: 1, hands: 1 }
    expect(page()).toEqual(each)
    expect(page(autumn, { me: 'ben' })).toEqual(each)
    expect(page(autumn, { me: 'caro' })).toEqual({})
  })

  test('[SN5] an offer alone, a yes to it, and that it did not happen count for nothing', () => {
    const { circle, page, share, gone } = table()
    const one = share('ana', september, { need: 'hand' })
    const move = offered(circle, one, 'meal')
    circle.say('ana', { t: 'offer-answered', move, answer: 'accepted' }, september)
    expect(page()).toEqual({})
    happened(circle, move, 'no')
    expect(page()).toEqual({})
    circle.say('ana', { t: 'offer-done', move, happened: 'yes' }, september)
    circle.say('ben', { t: 'offer-done', move, happened: 'yes' }, at('2026-12-24'))
    expect(page()).toEqual({ meals: 1 })
    gone('ben', move)
    expect(page()).toEqual({})
  })

  test('[SN5] it was on its day; without one, or before that day had come, when it was said', () => {
    const { circle, page, share } = table()
    const one = share('ana', september, { need: 'hand' })
    happened(circle, offered(circle, one, 'walk', '2026-08-30'))
    happened(circle, offered(circle, one, 'visit', '2027-01-01'))
    expect([page(code('2026-06')), page()]).toEqual([{ walks: 1 }, { meetings: 1 }])
  })
})

describe('what is mine alone', () => {
  const nora = personIdOf(eventIdOf(500))
  const kept = (it: Table): PersonId => {
    it.mine.say('ana', { t: 'person-kept', name: 'Nora' }, september, eventIdOf(500))
    return nora
  }
  const on = dayAt(september, 0)

  test('[SN6] what I noted counts; the same person, the same way, the same day is once', () => {
    const it = table()
    const person = kept(it)
    for (const way of ['message', 'call', 'call', 'meeting'] as const)
      it.mine.say('ana', { t: 'contact-noted', person, way, on }, september)
    const noted = it.mine.say(
      'ana',
      { t: 'contact-noted', person, way: 'call', on: on + 1 },
      september,
    )
    expect(it.page()).toEqual({ messages: 1, calls: 2, meetings: 1 })
    it.mine.change('ana', { t: 'taken-back', entries: [noted], mod: false })
    expect(it.page()).toEqual({ messages: 1, calls: 1, meetings: 1 })
    // Letting go of somebody does not undo that I rang them.
    it.mine.say('ana', { t: 'person-let-go', person }, september)
    expect(it.page()).toEqual({ messages: 1, calls: 1, meetings: 1 })
  })

  test('[SN6] a way that was opened counts when I said that it happened, however many devices ask', () => {
    const it = table()
    const person = kept(it)
    const begun = eventIdOf(501)
    it.mine.say('ana', { t: 'reach-out-begun', person, channel: 'call', on }, september, begun)
    expect(it.page()).toEqual({})
    it.mine.say('ana', { t: 'reach-out-answered', begun, happened: true }, september)
    it.mine.say('ana', { t: 'reach-out-answered', begun, happened: true }, september)
    expect(it.page()).toEqual({ calls: 1 })
    const other = eventIdOf(502)
    it.mine.say('ana', { t: 'reach-out-begun', person, channel: 'text', on }, september, other)
    it.mine.say('ana', { t: 'reach-out-answered', begun: other, happened: false }, september)
    expect(it.page()).toEqual({ calls: 1 })
  })

  test('[SN7] minutes add up in their season; the same event from two devices is one', () => {
    const it = table()
    const minutes = (length: number, when: number, id?: EventId) =>
      it.mine.say('ana', { t: 'present-time-kept', minutes: length }, when, id)
    minutes(20, at('2026-08-01'))
    minutes(20, september, eventIdOf(700))
    minutes(20, september, eventIdOf(700))
    minutes(30, september)
    expect([it.page(code('2026-06')), it.page()]).toEqual([{ minutes: 20 }, { minutes: 50 }])
  })

  test('[SN8] rises are mine that are still there; those of others are theirs', () => {
    const { page, share, gone } = table()
    const one = share('ana', september, { need: 'rejoice' })
    share('ana', september, { need: 'rejoice' })
    share('ben', september, { need: 'rejoice' })
    expect(page()).toEqual({ rises: 2 })
    gone('ana', one)
    expect(page()).toEqual({ rises: 1 })
  })

  test('[SN9] notes are those I wrote and did not take back; those to me are nobody’s figure', () => {
    const it = table('pair')
    const one = it.circle.say(
      'ana',
      { t: 'note-sent', to: accountOf('ben'), words: 'Here.' },
      september,
    )
    it.circle.say('ben', { t: 'note-sent', to: ana, words: 'Thank you.' }, september)
    expect(it.page()).toEqual({ notes: 1 })
    it.gone('ana', one)
    expect(it.page()).toEqual({})
  })

  test('[SN10] a question counts once its answers are open and mine is among them', () => {
    const it = table('pair')
    const { circle } = it
    const ask = (when: number): EntryId =>
      circle.say('ben', { t: 'question-asked', words: 'What helps?' }, when)
    const seal = (who: Actor, to: EntryId, id: EventId) =>
      circle.say(
        who,
        { t: 'answer-sealed', to, commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'A'.repeat(400) },
        september,
        id,
      )
    const first = ask(at('2026-08-01'))
    seal('ana', first, eventIdOf(800))
    seal('ben', first, eventIdOf(801))
    expect(it.page()).toEqual({})
    circle.say('ben', { t: 'answers-opened', to: first }, september)
    circle.openAnswer('ana', eventIdOf(800), { t: 'question-answer', words: 'Tea.' })
    circle.openAnswer('ben', eventIdOf(801), { t: 'question-answer', words: 'Bread.' })
    expect([it.page(), it.page(autumn, { me: 'ben' })]).toEqual([
      { questions: 1 },
      { questions: 1 },
    ])
    const second = ask(september)
    circle.say('ana', { t: 'answer-passed', to: second }, september)
    seal('ben', second, eventIdOf(802))
    circle.say('ben', { t: 'answers-opened', to: second }, september)
    circle.openAnswer('ben', eventIdOf(802), { t: 'question-answer', words: 'Soup.' })
    expect([it.page(), it.page(autumn, { me: 'ben' })]).toEqual([
      { questions: 1 },
      { questions: 2 },
    ])
  })

  test('[SN11] of my promises what I said I kept, in all or in part, and what I said of it last', () => {
    const it = table('pair')
    const first = dayAt(september, 0)
    const promise = it.circle.say(
      'ana',
      {
        t: 'commitment-asked',
        companion: accountOf('ben'),
        what: 'Out before eight',
        often: 'daily',
        first,
        last: first + 60,
        zone: 0,
      },
      september,
    )
    it.circle.say(
      'ben',
      { t: 'commitment-answered', commitment: promise, answer: 'yes' },
      september,
    )
    const says = ['kept', 'partly', 'notThisTime', 'passed', 'kept'] as const
    const lines = says.map((said, day) =>
      it.circle.say(
        'ana',
        { t: 'check-in-said', commitment: promise, day: first + day, says: said },
        september + day * dayMs,
      ),
    )
    expect(it.page()).toEqual({ promises: 3 })
    // Said anew of the same time: the last holds.
    it.circle.say(
      'ana',
      { t: 'check-in-said', commitment: promise, day: first, says: 'notThisTime' },
      september,
    )
    expect(it.page()).toEqual({ promises: 2 })
    it.gone('ana', lines[4] as EntryId)
    expect(it.page()).toEqual({ promises: 1 })
    expect(it.page(autumn, { me: 'ben' })).toEqual({})
  })
})

describe('the page', () => {
  const minutes = (it: Table, length: number, when: number) =>
    it.mine.say('ana', { t: 'present-time-kept', minutes: length }, when)

  test('[SN2] a day is a date where this person was, before and after the clocks change', () => {
    const it = table()
    // Half past midnight on 1 September in Madrid, which is two hours ahead in September and one in November.
    minutes(it, 20, at('2026-08-31', '22:30'))
    const zone = (when: number): number => (when < at('2026-10-25') ? 120 : 60)
    expect(it.page(autumn, { zone })).toEqual({ minutes: 20 })
    expect(it.page(code('2026-06'), { zone: () => -300 })).toEqual({ minutes: 20 })
  })

  test('[SN12] what did not happen is not there; the total goes up to the season and only grows', () => {
    const it = table()
    minutes(it, 20, at('2026-04-01'))
    minutes(it, 30, september)
    it.share('ana', at('2026-04-01'), { need: 'rejoice' })
    const pages = it.view({ now: at('2026-12-01') }).pages
    expect(pages).toEqual([
      { season: code('2026-12'), figures: [], words: undefined, takeBack: [] },
      {
        season: autumn,
        figures: [{ line: 'minutes', here: 30, soFar: 50 }],
        words: undefined,
        takeBack: [],
      },
      {
        season: code('2026-03'),
        figures: [
          { line: 'minutes', here: 20, soFar: 20 },
          { line: 'rises', here: 1, soFar: 1 },
        ],
        words: undefined,
        takeBack: [],
      },
    ])
  })

  test('[SN12] however it is mixed, figures add up to their totals, none is 0, and no total shrinks', () => {
    const lived = fc.record({
      days: fc.integer({ min: 0, max: 1500 }),
      minutes: fc.constantFrom(10, 20, 30, 60),
      rise: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(lived, { maxLength: 30 }), all => {
        const it = table()
        for (const { days, minutes: length, rise } of all) {
          const when = now - days * dayMs
          if (rise) it.share('ana', when, { need: 'rejoice' })
          else minutes(it, length, when)
        }
        const before: Record<string, number> = {}
        for (const { figures } of it.view().pages.toReversed())
          for (const { line, here, soFar } of figures) {
            expect(here).toBeGreaterThan(0)
            expect(soFar).toBe((before[line] ?? 0) + here)
            before[line] = soFar
          }
        const sum = all.filter(({ rise }) => !rise).reduce((total, { minutes: m }) => total + m, 0)
        expect(before['minutes'] ?? 0).toBe(sum)
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  test('[SN12] no figure bears a name, and none is about anybody but me', () => {
    const it = table()
    it.circle.say('ben', { t: 'member-named', name: 'Ben' })
    const one = it.share('ana', september)
    it.heard('ana', one, it.reflect('ben', one, september), september)
    const said = JSON.stringify(it.view())
    expect(said).not.toContain('Ben')
    expect(said).not.toContain(accountOf('ben'))
  })

  test('[SN1] what a newer app says, or a clock claims of days to come, changes nothing', () => {
    const it = table()
    minutes(it, 20, september)
    const before = it.view()
    it.mine.say('ana', { t: 'unknown' }, september)
    it.circle.say('ben', { t: 'unknown' }, september)
    minutes(it, 60, at('2099-05-01'))
    expect(it.view()).toEqual(before)
    expect(it.page(code('2099-03'), { now: at('2099-05-02') })).toEqual({ minutes: 60 })
  })

  test('[SN14] with nothing in it there is a page of this season, without a figure', () => {
    expect(table().view().pages).toEqual([
      { season: autumn, figures: [], words: undefined, takeBack: [] },
    ])
  })
})

describe('my own line', () => {
  const write = (words: string, season = autumn) =>
    ({ t: 'season-line-written', season, words }) as const

  test('[SN15] the last holds, and erased whole nothing earlier comes back', () => {
    const it = table()
    const first = it.mine.say('ana', write('We sat on the wall.'))
    const second = it.mine.say('ana', write('We sat on the wall, and it was warm.'))
    it.mine.say('ana', write('Snow.', code('2025-12')))
    const [page] = it.view().pages
    expect(page?.words).toBe('We sat on the wall, and it was warm.')
    expect(page?.takeBack).toEqual([first, second])
    it.mine.change('ana', { t: 'taken-back', entries: page?.takeBack ?? [], mod: false })
    expect(it.view().pages.map(({ season, words }) => [season, words])).toEqual([
      [autumn, undefined],
      [code('2025-12'), 'Snow.'],
    ])
  })

  test('[SN15] one line, in my self circle and nowhere else', () => {
    expect(refusalOf(scene('self').circle, ana, { ...write('Warm.'), ...stamp })).toBeUndefined()
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(refusalOf(scene(kind).circle, ana, { ...write('Warm.'), ...stamp })).toBe('not-here')
    for (const broken of [{ words: '' }, { words: 'a\nb' }, { season: 1 }, { season: 8106.5 }])
      expect(parseEvent({ ...write('Warm.'), ...stamp, ...broken })).toBeUndefined()
  })
})

describe('on Today', () => {
  const offers = (self: Circle, circles: readonly Circle[], when: number): readonly number[] =>
    todayView(circles, self, ana, when, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
    }).items.flatMap(item => (item.kind === 'season-over' ? [item.season] : []))
  const day = (after: number): number => (lastDayOfSeason(autumn) + after) * dayMs + hourMs

  test('[SN16] the page of a season is offered when it is over, for four weeks', () => {
    const { mine, circle } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, september)
    const on = (after: number) => offers(mine.circle, [circle.circle], day(after))
    expect([0, 1, 28, 29].map(on)).toEqual([[], [autumn], [autumn], []])
  })

  test('[SN16] put away or opened on any device, it is offered no more; the next one is', () => {
    const { mine } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, september)
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, day(40))
    mine.say('ana', { t: 'season-put-away', season: autumn }, day(2))
    expect(offers(mine.circle, [], day(3))).toEqual([])
    // A device that was away puts away an earlier one: nothing comes back.
    mine.say('ana', { t: 'season-put-away', season: autumn - 1 }, day(4))
    expect(offers(mine.circle, [], day(5))).toEqual([])
    const next = (lastDayOfSeason(autumn + 1) + 1) * dayMs
    expect(offers(mine.circle, [], next)).toEqual([autumn + 1])
  })

  test('[SN16] a season in which nothing was said is not offered to anybody', () => {
    const { mine, circle } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, at('2026-08-30'))
    expect(offers(mine.circle, [circle.circle], day(1))).toEqual([])
    expect(
      todayView([circle.circle], undefined, ana, day(1), {
        online: true,
        unsent: undefined,
        halted: [],
        welcomed: [],
      }).items,
    ).toEqual([])
  })

  test('[SN16] it is one of the two suggestions of a week, and waits where both are taken', () => {
    const { mine } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, september)
    const on = Math.floor(day(2) / dayMs)
    for (const number of [601, 602]) {
      mine.say('ana', { t: 'person-kept', name: 'Nora' }, september, eventIdOf(number))
      const person = personIdOf(eventIdOf(number))
      mine.say('ana', { t: 'reach-out-begun', person, channel: 'call', on }, day(2))
    }
    expect(offers(mine.circle, [], day(2))).toEqual([])
    expect(offers(mine.circle, [], day(12))).toEqual([autumn])
  })
})
