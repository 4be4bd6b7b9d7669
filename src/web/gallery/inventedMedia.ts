import { utf8 } from '#base/text.ts'

/** What an invented picture shows: a hill under a sky. */
export const hill = (width = 800, height = 600, sky = '#bcd3dd'): Blob =>
  new Blob(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 4 3" preserveAspectRatio="none"><path fill="${sky}" d="M0 0h4v3H0z"/><path fill="#7d9468" d="M0 2.2Q1.2 1.2 2.2 2t1.8-.3V3H0z"/></svg>`,
    ],
    { type: 'image/svg+xml' },
  )

const rate = 8_000

/** What an invented voice says: one tone, or nothing with a `loudness` of 0. A WAV of 8 bits. */
export const tone = (seconds: number, loudness: number): Blob => {
  const length = rate * seconds
  const view = new DataView(new ArrayBuffer(44 + length))
  const text = (at: number, letters: string): void =>
    utf8(letters).forEach((byte, index) => view.setUint8(at + index, byte))
  text(0, 'RIFF')
  view.setUint32(4, 36 + length, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, length, true)
  for (let at = 0; at < length; at++)
    view.setUint8(44 + at, 128 + Math.round(loudness * Math.sin((at * 220 * 2 * Math.PI) / rate)))
  return new Blob([view], { type: 'audio/wav' })
}
