import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { type Circle, emptyCircle } from '../circle/circle.ts'
import { circleView } from '../circle/view.ts'
import type { Act } from '../circle/fact.ts'
import { parseEvent } from '../circle/event.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { type PersonCard, personIdOf } from './card.ts'
import type { PeopleAct } from './events.ts'
import { comeWith, entriesOfOnly, peopleView } from './view.ts'

const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
const me = accountOf('ana')
const keep = (name: string, more: Partial<PersonCard> = {}): PeopleAct => ({
  t: 'person-kept',
  name,
  ...more,
})
const idOf = (number: number, place?: number) => personIdOf(eventIdOf(number), place)
const file = eventIdOf(500)
const bring = (...people: readonly PersonCard[]): PeopleAct => ({
  t: 'people-imported',
  import: file,
  people,
})
const names = (circle: Circle): readonly string[] =>
  peopleView(circle).people.map(({ name }) => name)
const phone = (...values: readonly string[]) => values.map(value => ({ value }))

test.each(['pair', 'couple', 'family', 'community'] as const)(
  '[PE1] nothing of my people is accepted in a %s circle',
  kind => {
    const { circle } = scene(kind)
    const acts: readonly PeopleAct[] = [
      keep('Mara'),
      bring({ name: 'Mara' }),
      { t: 'person-changed', person: idOf(50), name: 'Mara' },
      { t: 'import-undone', import: file },
    ]
    for (const act of acts) expect(refusalOf(circle, me, { ...act, ...stamp })).toBe('not-here')
  },
)

test('[PE2] a person has a name; all else may be missing, and a birthday is a day there is', () => {
  const { circle, say } = scene('self')
  expect(parseEvent({ t: 'person-kept', name: ' ', ...stamp })).toBeUndefined()
  expect(parseEvent({ t: 'person-kept', name: 'Ma\u202Era', ...stamp })).toBeUndefined()
  const born = (month: number, date: number): Act => keep('Mara', { birthday: { month, date } })
  expect(refusalOf(circle, me, { ...born(4, 31), ...stamp })).toBe('wrong-value')
  expect(refusalOf(circle, me, { ...born(2, 29), ...stamp })).toBeUndefined()
  say('ana', keep('Mara'), 1, eventIdOf(50))
  expect(peopleView(circle).people).toEqual([{ id: idOf(50), name: 'Mara' }])
})

test('[PE3] two devices that change different things of one person both hold', () => {
  const { circle, say } = scene('self')
  say(
    'ana',
    keep('Mara', { phones: phone('600 000 001'), note: 'From the choir.' }),
    1,
    eventIdOf(50),
  )
  say('ana', { t: 'person-changed', person: idOf(50), phones: phone('600 000 002') })
  say('ana', {
    t: 'person-changed',
    person: idOf(50),
    told: { words: 'Her knee hurts.', on: 20_000 },
  })
  expect(peopleView(circle).people).toEqual([
    {
      id: idOf(50),
      name: 'Mara',
      phones: phone('600 000 002'),
      note: 'From the choir.',
      told: { words: 'Her knee hurts.', on: 20_000 },
    },
  ])
  say('ana', { t: 'person-changed', person: idOf(50), phones: [], note: '', told: null })
  expect(peopleView(circle).people).toEqual([{ id: idOf(50), name: 'Mara' }])
})

test('[PE4] letting go of somebody names the entries that hold them alone, and leaves no word', () => {
  const { circle, say, change } = scene('self')
  const first = say('ana', keep('Mara', { note: 'A secret.' }), 1, eventIdOf(50))
  const second = say('ana', { t: 'person-changed', person: idOf(50), note: 'A secret, still.' })
  const chunk = say('ana', bring({ name: 'Ben' }, { name: 'Caro' }), 1, eventIdOf(60))
  expect(entriesOfOnly(circle, [idOf(50)])).toEqual([first, second])
  expect(entriesOfOnly(circle, [idOf(60, 0)])).toEqual([])
  say('ana', { t: 'person-let-go', person: idOf(50) })
  expect(JSON.stringify(circle.people)).not.toContain('secret')
  say('ana', { t: 'person-let-go', person: idOf(60, 0) })
  // The last of those whom an entry holds takes it along.
  expect(entriesOfOnly(circle, [idOf(60, 1)])).toEqual([chunk])
  change('ana', { t: 'taken-back', entries: [chunk], mod: false })
  expect(names(circle)).toEqual([])
})

test('[PE4] whichever entry is taken back, no version of that person stays, and nobody else goes', () => {
  const { circle, say, change } = scene('self')
  say('ana', keep('Mara'), 1, eventIdOf(50))
  say('ana', keep('Ben'), 1, eventIdOf(51))
  const second = say('ana', { t: 'person-changed', person: idOf(50), note: 'A secret.' })
  change('ana', { t: 'taken-back', entries: [second], mod: false })
  expect(names(circle)).toEqual(['Ben'])
  expect(JSON.stringify(circle.people)).not.toContain('secret')
})

test('[PE5] undoing an import takes away who came with it, and keeps who was changed since', () => {
  const { circle, say } = scene('self')
  say('ana', keep('Mara'), 1, eventIdOf(50))
  const first = say('ana', bring({ name: 'Ben' }, { name: 'Caro' }), 1, eventIdOf(60))
  const second = say('ana', bring({ name: 'Daniel' }), 1, eventIdOf(61))
  say('ana', { t: 'person-changed', person: idOf(60, 1), note: 'Rings on Sundays.' })
  expect(peopleView(circle).lastImport).toEqual({ import: file, people: 2 })
  expect(entriesOfOnly(circle, comeWith(circle, file), [file])).toEqual([second])
  say('ana', { t: 'import-undone', import: file })
  expect(names(circle)).toEqual(['Mara', 'Caro'])
  expect(peopleView(circle).lastImport).toBeUndefined()
  expect(entriesOfOnly(circle, [idOf(60, 1)])).toContain(first)
})

test('[PE5] what another device still brings of an import that was undone brings nobody', () => {
  const { circle, say } = scene('self')
  say('ana', bring({ name: 'Ben' }), 1, eventIdOf(60))
  say('ana', { t: 'import-undone', import: file })
  say('ana', bring({ name: 'Caro' }), 1, eventIdOf(61))
  expect(names(circle)).toEqual([])
  // Where its entries were erased before one read them, the undoing alone says as much.
  const other = scene('self')
  other.say('ana', { t: 'import-undone', import: file })
  other.say('ana', bring({ name: 'Caro' }), 1, eventIdOf(61))
  expect(names(other.circle)).toEqual([])
})

test('[PE5] two devices that bring the same file without a connection are two imports', () => {
  const { circle, say } = scene('self')
  const again: PeopleAct = {
    t: 'people-imported',
    import: eventIdOf(501),
    people: [{ name: 'Ben', phones: phone('+34 600 000 001') }],
  }
  say('ana', bring({ name: 'Ben', phones: phone('600000001') }), 1, eventIdOf(60))
  say('ana', again, 1, eventIdOf(61))
  expect(peopleView(circle).alike).toMatchObject([{ into: idOf(60, 0), from: idOf(61, 0) }])
  say('ana', { t: 'import-undone', import: eventIdOf(501) })
  expect(names(circle)).toEqual(['Ben'])
})

test('[PE6] two that are made one keep all that both had, and what is said of either reaches it', () => {
  const { circle, say } = scene('self')
  say('ana', keep('Mara', { phones: phone('0049 171 2345678'), note: 'Choir.' }), 1, eventIdOf(50))
  const other = { phones: phone('+49 171 2345678', '030 1234567'), mails: phone('m@example.org') }
  say('ana', keep('Mara Weiss', { ...other, note: 'Berlin.' }), 1, eventIdOf(51))
  say('ana', { t: 'people-merged', into: idOf(50), from: idOf(51) })
  // Another device, without a connection, knew of two.
  say('ana', { t: 'person-changed', person: idOf(51), phones: phone('040 7654321') })
  expect(peopleView(circle).people).toEqual([
    {
      id: idOf(50),
      name: 'Mara',
      phones: phone('0049 171 2345678', '030 1234567', '040 7654321'),
      mails: phone('m@example.org'),
      note: 'Choir.\n\nBerlin.',
    },
  ])
  const refused = (act: Act) => refusalOf(circle, me, { ...act, ...stamp })
  expect(refused({ t: 'person-let-go', person: idOf(51) })).toBe('no-such-person')
  expect(refused({ t: 'people-merged', into: idOf(51), from: idOf(50) })).toBe('yourself')
  expect(refused({ t: 'people-merged', into: idOf(50), from: idOf(77) })).toBe('no-such-person')
})

test('[PE6] who was made one with somebody stays when their import is undone', () => {
  const { circle, say } = scene('self')
  say('ana', keep('Mara'), 1, eventIdOf(50))
  say('ana', bring({ name: 'Mara W.', phones: phone('600000001') }), 1, eventIdOf(60))
  say('ana', { t: 'people-merged', into: idOf(50), from: idOf(60, 0) })
  say('ana', { t: 'import-undone', import: file })
  expect(peopleView(circle).people).toMatchObject([{ name: 'Mara', phones: phone('600000001') }])
})

test('[PE7] who looks alike is offered once, and not again when they are two', () => {
  const { circle, say } = scene('self')
  say('ana', keep('Mara', { phones: phone('91 123 45 67') }), 1, eventIdOf(50))
  say('ana', keep('Jon', { phones: phone('+34 91 123 45 67') }), 1, eventIdOf(51))
  say('ana', keep('M', { mails: phone('A@b.example') }), 1, eventIdOf(52))
  say('ana', keep('N', { mails: phone('a@B.example ') }), 1, eventIdOf(53))
  expect(peopleView(circle).alike).toEqual([
    { into: idOf(50), from: idOf(51), by: 'number', what: '91 123 45 67' },
    { into: idOf(52), from: idOf(53), by: 'mail', what: 'A@b.example' },
  ])
  say('ana', { t: 'people-told-apart', one: idOf(51), other: idOf(50) })
  expect(peopleView(circle).alike).toHaveLength(1)
})

test('[PE7] Ben whom I wrote down, and Ben of my circle, are offered as one; three Bens are not', () => {
  const { circle, say } = scene('self')
  say('ana', keep('Ben', { phones: phone('600 000 001') }), 1, eventIdOf(50))
  const ofCircle = { t: 'person-kept', name: 'ben ', accounts: [accountOf('ben')] } as const
  say('ana', ofCircle, 1, eventIdOf(51))
  const pair = { into: idOf(50), from: idOf(51), by: 'name', what: 'Ben' }
  expect(peopleView(circle).alike).toEqual([pair])
  say('ana', keep('Ben', { mails: phone('ben@b.example') }), 1, eventIdOf(52))
  expect(peopleView(circle).alike).toEqual([])
})

test('[PE9] no view of a circle holds a word of my people', () => {
  const { circle, say } = scene('self')
  say('ana', keep('Mara Weiss', { phones: phone('600000001') }), 1, eventIdOf(50))
  expect(JSON.stringify(circleView(circle, me, 0))).not.toContain('Mara')
})

const some = fc.nat({ max: 5 })
const card = fc
  .record({ name: fc.constantFrom('Ana', 'Ben', 'Caro'), number: fc.nat({ max: 3 }) })
  .map(({ name, number }): PersonCard => ({ name, phones: phone(`60000000${number}`) }))
const person = fc.tuple(some, some).map(([event, place]) => idOf(100 + event, place))
const alone = some.map(event => idOf(100 + event))
const anybody = fc.oneof(person, alone)
const act: fc.Arbitrary<PeopleAct> = fc.oneof(
  card.map((said): PeopleAct => ({ t: 'person-kept', ...said })),
  fc.tuple(some, fc.array(card, { minLength: 1, maxLength: 3 })).map(
    ([number, people]): PeopleAct => ({
      t: 'people-imported',
      import: eventIdOf(500 + number),
      people,
    }),
  ),
  some.map((number): PeopleAct => ({ t: 'import-undone', import: eventIdOf(500 + number) })),
  fc.tuple(anybody, anybody).map(([into, from]): PeopleAct => ({ t: 'people-merged', into, from })),
  anybody.map((who): PeopleAct => ({ t: 'person-let-go', person: who })),
  fc
    .tuple(anybody, card)
    .map(([who, { phones }]): PeopleAct => ({ t: 'person-changed', person: who, phones })),
)

test('[C18] [PE6] whatever two devices wrote, in whatever order: folded alike in any pieces', () => {
  const acts = fc.array(fc.tuple(act, fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(acts, fc.nat({ max: 31 }), (written, cut) => {
      const { facts, say, change, circle } = scene('self')
      for (const [place, [said, erased]] of written.entries()) {
        const entry = say('ana', said, place, eventIdOf(100 + place))
        if (erased && place % 5 === 0)
          change('ana', { t: 'taken-back', entries: [entry], mod: false })
      }
      const again = emptyCircle()
      replayAll(again, facts.slice(0, cut))
      const stored = JSON.parse(JSON.stringify(again)) as Circle
      replayAll(stored, facts)
      expect(JSON.parse(JSON.stringify(stored.people))).toEqual(
        JSON.parse(JSON.stringify(circle.people)),
      )
      // Nobody who went into another is there beside them, and no chain leads to nobody or in a ring.
      for (const from of Object.keys(circle.people.mergedInto))
        expect(circle.people.all[from]).toBeUndefined()
      peopleView(circle)
    }),
    { numRuns: 300, seed: 7 },
  )
})
