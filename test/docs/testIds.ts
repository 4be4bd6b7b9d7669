import type { ProjectFile } from './projectFiles.ts'

/** An id at the beginning of a test's title, and where the test stands. */
export interface TestId {
  readonly id: string
  readonly path: string
}

/** The first argument of a call: ids in brackets, then the story. */
const idsAtStart = /\(\s*(['"`])((?:\[[A-Z]{1,2}\d+\]\s?)+)/g

/** Every `[H3]` at the beginning of a title; a title may have several. */
export const testIds = (files: readonly ProjectFile[]): readonly TestId[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(idsAtStart)].flatMap(([, , ids = '']) =>
      [...ids.matchAll(/[A-Z]+\d+/g)].map(([id]) => ({ id, path })),
    ),
  )

/** `- **H3** sentence.` */
export const ruleIds = (rules: string): readonly string[] =>
  [...rules.matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\* \S/gm)].map(([, id = '']) => id)

export type AttackState = 'tested' | 'later'

/** `| T01 | drop one event | tested |` */
export const attackStates = (protocol: string): ReadonlyMap<string, AttackState> =>
  new Map(
    [...protocol.matchAll(/^\| ([TSC]\d+) \| .+ \| (tested|later) \|$/gm)].map(
      ([, id = '', state]) => [id, state === 'tested' ? 'tested' : 'later'],
    ),
  )

/**
 * T and S1 to S8 number attacks wherever they stand; rules of S (sync) begin at S10. C numbers attacks
 * among the attack and browser tests, and rules (circle) everywhere else.
 */
export const isAttackId = ({ id, path }: TestId): boolean =>
  /^T\d+$|^S[1-8]$/.test(id) || (/^C\d$/.test(id) && /^test\/(?:attacks|browser)\//.test(path))

export const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)
