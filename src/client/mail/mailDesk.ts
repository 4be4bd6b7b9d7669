import { err, ok, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { type WhileSignedIn, whileSignedIn } from '../engine/whileSignedIn.ts'

export interface MailContext {
  readonly deps: EngineDeps
  /** Waits until the engine has started. */
  readonly running: () => Promise<Running | undefined>
  /** Sends and fetches letters; waits for none of it. */
  readonly tend: (running: Running) => void
}

type VaultActs = Parameters<typeof sayToVault>[1]

/** What all commands have that write letters and keep in the self circle what came of them. */
export interface MailDesk {
  readonly signedIn: WhileSignedIn
  /** The same, and letters go out and come in after it. */
  readonly withMail: WhileSignedIn
  /** Says it in the self circle. */
  readonly say: (running: Running, acts: VaultActs) => Promise<Result<undefined, Failure>>
}

export const mailDesk = ({ deps, running: whoever, tend }: MailContext): MailDesk => {
  const signedIn = whileSignedIn(whoever)
  return {
    signedIn,
    withMail: work =>
      signedIn(async running => {
        const answer = await work(running)
        tend(running)
        return answer
      }),
    say: async (running, acts) => {
      const said = await sayToVault(running, acts, deps)
      if (said === undefined) return err('not-signed-in')
      return said.ok ? ok(undefined) : said
    },
  }
}
