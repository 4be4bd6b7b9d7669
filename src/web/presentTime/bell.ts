/** One bell, ahead of time: whoever puts the phone away has touched it, and may not touch it again. */
export interface Bell {
  readonly stop: () => void
}

// A small bowl: the partials of a struck bell, each dying away in its own time.
const partials = [
  { hertz: 440, loud: 0.5, seconds: 7 },
  { hertz: 880.6, loud: 0.28, seconds: 5 },
  { hertz: 1214, loud: 0.16, seconds: 3.5 },
  { hertz: 2052, loud: 0.08, seconds: 2 },
] as const

/** Rings in so many seconds, once. Where there is no sound, the screen alone says it. */
export const bellIn = (seconds: number): Bell => {
  if (typeof AudioContext === 'undefined') return { stop: () => undefined }
  const context = new AudioContext()
  const at = context.currentTime + Math.max(0, seconds)
  for (const { hertz, loud, seconds: dies } of partials) {
    const tone = new OscillatorNode(context, { frequency: hertz })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, at)
    volume.gain.linearRampToValueAtTime(loud, at + 0.01)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + dies)
    tone.connect(volume).connect(context.destination)
    tone.start(at)
    tone.stop(at + dies)
  }
  return { stop: () => void context.close() }
}
