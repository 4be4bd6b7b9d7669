import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { EngineDeps } from '#client/engine/engineDeps.ts'
import type { NewCircle } from '#client/commands/circleCommands.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { Browser, good } from './engineDevice.ts'
import { until, untilCircle } from './until.ts'

export const passphraseOf = (name: string) => ({
  name,
  passphrase: `${name} river lamp honest seven`,
})

/** Somebody with an account on an open host, with a live line. */
export const signUp = async (
  browser: Browser,
  name: string,
  deps: Partial<EngineDeps> = {},
): Promise<StoppableEngine> => {
  const engine = browser.open(deps)
  await good(
    engine.account.create({
      admission: { kind: 'none' },
      displayName: name,
      language: 'en',
      passphrase: passphraseOf(name),
    }),
  )
  await until(engine, state => state.connection === 'live')
  return engine
}

export interface Somebody {
  readonly name: string
  readonly browser: Browser
  readonly engine: StoppableEngine
}

/** Somebody with an account, on a browser of their own that is put to `browsers`. */
export const newcomer = async (
  url: string,
  browsers: Browser[],
  name: string,
): Promise<Somebody> => {
  const browser = new Browser(url)
  browsers.push(browser)
  return { name, browser, engine: await signUp(browser, name) }
}

/** A circle that has its name, with nothing of its maker's still on its way. */
export const makeCircle = async (
  engine: StoppableEngine,
  kind: NewCircle['kind'],
  name = 'Tuesday',
): Promise<CircleId> => {
  const circle = await good(engine.circles.create({ kind, name, colour: 'lake' }))
  await untilCircle(engine, circle, ({ view, sending }) => {
    return view.name === name && sending.length === 0 && view.members[0]?.name !== undefined
  })
  return circle
}

export const openLink = async (
  engine: StoppableEngine,
  circle: CircleId,
  uses = 1,
): Promise<string> => {
  const made = await good(engine.circles.invite(circle, { mode: 'open', uses, days: 7 }))
  return made.link.split('#')[1] ?? ''
}

/** Comes in through an open link and reads the circle. */
export const comeIn = async (
  engine: StoppableEngine,
  circle: CircleId,
  fragment: string,
  name: string,
): Promise<void> => {
  await good(engine.circles.join(fragment, { name, hello: '' }))
  await untilCircle(engine, circle, ({ view }) => view.name !== undefined)
}
