/**
 * A text message that is begun; without a number, its writer chooses whom it goes to. Phones disagree on
 * what stands before the words: Android wants `?` (RFC 5724), iPhones `&`. Both read `?&`.
 */
export const textLink = (number: string | undefined, words = ''): string =>
  `sms:${number ?? ''}${words.trim() === '' ? '' : `?&body=${encodeURIComponent(words)}`}`

/** A mail that is begun. What is in the address can add no second receiver and no header. */
export const mailLink = (address: string, words: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}${
    words.trim() === '' ? '' : `?body=${encodeURIComponent(words)}`
  }`
