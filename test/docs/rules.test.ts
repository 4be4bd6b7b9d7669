import { describe, expect, test } from 'vitest'
import { projectFiles, readProject } from './projectFiles.ts'
import { attackStates, isAttackId, repeated, ruleIds, testIds } from './testIds.ts'

// The titles that these tests make up themselves prove nothing.
const tests = projectFiles('.test.ts', '.test.tsx', '.contract.ts').filter(
  ({ path }) => !path.startsWith('test/docs/'),
)
const found = testIds(tests)
const rules = ruleIds(readProject('docs/RULES.md'))
const attacks = attackStates(readProject('docs/PROTOCOL.md'))

describe('docs/RULES.md', () => {
  test('every rule has a test whose title begins with its number', () => {
    const tested = new Set(found.filter(one => !isAttackId(one)).map(({ id }) => id))
    expect(rules.filter(rule => !tested.has(rule))).toEqual([])
  })

  test('every number at the beginning of a title is a rule or an attack', () => {
    const unknown = found.filter(one =>
      isAttackId(one) ? !attacks.has(one.id) : !rules.includes(one.id),
    )
    expect(unknown).toEqual([])
  })

  test('no number is given twice, and within a letter none is left out', () => {
    expect(repeated(rules)).toEqual([])
    const gaps = rules.filter(rule => {
      const letters = rule.replace(/\d/g, '')
      const before = Number(rule.slice(letters.length)) - 1
      const isFirst = before === (letters === 'S' ? 9 : 0)
      return !isFirst && !rules.includes(letters + String(before))
    })
    expect(gaps).toEqual([])
  })

  test('no section waits to be filled in', () => {
    const empty = readProject('docs/RULES.md')
      .split(/^## /m)
      .slice(1)
      .filter(section => ruleIds(section).length === 0)
    expect(empty).toEqual([])
  })

  test('no test with a number is left out or alone', () => {
    const held = tests.filter(({ text }) =>
      /\b(?:test|it|describe)\.(?:only|skip|todo|fails)\(/.test(text),
    )
    expect(held.map(({ path }) => path)).toEqual([])
  })
})

describe('the table of attacks in docs/PROTOCOL.md', () => {
  const tested = new Set(found.filter(isAttackId).map(({ id }) => id))
  const inState = (state: string) =>
    [...attacks].filter(([, known]) => known === state).map(([id]) => id)

  test('what is called tested has a test', () => {
    expect(inState('tested').filter(id => !tested.has(id))).toEqual([])
  })

  test('what has a test is called tested', () => {
    expect(inState('later').filter(id => tested.has(id))).toEqual([])
  })
})

describe('how the numbers are found', () => {
  const path = 'src/core/x.test.ts'

  test('in titles on the same line, on the next, and after a table of cases', () => {
    const text = [
      `test('[H3] one', () => {})`,
      'it(\n  "[T31] [T32] two",\n)',
      `test.each(cases)('[C15] three %s')`,
      `expect('in the middle [H4] of something')`,
      `const name = '[H5] no title'`,
      `test('[OW12] two letters', () => {})`,
    ].join('\n')
    expect(testIds([{ path, text }]).map(({ id }) => id)).toEqual([
      'H3',
      'T31',
      'T32',
      'C15',
      'OW12',
    ])
  })

  test('in the lists of rules and attacks', () => {
    expect(ruleIds('- **H1** A share.\n- **H2**\ntext - **H3** x')).toEqual(['H1'])
    expect([...attackStates('| T01 | drop | tested |\n| S1 | sweep | soon |')]).toEqual([
      ['T01', 'tested'],
    ])
  })

  test('S1 to S8 are attacks, C only among the attack tests', () => {
    expect(isAttackId({ id: 'C1', path })).toBe(false)
    expect(isAttackId({ id: 'S8', path })).toBe(true)
    expect(isAttackId({ id: 'S10', path })).toBe(false)
    expect(isAttackId({ id: 'C1', path: 'test/attacks/client.test.ts' })).toBe(true)
    expect(isAttackId({ id: 'T01', path })).toBe(true)
  })
})
