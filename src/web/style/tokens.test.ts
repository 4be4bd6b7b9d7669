import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll('"', "'")

const tokensIn = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  )

const between = (from: string): string =>
  css.slice(css.indexOf(from), css.indexOf('}', css.indexOf(from)))
const light = tokensIn(between(':root {'))
const darkByDevice = tokensIn(between(":root:not([data-theme='light'])"))
const darkByChoice = tokensIn(between(":root[data-theme='dark']"))

const luminance = (colour: string): number => {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** WCAG 2.2, contrast ratio. */
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('[W8] dark is the same whether the device or the person chose it', () => {
  expect(Object.keys(darkByChoice).length).toBeGreaterThan(20)
  expect(darkByDevice).toEqual(darkByChoice)
})

const rings = ['clay', 'moss', 'lake', 'plum', 'wheat', 'slate', 'rose', 'pine']

test.each([
  ['light', light],
  ['dark', darkByChoice],
])('text and controls are readable in %s', (_, theme) => {
  const ratio = (one: string, other: string) => contrast(theme[one] ?? '', theme[other] ?? '')
  for (const ground of ['paper', 'surface', 'sunk'])
    for (const text of ['ink', 'soft', 'lamp', 'sage', 'help'])
      expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  for (const text of ['ink', 'soft', 'lamp']) {
    expect(ratio(text, 'lamp-tint'), `${text} on lamp-tint`).toBeGreaterThanOrEqual(4.5)
  }
  for (const ground of ['paper', 'surface', 'sunk'])
    expect(ratio('edge', ground), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
  expect(ratio('on-lamp', 'lamp')).toBeGreaterThanOrEqual(4.5)
  for (const ring of rings) {
    expect(ratio(ring, 'surface'), ring).toBeGreaterThanOrEqual(4.5)
    expect(ratio(ring, 'paper'), ring).toBeGreaterThanOrEqual(4.5)
  }
})
