import type { Bytes } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import type { HostEnvironment } from '../setup/hostEnvironment.ts'

/** What a command knows: its words from the command line, and where the host is. */
export interface HostCall {
  readonly words: readonly string[]
  /** `--name VALUE`; only names that the command takes. */
  readonly option: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  /** Of a file that was named: from where the person stands. */
  readonly pathOf: (word: string) => string
  readonly place: HostEnvironment
  readonly now: () => number
  readonly random: (length: number) => Bytes
}

/** What a command says. Never content, never a secret but the link that was asked for. */
export interface HostAnswer {
  readonly lines: readonly string[]
  /** The same for machines (`--json`), where the command lists something. */
  readonly data?: unknown
  /** `false` ends with exit code 1: it was done, and something is not well. */
  readonly well?: boolean
}

export interface HostCommand {
  readonly name: string
  /** The words it takes, as they stand in the help. */
  readonly words: readonly string[]
  /** Names of options with a value, and what stands for the value in the help. */
  readonly options?: Readonly<Record<string, string>>
  /** Names of options without a value. */
  readonly flags?: readonly string[]
  readonly json?: boolean
  /** One line for the help. */
  readonly what: string
  /** Further lines for `COMMAND --help`. */
  readonly more?: readonly string[]
  readonly run: (call: HostCall) => Promise<Result<HostAnswer, string>>
}
