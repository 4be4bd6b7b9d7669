import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { hostEnvironment } from '../setup/hostEnvironment.ts'
import { StorageFailed, StorageFull } from '../sql/sql.ts'
import { accountsCommand } from './accountsCommand.ts'
import { agesCommand } from './agesCommand.ts'
import { backupCommand } from './backupCommand.ts'
import { contactCommand } from './contactCommand.ts'
import { endSeatCommand } from './endSeatCommand.ts'
import { healthCommand } from './healthCommand.ts'
import { helpLinesCommand } from './helpLinesCommand.ts'
import type { HostCall, HostCommand } from './hostCommand.ts'
import { moveCommand } from './moveCommand.ts'
import { inviteCommand } from './inviteCommand.ts'
import { removeCommand } from './removeCommand.ts'
import { restoreCommand } from './restoreCommand.ts'
import { setUpLinkCommand } from './setUpLinkCommand.ts'
import { signUpCommand } from './signUpCommand.ts'
import { storageCommand } from './storageCommand.ts'
import { restoreAccountCommand, suspendCommand } from './suspendCommands.ts'

export interface HostToolDeps {
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Where the person stands. */
  readonly folder: string
  readonly now: () => number
  readonly random: (length: number) => Bytes
  readonly say: (line: string) => unknown
  readonly complain: (line: string) => unknown
}

/** 0: done. 1: not done, or something is not well. 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2

const commands: readonly HostCommand[] = [
  healthCommand,
  setUpLinkCommand,
  signUpCommand,
  inviteCommand,
  contactCommand,
  helpLinesCommand,
  agesCommand,
  moveCommand,
  accountsCommand,
  suspendCommand,
  restoreAccountCommand,
  endSeatCommand,
  storageCommand,
  removeCommand,
  backupCommand,
  restoreCommand,
]

/** Runs one command of a host's tools and says what came of it. */
export const hostTool = async (words: readonly string[], deps: HostToolDeps): Promise<ExitCode> => {
  const { say, complain } = deps
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    for (const line of overview()) say(line)
    return name === undefined ? 2 : 0
  }
  const command = commands.find(one => one.name === name)
  if (command === undefined) {
    complain(`There is no command "${name}". npm run host -- --help lists them.`)
    return 2
  }
  const read = readWords(command, rest)
  if (!read.ok) {
    complain(read.error)
    return 2
  }
  if (read.value === 'help') {
    for (const line of helpOf(command)) say(line)
    return 0
  }
  const place = hostEnvironment(deps.variables)
  if (!place.ok) {
    complain(place.error)
    return 1
  }
  const { folder, now, random } = deps
  const pathOf = (word: string): string => resolve(folder, word)
  const answer = await safely(command, {
    ...read.value,
    pathOf,
    place: place.value,
    now,
    random,
  })
  if (!answer.ok) {
    complain(answer.error)
    return 1
  }
  const { lines, data, well = true } = answer.value
  if (read.value.json && data !== undefined) say(JSON.stringify(data, undefined, 2))
  else for (const line of lines) say(line)
  return well ? 0 : 1
}

type Read = Pick<HostCall, 'words' | 'option' | 'flag'> & { readonly json: boolean }

const readWords = (
  command: HostCommand,
  words: readonly string[],
): Result<Read | 'help', string> => {
  const named = Object.fromEntries(
    Object.keys(command.options ?? {}).map(name => [name, { type: 'string' }] as const),
  )
  const bare = Object.fromEntries(
    (command.flags ?? []).map(name => [name, { type: 'boolean' }] as const),
  )
  const flags = {
    help: { type: 'boolean', short: 'h' },
    ...(command.json === true ? { json: { type: 'boolean' } as const } : {}),
  } as const
  const wrong = err(`It goes like this: ${usageOf(command)}`)
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...named, ...bare, ...flags },
      allowPositionals: true,
    })
    if (values['help'] === true) return ok('help')
    if (positionals.length !== command.words.length) return wrong
    const option = (name: string): string | undefined => {
      const value: unknown = Reflect.get(values, name)
      return typeof value === 'string' ? value : undefined
    }
    const flag = (name: string): boolean => Reflect.get(values, name) === true
    return ok({ words: positionals, option, flag, json: flag('json') })
  } catch {
    return wrong
  }
}

const usageOf = ({ name, words, options = {}, flags = [], json = false }: HostCommand): string =>
  [
    `npm run host -- ${name}`,
    ...words,
    ...Object.entries(options).map(([option, value]) => `[--${option} ${value}]`),
    ...flags.map(flag => `[--${flag}]`),
    ...(json ? ['[--json]'] : []),
  ].join(' ')

const overview = (): readonly string[] => {
  const column = Math.max(...commands.map(({ name, words }) => [name, ...words].join(' ').length))
  return [
    'Tools for the person who runs this Herewith. They work while it runs.',
    '',
    ...commands.map(
      ({ name, words, what }) => `  ${[name, ...words].join(' ').padEnd(column)}  ${what}`,
    ),
    '',
    'More about one of them: npm run host -- COMMAND --help',
    'HEREWITH_DATA or DATABASE_URL say where the host keeps its data, as when it is started.',
  ]
}

const helpOf = (command: HostCommand): readonly string[] => [
  usageOf(command),
  '',
  command.what,
  ...(command.more ?? []),
]

/** A failing database is a sentence; of a bug only its name, as its message may quote anything. */
const safely = async (command: HostCommand, call: HostCall): ReturnType<HostCommand['run']> => {
  try {
    return await command.run(call)
  } catch (error) {
    if (error instanceof StorageFull) return err('There is no space left for the database.')
    if (error instanceof StorageFailed) return err('The database did not answer as it should.')
    const name = error instanceof Error ? error.name : 'an unknown error'
    return err(`This did not work, for a reason that was not foreseen (${name}).`)
  }
}
