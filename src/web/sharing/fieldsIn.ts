/** The fields of a form that was written down as JSON; none of words that are no such thing. Total. */
export const fieldsIn = (words: string): ReadonlyMap<string, unknown> | undefined => {
  try {
    const read: unknown = JSON.parse(words)
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? new Map(Object.entries(read))
      : undefined
  } catch {
    // Kept by a later app, or by nobody.
    return undefined
  }
}

export const textIn = (fields: ReadonlyMap<string, unknown>, name: string): string => {
  const found = fields.get(name)
  return typeof found === 'string' ? found : ''
}

export const textsIn = (fields: ReadonlyMap<string, unknown>, name: string): readonly string[] => {
  const found = fields.get(name)
  return Array.isArray(found) ? found.filter(each => typeof each === 'string') : []
}
