import { err, ok, type Result } from '#base/result.ts'
import type { NewFile } from '#client/commands/fileCommands.ts'
import type { pictureTypes } from '#core/sharing/files.ts'
import {
  type Encoding,
  fitted,
  lightEnough,
  maxOriginalBytes,
  type PictureSize,
  thumbEncoding,
} from './fitPicture.ts'

type PictureType = (typeof pictureTypes)[number]

/** `unreadable`: this browser cannot decode it. `too-large`: not even tried. */
export type NotDrawn = 'unreadable' | 'too-large'

/**
 * Draws a chosen picture anew. Only what can be seen goes on: the place, the camera and the time that
 * a phone writes into a photo never leave the file that was chosen. One picture at a time, and its
 * memory is given back before the next.
 */
export const drawPicture = async (picture: Blob): Promise<Result<NewFile, NotDrawn>> => {
  if (picture.size > maxOriginalBytes) return err('too-large')
  // Turned as the camera says it should be seen; drawn so, it needs no such mark any more.
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(
    () => undefined,
  )
  if (bitmap === undefined) return err('unreadable')
  try {
    const mime = await typeHere()
    const large = await lightEnough(encoding => encode(bitmap, encoding, mime))
    const thumb = await encode(bitmap, thumbEncoding, mime)
    const { bytes, width, height } = large
    return ok({ kind: 'picture', mime, words: '', bytes, width, height, thumb: thumb.bytes })
  } catch {
    // A canvas of this size is more than this device can hold.
    return err('unreadable')
  } finally {
    bitmap.close()
  }
}

interface Encoded extends PictureSize {
  readonly bytes: Uint8Array
}

const encode = async (
  bitmap: ImageBitmap,
  { longest, quality }: Encoding,
  mime: PictureType,
): Promise<Encoded> => {
  const size = fitted(bitmap, longest)
  const canvas = canvasOf(size)
  const pen = penOf(canvas)
  pen.imageSmoothingQuality = 'high'
  // What lets something shine through would turn black in a JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(bitmap, 0, 0, size.width, size.height)
  const blob = await blobOf(canvas, mime, quality)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  // The memory of a canvas comes back when it is small, in Safari only then.
  canvas.width = 1
  canvas.height = 1
  return { ...size, bytes }
}

let known: PictureType | undefined

/** WebP, or JPEG where the browser cannot write WebP: asked for it, such a browser answers with PNG. */
const typeHere = async (): Promise<PictureType> => {
  if (known !== undefined) return known
  const canvas = canvasOf({ width: 1, height: 1 })
  penOf(canvas)
  known =
    (await blobOf(canvas, 'image/webp', 0.5)).type === 'image/webp' ? 'image/webp' : 'image/jpeg'
  return known
}

type Canvas = OffscreenCanvas | HTMLCanvasElement

const canvasOf = ({ width, height }: PictureSize): Canvas => {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

const penOf = (canvas: Canvas): OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D => {
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser gives no canvas to draw on')
  return pen
}

const blobOf = (canvas: Canvas, type: string, quality: number): Promise<Blob> =>
  'convertToBlob' in canvas
    ? canvas.convertToBlob({ type, quality })
    : new Promise((resolve, reject) => {
        canvas.toBlob(
          blob => {
            if (blob === null) reject(new Error('This browser did not encode the picture'))
            else resolve(blob)
          },
          type,
          quality,
        )
      })
