import { decodeQR } from 'qr/decode.js'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes for each point: red, green, blue, and how opaque. */
  readonly data: Uint8ClampedArray
}

/** What a square code in a picture says. A picture without one is the usual case, and no error. */
export const decodeSquare = (pixels: Pixels): string | undefined => {
  try {
    return decodeQR(pixels)
  } catch {
    return undefined // The reader throws when it finds nothing.
  }
}
