import { err, ok } from '#base/result.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { type FileView, waveBars } from '#core/sharing/files.ts'
import type { FileSource } from '#web/files/fileSource.ts'
import { hill, tone } from './inventedMedia.ts'

/** For the gallery: pictures of a hill, and a voice of one tone. */
export const inventedCircle = 'c'.repeat(64) as CircleId

const voiceSeconds = 4

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
    return ok(
      blob.startsWith('voice') ? tone(voiceSeconds, 20) : hillAt(Number(blob.split('-')[1] ?? 0)),
    )
  },
}

const hillAt = (at: number): Blob => hill(800, 600, ['#bcd3dd', '#ecd5b8', '#c9c3de'][at % 3])
