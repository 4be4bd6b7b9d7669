/** What stands before the first colon: `item1.TEL;TYPE=home,voice`. */
export interface Property {
  readonly group: string | undefined
  /** In capitals. */
  readonly name: string
  /** In capitals; a value without a name (vCard 2.1: `TEL;HOME`) is a type or an encoding. */
  readonly params: ReadonlyMap<string, readonly string[]>
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q'])

/** `undefined` when it is no property. Total, and walks the text once. */
export const readProperty = (head: string): Property | undefined => {
  const [first = '', ...rest] = outsideQuotes(head, ';')
  const dot = first.lastIndexOf('.')
  const name = first
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  if (!/^[A-Z0-9-]{1,64}$/.test(name)) return undefined
  const params = new Map<string, string[]>()
  for (const param of rest.slice(0, maxParams)) {
    const equals = param.indexOf('=')
    const said = equals < 0 ? param.trim() : param.slice(equals + 1)
    const key = equals < 0 ? bareName(said) : param.slice(0, equals).trim().toUpperCase()
    const values = outsideQuotes(said, ',').map(unquoted)
    const known = params.get(key)
    if (known === undefined) params.set(key, values)
    else known.push(...values)
  }
  return { group: dot < 0 ? undefined : first.slice(0, dot).trim().toLowerCase(), name, params }
}

/** Nobody writes more; a hostile file may. */
const maxParams = 64

const bareName = (value: string): string =>
  encodings.has(value.toUpperCase()) ? 'ENCODING' : 'TYPE'

const unquoted = (text: string): string => text.trim().replaceAll('"', '')

const outsideQuotes = (text: string, mark: string): string[] => {
  if (!text.includes('"')) return text.split(mark)
  const parts: string[] = []
  let from = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === mark && !isQuoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

export const param = ({ params }: Property, name: string): string | undefined =>
  params.get(name)?.[0]

export const types = ({ params }: Property): readonly string[] =>
  // In quotes they may be one list: TYPE="cell,voice".
  (params.get('TYPE') ?? []).flatMap(type => type.toLowerCase().split(','))

export type Encoding = 'plain' | 'quoted-printable' | 'base64'

export const encodingOf = (property: Property): Encoding => {
  const said = param(property, 'ENCODING')?.toUpperCase() ?? ''
  if (said === 'QUOTED-PRINTABLE' || said === 'Q') return 'quoted-printable'
  return said === 'BASE64' || said === 'B' ? 'base64' : 'plain'
}
