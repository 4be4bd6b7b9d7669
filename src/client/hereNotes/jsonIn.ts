/** `undefined` for what is no JSON; a schema reads the rest. */
export const jsonIn = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined // Nothing of ours.
  }
}
