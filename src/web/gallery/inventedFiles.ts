import { err, ok } from '#base/result.ts'
import { utf8 } from '#base/text.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { type FileView, waveBars } from '#core/sharing/files.ts'
import type { FileSource } from '#web/files/fileSource.ts'

/** For the gallery: pictures of a hill, and a voice of one tone. */
export const inventedCircle = 'c'.repeat(64) as CircleId

const name = (kind: string, at: number): string => `${kind}-${at}`

export const inventedPicture = (at: number, words: string, shape: readonly [number, number]) =>
  ({
    kind: 'picture',
    blob: name('picture', at),
    thumb: name('picture', at),
    mime: 'image/webp',
    words,
    width: shape[0],
    height: shape[1],
  }) satisfies FileView

export const inventedVoice = (words: string): FileView => ({
  kind: 'voice',
  blob: name('voice', 0),
  mime: 'audio/webm;codecs=opus',
  words,
  seconds: voiceSeconds,
  wave: Array.from({ length: waveBars }, (_, at) => Math.round(16 + 15 * Math.sin(at * at) * 0.9)),
})

/** `away-…` needs a connection that the gallery does not have; `gone-…` was taken back. */
export const inventedSource: FileSource = {
  pass: async () => err('no-longer-there'),
  open: async (_, blob) => {
    if (blob.startsWith('picture-away')) return err('no-connection')
    if (blob.startsWith('picture-gone')) return err('no-longer-there')
    return ok(blob.startsWith('voice') ? tone() : hill(Number(blob.split('-')[1] ?? 0)))
  },
}

const hill = (at: number): Blob => {
  const sky = ['#bcd3dd', '#ecd5b8', '#c9c3de'][at % 3] ?? '#bcd3dd'
  return new Blob(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 4 3" preserveAspectRatio="none"><path fill="${sky}" d="M0 0h4v3H0z"/><path fill="#7d9468" d="M0 2.2Q1.2 1.2 2.2 2t1.8-.3V3H0z"/></svg>`,
    ],
    { type: 'image/svg+xml' },
  )
}

const voiceSeconds = 4
const rate = 8_000

/** A quiet tone as a WAV of 8 bits. */
const tone = (): Blob => {
  const length = rate * voiceSeconds
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
    view.setUint8(44 + at, 128 + Math.round(20 * Math.sin((at * 220 * 2 * Math.PI) / rate)))
  return new Blob([view], { type: 'audio/wav' })
}
