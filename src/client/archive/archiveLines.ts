import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { concat } from '#base/bytes.ts'
import { fromUtf8 } from '#base/text.ts'
import {
  type ArchiveCircle,
  type ArchiveEntry,
  archiveEntrySchema,
  type ArchiveStart,
  archiveStartSchema,
  circleStartSchema,
} from './archiveFormat.ts'

/** What one line of archive.json says. */
export type ArchiveLine =
  | { readonly kind: 'start'; readonly start: ArchiveStart }
  | { readonly kind: 'circle'; readonly circle: Omit<ArchiveCircle, 'entries'> }
  | { readonly kind: 'entry'; readonly entry: ArchiveEntry }

/** `newer`: of a Herewith that writes another format; `wrong`: not archive.json as it is written. */
export type LineTrouble = 'newer' | 'wrong'

/** An entry is at most a quarter of this. */
const maxLineBytes = 4 * 1_048_576

const lineFeed = 10

/**
 * archive.json, a line at a time, so that one of any length fits into a small memory. It reads what
 * `writeJson` writes and no other layout of the same JSON. Total: each line is judged by its schema.
 */
export async function* archiveLines(
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchiveLine, LineTrouble | undefined> {
  const read = lineReader()
  for await (const line of linesOf(parts)) {
    const said = line === undefined ? 'wrong' : read(line)
    if (said === 'end') return 'wrong'
    if (typeof said === 'string') return said
    if (said !== undefined) yield said
  }
  return read('') === 'end' ? undefined : 'wrong'
}

/** What comes next: the beginning, a circle or the end, an entry or the end of its circle, nothing. */
type Place = 'start' | 'circle' | 'circle-or-end' | 'entry' | 'entry-or-end' | 'circle-end' | 'end'

/** Reads line after line; '' at the end asks whether it was one. */
const lineReader = (): ((line: string) => ArchiveLine | LineTrouble | 'end' | undefined) => {
  let place: Place = 'start'
  return line => {
    if (line === '') return place === 'end' ? 'end' : 'wrong'
    if (line === ']}' || line === ']},') return closing(line)
    switch (place) {
      case 'start': {
        const start = readStart(line)
        if (typeof start !== 'string') place = 'circle-or-end'
        return typeof start === 'string' ? start : { kind: 'start', start }
      }
      case 'circle':
      case 'circle-or-end': {
        const circle = readOpen(line, '"entries":[', circleStartSchema)
        if (circle === undefined) return 'wrong'
        place = 'entry-or-end'
        return { kind: 'circle', circle }
      }
      case 'entry':
      case 'entry-or-end': {
        const goesOn = line.endsWith(',')
        const entry = readJson(goesOn ? line.slice(0, -1) : line, archiveEntrySchema)
        if (entry === undefined) return 'wrong'
        place = goesOn ? 'entry' : 'circle-end'
        return { kind: 'entry', entry }
      }
      case 'circle-end':
      case 'end':
        return 'wrong'
    }
  }

  function closing(line: string): 'wrong' | undefined {
    const isOfCircle = place === 'entry-or-end' || place === 'circle-end'
    if (!isOfCircle && (place !== 'circle-or-end' || line !== ']}')) return 'wrong'
    if (!isOfCircle) place = 'end'
    else place = line === ']},' ? 'circle' : 'circle-or-end'
    return undefined
  }
}

const readStart = (line: string): ArchiveStart | LineTrouble => {
  const start = readOpen(line, '"circles":[', archiveStartSchema)
  if (start !== undefined) return start
  const [, version = '1'] = /^\{"format":"herewith-archive-(\d{1,9})"/.exec(line) ?? []
  return Number(version) > 1 ? 'newer' : 'wrong'
}

/** An object whose last member is a list that stays open at the end of the line. */
const readOpen = <T>(
  line: string,
  end: string,
  schema: v.GenericSchema<unknown, T>,
): T | undefined =>
  line.endsWith(`,${end}`) ? readJson(`${line.slice(0, -end.length - 1)}}`, schema) : undefined

const readJson = <T>(json: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
  try {
    const read = v.safeParse(schema, JSON.parse(json))
    return read.success ? read.output : undefined
  } catch {
    return undefined // Not JSON: the caller says that it is wrong.
  }
}

/** `undefined` for a line that is too long, or no text. */
async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  let rest: Bytes[] = []
  let restBytes = 0
  for await (const part of parts) {
    let from = 0
    for (let end = part.indexOf(lineFeed); end >= 0; end = part.indexOf(lineFeed, from)) {
      yield fromUtf8(concat(...rest, part.subarray(from, end)))
      rest = []
      restBytes = 0
      from = end + 1
    }
    rest.push(new Uint8Array(part.subarray(from)))
    restBytes += part.length - from
    if (restBytes > maxLineBytes) yield undefined
  }
  // The last line ends too.
  if (restBytes > 0) yield undefined
}
