import { circleOfLog, fileNames } from './archiveFormat.ts'
import type { Without } from './archiveFormat.ts'

/** What README.txt says of each thing that an archive can hold, in its order there. A folder ends with `/`. */
export const readmeFiles = [
  fileNames.page,
  'text/',
  fileNames.calendar,
  fileNames.checkIns,
  fileNames.people,
  fileNames.json,
  fileNames.mediaFolder,
  'earlier/',
  fileNames.sums,
] as const

/** Lines of at most 80 letters; those under a name begin with two blanks. */
export interface ReadmeWords {
  readonly title: string
  readonly files: Readonly<Record<(typeof readmeFiles)[number], string>>
  readonly proof: string
  readonly secrets: string
  readonly noSecrets: string
  readonly noOthers: string
  readonly noPlan: string
  readonly check: string
  readonly end: string
}

export interface Held {
  /** Every file of the zip but this one and the sums. */
  readonly names: readonly string[]
  /** What a circle is called, by its id; of those that live. */
  readonly circles: ReadonlyMap<string, string>
  readonly without: readonly Without[]
}

/** README.txt: what is in this file, by what is in it, and how it can be checked where it can. */
export const archiveReadme = (words: ReadmeWords, { names, circles, without }: Held): string => {
  const isThere = (name: string): boolean =>
    name === fileNames.sums ||
    names.some(each => (name.endsWith('/') ? each.startsWith(name) : each === name))
  const files = readmeFiles.filter(isThere).map(name => `${name}\n${words.files[name]}`)
  const logs = names.flatMap(name => {
    const log = circleOfLog(name)
    if (log === undefined || log.folder !== '') return []
    const circle = circles.get(log.circle)
    return [circle === undefined ? `  ${name}` : `  ${name}\n    ${circle}`]
  })
  const secrets = names.includes(fileNames.secrets) ? words.secrets : words.noSecrets
  const proof = logs.length === 0 ? [] : [`proof/\n${words.proof}`, ...logs, secrets]
  const chosen = [
    ...(without.includes('others') ? [words.noOthers] : []),
    ...(without.includes('plan') ? [words.noPlan] : []),
  ]
  return [
    `${words.title}\n`,
    ...files,
    ...proof,
    ...chosen.map(line => `\n${line}`),
    ...(logs.length === 0 ? [] : [`\n${words.check}`]),
    `\n${words.end}\n`,
  ].join('\n')
}
