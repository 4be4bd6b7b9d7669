import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { familyWeeks } from './familyWeeks.ts'

/**
 * Writes a week of everything that a family can do in this release, as facts that were opened, and what they add
 * up to: `node dev/goldenWeek.ts v1`. A week written once replays for ever: `test/golden/weeks/` is only added
 * to. That sealed entries of each release open is the golden log's part (`dev/goldenLog.ts`).
 */
const release = process.argv[2]
if (release === undefined) throw new Error('Say which release: node dev/goldenWeek.ts v1')

const { facts, circle } = familyWeeks(1)
const folder = join(import.meta.dirname, '..', 'test', 'golden', 'weeks')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${release}.json`), `${JSON.stringify({ facts, folded: circle })}\n`)
console.log(`${facts.length} facts of ${release} written`)
