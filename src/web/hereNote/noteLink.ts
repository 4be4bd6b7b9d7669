/** The link that opens a note. What stands after `#` reaches no host. */
export const noteLink = (origin: string, fragment: string): string => `${origin}/n#${fragment}`

/** Where nobody but this device or this network comes. */
export const isNear = (origin: string): boolean => {
  const host = URL.parse(origin)?.hostname ?? ''
  return /^(?:localhost|.*\.(?:local|localhost|home\.arpa)|\[.*\]|[\d.]+)$/.test(host)
}
