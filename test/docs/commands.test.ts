import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shellLines } from './markdown.ts'
import { projectFiles, projectFolder, readProject } from './projectFiles.ts'

const documents = projectFiles('.md')
const scripts = new Set(
  [...readProject('package.json').matchAll(/^ {4}"([\w:-]+)": ".+",?$/gm)].map(
    ([, name = '']) => name,
  ),
)

/** Programs of a Debian machine that a guide may ask for. */
const programs: ReadonlySet<string> = new Set(
  'cd git apt systemctl journalctl curl sqlite3 pg_dump pg_restore adduser install cp mv rm chmod chown tar find df openssl'.split(
    ' ',
  ),
)
const npmOwn: ReadonlySet<string> = new Set(['ci', 'install', 'audit'])

/** Why a line of a guide would not work; `undefined` when it would. */
const strange = (line: string): string | undefined => {
  const words = line.split(/\s+/).filter(word => !/^[A-Z_]+=/.test(word))
  const [program = '', ...rest] = words[0] === 'sudo' ? withoutOptions(words.slice(1)) : words
  if (program === 'npm') {
    const [first = '', second = ''] = rest.filter(word => !/^--?prefix/.test(word))
    const script = first === 'run' ? second : first
    return scripts.has(script) || npmOwn.has(script) ? undefined : line
  }
  if (program.endsWith('/.bin/node') && rest[0] === '-e') return undefined // Run in backup.test.ts.
  if (program === 'node') {
    const file = rest.find(word => /\.(?:ts|mjs)$/.test(word))
    return file !== undefined && existsSync(join(projectFolder, file)) ? undefined : line
  }
  return programs.has(program) ? undefined : line
}

/** `sudo -u herewith git pull` runs `git`. */
const withoutOptions = (words: readonly string[]): readonly string[] =>
  words[0] === '-u' ? withoutOptions(words.slice(2)) : words

describe('commands in the documents', () => {
  test('are scripts of this package or programs every Debian machine knows', () => {
    const unknown = documents.flatMap(({ path, text }) =>
      shellLines(text)
        .filter(line => strange(line) !== undefined)
        .map(line => `${path}: ${line}`),
    )
    expect(unknown).toEqual([])
  })

  test('the two that matter are in the README', () => {
    const lines = shellLines(readProject('README.md'))
    expect(lines).toContain('npm start')
    expect(lines).toContain('npm test')
  })

  test('a script in the text is there too', () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, script = '']) => ({ path, script })),
    )
    expect(named.filter(({ script }) => !scripts.has(script))).toEqual([])
  })

  test('a command nobody knows is found', () => {
    expect(strange('npm run fly')).toBe('npm run fly')
    expect(strange('node dev/nowhere.ts')).toBe('node dev/nowhere.ts')
    expect(strange('sudo -u herewith git pull')).toBeUndefined()
    expect(strange('PORT=80 npm start')).toBeUndefined()
    expect(strange('frobnicate')).toBe('frobnicate')
  })
})

describe('settings of a host', () => {
  const settings = (text: string): readonly string[] => [
    ...new Set(
      [
        ...text.matchAll(/\b(?:HEREWITH_[A-Z_]+|PORT|HOST|DATABASE_URL|OPAQUE_SERVER_SETUP)\b/g),
      ].map(([name]) => name),
    ),
  ]

  test('docs/SELF-HOSTING.md names each that the server reads, and no other', () => {
    const read = projectFiles('.ts')
      .filter(({ path }) => path.startsWith('src/server/') && !path.endsWith('.test.ts'))
      .flatMap(({ text }) => [
        ...text.matchAll(/\b(?:env|environment)(?:\.|\[['"]|\(['"])([A-Z][A-Z_]+)/g),
      ])
      .map(([, name = '']) => name)
    const told = settings(readProject('docs/SELF-HOSTING.md'))
    expect(read.filter(name => !told.includes(name) && name !== 'NODE_ENV')).toEqual([])
    expect(told.filter(name => !read.includes(name))).toEqual([])
  })
})
