import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type ArchiveReport,
  type CircleReport,
  verifyArchive,
} from '#client/archive/verifyArchive.ts'

/** `npm run verify-archive -- FILE`: says in words what an archive proves and what it does not. */

const [given] = process.argv.slice(2)

// Names come out of the file: a terminal must not act on what somebody put into one.
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

const say = (line: string): void => {
  process.stdout.write(`${line.replaceAll(unseen, '\ufffd')}\n`)
}

const circleLines = (circle: CircleReport, hasSecrets: boolean): readonly string[] => {
  const { name, position, head, takenBack, proven, unproven, closed, leftOut, troubles } = circle
  const title = `${name ?? 'A circle without a name'} (${circle.circle})`
  if (troubles.length > 0) return [title, ...troubles.map(trouble => `  WRONG: ${trouble}`)]
  return [
    title,
    `  The log adds up to position ${position}; head ${head}.`,
    '  archive.json has the same entries, authors and positions.',
    ...(proven > 0 ? [`  Compared word for word with what was signed: ${proven} texts.`] : []),
    ...(unproven > 0 && !hasSecrets
      ? [`  Not compared, because what opens them is not here: ${unproven} texts.`]
      : []),
    ...(unproven > 0 && hasSecrets
      ? [`  Not compared, because the secret of their time is not here: ${unproven} texts.`]
      : []),
    ...(takenBack > 0 ? [`  Taken back, so that only signed headers are left: ${takenBack}.`] : []),
    ...(closed > 0 ? [`  Said not to open for whoever made this: ${closed}.`] : []),
    ...(leftOut > 0 ? [`  Left out of archive.json, as the app leaves it out: ${leftOut}.`] : []),
  ]
}

const limitsOf = ({ hasSecrets, withoutProof }: ArchiveReport): readonly string[] => [
  'What this cannot prove',
  '  That nothing newer was said: it ends where the device stood when the file was made.',
  '  That the host showed everybody the same: compare heads, or the circle words, with others.',
  '  Who somebody is: a name is what they called themselves. Times are what their clocks said.',
  '  index.html: it is compared with its sum only. Sums show damage; whoever changes a file on',
  '  purpose can write new ones.',
  ...(withoutProof > 0
    ? [
        '  The words, whose they are and where they stand: what was signed names accounts, and was left',
        '  out with the details of other people.',
      ]
    : []),
  ...(hasSecrets || withoutProof > 0
    ? []
    : [
        '  The words in archive.json: without proof/secrets.json they cannot be compared with what',
        '  was signed. That an entry is there, whose it is and where it stands, is proven.',
      ]),
]

const main = async (path: string): Promise<number> => {
  let bytes: Uint8Array
  try {
    // npm runs scripts in the project's folder; a path is meant from where the person stands.
    bytes = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', path))
  } catch {
    say(`There is no file ${path} that can be read.`)
    return 1
  }
  const report = await verifyArchive(bytes)
  for (const trouble of report.troubles) say(`WRONG: ${trouble}`)
  for (const circle of report.circles)
    for (const line of circleLines(circle, report.hasSecrets)) say(line)
  if (report.withoutProof > 0)
    say(
      `Not compared, because it was made without other people's details: ${report.withoutProof} circles.`,
    )
  const { proven, missing } = report.media
  if (proven > 0) say(`Pictures and voice notes that are what their words name: ${proven}.`)
  if (missing > 0) say(`Pictures and voice notes that are not in the file: ${missing}.`)
  say('')
  for (const line of limitsOf(report)) say(line)
  const isWrong =
    report.troubles.length > 0 || report.circles.some(({ troubles }) => troubles.length > 0)
  say('')
  say(
    isWrong
      ? 'This archive does not add up.'
      : report.withoutProof > 0
        ? 'Its sums are right. Nothing of it could be compared with what was signed.'
        : 'This archive adds up.',
  )
  return isWrong ? 1 : 0
}

if (given === undefined) {
  say('Which archive?  npm run verify-archive -- path/to/archive.zip')
  process.exitCode = 1
} else process.exitCode = await main(given)
