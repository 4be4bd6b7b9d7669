import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import './Sharing.css'

interface ToAnswerProps {
  /** Whether an answer is still to be given. */
  readonly on: boolean
  /** The ways to answer. */
  readonly children: ComponentChildren
}

/** After a long share, or many answers, the ways to answer stand far below: they stay in reach. */
export const ToAnswer = ({ on, children }: ToAnswerProps): JSX.Element => {
  const t = useText().together
  const answers = useRef<HTMLDivElement>(null)
  const [isBelow, setBelow] = useState(false)
  useEffect(() => {
    const element = answers.current
    if (!on || element === null) return
    const watch = new IntersectionObserver(([seen]) => {
      if (seen !== undefined) setBelow(!seen.isIntersecting && seen.boundingClientRect.top > 0)
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [on])
  return (
    <>
      {on && isBelow && (
        <div class="to-answer">
          <Button
            wide
            onPress={() => {
              answers.current?.scrollIntoView({ block: 'start' })
              answers.current?.focus({ preventScroll: true })
            }}
          >
            {t.answer}
          </Button>
        </div>
      )}
      <div ref={answers} tabIndex={-1} class="answers-place">
        {children}
      </div>
    </>
  )
}
