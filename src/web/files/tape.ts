import { err, ok, type Result } from '#base/result.ts'
import { voiceTypes } from '#core/sharing/files.ts'

type VoiceType = (typeof voiceTypes)[number]

/**
 * `denied`: the person, or their browser, said no. `no-microphone`: there is none, or something else
 * holds it. `cannot`: this browser records nothing here.
 */
export type NoTape = 'denied' | 'no-microphone' | 'cannot'

/** What is recording now. The microphone is open until `finish` or `letGo`. */
export interface Tape {
  readonly mime: VoiceType
  readonly pause: () => void
  readonly goOn: () => void
  readonly finish: () => Promise<Blob>
  /** Keeps nothing. */
  readonly letGo: () => void
}

/** A voice is clear at this rate, and ten minutes weigh under 3 MB. */
const bitsPerSecond = 32_000
/** Handed out this often, so that little is held in the recorder itself. */
const sliceMs = 1_000

const typeHere = (): VoiceType | undefined =>
  typeof MediaRecorder === 'undefined'
    ? undefined
    : voiceTypes.find(type => MediaRecorder.isTypeSupported(type))

/** Asks for the microphone: only ever because a person pressed the button for it. */
export const openTape = async (onEnded: () => void): Promise<Result<Tape, NoTape>> => {
  const mime = typeHere()
  // Without https a browser has no such thing at all.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (mime === undefined || devices === undefined) return err('cannot')
  const opened = await microphone(devices)
  if (!opened.ok) return opened
  try {
    return ok(record(opened.value, mime, onEnded))
  } catch {
    close(opened.value)
    return err('cannot')
  }
}

const microphone = async (devices: MediaDevices): Promise<Result<MediaStream, NoTape>> => {
  try {
    return ok(await devices.getUserMedia({ audio: { channelCount: 1 } }))
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return err(name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'no-microphone')
  }
}

const close = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

const record = (stream: MediaStream, mime: VoiceType, onEnded: () => void): Tape => {
  const recorder = new MediaRecorder(stream, {
    mimeType: mime,
    audioBitsPerSecond: bitsPerSecond,
  })
  const parts: Blob[] = []
  const stopped = new Promise<void>(resolve => {
    recorder.addEventListener('stop', () => resolve(), { once: true })
  })
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  // A call came in, or the microphone was pulled out: what was said until then stays.
  stream.getAudioTracks()[0]?.addEventListener('ended', onEnded, { once: true })
  recorder.start(sliceMs)
  return {
    mime,
    pause: () => {
      if (recorder.state === 'recording') recorder.pause()
    },
    goOn: () => {
      if (recorder.state === 'paused') recorder.resume()
    },
    finish: async () => {
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      close(stream)
      return new Blob(parts, { type: mime })
    },
    letGo: () => {
      if (recorder.state !== 'inactive') recorder.stop()
      close(stream)
      parts.length = 0
    },
  }
}
