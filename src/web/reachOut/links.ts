/** A text message that is begun. `number`: as `dialable` gives it. */
export const textLink = (number: string, words: string): string =>
  words.trim() === '' ? `sms:${number}` : `sms:${number}?&body=${encodeURIComponent(words)}`

/** A mail that is begun. What is in the address can add no second receiver and no header. */
export const mailLink = (address: string, words: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}${
    words.trim() === '' ? '' : `?body=${encodeURIComponent(words)}`
  }`
