import type { EmailLanguage, EmailState } from '#protocol/api/email.ts'
import type { Outcome } from './failure.ts'
import type { ToldAt } from './tellingCommands.ts'

/** How somebody wants to be written to, in minutes of the day as this device's clock has them. */
export interface EmailAt extends ToldAt {
  readonly lang: EmailLanguage
  /** Whether a mail names Herewith and where it is opened. */
  readonly named: boolean
}

export interface EmailHere {
  readonly state: EmailState
  /** `undefined` once somebody who reads there said no more. */
  readonly address: string | undefined
  /** The last mail could not be sent. */
  readonly failed: boolean
  readonly at: EmailAt
}

/** Being told by e-mail: of the account, on all its devices. `aheadMinutes`: of this device's clock before UTC. */
export interface EmailCommands {
  /** `no-mail`: this host sends none. */
  look(aheadMinutes: number): Outcome<EmailHere | 'off' | 'no-mail'>
  /** A code goes to this address. Answered alike whether it does or not. */
  ask(address: string, at: EmailAt, aheadMinutes: number): Outcome
  /** `false`: not this code, or no longer. */
  confirm(code: string): Outcome<boolean>
  choose(at: EmailAt, aheadMinutes: number): Outcome
  stop(): Outcome
  /** With a link out of a mail, and no account: never again to that address, or after all. `false`: no such link. */
  never(token: string, never: boolean): Outcome<boolean>
}
