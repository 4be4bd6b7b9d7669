/* oxlint-disable no-await-in-loop -- one after another, as people come */
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { Act } from '#core/circle/fact.ts'
import type { AccountId, CircleId, EventId } from '#core/circle/ids.ts'
import type { ServerOptions } from '#server/http/serverOptions.ts'
import { Browser } from './engineDevice.ts'
import { untilCircle } from './until.ts'
import { comeIn, makeCircle, openLink, signUp } from './meet.ts'
import { type TestHost, testHost } from './testHost.ts'

/** Somebody with an account and one browser that is open. */
export interface Somebody {
  readonly name: string
  readonly browser: Browser
  readonly engine: StoppableEngine
}

/** One host, and whoever comes to it. */
export interface House {
  readonly host: TestHost
  readonly enter: (name: string) => Promise<Somebody>
  /** One more browser, of somebody who is there or of nobody yet. */
  readonly device: () => Browser
  readonly close: () => Promise<void>
}

export const openHouse = async (options: Partial<ServerOptions> = {}): Promise<House> => {
  const host = await testHost(options)
  const browsers: Browser[] = []
  const device = (): Browser => {
    const browser = new Browser(host.url)
    browsers.push(browser)
    return browser
  }
  return {
    host,
    device,
    async enter(name) {
      const browser = device()
      return { name, browser, engine: await signUp(browser, name) }
    },
    async close() {
      await Promise.all(browsers.map(each => each.close()))
      await host.stop()
    },
  }
}

/** Ana, Ben and Caro. Making an account is slow on purpose: mostly they live through a whole file. */
export const anaBenCaro = async ({
  enter,
}: House): Promise<readonly [Somebody, Somebody, Somebody]> => [
  await enter('Ana'),
  await enter('Ben'),
  await enter('Caro'),
]

/** A circle in which everybody knows everybody by name. */
export interface Table {
  readonly circle: CircleId
  readonly accountOf: (name: string) => AccountId
  readonly say: (who: Somebody, act: Act) => Outcome<EventId>
}

export const sitDown = async (
  people: readonly Somebody[],
  kind: Exclude<CircleKind, 'self'> = 'family',
): Promise<Table> => {
  const [first, ...others] = people
  if (first === undefined) throw new Error('Nobody is here')
  const circle = await makeCircle(first.engine, kind)
  const link = await openLink(first.engine, circle, Math.max(1, others.length))
  for (const { engine, name } of others) await comeIn(engine, circle, link, name)
  const accounts = new Map<string, AccountId>()
  for (const { engine } of people) {
    const { view } = await untilCircle(
      engine,
      circle,
      state =>
        state.sending.length === 0 &&
        state.view.members.length === people.length &&
        state.view.members.every(({ name }) => name !== undefined),
    )
    for (const { name, account } of view.members)
      if (name !== undefined) accounts.set(name, account)
  }
  return {
    circle,
    accountOf(name) {
      const account = accounts.get(name)
      if (account === undefined) throw new Error(`${name} is not here`)
      return account
    },
    say: (who, act) => who.engine.circles.say(circle, act),
  }
}
