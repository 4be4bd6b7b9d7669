import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from './Button.tsx'
import './Progress.css'

/** Shorter waits show nothing at all. */
export const patienceMs = 400

export interface ProgressProps {
  /** What happens, in words. */
  readonly words: string
  readonly onStop?: (() => void) | undefined
}

/** A wait in words; nothing turns. */
export const Progress = ({ words, onStop }: ProgressProps): JSX.Element => {
  const text = useText().ui
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output class="progress">
      {shown && <span>{words}</span>}
      {shown && onStop !== undefined && (
        <Button kind="quiet" onPress={onStop}>
          {text.stop}
        </Button>
      )}
    </output>
  )
}
