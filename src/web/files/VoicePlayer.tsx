import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { clock } from './clock.ts'
import { fallsSilent, playsNow } from './playing.ts'
import { Wave } from './Wave.tsx'
import './Files.css'

export interface VoicePlayerProps {
  /** Where it can be played from; `undefined` while it is not here yet. */
  readonly url: string | undefined
  /** Asks for it to be brought. It is played as soon as `url` is there. */
  readonly onWanted?: (() => void) | undefined
  readonly onBroken?: (() => void) | undefined
  readonly seconds: number | undefined
  readonly wave: readonly number[] | undefined
  /** Whose voice, for a reader: "Voice note of Ana". */
  readonly label: string
}

export const speeds = [1, 1.25, 1.5, 2] as const

/** Listens to a voice note: play and pause, where in it, how fast. */
export const VoicePlayer = (props: VoicePlayerProps): JSX.Element => {
  const { url, onWanted } = props
  const text = useText().files
  const speedId = useId()
  const audio = useRef<HTMLAudioElement>(null)
  const [plays, setPlays] = useState(false)
  /** Pressed before it was here. */
  const [asked, setAsked] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(props.seconds ?? 0)
  const [speed, setSpeed] = useState(1)
  /** Where it was when its address ended: it goes on there under the next one. */
  const broken = useRef<{ readonly at: number; readonly plays: boolean } | undefined>(undefined)
  useEffect(() => {
    const element = audio.current
    return () => {
      if (element !== null) fallsSilent(element)
    }
  }, [])
  const begin = (): void => {
    const element = audio.current
    if (element === null) return
    playsNow(element)
    element.playbackRate = speed
    // Where the browser wants another press, the button stands there for it.
    element.play().catch(() => setPlays(false))
  }
  useEffect(() => {
    if (url === undefined || !asked) return
    setAsked(false)
    begin()
  }, [url, asked])
  const press = (): void => {
    if (plays) audio.current?.pause()
    else if (url === undefined) {
      setAsked(true)
      onWanted?.()
    } else begin()
  }
  const goTo = (seconds: number): void => {
    setAt(seconds)
    if (audio.current !== null) audio.current.currentTime = seconds
  }
  const goOn = (before: { readonly at: number; readonly plays: boolean }): void => {
    goTo(before.at)
    if (before.plays) begin()
  }
  return (
    <fieldset class="voice">
      <legend class="only-read">{props.label}</legend>
      {/* What is said in it stands beside it as words, where its speaker has written them. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlays(true)}
        onPause={() => setPlays(false)}
        onEnded={() => {
          setPlays(false)
          goTo(0)
        }}
        onTimeUpdate={event => setAt(event.currentTarget.currentTime)}
        onLoadedMetadata={event => {
          // A voice that was just recorded does not say how long it is.
          const { duration } = event.currentTarget
          if (broken.current !== undefined) goOn(broken.current)
          broken.current = undefined
          if (props.seconds === undefined && Number.isFinite(duration)) setLength(duration)
        }}
        onError={event => {
          broken.current ??= { at: event.currentTarget.currentTime, plays }
          setPlays(false)
          props.onBroken?.()
        }}
      />
      <button
        type="button"
        class="voice-play"
        aria-label={plays ? text.pauseVoice : text.playVoice}
        onClick={press}
      >
        <Icon name={plays ? 'pause' : 'play'} />
      </button>
      <div class="voice-line">
        <Wave wave={props.wave} heard={length === 0 ? 0 : at / length} />
        <input
          type="range"
          class="voice-place"
          min={0}
          max={Math.max(1, Math.ceil(length))}
          step={1}
          value={Math.round(at)}
          disabled={url === undefined}
          aria-label={text.placeInVoice}
          aria-valuetext={text.timeOf(Math.floor(at), Math.ceil(length))}
          onInput={event => goTo(event.currentTarget.valueAsNumber)}
        />
        <div class="voice-foot">
          <span class="soft small" aria-hidden="true">
            {clock(at)} / {clock(Math.ceil(length))}
          </span>
          <label class="only-read" for={speedId}>
            {text.speed}
          </label>
          <select
            id={speedId}
            class="voice-speed"
            value={String(speed)}
            onChange={event => {
              const chosen = Number(event.currentTarget.value)
              setSpeed(chosen)
              if (audio.current !== null) audio.current.playbackRate = chosen
            }}
          >
            {speeds.map(each => (
              <option key={each} value={String(each)}>
                {text.times(each)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  )
}
