import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFiles, projectFolder } from './projectFiles.ts'

const documents = projectFiles('.md').filter(({ path }) => path !== 'CHANGELOG.md')
const layers = 'base|core|protocol|crypto|client|server|web'
const there = (path: string): boolean =>
  existsSync(join(projectFolder, path)) || existsSync(join(projectFolder, 'src', path))

/** `src/core/circle/replay.ts`, `core/circle/replay.ts`, `test/golden/`, without patterns. */
const namedIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      new RegExp(`\`((?:src/)?(?:${layers})/[\\w./-]*|(?:test|dev|docs)/[\\w./-]+)\``, 'g'),
    ),
  ].map(([, path = '']) => path)

describe('files that documents name', () => {
  test('are there', () => {
    const lost = documents.flatMap(({ path, text }) =>
      namedIn(text)
        .filter(named => !there(named))
        .map(named => `${path}: ${named}`),
    )
    expect(lost).toEqual([])
  })

  test('and one that is not would be found', () => {
    expect(namedIn('see `core/nowhere.ts` and `src/base/`, not `yes/no`')).toEqual([
      'core/nowhere.ts',
      'src/base/',
    ])
    expect(there('core/nowhere.ts')).toBe(false)
  })
})
