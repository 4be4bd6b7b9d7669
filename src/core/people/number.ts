/**
 * A phone number as it is compared and dialled. What people wrote stays as they wrote it; this is
 * only looked at. Digits of any script count as digits.
 */
export interface DialledNumber {
  /** With its country: what stands after `+` or `00`. */
  readonly international: boolean
  readonly digits: string
  /** What is dialled once somebody answers. */
  readonly extension: string
}

const extensionMark = /(?:;ext=|;|,|#|ext(?:ension)?\.?|x)\s*/i
const other = /[\s\p{Pd}()./\u200b-\u200f\u2060\ufeff]/gu

/** `undefined` for what is no number of a person: letters, codes that make a phone do something. */
export const dialledNumber = (written: string): DialledNumber | undefined => {
  const plain = isAscii.test(written) ? withoutTel(written) : asciiDigits(withoutTel(written))
  const mark = extensionMark.exec(plain)
  const main = mark === null ? plain : plain.slice(0, mark.index)
  const rest = mark === null ? '' : plain.slice(mark.index + mark[0].length)
  // "+44 (0)20 …": the zero is dialled only inside the country.
  const isPlus = /^[\s(]*\+/.test(main)
  const digits = (isPlus ? main.replace(/\(0\)/, '') : main).replace('+', '').replace(other, '')
  const extension = rest.replace(other, '')
  if (!/^[0-9]{2,20}$/.test(digits) || !/^[0-9]{0,10}$/.test(extension)) return undefined
  if (isPlus) return { international: true, digits, extension }
  return digits.startsWith('00') && digits.length > 6
    ? { international: true, digits: digits.slice(2), extension }
    : { international: false, digits, extension }
}

const isAscii = /^[ -~]*$/

const withoutTel = (text: string): string => text.replace(/^\s*tel:/i, '')

/** Every script has its digits in order, zero first. */
const asciiDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 48
    if (code < 128) return digit
    let zero = code
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(code - zero)
  })

/**
 * What a `tel:` or `sms:` link may hold: digits, and a plus before them. Nothing else of what was
 * written, or a file from a stranger could put an address, or a code that resets a phone, behind a
 * button that says "Call".
 */
export const dialable = (written: string): string | undefined => {
  const number = dialledNumber(written)
  return number === undefined ? undefined : `${number.international ? '+' : ''}${number.digits}`
}

/** Numbers that are the same number share it. */
export const numberKey = ({ digits }: DialledNumber): string =>
  digits.length < 7 ? digits : digits.slice(-7)

/** Whether two ways to write a number reach the same phone, as far as digits can say it. */
export const isSameNumber = (a: DialledNumber, b: DialledNumber): boolean => {
  if (a.extension !== b.extension) return false
  if (a.digits === b.digits) return true
  if (a.international === b.international)
    return !a.international && withoutTrunk(a.digits) === withoutTrunk(b.digits)
  const [whole, part] = a.international ? [a, b] : [b, a]
  return isWithin(whole.digits, part.digits)
}

// Inside a country many begin a number with 0. Short ones (112, an extension) are what they are.
const withoutTrunk = (digits: string): string =>
  digits.length >= 7 ? digits.replace(/^0/, '') : digits

/** Whether a number said inside its country is the end of one said with it. */
const isWithin = (whole: string, part: string): boolean => {
  const ends = [withoutTrunk(part), ...(/^8\d{10}$/.test(part) ? [part.slice(1)] : [])]
  return ends.some(end => {
    if (end.length < 7 || !whole.endsWith(end)) return false
    // A country has one to three digits; Italy keeps the zero, Mexico put a 1 before mobiles.
    return /^[1-9]\d{0,2}0?$/.test(whole.slice(0, -end.length))
  })
}

const mailShape = /^[^\s@,;:<>()[\]"'?&%#\\/\p{Cc}]+@[^\s@,;:<>()[\]"'?&%#\\/\p{Cc}]+$/u

/** What a `mailto:` link may hold. A `?` in it could name other readers and put words in my mouth. */
export const mailable = (written: string): string | undefined => {
  const mail = written.trim()
  return mailShape.test(mail) ? mail : undefined
}

export const mailKey = (written: string): string => written.trim().toLowerCase()
