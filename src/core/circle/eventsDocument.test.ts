import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseEvent } from './event.ts'
import { practices } from './practices.ts'

const document = readFileSync(new URL('../../../docs/EVENTS.md', import.meta.url), 'utf8')

// The document shortens ids; here they get their full length back.
const inFull = (example: string): string =>
  example
    .replaceAll(/"([0-9A-Z]{6})…"/g, (_, start: string) => `"${start.padEnd(26, '0')}"`)
    .replaceAll(
      /"instance":"(\w+)…"/g,
      (_, start: string) => `"instance":"${start.padEnd(32, '0')}"`,
    )
    .replaceAll(/"account":"(\w+)…"/g, (_, start: string) => `"account":"${start.padEnd(32, '0')}"`)
    .replaceAll(
      /"(commit|e)":"(\w+)…"/g,
      (_, name: string, start: string) => `"${name}":"${start.padEnd(43, 'A')}"`,
    )
    .replaceAll(/"c":"(\w+)…"/g, (_, start: string) => `"c":"${start.padEnd(64, 'A')}"`)
    .replaceAll(/"ct":"(\w+)…"/g, (_, start: string) => `"ct":"${start.padEnd(363, 'A')}"`)
    .replaceAll(/"([0-9a-f]{2})…"/g, (_, start: string) => `"${start.padEnd(64, '0')}"`)

const examples = document
  .split('\n')
  .filter(text => text.startsWith('{"t"'))
  .map(text => JSON.parse(inFull(text)) as { readonly t: string })

test.each(examples)('[C15] the example of $t in docs/EVENTS.md is read as it stands', example => {
  expect(parseEvent(example)).toEqual(example)
})

test('[C15] docs/EVENTS.md has an example of every kind', () => {
  const known = practices.flatMap(practice => Object.keys(practice.schemas))
  expect(new Set(examples.map(({ t }) => t))).toEqual(new Set([...known, 'batch', 'aside']))
})
