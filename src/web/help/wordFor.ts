/** The word for a value of the list; the value itself when nobody has put it in words yet. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value

/** "Spanish", "español" for a language code; the list also has phrases, which the catalogue says. */
export const spokenLanguage = (
  words: Readonly<Record<string, string>>,
  language: string,
  value: string,
): string =>
  words[value] ??
  (/^[a-z]{2,3}$/.test(value)
    ? (new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value)
    : value)
