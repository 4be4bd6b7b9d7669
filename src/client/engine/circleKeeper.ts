import { openJoinBoxes } from '../circle/joinBoxes.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { handOnIfDue } from './handOn.ts'
import { giveRoles, keepCircle } from './housekeeping.ts'
import type { Running } from './running.ts'
import { sayEndsAgain } from './sayEndsAgain.ts'
import { tendAllAnswers, tendAnswers } from './tendAnswers.ts'

/**
 * What a device does by itself when a circle has changed, one circle after the other: two at once
 * would each say what the other is just saying.
 */
export class CircleKeeper {
  readonly #deps: EngineDeps
  readonly #isCurrent: (running: Running) => boolean
  #last: Promise<void> = Promise.resolve()

  constructor(deps: EngineDeps, isCurrent: (running: Running) => boolean) {
    this.#deps = deps
    this.#isCurrent = isCurrent
  }

  /** `boxesOpened`: the words of somebody at the door can be read now. */
  async keep(running: Running, log: CircleLog, boxesOpened: () => void): Promise<void> {
    if (!isMember(running, log)) return
    const before = this.#last
    this.#last = (async () => {
      await before
      if (!this.#isCurrent(running)) return
      await running.asked.welcome(log.id)
      await keepCircle(running, log, this.#deps)
      await handOnIfDue(running, log, this.#deps)
      await giveRoles(running, log)
      // A key of mine may come later than what it opens.
      if (log === running.vault()) await tendAllAnswers(running, this.#deps)
      else {
        await tendAnswers(running, log, this.#deps)
        await sayEndsAgain(running, log, this.#deps)
      }
      if (await openJoinBoxes(running.desk, log)) boxesOpened()
    })()
    await this.#last
  }
}
