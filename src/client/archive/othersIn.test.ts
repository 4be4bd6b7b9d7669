import { expect, test } from 'vitest'
import type { AccountId } from '#core/circle/ids.ts'
import { practices } from '#core/circle/practices.ts'
import { readersSchema } from '#core/aside/events.ts'
import { familyWeeks } from '#dev/familyWeeks.ts'
import { accountOf } from '#dev/scene.ts'
import * as v from 'valibot'
import type { ArchiveEntry } from './archiveFormat.ts'
import { othersIn, treatmentOf } from './othersIn.ts'
import { maskedEntry, masksOf } from './withoutOthers.ts'

/** As much of a schema as tells what stands where; Valibot's own types know only one kind at a time. */
interface Looked {
  readonly type: string
  readonly entries?: Readonly<Record<string, Looked>>
  readonly item?: Looked
  readonly wrapped?: Looked
  readonly options?: readonly (Looked | string)[]
  readonly pipe?: readonly Looked[]
}

/** Every place of an act where something can stand: `a.b` for what stands in `a`, through lists and choices. */
const waysIn = (schema: Looked, way = ''): readonly string[] => {
  const here = way === '' ? [] : [way]
  if (schema.wrapped !== undefined) return waysIn(schema.wrapped, way)
  if (schema.entries !== undefined)
    return [
      ...here,
      ...Object.entries(schema.entries).flatMap(([key, each]) =>
        waysIn(each, way === '' ? key : `${way}.${key}`),
      ),
    ]
  if (schema.item !== undefined) return waysIn(schema.item, way)
  if (schema.type === 'union' || schema.type === 'variant' || schema.type === 'intersect')
    return (schema.options ?? []).flatMap(each =>
      typeof each === 'string' ? [] : waysIn(each, way),
    )
  return here
}

const archived = practices.flatMap(({ schemas }) =>
  Object.entries(schemas).filter(([kind]) => Object.hasOwn(othersIn, kind)),
)

test('[E20] every field of every act that an archive may hold has somebody’s word on how it is treated', () => {
  const unsaid = archived.flatMap(([kind, schema]) =>
    waysIn(schema)
      .filter(way => !isBelowFiles(way) && treatmentOf(kind, way) === undefined)
      .map(way => `${kind}: ${way}`),
  )
  expect(unsaid).toEqual([])
  // The walk itself: were it blind, nothing would ever be missing.
  const shown = waysIn(new Map(archived).get('plan-shown') ?? { type: 'none' })
  expect(shown).toContain('steps.lines.phone')
  expect(treatmentOf('move-made', 'offer.street')).toBeUndefined()
})

test('[E20] what is said of a field is said of one that is there', () => {
  const schemas = new Map(archived)
  const gone = Object.entries(othersIn).flatMap(([kind, fields]) => {
    const schema = schemas.get(kind)
    if (schema === undefined) return [kind]
    if (fields === 'goes') return []
    const ways = waysIn(schema)
    return Object.keys(fields).flatMap(way =>
      ways.some(each => each === way || each.startsWith(`${way}.`)) ? [] : [`${kind}: ${way}`],
    )
  })
  expect(gone).toEqual([])
})

/** Their own pictures and voices are whole, or not there at all. */
const isBelowFiles = (way: string): boolean => way.startsWith('files.')

const ana = accountOf('ana')
const cast = ['ana', 'ben', 'caro', 'daniel', 'elena'] as const
const members = Object.fromEntries(
  cast.map((who, since) => [
    accountOf(who),
    {
      account: accountOf(who),
      name: who.charAt(0).toUpperCase() + who.slice(1),
      role: 'member' as const,
      since,
      present: true,
    },
  ]),
)
const masks = () =>
  masksOf([{ members }], ana, { somebody: 'Somebody {name}', circleUnnamed: 'A circle' })

const entryOf = (event: Record<string, unknown>, by: AccountId): ArchiveEntry => ({
  position: 1,
  entry: '0'.repeat(64),
  author: by,
  event,
})

const eventIn = (entry: ArchiveEntry): Record<string, unknown> =>
  'event' in entry ? entry.event : {}

test('[E20] through a week of everything no account, no name in a field and no number of others is left', () => {
  const hide = masks()
  for (const fact of familyWeeks(1).facts) {
    if (fact.kind !== 'content' || fact.event.t === 'unknown') continue
    const { event } = fact
    const json = JSON.parse(JSON.stringify(event)) as Record<string, unknown>
    const left = JSON.stringify(maskedEntry(entryOf(json, fact.by), hide))
    for (const who of cast) {
      if (who === 'ana') continue
      expect(left, event.t).not.toContain(accountOf(who))
    }
    expect(left).not.toMatch(/"name":"(ben|caro|daniel|elena)"/i)
  }
})

test('[E15] [E20] names and numbers on a plan go, whoever wrote it, and a help line stays what it is called', () => {
  const hide = masks()
  const says = { kind: 'person', name: 'Mara', phone: '+44 1632 960001', person: 'x1' }
  const line = { t: 'plan-line-written', v: 1, id: 'i', at: 0, step: 'people', place: 1, says }
  expect(eventIn(maskedEntry(entryOf(line, ana), hide))['says']).toEqual({
    kind: 'person',
    name: 'Somebody 5',
  })
  const member = { circle: '1'.repeat(64), account: accountOf('ben') }
  const ofBen = { ...line, says: { kind: 'person', name: 'Ben', member } }
  expect(eventIn(maskedEntry(entryOf(ofBen, ana), hide))['says']).toEqual({
    kind: 'person',
    name: 'Somebody 1',
  })
  const helpLine = { kind: 'help-line', country: 'ES', line: 'es-024', name: 'Línea 024' }
  expect(eventIn(maskedEntry(entryOf({ ...line, says: helpLine }, ana), hide))['says']).toEqual(
    helpLine,
  )
  for (const by of [ana, accountOf('ben')]) {
    const steps = [{ step: 'people', lines: [{ kind: 'person', name: 'Mara', phone: '0163' }] }]
    const shown = { t: 'plan-shown', v: 1, id: 'i', at: 0, show: 's', to: [], live: true, steps }
    const left = JSON.stringify(maskedEntry(entryOf(shown, by), hide))
    expect(left).not.toMatch(/Mara|0163/)
    expect(left).toContain('Somebody 5')
  }
})

test('[E15] [E20] in a batch each act is treated by its own kind', () => {
  const hide = masks()
  const batch = {
    t: 'batch',
    v: 1,
    id: 'i',
    at: 0,
    ops: [{ t: 'member-named', name: 'Ben' }],
    title: 'Ben',
  }
  const left = eventIn(maskedEntry(entryOf(batch, accountOf('ben')), hide))
  expect(left).toEqual({
    t: 'batch',
    v: 1,
    id: 'i',
    at: 0,
    ops: [{ t: 'member-named', name: 'Somebody 1' }],
  })
  const mine = { ...batch, ops: [{ t: 'member-named', name: 'Ana' }] }
  expect(JSON.stringify(maskedEntry(entryOf(mine, ana), hide))).toContain('"Ana"')
})

test('[E15] [E20] a circle that is called by who is in it is not called so; another keeps its name', () => {
  const hide = masks()
  const named = (name: string) =>
    eventIn(
      maskedEntry(
        entryOf({ t: 'circle-named', v: 1, id: 'i', at: 0, name, kind: 'pair' }, ana),
        hide,
      ),
    )['name']
  expect(named('Ana and Ben')).toBe('A circle')
  expect(named('BEN’s kitchen')).toBe('A circle')
  expect(named('Tuesday')).toBe('Tuesday')
  expect(named('Bench')).toBe('Bench')
})

test('[E15] [E20] what nobody knows anything of goes, an unknown account gets a number, and readers stay in order', () => {
  const hide = masks()
  const share = {
    t: 'share-offered',
    v: 1,
    id: 'i',
    at: 0,
    need: 'listen',
    words: 'Ben came.',
    street: 'Mill Lane 3',
    continues: 'f'.repeat(32),
  }
  const left = eventIn(maskedEntry(entryOf(share, accountOf('ben')), hide))
  expect(left['street']).toBeUndefined()
  // Free words stay, and may name somebody.
  expect(left['words']).toBe('Ben came.')
  expect(left['continues']).toBe('5'.padStart(32, '0'))
  const readers = cast.map(accountOf).toSorted()
  const aside = { ...share, for: readers }
  const entry: ArchiveEntry = {
    position: 1,
    entry: '0'.repeat(64),
    author: accountOf('ben'),
    aside,
  }
  const masked = maskedEntry(entry, hide)
  expect(v.safeParse(readersSchema, 'aside' in masked ? masked.aside : {}).success).toBe(true)
})
