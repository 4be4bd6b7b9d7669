import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import { failureText } from '#web/app/failureText.ts'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'

export interface FailedProps {
  readonly failure: Failure | undefined
  /** Whether words are at stake here, and safe. */
  readonly wordsSafe?: boolean | undefined
}

/** What went wrong, as a sentence, and that no words are lost; nothing while nothing went wrong. */
export const Failed = ({ failure, wordsSafe = false }: FailedProps): JSX.Element | null => {
  const text = useText().ui
  const here = useRef<HTMLDivElement>(null)
  // Below the fold nobody would see why nothing happened.
  useEffect(() => {
    if (failure !== undefined) here.current?.scrollIntoView({ block: 'center' })
  }, [failure])
  if (failure === undefined) return null
  // What this device could not keep is not safe on it.
  const safe = wordsSafe && failure !== 'device-full' ? text.wordsSafe : undefined
  return (
    <div ref={here}>
      <Notice kind="error" title={failureText(failure)} safe={safe} />
    </div>
  )
}
