import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type HintRule, hintFor, hintRules } from '#core/hints/hint.ts'
import { owningHintFor } from '#core/hints/owningHint.ts'
import type { MoveKind, Need } from '#core/sharing/events.ts'

/**
 * How often the hints are right: `npm run bench:hints`, with `-- --misses` for the replies of the
 * tuning half that they get wrong. Those of the other half are not shown, so that nobody mends
 * a rule because of them. See bench/hints/README.md.
 */
interface Labelled {
  readonly words: string
  readonly share?: string
  readonly need: Need
  readonly move: MoveKind
  readonly expect: HintRule | null
}

// Our own files beside this one: what is in them has the shape that is said where they are read.
const read = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, 'hints', `${name}.json`), 'utf8'))

const found = (one: Labelled): HintRule | null =>
  hintFor({ words: one.words, need: one.need, move: one.move, share: one.share })?.rule ?? null

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((100 * part) / whole)} % (${part}/${whole})`

const line = (
  name: string,
  right: number,
  said: number,
  wanted: number,
  of = right, // of those that were wanted
): string => `${name.padEnd(14)}${share(right, said).padStart(18)}${share(of, wanted).padStart(18)}`

const say = (words: string): void => void process.stdout.write(`${words}\n`)

/**
 * What takes a line of an owning back. Labelled apart from the names of the rules: a hint is right where
 * there was something to stop at, whichever list found it, and lists may be cut otherwise one day.
 */
const takesBack = ['if', 'excuse', 'small', 'blame'] as const

interface LabelledOwning {
  readonly words: string
  readonly expect: (typeof takesBack)[number] | null
}

const showMisses = process.argv.includes('--misses')
const head = (name: string, count: number): void =>
  say(`\n${name}: ${count}${' '.repeat(6)}precision${' '.repeat(9)}recall`)

for (const half of ['tuning', 'held-out'] as const)
  for (const language of ['en', 'es'] as const) {
    const replies = read(
      half === 'tuning' ? language : `${language}.held-out`,
    ) as readonly Labelled[]
    const results = replies.map(reply => ({ reply, got: found(reply) }))
    head(`${half}, ${language}, replies`, replies.length)
    for (const rule of hintRules) {
      const said = results.filter(({ got }) => got === rule)
      const wanted = replies.filter(({ expect }) => expect === rule)
      const right = said.filter(({ reply }) => reply.expect === rule)
      say(line(rule, right.length, said.length, wanted.length))
    }
    const right = results.filter(({ reply, got }) => got !== null && got === reply.expect)
    const said = results.filter(({ got }) => got !== null)
    const wanted = replies.filter(({ expect }) => expect !== null)
    say(line('all', right.length, said.length, wanted.length))
    if (!showMisses || half === 'held-out') continue
    for (const { reply, got } of results)
      if (got !== reply.expect) say(`  ${String(reply.expect)} → ${String(got)}: ${reply.words}`)
  }

for (const half of ['tuning', 'held-out'] as const)
  for (const language of ['en', 'es'] as const) {
    const name = `owning.${language}`
    const lines = read(half === 'tuning' ? name : `${name}.held-out`) as readonly LabelledOwning[]
    const results = lines.map(one => ({ ...one, got: owningHintFor(one.words)?.rule ?? null }))
    const said = results.filter(({ got }) => got !== null)
    const wanted = results.filter(({ expect }) => expect !== null)
    head(`${half}, ${language}, lines of an owning`, lines.length)
    for (const kind of takesBack) {
      const ofKind = wanted.filter(({ expect }) => expect === kind)
      const right = ofKind.filter(({ got }) => got !== null)
      // A hint does not say which of the four it means: only how many of them it finds can be said.
      say(line(kind, 0, 0, ofKind.length, right.length))
    }
    const right = said.filter(({ expect }) => expect !== null)
    say(line('all', right.length, said.length, wanted.length))
    if (!showMisses || half === 'held-out') continue
    for (const { words, expect, got } of results)
      if ((got === null) !== (expect === null))
        say(`  ${String(expect)} → ${String(got)}: ${words}`)
  }
