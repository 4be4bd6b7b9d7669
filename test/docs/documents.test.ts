import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorOf, anchors, linkTargets, pathsIn, shellLines } from './markdown.ts'
import { projectFiles, projectFolder, readProject } from './projectFiles.ts'

const documents = projectFiles('.md')
const isOutside = (target: string): boolean => /^[a-z]+:/.test(target)

/** What a link of this document does not lead to; `undefined` when it leads somewhere. */
const deadEnd = (path: string, target: string): string | undefined => {
  if (isOutside(target)) return undefined
  const [file = '', anchor] = target.split('#')
  const found = file === '' ? path : join(dirname(path), file)
  if (found.startsWith('..') || !existsSync(join(projectFolder, found))) return target
  if (anchor === undefined) return undefined
  return anchors(readProject(found)).has(anchor) ? undefined : target
}

describe('documents', () => {
  test('every link inside the project leads to a file and a heading that are there', () => {
    const dead = documents.flatMap(({ path, text }) =>
      linkTargets(text)
        .filter(target => deadEnd(path, target) !== undefined)
        .map(target => `${path}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  test('every document that belongs to the project is there', () => {
    const needed = [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'docs/ARCHITECTURE.md',
      'docs/PROTOCOL.md',
      'docs/EVENTS.md',
      'docs/GLOSSARY.md',
      'docs/RULES.md',
      'docs/THREAT-MODEL.md',
      'docs/SELF-HOSTING.md',
      'docs/OPERATING.md',
    ]
    const there = new Set(documents.map(({ path }) => path))
    expect(needed.filter(path => !there.has(path))).toEqual([])
  })

  test('no document names a place of the machine it was written on', () => {
    // Of a host's machine, and of the app's own addresses; anything else is somebody's own.
    const known =
      /^\/(?:etc|srv|var\/(?:lib|backups)|usr|opt|dev\/null|v1|j|file|healthz|gallery|help|help\.html)(?:[/.:]|$)/
    const strange = documents.flatMap(({ path, text }) =>
      pathsIn(text)
        .filter(one => !known.test(one))
        .map(one => `${path}: ${one}`),
    )
    expect(strange).toEqual([])
  })

  test('the licence is whole', () => {
    const text = readProject('LICENSE')
    expect(text).toContain('GNU AFFERO GENERAL PUBLIC LICENSE')
    for (let section = 0; section <= 17; section++) expect(text).toContain(`\n  ${section}. `)
    expect(text).toContain('END OF TERMS AND CONDITIONS')
    expect(readProject('package.json')).toContain('"license": "AGPL-3.0-or-later"')
  })
})

describe('decisions', () => {
  const decisions = documents.filter(({ path }) => path.startsWith('docs/adr/'))
  const numberOf = (path: string): number => Number(/(\d{4})-/.exec(path)?.[1])

  test('have a number each; one may be taken before its page is written', () => {
    const numbers = decisions.map(({ path }) => numberOf(path))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeGreaterThanOrEqual(13)
  })

  test('each say what there was to choose from, what it costs, and when to look again', () => {
    const parts = ['## Context', '## Options', '## Choice', '## Consequences', '**Revisit when**']
    const short = decisions.filter(({ path, text }) => {
      const titled = text.startsWith(`# ${String(numberOf(path)).padStart(4, '0')}. `)
      return !titled || parts.some(part => !text.includes(part))
    })
    expect(short.map(({ path }) => path)).toEqual([])
  })

  test('are all listed in docs/ARCHITECTURE.md', () => {
    const listed = new Set(linkTargets(readProject('docs/ARCHITECTURE.md')))
    const missing = decisions.filter(({ path }) => !listed.has(path.replace('docs/', '')))
    expect(missing.map(({ path }) => path)).toEqual([])
  })
})

describe('how documents are read', () => {
  test('links, pictures and headings', () => {
    expect(linkTargets('[a](b.md) ![c](d.png) `[e](f)`\n```\n[g](h)\n```\n')).toEqual([
      'b.md',
      'd.png',
    ])
    expect(anchorOf('Log and verification')).toBe('log-and-verification')
    expect(deadEnd('docs/RULES.md', 'nowhere.md')).toBe('nowhere.md')
    expect(deadEnd('docs/RULES.md', '#no-such-heading')).toBe('#no-such-heading')
    expect(deadEnd('docs/RULES.md', '../../outside.md')).toBe('../../outside.md')
    expect(deadEnd('docs/RULES.md', 'GLOSSARY.md')).toBeUndefined()
  })

  test('paths, but not the slashes of words and addresses', () => {
    expect(pathsIn('in /home/ana/x and `/etc/herewith.env`')).toEqual([
      '/home/ana/x',
      '/etc/herewith.env',
    ])
    expect(pathsIn('yes/no https://example.org/a src/core/x.ts ./a ../b')).toEqual([])
  })

  test('shell lines', () => {
    expect(shellLines('```sh\n# why\nnpm start   # now\na \\\n  b\n```\n```\nno\n```\n')).toEqual([
      'npm start',
      'a b',
    ])
  })
})
