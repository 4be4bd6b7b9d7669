import type { CircleId } from '#base/ids.ts'
import { takeBack } from '../circle/takeBack.ts'
import { fetchLetters } from '../mail/fetchLetters.ts'
import { LetterHolds } from '../mail/letterHolds.ts'
import { sendLetters } from '../mail/sendLetters.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import type { EngineDeps } from './engineDeps.ts'
import { youngIn } from './youngIn.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/** One tab at a time: two would each keep the same letter. */
const mailLock = 'mail'

const minuteMs = 60_000

export interface MailEvents {
  readonly isCurrent: (running: Running) => boolean
  /** What a screen shows of letters in this circle is different now. */
  readonly changed: (circle: CircleId) => void
  /** `isTime`, and another round. */
  readonly later: (running: Running, inMs: number, isTime: () => void) => void
  /** After each round: what else follows from letters. Answers whether it wrote one. */
  readonly after: (running: Running) => Promise<boolean>
}

/** Sends and fetches letters, one round after the other. */
export class MailKeeper {
  readonly #deps: EngineDeps
  readonly #events: MailEvents
  /** Whose next round is due already: one is enough. */
  #waitsFor: Running | undefined
  readonly #holds = new WeakMap<Running, LetterHolds>()
  #isAtWork = false
  #isWanted = false
  #owes = false
  /** What has to grow before a letter can be judged, with how far it had come when it could not. */
  #waitsOn: ReadonlyMap<CircleId, number> = new Map()
  #failed = false

  constructor(deps: EngineDeps, events: MailEvents) {
    this.#deps = deps
    this.#events = events
  }

  /** Something was kept that the host may forget as soon as the self circle holds it there. */
  get owes(): boolean {
    return this.#owes
  }

  /** Letters lie at the host that could not be judged, and what they waited for has perhaps arrived. */
  hasCome({ id, state }: CircleLog): boolean {
    const was = this.#waitsOn.get(id)
    return was !== undefined && state.seq > was
  }

  /** Something did not go, for a reason that may soon be none. */
  get failed(): boolean {
    return this.#failed
  }

  async tend(running: Running): Promise<void> {
    this.#isWanted = true
    if (this.#isAtWork) return
    this.#isAtWork = true
    try {
      while (this.#isWanted && this.#events.isCurrent(running)) {
        this.#isWanted = false
        this.#failed = false
        // oxlint-disable-next-line no-await-in-loop -- one round after the other
        await running.desk.locks.request(mailLock, () => this.#round(running))
      }
    } catch {
      // A store that was closed under it: the letters are where they were, and the next round
      // begins anew.
      this.#failed = true
    } finally {
      this.#isAtWork = false
    }
  }

  #holdsOf(running: Running): LetterHolds {
    const known = this.#holds.get(running) ?? new LetterHolds()
    this.#holds.set(running, known)
    return known
  }

  /** The minute that passes anyway brings the next round; where the host said a time, it is kept to. */
  #againWhenTaken(running: Running): void {
    const inMs = this.#holdsOf(running).nextInMs(this.#deps.clock())
    if (inMs === undefined || inMs >= minuteMs || this.#waitsFor === running) return
    this.#waitsFor = running
    this.#events.later(running, inMs, () => {
      if (this.#waitsFor === running) this.#waitsFor = undefined
    })
  }

  async #round(running: Running): Promise<void> {
    const { desk, keyring, letters } = running
    // Who somebody is, and what they may be told, stands in the circles' logs: read them first.
    await running.syncs.settled()
    await letters.reload()
    const before = letters.all()
    const log = (circle: CircleId): CircleLog | undefined => running.log(circle)
    const wentOut = await sendLetters({
      host: desk.host,
      keyring,
      letters,
      log,
      holds: this.#holdsOf(running),
      clock: this.#deps.clock,
    })
    if (!wentOut) this.#failed = true
    this.#againWhenTaken(running)
    // Sent or refused: whoever shows it, in this tab or another, shows it anew.
    const changed = before.filter(letter => !letters.all().includes(letter))
    for (const circle of new Set(changed.map(letter => letter.circle))) this.#events.changed(circle)
    const vault = running.vault()
    if (vault === undefined || vault.status.kind !== 'ok') return
    // Before they are read: what arrives meanwhile is seen as having come.
    const seqs = new Map([vault, ...running.logs()].map(({ id, state }) => [id, state.seq]))
    const fetched = await fetchLetters({
      host: desk.host,
      reader: keyring,
      self: () => vault.fold.circle,
      judge: () => ({
        me: keyring.accountId,
        self: running.self() ?? vault.fold.circle,
        log,
        young: youngIn(running) !== undefined,
      }),
      keep: async act => {
        const kept = await sayToVault(running, [act], this.#deps)
        return kept?.ok === true
      },
    })
    this.#owes = fetched.owes
    if (fetched.failed) this.#failed = true
    // My own yes is part of what some are judged by, and another device of mine may just have said it.
    const waited = fetched.waitsOn.size === 0 ? [] : [...fetched.waitsOn, vault.id]
    this.#waitsOn = new Map(waited.map(circle => [circle, seqs.get(circle) ?? 0]))
    const { toErase } = vault.fold.circle.letters
    if (toErase.length > 0)
      await desk.locks.request(lockName(vault.id), () => takeBack(desk, vault, [...toErase]))
    if (await this.#events.after(running)) this.#isWanted = true
  }
}
