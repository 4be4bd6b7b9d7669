/**
 * What a passphrase stands for, however it was typed: keyboards capitalise the first word and add a
 * space after the last, and many people leave out accents. Only marks of European letters go; in
 * other scripts they are letters of their own.
 */
export const foldPassphrase = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
