import type { ToldRow, ToldStore } from './toldStore.ts'

/**
 * One way of telling people outside the app. Hours, quiet times, marks and rounds are the same for
 * all; a way says where to, how, and how often at most.
 */
export interface Way<Id, Row extends Id & ToldRow> {
  readonly store: ToldStore<Id, Row>
  /** `true`: taken by whoever carries it on. What ends a row is written down in here. */
  readonly send: (row: Row, urgent: boolean) => Promise<boolean>
  /** At their hours nobody is told again sooner than so long after the last time. */
  readonly paceMs: number
  /** Who was just told at once is not told so again sooner. */
  readonly nowGapMs: number
  /**
   * When to try again what nobody took at its hour; without it, or with `undefined`, it waits for the
   * next hour.
   */
  readonly tryAgainAt?: (row: Row, at: number) => Promise<number | undefined>
}
