import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { err, ok, type Result } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import { maxHelpLinesBytes } from '#protocol/api/helpLines.ts'
import { helpLinesSetting, readHelpLines } from '../setup/hostHelpLines.ts'
import { writeSetting } from '../setup/settingTable.ts'
import type { HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

const list = resolve(import.meta.dirname, '../../../data/help-lines.json')

/** Help lines that the host confirms or adds. */
export const helpLinesCommand: HostCommand = {
  name: 'help-lines',
  words: ['FILE'],
  what: 'help lines that you confirm or add ("" takes yours away)',
  more: [
    'FILE is JSON of at most 32 KiB, and replaces what you said before:',
    '  { "rows": [',
    '    { "confirms": "es-016", "on": "2026-11-20" },',
    '    { "country": "ES", "kind": "youth", "name": "Line of the town", "call": "900 000 000",',
    '      "hours": "every day, 9 to 21", "on": "2026-11-20", "replaces": "es-telefono-anar" } ] }',
    'kind: crisis, domestic-violence, youth, police or ambulance. text, cost, languages and replaces',
    'may be left out; the ids of lines stand in data/help-lines.json. Write a number as its operator',
    'writes it, and only one that you called or read on their own page that day.',
    'Everybody sees them with the words that they are yours and the day. No line of the app goes away.',
    'A running host follows within five seconds; devices when the app is next opened.',
  ],
  run: async ({ words: [word = ''], pathOf, place }) => {
    const read = word === '' ? ok({ rows: [] }) : readFile(pathOf(word))
    if (!read.ok) return read
    const { rows } = read.value
    return withDatabase(place, async ({ sql }) => {
      await sql.batch([writeSetting(helpLinesSetting, utf8(JSON.stringify({ rows })))])
      return ok({
        lines: [
          rows.length === 0
            ? 'Get help shows the lines that the app brings, and none of yours.'
            : `Get help now shows what you say in ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`,
        ],
      })
    })
  },
}

const readFile = (path: string): ReturnType<typeof readHelpLines> => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) return err(`There is no file ${path}.`)
  if (found.size > maxHelpLinesBytes) return err(`${path} is larger than 32 KiB.`)
  const text = textIn(path)
  return text.ok ? readHelpLines(text.value, knownIds()) : text
}

const textIn = (path: string): Result<string, string> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)))
  } catch {
    return err(`${path} cannot be read as text.`)
  }
}

/** The ids of the lines that the app brings; our own file, whose shape a test proves. */
const knownIds = (): ReadonlySet<string> => {
  const { lines } = JSON.parse(readFileSync(list, 'utf8')) as {
    readonly lines: readonly { readonly id: string }[]
  }
  return new Set(lines.map(({ id }) => id))
}
