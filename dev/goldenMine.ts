import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '#core/circle/fact.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { personIdOf } from '#core/people/card.ts'
import { accountOf, eventIdOf, scene } from './scene.ts'

/**
 * Writes what one person said to themselves about notes behind a link, and what it adds up to, beside the
 * weeks of a family: `node dev/goldenMine.ts v1`. A file written once replays for ever (`test/golden/weeks/`).
 */
const release = process.argv[2]
if (release === undefined) throw new Error('Say which release: node dev/goldenMine.ts v1')

const dayMs = 86_400_000
const monday = 1_795_000_000_000
const { circle, facts, say } = scene('self')
const tell = (act: Act, at: number, number: number): void => {
  const id = eventIdOf(number)
  const refusal = refusalOf(circle, accountOf('ana'), { ...act, v: 1, id, at })
  if (refusal !== undefined) throw new Error(`${act.t}: ${refusal}`)
  say('ana', act, at, id)
}
const written = (person: number, at: number): Act => ({
  t: 'here-note-written',
  person: personIdOf(eventIdOf(person)),
  from: 'Ana',
  words: 'I’m here. No need to answer.',
  secret: 'A'.repeat(22),
  answerSeed: 'A'.repeat(43),
  until: at + 7 * dayMs,
})
for (const [number, name] of [
  [50, 'Eva'],
  [51, 'Mara'],
  [52, 'Nils'],
] as const)
  tell({ t: 'person-kept', name }, monday, number)
const [eva, mara, nils] = [60, 61, 62].map(eventIdOf)
if (eva === undefined || mara === undefined || nils === undefined) throw new Error('No ids.')
tell(written(50, monday), monday, 60)
tell(written(51, monday), monday, 61)
tell(written(52, monday), monday, 62)
tell({ t: 'here-note-answered', note: eva, says: 'words', words: 'Come.' }, monday + dayMs, 63)
tell({ t: 'here-answer-read', note: eva }, monday + dayMs, 64)
tell({ t: 'here-note-no-more', note: eva }, monday + 2 * dayMs, 65)
tell({ t: 'here-note-ended', note: mara, why: 'taken-back' }, monday + dayMs, 66)
tell({ t: 'here-note-answered', note: nils, says: 'thanks' }, monday + dayMs, 67)

const file = join(import.meta.dirname, '..', 'test', 'golden', 'weeks', `${release}-mine.json`)
writeFileSync(file, `${JSON.stringify({ facts, folded: circle })}\n`)
console.log(`${facts.length} facts of ${release} written`)
