/** A browser's store for small things, in memory, with what stood in it before. */
export const memoryStorage = (kept = new Map<string, string>()): Storage => ({
  length: 0,
  clear: () => kept.clear(),
  key: () => null,
  getItem: name => kept.get(name) ?? null,
  setItem: (name, value) => void kept.set(name, value),
  removeItem: name => void kept.delete(name),
})
