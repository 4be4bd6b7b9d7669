import type { LogLine } from '../accounts/accountDeps.ts'
import { StorageFailed, StorageFull } from '../sql/sql.ts'

/**
 * What the host writes down. A line has no address, no id, no query and no content: it is for
 * seeing that things work, not who does what (attack S8).
 */
export interface HostLog {
  readonly request: (line: LogLine) => void
  readonly error: (error: unknown) => void
  /** Mail does not go out: why, and not to whom. */
  readonly mail: (problem: string) => void
}

export const hostLog = (write: (line: string) => void, now: () => number): HostLog => ({
  request({ method, route, status, ms }) {
    write(`${new Date(now()).toISOString()} ${method} ${route} ${status} ${Math.round(ms)} ms`)
  },
  mail(problem) {
    write(`${new Date(now()).toISOString()} mail ${problem}`)
  },
  error(error) {
    write(`${new Date(now()).toISOString()} error ${describe(error)}`)
  },
})

/**
 * Of our own failures the message; of anything else only its name and where in the code it arose:
 * the message of a bug may quote what it stumbled over.
 */
const describe = (error: unknown): string => {
  if (error instanceof StorageFull || error instanceof StorageFailed)
    return `${error.name}: ${error.message}`
  if (!(error instanceof Error)) return 'of an unknown kind'
  // The message stands first in a stack, and may have lines that look like places.
  const lines = (error.stack ?? '').split('\n').slice(error.message.split('\n').length)
  const places = lines.filter(line => /^\s+at /.test(line))
  return [error.name, ...places.slice(0, 8)].join('\n')
}
