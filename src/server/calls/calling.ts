import { type CallRoundDeps, letterRound, ringRound } from './callRounds.ts'

export interface CallingDeps extends CallRoundDeps {
  readonly reportError: (error: unknown) => void
  /** How often it is looked whether somebody is to be asked. */
  readonly roundMs?: number | undefined
}

export interface Calling {
  /** Something is due now: nobody waits for the next second. */
  soon(): void
  /** Resolves when what was begun is done. */
  stop(): Promise<void>
}

const usualRoundMs = 1_000

/** Goes round for as long as the host runs; what fell due meanwhile is done first. */
export const calling = ({ reportError, roundMs, ...deps }: CallingDeps): Calling => {
  const running = new Map<(deps: CallRoundDeps) => Promise<void>, Promise<void>>()
  let isStopped = false
  const begin = (round: typeof letterRound, then?: () => void): void => {
    if (isStopped || running.has(round)) return
    const work = round(deps)
      .catch(reportError)
      .finally(() => {
        running.delete(round)
        then?.()
      })
    running.set(round, work)
  }
  const ring = (): void => begin(ringRound)
  const goRound = (): void => {
    begin(letterRound, ring)
    ring()
  }
  goRound()
  const timer = setInterval(goRound, roundMs ?? usualRoundMs)
  timer.unref()
  return {
    soon: goRound,
    async stop() {
      isStopped = true
      clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
