/**
 * Work by name that many ask for at once: while one run is going, all who ask meanwhile wait for one
 * more, which begins after they asked. So nobody is told that it is done by a run that began before.
 */
export const sharedRuns = (
  run: (name: string) => Promise<void>,
): ((name: string) => Promise<void>) => {
  const going = new Map<string, { readonly now: Promise<void>; next?: Promise<void> }>()
  const begin = (name: string): Promise<void> => {
    const entry = { now: run(name) }
    going.set(name, entry)
    const ended = (): void => {
      if (going.get(name) === entry) going.delete(name)
    }
    entry.now.then(ended, ended)
    return entry.now
  }
  return name => {
    const entry = going.get(name)
    if (entry === undefined) return begin(name)
    entry.next ??= entry.now.then(
      () => begin(name),
      () => begin(name),
    )
    return entry.next
  }
}
