/** 2048 short words of a language; each list is loaded only when it is shown. */
export type WordLanguage = 'en' | 'es'

export const wordList = async (language: WordLanguage): Promise<readonly string[]> => {
  switch (language) {
    case 'en':
      return (await import('./wordsEn.ts')).wordsEn
    case 'es':
      return (await import('./wordsEs.ts')).wordsEs
  }
}
