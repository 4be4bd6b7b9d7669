/** Only the one spelling that `JSON.stringify` writes, as for control entries. */
export const parseOnce = (json: string): unknown => {
  try {
    const value: unknown = JSON.parse(json)
    return JSON.stringify(value) === json ? value : undefined
  } catch {
    return undefined // Not JSON: the same answer as for any other text that is not an event.
  }
}
