import type { Mine } from '#client/state/mine.ts'
import type { AppState } from '#client/state/appState.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'

/** An end to what never comes about, never a measure: shared machines are slow at times. */
const patienceMs = 120_000

type Watch<T> = (told: (value: T) => void) => () => void

/** Resolves with the first value that is so. What stays away is said, with what stood there last. */
const untilTold = <T>(watch: Watch<T>, isSo: (value: T) => boolean): Promise<T> => {
  const late = new Error()
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined
    let isDone = false
    let last: T | undefined
    const timer = setTimeout(() => {
      isDone = true
      stop?.()
      const stood = JSON.stringify(last)?.slice(0, 4000) ?? 'nothing'
      late.message = `This never came about: ${isSo.toString()}\nWhat stood there last: ${stood}`
      reject(late)
    }, patienceMs)
    stop = watch(value => {
      last = value
      if (isDone || !isSo(value)) return
      isDone = true
      clearTimeout(timer)
      queueMicrotask(() => stop?.())
      resolve(value)
    })
  })
}

export const until = (
  engine: StoppableEngine,
  isSo: (state: AppState) => boolean,
): Promise<AppState> => untilTold(told => engine.watch(told), isSo)

export const untilCircle = (
  engine: StoppableEngine,
  circle: CircleId,
  isSo: (state: CircleState) => boolean,
): Promise<CircleState> =>
  untilTold<CircleState>(
    told =>
      engine.watchCircle(circle, {}, state => {
        if (state !== undefined) told(state)
      }),
    isSo,
  )

/** Of what is mine alone. */
export const untilMine = <K extends keyof Mine>(
  engine: StoppableEngine,
  what: K,
  isSo: (mine: Mine[K]) => boolean,
): Promise<Mine[K]> => untilTold<Mine[K]>(told => engine.watchMine(what, told), isSo)

export const accountOf = async (engine: StoppableEngine): Promise<AccountId> => {
  const { signIn } = await until(engine, state => state.signIn.kind === 'signed-in')
  if (signIn.kind !== 'signed-in') throw new Error('Nobody is signed in.')
  return signIn.account
}
