import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type HintRule, hintFor, hintRules } from '#core/hints/hint.ts'
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

const read = (name: string): readonly Labelled[] =>
  // Our own file beside this one.
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, 'hints', `${name}.json`), 'utf8'),
  ) as Labelled[]

const found = (one: Labelled): HintRule | null =>
  hintFor({ words: one.words, need: one.need, move: one.move, share: one.share })?.rule ?? null

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((100 * part) / whole)} % (${part}/${whole})`

const line = (name: string, right: number, said: number, wanted: number): string =>
  `${name.padEnd(14)}${share(right, said).padStart(18)}${share(right, wanted).padStart(18)}`

const say = (words: string): void => void process.stdout.write(`${words}\n`)

const showMisses = process.argv.includes('--misses')
for (const half of ['tuning', 'held-out'] as const)
  for (const language of ['en', 'es'] as const) {
    const replies = read(half === 'tuning' ? language : `${language}.held-out`)
    const results = replies.map(reply => ({ reply, got: found(reply) }))
    say(
      `\n${half}, ${language}: ${replies.length} replies${' '.repeat(6)}precision${' '.repeat(9)}recall`,
    )
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
