/* oxlint-disable no-await-in-loop -- one after another, as a week goes */
import type { Audience } from '#core/aside/audience.ts'
import { dayMs, hourMs } from '#core/circle/circle.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId, CircleId, EntryId } from '#core/circle/ids.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { good } from './engineDevice.ts'
import { untilCircle } from './until.ts'
import type { Somebody, Table } from './table.ts'

export const five = ['Ana', 'Ben', 'Caro', 'Daniel', 'Elena'] as const
export type Name = (typeof five)[number]

/** What a step of the script does with the people and their circle. */
export interface Week {
  readonly circle: CircleId
  /** Monday, counted from 1 January 1970. */
  readonly monday: number
  readonly engineOf: (name: Name) => Somebody['engine']
  readonly accountOf: (name: Name) => AccountId
  /** Said in the circle, and gone out. */
  readonly says: (name: Name, act: Act, audience?: Audience) => Promise<void>
  /** In their self circle. */
  readonly keeps: (name: Name, act: Act) => Promise<void>
  /** As soon as their device shows it. */
  readonly finds: <T>(name: Name, of: (state: CircleState) => T | undefined) => Promise<T>
  /** What answers together asks for: words, or a pass. */
  readonly answers: (
    name: Name,
    to: Parameters<Somebody['engine']['together']['pass']>[1],
    says: Parameters<Somebody['engine']['together']['answer']>[2] | 'pass',
  ) => Promise<void>
}

export interface Step {
  /** 0 is Monday. */
  readonly day: number
  readonly hour: number
  /** Whoever of them looks at the app then. */
  readonly who: readonly Name[]
  readonly does: (week: Week) => Promise<void>
}

export interface Lived {
  /** Every kind that was said or kept. */
  readonly said: ReadonlySet<string>
}

/**
 * Seven days from a Monday, hour by hour. `at` sets the clock of whoever has one; `looks` comes after each hour and
 * after each step.
 */
export const liveThrough = async (
  { circle, accountOf }: Table,
  people: readonly Somebody[],
  steps: readonly Step[],
  mondayMs: number,
  at: (now: number) => Promise<void>,
  looks: () => Promise<void> = async () => undefined,
): Promise<Lived> => {
  const said = new Set<string>()
  const engineOf = (name: Name): Somebody['engine'] => {
    const found = people.find(each => each.name === name)
    if (found === undefined) throw new Error(`${name} is not here`)
    return found.engine
  }
  const gone = (name: Name) =>
    untilCircle(engineOf(name), circle, each => each.sending.length === 0)
  const week: Week = {
    circle,
    monday: Math.floor(mondayMs / dayMs),
    engineOf,
    accountOf,
    async says(name, act, audience) {
      const { circles } = engineOf(name)
      await good(circles.say(circle, act, await circles.newId(), audience))
      said.add(act.t)
      const { sending } = await untilCircle(engineOf(name), circle, each =>
        each.sending.every(({ state }) => state === 'refused'),
      )
      if (sending.length > 0) throw new Error(`${name}: ${act.t}: ${sending[0]?.refusal}`)
    },
    async keeps(name, act) {
      await good(engineOf(name).circles.sayToMyself(act))
      said.add(act.t)
    },
    async finds(name, of) {
      const state = await untilCircle(engineOf(name), circle, each => of(each) !== undefined)
      const found = of(state)
      if (found === undefined) throw new Error('It was there, and is not')
      return found
    },
    async answers(name, to, says) {
      const { together } = engineOf(name)
      if (says === 'pass') await good(together.pass(circle, to))
      else await good(together.answer(circle, to, says))
      said.add(says === 'pass' ? 'answer-passed' : 'answer-sealed')
      await gone(name)
    },
  }
  for (let hour = 0; hour < 7 * 24; hour++) {
    const now = mondayMs + hour * hourMs
    await at(now)
    await looks()
    for (const [n, step] of stepsIn(steps, hour).entries()) {
      await at(now + (n + 1) * 5 * 60_000)
      const leave = step.who.map(name => comeBy(engineOf(name), circle))
      await step.does(week)
      await looks()
      await Promise.all(leave.map(each => each()))
    }
  }
  await at(mondayMs + 7 * dayMs)
  await looks()
  return { said }
}

/** Looks at the app, and reads the shares that stand on Today to their end; until they leave. */
const comeBy = (engine: Somebody['engine'], circle: CircleId): (() => Promise<void>) => {
  engine.telling.here()
  const shares = new Set<EntryId>()
  engine.watch(({ today }) => {
    for (const item of today?.items ?? []) if ('share' in item) shares.add(item.share)
  })()
  const leave = [...shares].map(share => engine.watchCircle(circle, { share }, () => undefined))
  return async () => {
    for (const each of leave) each()
    await Promise.all([...shares].map(share => engine.circles.sawShare(circle, share)))
  }
}

const stepsIn = (steps: readonly Step[], hour: number): readonly Step[] =>
  steps.filter(step => step.day * 24 + step.hour === hour)
