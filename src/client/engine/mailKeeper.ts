import type { CircleId } from '#base/ids.ts'
import { takeBack } from '../circle/takeBack.ts'
import { fetchLetters } from '../mail/fetchLetters.ts'
import { sendLetters } from '../mail/sendLetters.ts'
import { lockName } from '../sync/desk.ts'
import type { EngineDeps } from './engineDeps.ts'
import { youngIn } from './youngIn.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/** One tab at a time: two would each keep the same letter. */
const mailLock = 'mail'

export interface MailEvents {
  readonly isCurrent: (running: Running) => boolean
  /** What a screen shows of letters in this circle is different now. */
  readonly changed: (circle: CircleId) => void
  /** After each round: what else follows from letters. Answers whether it wrote one. */
  readonly after: (running: Running) => Promise<boolean>
}

/** Sends and fetches letters, one round after the other. */
export class MailKeeper {
  readonly #deps: EngineDeps
  readonly #events: MailEvents
  #isAtWork = false
  #isWanted = false
  #owes = false

  constructor(deps: EngineDeps, events: MailEvents) {
    this.#deps = deps
    this.#events = events
  }

  /** Something was kept that the host may forget as soon as the self circle holds it there. */
  get owes(): boolean {
    return this.#owes
  }

  async tend(running: Running): Promise<void> {
    this.#isWanted = true
    if (this.#isAtWork) return
    this.#isAtWork = true
    try {
      while (this.#isWanted && this.#events.isCurrent(running)) {
        this.#isWanted = false
        // oxlint-disable-next-line no-await-in-loop -- one round after the other
        await running.desk.locks.request(mailLock, () => this.#round(running))
      }
    } catch {
      // A store that was closed under it: the letters are where they were, and the next round
      // begins anew.
    } finally {
      this.#isAtWork = false
    }
  }

  async #round(running: Running): Promise<void> {
    const { desk, keyring, letters } = running
    // Who somebody is, and what they may be told, stands in the circles' logs: read them first.
    await running.syncs.settled()
    await letters.reload()
    const before = letters.all()
    await sendLetters({ host: desk.host, keyring, letters, log: circle => running.log(circle) })
    // Sent or refused: whoever shows it, in this tab or another, shows it anew.
    const changed = before.filter(letter => !letters.all().includes(letter))
    for (const circle of new Set(changed.map(letter => letter.circle))) this.#events.changed(circle)
    const vault = running.vault()
    if (vault === undefined || vault.status.kind !== 'ok') return
    this.#owes = await fetchLetters({
      host: desk.host,
      reader: keyring,
      self: () => vault.fold.circle,
      judge: () => ({
        me: keyring.accountId,
        self: running.self() ?? vault.fold.circle,
        log: circle => running.log(circle),
        young: youngIn(running) !== undefined,
      }),
      keep: async act => {
        const kept = await sayToVault(running, [act], this.#deps)
        return kept?.ok === true
      },
    })
    const { toErase } = vault.fold.circle.letters
    if (toErase.length > 0)
      await desk.locks.request(lockName(vault.id), () => takeBack(desk, vault, [...toErase]))
    if (await this.#events.after(running)) this.#isWanted = true
  }
}
