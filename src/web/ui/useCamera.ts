import type { Ref } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { squareReader } from './readSquare.ts'

/** `denied` by the person or the browser; `none` is there, or another app holds it. */
export type CameraState = 'asking' | 'looking' | 'denied' | 'none'

const lookEveryMs = 150

export interface Camera {
  readonly state: CameraState
  readonly video: Ref<HTMLVideoElement>
}

/**
 * Looks through the camera while it is drawn, and says each code that it reads. The picture goes
 * nowhere; the camera is let go of as soon as the screen is another.
 */
export const useCamera = (onCode: (code: string) => void): Camera => {
  const [state, setState] = useState<CameraState>('asking')
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  tell.current = onCode
  useEffect(() => {
    let wanted = true
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (): void => {
      wanted = false
      clearTimeout(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      })
      // Left while the browser was asking: the camera must not stay on.
      if (!wanted) return end()
      const element = video.current
      if (element === null) return end()
      element.srcObject = stream
      const read = await squareReader()
      await element.play()
      if (!wanted) return end()
      setState('looking')
      const look = async (): Promise<void> => {
        const code = await read(element).catch(() => undefined)
        if (!wanted) return
        if (code !== undefined && code !== '') tell.current(code)
        timer = setTimeout(() => void look(), lookEveryMs)
      }
      await look()
    }
    begin().catch((error: unknown) => {
      const isWanted = wanted
      end()
      if (!isWanted) return
      const isDenied = error instanceof DOMException && error.name === 'NotAllowedError'
      setState(isDenied ? 'denied' : 'none')
    })
    return end
  }, [])
  return { state, video }
}
