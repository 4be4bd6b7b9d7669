import fc from 'fast-check'
import { utf8 } from '#base/text.ts'

const pieces = [
  'BEGIN:VCARD',
  'END:VCARD',
  'VERSION:2.1',
  'VERSION:3.0',
  'VERSION:4.0',
  'FN:José Núñez',
  'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jos=E9=',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4E=C3=BA;Jos=C3=A9;;;',
  'N:Weiss;Mara;;;',
  'TEL;CELL:+34 600 123 456',
  'item1.TEL;type=pref:0171 2345678',
  'item1.X-ABLabel:_$!<Mobile>!$_',
  'TEL;VALUE=uri;TYPE="cell,voice":tel:+1-212-555-0123',
  'TEL:javascript:alert(1)',
  'EMAIL:mara@example.org',
  'ADR;TYPE=home:;;Lindenweg 4\\, 2;Berlin;;10115;',
  'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQ',
  ' ABCD',
  '\tEFGH=',
  'AGENT:',
  'AGENT:BEGIN:VCARD',
  'NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=',
  '=C3=A9=',
  'NOTE:\\n\\;\\',
  'BDAY:--0229',
  'BDAY:1604-02-30',
  'KIND:group',
  ':::;;;"',
  'X;Y="a:b;c',
  '',
  '=',
  '\u202Eevil',
  '\u0000',
  'ñ',
]

const ends = ['\r\n', '\n', '\r', '', '=\r\n', '\r\n ']

const bytesOf = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const piece = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...pieces),
        fc.oneof({ weight: 4, arbitrary: fc.constant('\r\n') }, fc.constantFrom(...ends)),
      )
      .map(([text, end]) => utf8(text + end)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant(Uint8Array.of(0xef, 0xbb, 0xbf)) },
)

const card = fc
  .tuple(fc.constantFrom('BEGIN:VCARD\r\n', ''), fc.array(piece, { maxLength: 12 }), fc.boolean())
  .map(([begin, said, isWhole]) =>
    bytesOf([utf8(begin), ...said, utf8(isWhole ? '\r\nEND:VCARD\r\n' : '')]),
  )

/** Bytes that a reader of vCards must survive: pieces of cards, put together wrongly, and noise. */
export const hostileFile: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom<readonly number[]>(
      [],
      [],
      [],
      [],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
    ),
    fc.array(card, { maxLength: 5 }),
  )
  .map(([mark, cards]) => bytesOf([Uint8Array.from(mark), ...cards]))
