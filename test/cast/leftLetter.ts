import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { EndingsView } from '#core/endings/endingsView.ts'
import { type Browser, good } from './engineDevice.ts'
import { untilMine } from './until.ts'

/** Somebody in a story of letters to leave. */
export interface Leaving {
  readonly engine: StoppableEngine
  readonly browser: Browser
  readonly account: AccountId
}

export const leftWords = 'Dear Ben, the songs are yours.'

export const untilEndings = (
  engine: StoppableEngine,
  isSo: (view: EndingsView) => boolean,
): Promise<EndingsView> => untilMine(engine, 'endings', isSo)

/** Ana asks Ben to be the one, and he says yes. */
export const trusted = async (ana: Leaving, ben: Leaving, circle: CircleId): Promise<void> => {
  await good(ana.engine.endings.ask(ben.account, circle, 'Would you?'))
  await untilEndings(ben.engine, ({ others }) => others.some(({ state }) => state === 'asks'))
  await good(ben.engine.endings.answer(ana.account, 'yes'))
  await untilEndings(ana.engine, ({ mine }) => mine.some(({ word }) => word === 'yes'))
}

/** She leaves him a letter that waits seven days. */
export const leftSeven = async (ana: Leaving, ben: Leaving, circle: CircleId): Promise<void> => {
  await trusted(ana, ben, circle)
  await good(
    ana.engine.circles.sayToMyself({ t: 'left-words-written', to: ben.account, words: leftWords }),
  )
  await good(ana.engine.endings.leave(ben.account, 7))
  await untilEndings(ana.engine, ({ mine }) => mine[0]?.left !== undefined)
}
