import type { Bytes } from '#base/bytes.ts'
import type { Ages } from '../setup/hostAges.ts'
import type { PartRules } from './partRules.ts'
import type { TellOptions } from './tellPeople.ts'

export interface ServerOptions extends Omit<TellOptions, 'rules'> {
  readonly dataFolder: string
  /** PostgreSQL instead of a file in the data folder. */
  readonly databaseUrl?: string | undefined
  readonly host?: string | undefined
  /** 0: any free one. */
  readonly port?: number | undefined
  /** Where people open the app; wins over what set-up answered. */
  readonly origin?: string | undefined
  /** Whom community circles are for; wins over what the host's tools wrote. */
  readonly ages?: Ages | undefined
  readonly opaqueSetup?: string | undefined
  /** The built app; without it the host only speaks to programs. */
  readonly webFolder?: string | undefined
  /** Further pages that may ask, as in development. */
  readonly extraOrigins?: readonly string[] | undefined
  readonly version?: string | undefined
  /** Whether people here may write notes that somebody without an account opens. */
  readonly hereNotes?: boolean | undefined
  /** What the files of one circle may take together, sealed. */
  readonly circleFileBytes?: number | undefined
  readonly now?: (() => number) | undefined
  readonly random?: ((length: number) => Bytes) | undefined
  readonly rules?: (Partial<PartRules> & TellOptions['rules']) | undefined
  readonly callRoundMs?: number | undefined
  /** How long the first part of a request is waited for; its whole, three times as long. */
  readonly halfRequestMs?: number | undefined
  readonly log?: ((line: string) => void) | undefined
}
