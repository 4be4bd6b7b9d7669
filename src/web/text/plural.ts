const rules = new Map<string, Intl.PluralRules>()

const ruleFor = (language: string): Intl.PluralRules => {
  const known = rules.get(language)
  if (known !== undefined) return known
  const made = new Intl.PluralRules(language)
  rules.set(language, made)
  return made
}

/** `one` for one of something, else `other`, by the rules of the language. */
export const plural = (language: string, count: number, one: string, other: string): string =>
  ruleFor(language).select(count) === 'one' ? one : other
