import { daysInMonth } from '../../day/calendar.ts'
import { type Birthday, type FoundCard, personLimits, type Reach } from '../card.ts'
import { given } from '../merged.ts'
import { nameAmong } from '../nameAmong.ts'
import { cleanLine, cleanLines } from './clean.ts'
import type { ContentLine } from './contentLines.ts'
import { param, types } from './property.ts'
import { partsOf, type Reading, textOf } from './values.ts'

/** Nobody's card has more; a hostile file may. */
const maxLines = 1_000

/** What is read of a card while its lines come by. */
export interface CardDraft {
  readonly line: number
  version: string
  lines: number
  readonly names: Map<'FN' | 'N' | 'NICKNAME' | 'ORG', string>
  readonly reaches: {
    readonly kind: ReachKind
    readonly group: string | undefined
    readonly reach: Reach
  }[]
  readonly labels: Map<string, string>
  note: string | undefined
  birthday: Birthday | undefined
  /** A birthday was said, and there is no such day. */
  isBornNever: boolean
  isGroup: boolean
  /** A name, number or note was longer than is kept. */
  isShortened: boolean
}

type ReachKind = 'phones' | 'mails' | 'addresses'

export const newDraft = (line: number): CardDraft => ({
  line,
  version: '',
  lines: 0,
  names: new Map(),
  reaches: [],
  labels: new Map(),
  note: undefined,
  birthday: undefined,
  isBornNever: false,
  isGroup: false,
  isShortened: false,
})

/** Takes what one line says into the draft; lines that nobody needs say nothing. */
export const takeLine = (draft: CardDraft, line: ContentLine, reading: Reading): void => {
  const { property } = line
  draft.isShortened ||= ++draft.lines > maxLines
  if (draft.lines > maxLines) return
  switch (property.name) {
    case 'FN':
    case 'NICKNAME':
    case 'ORG':
      takeName(draft, line, reading, property.name)
      break
    case 'N':
      takeName(draft, line, reading, 'N')
      break
    case 'TEL':
      takeReach(draft, line, 'phones', withoutScheme(textOf(line, reading), 'tel:'))
      break
    case 'EMAIL':
      takeReach(draft, line, 'mails', withoutScheme(textOf(line, reading), 'mailto:'))
      break
    case 'ADR':
      takeReach(draft, line, 'addresses', addressIn(line, reading))
      break
    case 'X-ABLABEL':
      if (property.group !== undefined && draft.labels.size < 100)
        draft.labels.set(property.group, textOf(line, reading))
      break
    case 'NOTE':
      takeNote(draft, line, reading)
      break
    case 'BDAY':
      takeBirthday(draft, textOf(line, reading).trim(), param(property, 'X-APPLE-OMIT-YEAR'))
      break
    case 'KIND':
    case 'X-ADDRESSBOOKSERVER-KIND':
      draft.isGroup ||= textOf(line, reading).trim().toLowerCase() === 'group'
      break
    default: // A line of which nothing is kept.
  }
}

const takeName = (
  draft: CardDraft,
  line: ContentLine,
  reading: Reading,
  kind: 'FN' | 'N' | 'NICKNAME' | 'ORG',
): void => {
  if (draft.names.has(kind)) return
  const parts =
    kind === 'FN' || kind === 'NICKNAME' ? [textOf(line, reading)] : partsOf(line, reading)
  const [family = '', first = '', more = '', before = '', after = ''] = parts
  const said = kind === 'N' ? [before, first, more, family, after] : parts
  const name = kept(draft, said.filter(part => part.trim() !== '').join(' '), personLimits.name)
  if (name !== undefined) draft.names.set(kind, name)
}

const takeReach = (draft: CardDraft, line: ContentLine, kind: ReachKind, said: string): void => {
  const value =
    kind === 'addresses'
      ? keptLines(draft, said, personLimits.address)
      : kept(draft, said, kind === 'phones' ? personLimits.phone : personLimits.mail)
  if (value === undefined) return
  const same = draft.reaches.filter(each => each.kind === kind)
  if (same.length === personLimits.reaches) draft.isShortened = true
  if (same.length === personLimits.reaches || same.some(({ reach }) => reach.value === value))
    return
  const label = labelIn(types(line.property))
  draft.reaches.push({
    kind,
    group: line.property.group,
    reach: label === undefined ? { value } : { value, label },
  })
}

const takeNote = (draft: CardDraft, line: ContentLine, reading: Reading): void => {
  const said = keptLines(draft, textOf(line, reading), personLimits.note)
  if (said === undefined) return
  const both = draft.note === undefined ? said : `${draft.note}\n${said}`
  draft.note = keptLines(draft, both, personLimits.note)
}

const kept = (draft: CardDraft, text: string, max: number): string | undefined => {
  const clean = cleanLine(text, max)
  draft.isShortened ||= clean !== undefined && text.trim().length > max
  return clean
}

const keptLines = (draft: CardDraft, text: string, max: number): string | undefined => {
  const clean = cleanLines(text, max)
  draft.isShortened ||= clean !== undefined && text.trim().length > max
  return clean
}

/** `tel:%2B34…` in vCard 4. */
const withoutScheme = (text: string, scheme: string): string => {
  const trimmed = text.trim()
  if (trimmed.slice(0, scheme.length).toLowerCase() !== scheme) return trimmed
  const rest = trimmed.slice(scheme.length)
  try {
    return decodeURIComponent(rest)
  } catch {
    return rest // Not well written, and read as it stands.
  }
}

const addressIn = (line: ContentLine, reading: Reading): string => {
  const [box = '', more = '', street = '', town = '', region = '', code = '', country = ''] =
    partsOf(line, reading)
  const place = [code, town].filter(part => part !== '').join(' ')
  return [street, more, box, place, region, country].filter(part => part !== '').join('\n')
}

const known: readonly (readonly [type: string, label: string])[] = [
  ['cell', 'mobile'],
  ['mobile', 'mobile'],
  ['iphone', 'mobile'],
  ['fax', 'fax'],
  ['pager', 'pager'],
  ['home', 'home'],
  ['work', 'work'],
]

const labelIn = (said: readonly string[]): string | undefined =>
  known.find(([type]) => said.includes(type))?.[1]

/** `_$!<Mobile>!$_` is how an iPhone writes one of its own. */
const ownLabel = (text: string): string | undefined => {
  const builtIn = /^_\$!<(.*)>!\$_$/.exec(text.trim())?.[1]
  const label = cleanLine(builtIn?.toLowerCase() ?? text, personLimits.label)
  return label === undefined ? undefined : (known.find(([type]) => type === label)?.[1] ?? label)
}

const takeBirthday = (draft: CardDraft, text: string, omittedYear: string | undefined): void => {
  if (draft.birthday !== undefined || text === '') return
  draft.birthday = birthdayIn(text, omittedYear)
  draft.isBornNever = draft.birthday === undefined
}

const birthdayIn = (text: string, omittedYear: string | undefined): Birthday | undefined => {
  const said = /^(?:(\d{4})-?|--)(\d{2})-?(\d{2})(?!\d)/.exec(text)
  if (said === null) return undefined
  const [, yearText, monthText, dateText] = said
  const [month, date] = [Number(monthText), Number(dateText)]
  const isSaid = yearText !== undefined && yearText !== omittedYear
  const year =
    isSaid && Number(yearText) >= 1800 && Number(yearText) <= 2200 ? Number(yearText) : undefined
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year ?? 2000, month))
    return undefined
  return { month, date, ...given('year', year) }
}

/** The person a draft is about; `undefined` where it names nobody and leads to nobody. */
export const cardOf = (draft: CardDraft): FoundCard | undefined => {
  const { names, note, birthday } = draft
  const [phones, mails, addresses] = (['phones', 'mails', 'addresses'] as const).map(kind =>
    draft.reaches.filter(each => each.kind === kind).map(each => labelled(draft, each)),
  )
  const said = (['FN', 'N', 'NICKNAME', 'ORG'] as const).map(kind => names.get(kind))
  const name = nameAmong([...said, mails?.[0]?.value.slice(0, personLimits.name)], phones)
  if (name === undefined && (phones === undefined || phones.length === 0)) return undefined
  return {
    ...given('name', name),
    ...given('phones', phones),
    ...given('mails', mails),
    ...given('addresses', addresses),
    ...given('note', note),
    ...given('birthday', birthday),
  }
}

const labelled = ({ labels }: CardDraft, { group, reach }: CardDraft['reaches'][number]): Reach => {
  const said = group === undefined ? undefined : labels.get(group)
  const label = said === undefined ? undefined : ownLabel(said)
  return label === undefined ? reach : { value: reach.value, label }
}
