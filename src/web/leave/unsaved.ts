/** Hands over what was typed in this very moment; `undefined` when all of it is kept already. */
export type KeepNow = () => Promise<unknown> | undefined

const keepers = new Set<KeepNow>()

/** Whoever writes words down a moment after they are typed is asked before the keys go. */
export const askBeforeLeaving = (keep: KeepNow): (() => void) => {
  keepers.add(keep)
  return () => keepers.delete(keep)
}

/** Hands all of it over now. The promise ends, and never fails, when it is on the device. */
export const keepAll = (): Promise<unknown> | undefined => {
  const keeping = [...keepers].map(keep => keep()).filter(each => each !== undefined)
  return keeping.length === 0 ? undefined : Promise.allSettled(keeping)
}
