import { describe, expect, test } from 'vitest'
import { limits } from '#protocol/limits.ts'
import { paths } from '#protocol/api/paths.ts'
import { refusals } from '#protocol/api/refusals.ts'
import { projectFiles, readProject } from './projectFiles.ts'

const protocol = readProject('docs/PROTOCOL.md')
const code = projectFiles('.ts').filter(
  ({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'),
)
const source = (path: string): string => readProject(path)

const missing = (names: readonly string[], written: (name: string) => string) =>
  names.filter(name => !protocol.includes(written(name)))

describe('docs/PROTOCOL.md', () => {
  test('names every label that is hashed, signed or derived with', () => {
    const labels = code.flatMap(({ text }) =>
      [...text.matchAll(/\b(?:label|derive)\('([a-z/-]+)'\)/g)].map(([, name = '']) => name),
    )
    expect(labels.length).toBeGreaterThan(25)
    expect(missing(labels, name => `L(${name})`)).toEqual([])
  })

  test('uses no label that the code does not know', () => {
    const known = code.map(({ text }) => text).join('\n')
    const labels = [...protocol.matchAll(/\bL\(([a-z/-]+)\)/g)].map(([, name = '']) => name)
    const strange = labels.filter(name => name !== 'a/b' && !known.includes(`'${name}'`))
    expect(strange).toEqual([])
  })

  test('names every control event, and no other', () => {
    const inCode = [
      ...source('src/protocol/controlEvent.ts').matchAll(/t: v\.literal\('([a-z.]+)'\)/g),
    ].map(([, name = '']) => name)
    expect(inCode.length).toBeGreaterThan(15)
    expect(missing(inCode, name => `\`${name}\``)).toEqual([])
    const told = [...protocol.matchAll(/`((?:circle|epoch|invite|join|member|role)\.[a-z]+)`/g)]
    const strange = told.map(([, name = '']) => name).filter(name => !inCode.includes(name))
    expect(strange).toEqual([])
  })

  test('names every fault of the log', () => {
    const faults = [...source('src/protocol/fault.ts').matchAll(/\| '([A-Z_]+)'/g)].map(
      ([, name = '']) => name,
    )
    expect(faults.length).toBeGreaterThan(15)
    expect(missing(faults, name => `\`${name}\``)).toEqual([])
  })

  test('names every refusal of the host with its status', () => {
    const rows = protocol.split('\n').filter(line => line.startsWith('| `'))
    const untold = Object.entries(refusals).filter(
      ([name, status]) =>
        !rows.some(row => row.includes(`\`${name}\``) && row.includes(`| ${status} |`)),
    )
    expect(untold).toEqual([])
  })

  test('names every route, and none that is not there', () => {
    const known: readonly string[] = Object.values(paths)
    const told = [...protocol.matchAll(/`(?:GET|PUT|POST|DELETE) (\/[\w/:.-]+)/g)].map(
      ([, path = '']) => path,
    )
    expect(known.filter(path => !told.includes(path))).toEqual([])
    expect(told.filter(path => !known.includes(path))).toEqual([])
  })

  test('shows the content security policy as it is sent', () => {
    const policy = [
      ...source('src/server/http/securityHeaders.ts').matchAll(/^ {2}["'](.+)["'],$/gm),
    ].map(([, line = '']) => line)
    expect(policy).toContain("default-src 'none'")
    const told = protocol.replaceAll(/\s+/g, ' ')
    expect(policy.filter(line => /^[a-z]+-[a-z-]+ /.test(line) && !told.includes(line))).toEqual([])
  })

  test('has the headings that comments in the code point to', () => {
    const headings = [...protocol.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
    const pointed = code.flatMap(({ path, text }) =>
      [...text.matchAll(/docs\/PROTOCOL\.md[,\s(*]+"([^"]+)"/g)].map(([, heading = '']) => ({
        path,
        heading,
      })),
    )
    expect(pointed.length).toBeGreaterThan(8)
    const lost = pointed.filter(({ heading }) => !headings.some(one => one.startsWith(heading)))
    expect(lost).toEqual([])
  })

  test('tells the limits as they are', () => {
    const kib = 1024
    expect(limits).toMatchObject({
      contentBodyBytes: 64 * kib,
      controlBodyBytes: 256 * kib,
      batchEvents: 500,
      batchBytes: kib * kib,
      readEvents: 1000,
      inviteCardBytes: 8 * kib,
      joinBoxBytes: 8 * kib,
      invitesOpenAtOnce: 50,
      inviteUses: 150,
      members: 150,
      slots: 16,
      passkeys: 16,
    })
    for (const told of ['64 KiB, 256 KiB', '500 entries, 1 MiB', '1000 entries, 1 MiB'])
      expect(protocol).toContain(told)
  })

  test('shows the vectors the code is tested with', () => {
    const vectors = source('test/golden/vectors/protocolV1.json').matchAll(/"([0-9a-f]{32,})"/g)
    const shown = protocol.replaceAll(/\s/g, '')
    const absent = [...vectors].map(([, hex = '']) => hex).filter(hex => !shown.includes(hex))
    expect(absent).toEqual([])
  })
})
