import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { utf8 } from '#base/text.ts'
import { decodeAs } from '#client/people/decodeAs.ts'
import { hostileFile } from '#dev/vcardFuzz.ts'
import { showsSomething } from '../../circle/text.ts'
import { cardSchema, foundCardSchema, type PersonCard } from '../card.ts'
import { maxCards, readVCards } from './readVCards.ts'
import { writeVCards } from './writeVCards.ts'

const readBytes = (bytes: Uint8Array) => readVCards(bytes, decodeAs)
const read = (text: string) => readBytes(utf8(text))
const card = (...lines: readonly string[]): string =>
  ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
/** A letter for each byte, as old phones write. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

const phone30 = card(
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//iPhone OS 17.0//EN',
  'N:Núñez;María José;;;',
  'FN:María José Núñez',
  'item1.TEL;type=pref:+34 600 12 34 56',
  'item1.X-ABLabel:_$!<Mobile>!$_',
  'item2.TEL:91 123 45 67',
  'item2.X-ABLabel:Casa de su madre',
  'item3.EMAIL;type=INTERNET:mj@example.org',
  'item3.X-ABLabel:_$!<Work>!$_',
  'item4.ADR;type=HOME:;;Calle Mayor 4\\, 2º B;Madrid;;28013;España',
  'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
  'NOTE:Alergia\\; nueces\\nTiene perro',
  'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJ',
  ' CQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/',
  ' 2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIy',
)

test('[PE10] a card of an iPhone: labels of its groups, a birthday without a year, no picture', () => {
  expect(read(phone30)).toEqual({
    cards: [
      {
        name: 'María José Núñez',
        phones: [
          { value: '+34 600 12 34 56', label: 'mobile' },
          { value: '91 123 45 67', label: 'Casa de su madre' },
        ],
        mails: [{ value: 'mj@example.org', label: 'work' }],
        addresses: [{ value: 'Calle Mayor 4, 2º B\n28013 Madrid\nEspaña', label: 'home' }],
        note: 'Alergia; nueces\nTiene perro',
        birthday: { month: 2, date: 29 },
      },
    ],
    notices: [],
    noticed: 0,
    pictures: 1,
    shortened: 0,
    isMore: false,
  })
})

test('[PE10] a card of an old Android: quoted-printable, soft line breaks, a name without FN', () => {
  const text = card(
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4E=C3=BA=C3=B1=65=7A;=4D=61=72=C3=AD=61=20=4A=6F=73=C3=',
    '=A9;;;',
    'TEL;CELL;PREF:600123456',
    'TEL;HOME;VOICE:911234567',
    'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dos l=C3=ADneas=0D=0A=',
    'y un = suelto',
  )
  expect(read(text).cards).toEqual([
    {
      name: 'María José Núñez',
      phones: [
        { value: '600123456', label: 'mobile' },
        { value: '911234567', label: 'home' },
      ],
      note: 'Dos líneas\ny un = suelto',
    },
  ])
})

test('[PE10] other charsets: said in the card, wide with a mark, wide without, or not said at all', () => {
  const named = card('VERSION:2.1', 'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jos=E9')
  expect(read(named).cards).toEqual([{ name: 'José' }])
  expect(readBytes(latin1(card('VERSION:2.1', 'FN:Jos\u00e9'))).cards).toEqual([{ name: 'José' }])
  const raw = latin1(
    card('VERSION:2.1', 'FN;CHARSET=SHIFT_JIS:\u0083\u0065\u0083\u0058\u0083\u0067'),
  )
  expect(readBytes(raw).cards).toEqual([{ name: 'テスト' }])
  const wide = (mark: string, swap: boolean): Uint8Array => {
    const units = Uint16Array.from(mark + card('VERSION:3.0', 'FN:Zoë'), letter =>
      letter.charCodeAt(0),
    )
    const bytes = new Uint8Array(units.buffer)
    if (swap) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse()
    return bytes
  }
  for (const mark of ['\ufeff', ''])
    for (const swap of [false, true])
      expect(readBytes(wide(mark, swap)).cards).toEqual([{ name: 'Zoë' }])
  expect(read(`\ufeff${phone30}\ufeff${phone30}`).cards).toHaveLength(2)
  expect(read(card('FN;CHARSET=NO-SUCH:Ana')).cards).toEqual([{ name: 'Ana' }])
})

test.each([
  ['CR', '\r'],
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('[PE10] lines that end with %s, folded inside a word and inside a letter', (_, end) => {
  const text = card('VERSION:3.0', 'FN:Ana ', ' Lo', ' pez', 'TEL;TYPE=', ' cell:600', ' 123 ')
  expect(read(text.replaceAll('\r\n', end)).cards).toEqual([
    { name: 'Ana Lopez', phones: [{ value: '600123', label: 'mobile' }] },
  ])
  const [before, after] = [latin1(`BEGIN:VCARD${end}FN:Jos\u00c3`), latin1(`${end} \u00a9${end}`)]
  expect(readBytes(Uint8Array.from([...before, ...after])).cards).toEqual([{ name: 'José' }])
})

test('[PE10] in vCard 2.1 the space at a fold is the space between two words', () => {
  expect(read(card('VERSION:2.1', 'FN:Ana', ' Lopez')).cards).toEqual([{ name: 'Ana Lopez' }])
})

test('[PE10] a card of Outlook: the agent in it is nobody whom I keep, and a group is no person', () => {
  const agent = card('VERSION:2.1', 'FN:His secretary', 'TEL:1')
  const nested = card('VERSION:2.1', 'FN:Ben', 'AGENT:', agent.trimEnd(), 'TEL;WORK:600 000 001')
  const inline = card(
    'VERSION:3.0',
    'FN:Caro',
    'AGENT:BEGIN:VCARD\\nFN:Somebody\\nEND:VCARD',
    'TEL:2',
  )
  const begun = card('VERSION:2.1', 'FN:Daniel', `AGENT:${agent.trimEnd()}`, 'TEL:3')
  const group = card('VERSION:4.0', 'KIND:group', 'FN:Choir', 'MEMBER:urn:uuid:1')
  const { cards, notices } = read(nested + inline + begun + group)
  expect(cards).toEqual([
    { name: 'Ben', phones: [{ value: '600 000 001', label: 'work' }] },
    { name: 'Caro', phones: [{ value: '2' }] },
    { name: 'Daniel', phones: [{ value: '3' }] },
  ])
  expect(notices).toMatchObject([{ name: 'Choir', why: 'group' }])
})

test('[PE10] a card of version 4: numbers as addresses, types in quotes', () => {
  const text = card(
    'VERSION:4.0',
    'FN:Elena',
    'TEL;VALUE=uri;TYPE="cell,voice";PREF=1:tel:+1-212-555-0123;ext=5',
    'EMAIL;TYPE=home:mailto:elena@example.org',
    'BDAY:--0412',
    'X;Y="a:b;c":d',
  )
  expect(read(text).cards).toEqual([
    {
      name: 'Elena',
      phones: [{ value: '+1-212-555-0123;ext=5', label: 'mobile' }],
      mails: [{ value: 'elena@example.org', label: 'home' }],
      birthday: { month: 4, date: 12 },
    },
  ])
})

test('[PE11] a broken card never spoils its neighbours, and it is said which it was', () => {
  const first = card('VERSION:3.0', 'FN:Ana', 'TEL:1')
  const last = card('VERSION:3.0', 'FN:Caro', 'TEL:3')
  const middle = [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben\r\nTEL:2\r\n',
    'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:Ben=\r\n',
    'BEGIN:VCARD\r\nVERSION:2.1\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Nobody\r\n',
    'BEGIN:VCARD\r\n\u0000\u0001\r\n:::\r\n"\r\n',
    'BEGIN:VCARD\r\nPHOTO;ENCODING=b:AAAA\r\nBBBB\r\nCCCC\r\n',
    'noise\r\nEND:VCARD\r\n',
  ]
  for (const broken of middle) {
    const names = read(first + broken + last).cards.map(({ name }) => name)
    expect(names[0]).toBe('Ana')
    expect(names.at(-1)).toBe('Caro')
  }
  expect(read(first + (middle[0] ?? '') + last).notices).toEqual([
    { line: 6, name: 'Ben', why: 'cut-short' },
  ])
  expect(read(first + card('VERSION:3.0', 'NOTE:?') + last).notices).toEqual([
    { line: 6, name: undefined, why: 'nobody' },
  ])
})

test('[PE11] what could deceive or break a screen is taken out of a name, and long words are cut', () => {
  const { cards, shortened } = read(
    card('FN:Ma\u202era\u0007\\nWeiss', `NOTE:${'é'.repeat(5_000)}`, `TEL:${'1'.repeat(1_000)}`),
  )
  expect(cards[0]?.name).toBe('Mara Weiss')
  expect(cards[0]?.note).toHaveLength(4_000)
  expect(shortened).toBe(1)
  expect(v.is(cardSchema, cards[0])).toBe(true)
})

test('[PE11] a file without a card has nobody in it; of a file without an end, ten thousand are read', () => {
  expect(read('name,phone\r\nMara,1\r\n')).toMatchObject({ cards: [], noticed: 0 })
  const many = read(card('FN:Ana').repeat(maxCards + 1))
  expect(many.cards).toHaveLength(maxCards)
  expect(many.isMore).toBe(true)
})

test('[PE11] a million properties, and one line without an end, are read in one walk', () => {
  const properties = read(card('FN:Ana', 'TEL:1\r\n'.repeat(1_000_000)))
  expect(properties.cards).toEqual([{ name: 'Ana', phones: [{ value: '1' }] }])
  const line = read(card('FN:Ben', `NOTE:${'x'.repeat(10_000_000)}`))
  expect(line.cards[0]?.note).toHaveLength(4_000)
  expect(read('BEGIN:VCARD\r\n'.repeat(300_000)).notices).toHaveLength(100)
  expect(read(`BEGIN:VCARD\r\nFN:Caro\r\n ${'y\r\n '.repeat(300_000)}`).cards).toHaveLength(1)
})

test('[PE11] whatever the bytes are, the reader does not throw and gives cards that can be kept', () => {
  const holds = (file: Uint8Array): void => {
    for (const each of readBytes(file).cards)
      expect(v.safeParse(foundCardSchema, each).success).toBe(true)
  }
  fc.assert(fc.property(hostileFile, holds), { numRuns: 1_000, seed: 11 })
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: 300, seed: 12 })
})

const line = (max: number) =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: max / 2 })
    .map(text => text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '').trim())
    .filter(showsSomething)
const label = fc.option(fc.oneof(fc.constantFrom('home', 'mobile', 'fax', 'work'), line(30)), {
  nil: undefined,
})
const reaches = (value: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    fc
      .record({ value, label })
      .map(each =>
        each.label === undefined ? { value: each.value } : { value: each.value, label: each.label },
      ),
    { minLength: 1, maxLength: 4, selector: each => each.value },
  )
const someLines = fc.array(line(60), { minLength: 1, maxLength: 4 }).map(all => all.join('\n'))
const plain = (text: string): boolean => !/^(tel|mailto):/i.test(text)
const person: fc.Arbitrary<PersonCard> = fc.record(
  {
    name: line(120),
    phones: reaches(line(60).filter(plain)),
    mails: reaches(line(100).filter(plain)),
    addresses: reaches(someLines),
    note: someLines,
    birthday: fc.oneof(
      fc.record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) }),
      fc.constant({ month: 2, date: 29, year: 1984 }),
    ),
  },
  { requiredKeys: ['name'] },
)

test('[PE12] what was written is read again, word for word', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 4 }), people => {
      expect(read(writeVCards(people)).cards).toEqual(people)
    }),
    { numRuns: 400, seed: 13 },
  )
})

test('[PE12] lines have at most 75 bytes, no letter is torn, and the file names nobody but them', () => {
  const name = 'María José Núñez '.repeat(6).trim()
  const text = writeVCards([{ name, note: '👩‍👩‍👧 '.repeat(30).trim() }])
  for (const each of text.split('\r\n')) {
    expect(utf8(each).length).toBeLessThanOrEqual(75)
    expect(each).not.toMatch(/[\ud800-\udbff]$/)
  }
  expect(text.toLowerCase()).not.toMatch(/herewith|prodid|uid|rev:/)
})

test('[PE21] a number is nobody’s name: the next that names them does, and else nothing', () => {
  const named = (...lines: readonly string[]) => read(card('VERSION:3.0', ...lines)).cards
  const phones = [{ value: '+34 600 123 456' }]
  const tel = 'TEL:+34 600 123 456'
  expect(named(tel)).toEqual([{ phones }])
  expect(named('FN:600123456', 'N:600123456;;;;', tel)).toEqual([{ phones }])
  expect(named('FN:600 123 456', 'ORG:Bakery', tel)).toEqual([{ name: 'Bakery', phones }])
  expect(named('FN:+34600123456', 'NICKNAME:Lin', tel)).toEqual([{ name: 'Lin', phones }])
  expect(named(tel, 'EMAIL:lin@example.org')).toMatchObject([{ name: 'lin@example.org' }])
  // A name that is another number than theirs is what somebody is called.
  expect(named('FN:Agent 86', tel)).toEqual([{ name: 'Agent 86', phones }])
})

test('[PE13] a birthday that is no day is said, and the rest of its card is read', () => {
  const { cards, notices } = read(card('VERSION:3.0', 'FN:Ana', 'BDAY:19700229', 'TEL:600'))
  expect(cards).toEqual([{ name: 'Ana', phones: [{ value: '600' }] }])
  expect(notices).toEqual([{ line: 1, name: 'Ana', why: 'birthday' }])
})
