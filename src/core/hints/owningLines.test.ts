import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../bench/hints')
const read = (
  name: string,
): readonly { readonly words: string; readonly expect: string | null }[] =>
  JSON.parse(readFileSync(resolve(folder, `owning.${name}.json`), 'utf8'))

// Neither half is tested for what is found in it: the figures in docs/HINTS.md say how little that is yet.
test.each(['en', 'es'])(
  '[J6] two halves of lines of an owning, a hundred together, and no line in both (%s)',
  name => {
    const halves = [read(name), read(`${name}.held-out`)] as const
    for (const half of halves) {
      expect(half.length).toBeGreaterThanOrEqual(60)
      const silent = half.filter(({ expect: kind }) => kind === null).length
      expect(silent / half.length).toBeGreaterThan(0.4)
      expect(silent / half.length).toBeLessThan(0.6)
      const kinds = new Set(half.map(({ expect: kind }) => kind))
      expect(kinds).toEqual(new Set(['if', 'excuse', 'small', 'blame', null]))
    }
    const all = halves.flatMap(half => half.map(({ words }) => words))
    expect(new Set(all).size).toBe(all.length)
  },
)
