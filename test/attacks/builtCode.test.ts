import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../dist/web')

interface Built {
  readonly name: string
  readonly text: string
}

let scripts: readonly Built[] = []
let pages: readonly Built[] = []
let styles: readonly Built[] = []
beforeAll(() => {
  if (!existsSync(folder)) throw new Error('The app is not built yet. Run: npm run build')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const those = (pattern: RegExp): readonly Built[] =>
    files
      .filter(name => pattern.test(name))
      .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  scripts = those(/\.m?js$/)
  pages = those(/\.html$/)
  styles = those(/\.css$/)
})

const sources = readFileSync(resolve(import.meta.dirname, '../../data/help-lines.json'), 'utf8')

/** Names of XML vocabularies are never asked; the sources of help lines are for people to open. */
const isForPeople = (address: string): boolean =>
  address.startsWith('http://www.w3.org/') || sources.includes(originOf(address))

const originOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).origin : address

/** Where in code a thing happens, with a little around it. */
const places = (files: readonly Built[], pattern: RegExp): readonly string[] =>
  files.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: found }) =>
        `${name}: ${text.slice(Math.max(0, index - 30), index + found.length + 30)}`,
    ),
  )

describe('[C2] the code that is delivered', () => {
  it('[C2] makes no code out of text', () => {
    expect(scripts.length).toBeGreaterThan(5)
    expect(places(scripts, /(?<![\w$.])eval\s*\(/g)).toEqual([])
    expect(places(scripts, /\bnew Function\b|(?<![\w$.])Function\s*\(\s*["'`]/g)).toEqual([])
    expect(places(scripts, /\bset(?:Timeout|Interval)\(\s*["'`]/g)).toEqual([])
    expect(places(scripts, /\bdocument\.write\b|\bimportScripts\(/g)).toEqual([])
  })

  it('[C2] loads nothing from anywhere else, and opens no connection elsewhere', () => {
    const elsewhere =
      /(?:\bfetch|\bimport|new (?:WebSocket|EventSource|Worker|SharedWorker)|sendBeacon|\.open)\(\s*["'`](?:https?:|wss?:)?\/\//g
    expect(places(scripts, elsewhere)).toEqual([])
    expect(places(scripts, /\bfrom\s*["'`](?:https?:)?\/\//g)).toEqual([])
    expect(places(scripts, /sourceMappingURL=/g)).toEqual([])
    expect(places(styles, /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\//g)).toEqual([])
  })

  it('[C2] has pages without inline code, and with everything of their own', () => {
    expect(pages.map(({ name }) => name)).toContain('index.html')
    expect(places(pages, /<script(?![^>]*\bsrc=)[^>]*>/g)).toEqual([])
    expect(places(pages, /\son[a-z]+\s*=\s*["']/g)).toEqual([])
    expect(places(pages, /<style\b|\sstyle\s*=\s*["']/g)).toEqual([])
    expect(places(pages, /javascript:/g)).toEqual([])
    const loading =
      /<(?:script|link|img|iframe|source|video|audio|object|embed|base)\b[^>]*\b(?:src|href|data)\s*=\s*["'](?:https?:)?\/\//g
    expect(places(pages, loading)).toEqual([])
  })

  it('[C2] names no other origin but the sources of the help lines', () => {
    const named = scripts.flatMap(({ name, text }) =>
      [...text.matchAll(/["'`](https?:\/\/[^"'`\s\\]*)/g)].map(([, address = '']) => ({
        name,
        address,
      })),
    )
    expect(named.length).toBeGreaterThan(10)
    // Put together from what a person typed, such as the address to leave to.
    const typed = /^https?:\/\/(?:\$\{\w+\}.*)?$/
    const strange = named.filter(({ address }) => !typed.test(address) && !isForPeople(address))
    expect(strange).toEqual([])
  })
})
