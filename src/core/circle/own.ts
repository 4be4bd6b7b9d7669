/**
 * Looks up only what was put there. `record[key]` would also find what every object is born with,
 * and a key from outside could then reach `__proto__` or `constructor`.
 */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
