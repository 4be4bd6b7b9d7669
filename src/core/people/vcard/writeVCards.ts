import { utf8 } from '#base/text.ts'
import type { Birthday, PersonCard, Reach } from '../card.ts'

const typeOf: Readonly<Record<string, string>> = {
  mobile: 'cell',
  home: 'home',
  work: 'work',
  fax: 'fax',
  pager: 'pager',
}

/**
 * A file of vCards 4.0 (RFC 6350). It bears no word of where it comes from, and no id: whoever finds
 * it learns what stands in an address book, and no more.
 */
export const writeVCards = (people: readonly PersonCard[]): string => people.map(written).join('')

const written = (card: PersonCard): string => {
  let items = 0
  const reach = (name: string, { value, label }: Reach, text: string): readonly string[] => {
    const type = label !== undefined && Object.hasOwn(typeOf, label) ? typeOf[label] : undefined
    if (label === undefined || value === '') return [`${name}:${text}`]
    if (type !== undefined) return [`${name};TYPE=${type}:${text}`]
    // A label of one's own, as address books write it.
    items++
    return [`item${items}.${name}:${text}`, `item${items}.X-ABLabel:${escaped(label)}`]
  }
  const { name, phones = [], mails = [], addresses = [], note, birthday } = card
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${escaped(name)}`,
    ...phones.flatMap(each => reach('TEL', each, escaped(each.value))),
    ...mails.flatMap(each => reach('EMAIL', each, escaped(each.value))),
    // Lines as they were written; which of them is the town is nobody's guess.
    ...addresses.flatMap(each => reach('ADR', each, `;;${escaped(each.value)};;;;`)),
    ...(note === undefined ? [] : [`NOTE:${escaped(note)}`]),
    ...(birthday === undefined ? [] : [`BDAY:${day(birthday)}`]),
    'END:VCARD',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

const day = ({ year, month, date }: Birthday): string =>
  `${year === undefined ? '--' : String(year)}${two(month)}${two(date)}`

const two = (number: number): string => String(number).padStart(2, '0')

/** At most 75 bytes on a line, and no letter torn apart. */
const folded = (line: string): string => {
  if (utf8(line).length <= 75) return line
  let out = ''
  let room = 75
  for (const letter of line) {
    const size = utf8(letter).length
    if (size > room) {
      out += '\r\n '
      room = 74
    }
    out += letter
    room -= size
  }
  return out
}
