let playing: HTMLMediaElement | undefined

/** One voice at a time: whoever was playing falls silent. */
export const playsNow = (voice: HTMLMediaElement): void => {
  if (playing !== undefined && playing !== voice) playing.pause()
  playing = voice
}

/** Its player is no longer drawn: closed, locked or left. Nothing speaks into an empty room. */
export const fallsSilent = (voice: HTMLMediaElement): void => {
  voice.pause()
  if (playing === voice) playing = undefined
}
