import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { archiveReadme } from './archiveReadme.ts'

const words = en.archive.paper.readme
const log = `proof/${'7e'.repeat(32)}.log`
const handedOn = `proof/${'0f'.repeat(32)}.log`
const circles = new Map([['7e'.repeat(32), 'Tuesday']])
const readme = (names: readonly string[], without: readonly ('others' | 'plan')[] = []): string =>
  archiveReadme(words, { names, circles, without })

test('[E25] README.txt names what is there, and nothing that is not', () => {
  const some = readme(['index.html', 'text/pages.md', 'archive.json', log])
  expect(some).toContain(`text/\n${words.files['text/']}`)
  expect(some).toContain(`  ${log}\n    Tuesday`)
  expect(some).toContain(words.noSecrets)
  for (const name of ['days.ics', 'check-ins.csv', 'people.vcf', 'media/', 'earlier/'])
    expect(some).not.toContain(name)
  const all = readme(['people.vcf', 'media/0a.webp', `earlier/1/${log}`, 'proof/secrets.json', log])
  for (const name of ['people.vcf', 'media/', 'earlier/']) expect(all).toContain(`\n${name}\n`)
  expect(all).toContain(words.secrets)
  expect(all).not.toContain(words.noSecrets)
})

test('[E25] a log of an archive that is handed on stands there under its own name', () => {
  expect(readme(['archive.json', handedOn])).toContain(`  ${handedOn}\n`)
})

test('[E25] without others nothing can be checked, and how to is not said', () => {
  const none = readme(['index.html', 'archive.json'], ['others', 'plan'])
  expect(none).toContain(words.noOthers)
  expect(none).toContain(words.noPlan)
  for (const line of ['proof/', words.check]) expect(none).not.toContain(line)
})
