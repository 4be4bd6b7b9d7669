import { showsSomething } from '../../circle/text.ts'

// What would break a line, and what turns letters around so that one name looks like another.
const controls = /[\p{Cc}\u2028\u2029]+/gu
const controlsButBreaks = /[^\P{Cc}\n]+/gu
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** One line that can be kept; `undefined` when nothing is left of it. */
export const cleanLine = (text: string, max: number): string | undefined =>
  shortened(text.replace(controls, ' ').replace(turning, '').trim(), max)

/** Some lines. */
export const cleanLines = (text: string, max: number): string | undefined =>
  shortened(
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/[\r\u0085\u2028\u2029]/g, '\n')
      .replace(controlsButBreaks, ' ')
      .replace(turning, '')
      .trim(),
    max,
  )

/** Never between the two halves of a letter. */
const shortened = (text: string, max: number): string | undefined => {
  if (!showsSomething(text)) return undefined
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
