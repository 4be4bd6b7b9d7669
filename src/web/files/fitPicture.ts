/** The longest side of a picture as it is kept, in pixels: sharp on a large phone, light on a slow line. */
export const longestSide = 2_048
/** The longest side of the smaller picture that stands in an album. */
export const thumbSide = 320
/** What one picture should weigh at most, in bytes. */
export const aimBytes = 600_000
/** More than a camera makes: decoding it would need more memory than a cheap phone has. */
export const maxOriginalBytes = 60_000_000

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** As large as `longest` allows and in the same shape; never larger than it was. */
export const fitted = ({ width, height }: PictureSize, longest: number): PictureSize => {
  const scale = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** One way to encode a picture. */
export interface Encoding {
  readonly longest: number
  /** 0 to 1, as a canvas takes it. */
  readonly quality: number
}

/** From the finest to the lightest: first less precise, and only then smaller. */
export const encodings: readonly Encoding[] = [
  { longest: longestSide, quality: 0.82 },
  { longest: longestSide, quality: 0.7 },
  { longest: longestSide, quality: 0.55 },
  { longest: 1_600, quality: 0.55 },
  { longest: 1_280, quality: 0.5 },
  { longest: 1_024, quality: 0.45 },
]

export const thumbEncoding: Encoding = { longest: thumbSide, quality: 0.7 }

/** The finest encoding that is light enough; the lightest of all when none is. */
export const lightEnough = async <T extends { readonly bytes: Uint8Array }>(
  encode: (encoding: Encoding) => Promise<T>,
): Promise<T> => {
  let latest: T | undefined
  for (const encoding of encodings) {
    latest = await encode(encoding)
    if (latest.bytes.length <= aimBytes) return latest
  }
  if (latest === undefined) throw new Error('There is no encoding to try')
  return latest
}
