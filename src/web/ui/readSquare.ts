/** Reads one square code out of a picture; `undefined` when there is none to be seen. */
export type ReadSquare = (video: HTMLVideoElement) => Promise<string | undefined>

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorMaker {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** The browser's own reader where there is one; else ours, fetched when it is needed. */
export const squareReader = async (): Promise<ReadSquare> => {
  const maker = (globalThis as { readonly BarcodeDetector?: DetectorMaker }).BarcodeDetector
  const formats = (await maker?.getSupportedFormats().catch(() => [])) ?? []
  if (maker !== undefined && formats.includes('qr_code')) {
    const detector = new maker({ formats: ['qr_code'] })
    return async video => (await detector.detect(video))[0]?.rawValue
  }
  const { decodeSquare } = await import('./decodeSquare.ts')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async video => {
    if (context === null || video.videoWidth === 0) return undefined
    // As large as a code needs and no larger: cheap phones have to keep up.
    const scale = Math.min(1, 800 / Math.max(video.videoWidth, video.videoHeight))
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    return decodeSquare(context.getImageData(0, 0, canvas.width, canvas.height))
  }
}
