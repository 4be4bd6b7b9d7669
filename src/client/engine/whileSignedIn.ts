import { err, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { Running } from './running.ts'

/** Does something for whoever is signed in, and is refused when nobody is. */
export type WhileSignedIn = <T>(
  work: (running: Running) => Promise<Result<T, Failure>>,
) => Promise<Result<T, Failure>>

/** `running` waits until the engine has started. */
export const whileSignedIn =
  (running: () => Promise<Running | undefined>): WhileSignedIn =>
  async work => {
    const now = await running()
    return now === undefined ? err('not-signed-in') : work(now)
  }
