/* oxlint-disable no-await-in-loop -- one person after another */
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { KeepersState } from '#client/keepers/keepersState.ts'
import type { AppState } from '#client/state/appState.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { good } from './engineDevice.ts'
import { until, untilCircle } from './until.ts'

export interface Somebody {
  readonly name: string
  readonly engine: StoppableEngine
}

const keepersOf = (state: AppState): KeepersState => {
  if (state.keepers === undefined) throw new Error('nobody is signed in')
  return state.keepers
}

export const untilKeepers = async (
  { engine }: Pick<Somebody, 'engine'>,
  isSo: (keepers: KeepersState) => boolean,
): Promise<KeepersState> =>
  keepersOf(await until(engine, ({ keepers }) => keepers !== undefined && isSo(keepers)))

const accountIn = async (
  { engine }: Somebody,
  circle: CircleId,
  name: string,
): Promise<AccountId> => {
  const { view } = await untilCircle(engine, circle, state =>
    state.view.members.some(member => member.name === name),
  )
  const found = view.members.find(member => member.name === name)
  if (found === undefined) throw new Error(`${name} is not here`)
  return found.account
}

/** The owner asks these people of the circle; each says yes and keeps a part. */
export const keepParts = async (
  owner: Somebody,
  circle: CircleId,
  keepers: readonly Somebody[],
  waitMs: number,
): Promise<{ readonly accounts: readonly AccountId[]; readonly owner: AccountId }> => {
  const accounts: AccountId[] = []
  for (const { name } of keepers) accounts.push(await accountIn(owner, circle, name))
  for (const account of accounts) await good(owner.engine.keepers.ask(account, circle))
  for (const keeper of keepers) {
    const { others } = await untilKeepers(keeper, each => each.others[0]?.state === 'asks')
    await good(keeper.engine.keepers.answer(others[0]?.account as AccountId, true))
  }
  await untilKeepers(
    owner,
    ({ asked }) => asked.filter(({ word }) => word === 'yes').length === keepers.length,
  )
  await good(owner.engine.keepers.make(accounts, waitMs))
  await untilKeepers(owner, ({ made }) => made?.ready === true)
  const [first] = keepers
  if (first === undefined) throw new Error('nobody keeps a part')
  const { others } = await untilKeepers(first, () => true)
  return { accounts, owner: others[0]?.account as AccountId }
}

/** On a device that nobody knows: the words to read to keepers. */
export const askBack = async (engine: StoppableEngine): Promise<string> => {
  await until(engine, ({ signIn }) => signIn.kind === 'signed-out')
  // Making the words holds this one thread up for a while, and a line that lay idle may be cut.
  let begun = await engine.keepers.askBack('en')
  while (!begun.ok && begun.error === 'no-connection') begun = await engine.keepers.askBack('en')
  const { words } = await good(Promise.resolve(begun))
  return words.join(' ')
}
