export type Tree = { readonly [name: string]: unknown }

/** Every text of a catalogue with its path; one with something in it is asked with plain stand-ins. */
export const catalogueTexts = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function') {
      const say = value as (...given: readonly unknown[]) => string
      // One and seven: a plural has two shapes.
      return [
        [here, say(1, 1, 1, 1)],
        [here, say(7, 7, 7, 7)],
      ]
    }
    return catalogueTexts(value as Tree, here)
  })
