import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { type Answering, type Hint, hintFor } from '#core/hints/hint.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { hintWords } from './hintWords.ts'
import { useRestedWords } from './useRestedWords.ts'
import './ReplyHint.css'

export interface ReplyHintProps {
  readonly answering: Answering
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
}

/**
 * What the writer may want to look at once more. It comes when writing rests, beside the buttons,
 * where it is seen and moves no words, and it holds nothing back.
 */
export const ReplyHint = (props: ReplyHintProps): JSX.Element => {
  const { answering, on } = props
  const t = useText().hints
  const [turned, setTurned] = useState(false)
  const rested = useRestedWords(answering.words)
  const hint = on ? stillThere(answering, rested) : undefined
  const turn = (to: boolean): void => {
    setTurned(true)
    props.onTurn(to)
  }
  const says = hint === undefined ? undefined : hintWords(hint, answering.need, t)
  return <HintNote says={says} justOff={turned && !on} onTurn={turn} />
}

/** Of the words at rest; it goes at once when they no longer give it, and waits to be replaced. */
const stillThere = (answering: Answering, rested: string): Hint | undefined => {
  const found = hintFor({ ...answering, words: rested })
  return found !== undefined && hintFor(answering)?.rule === found.rule ? found : undefined
}

export interface HintNoteProps {
  /** The hint as it is said. */
  readonly says: string | undefined
  /** They were turned off here: said once, with the way back. */
  readonly justOff: boolean
  readonly onTurn: (on: boolean) => void
}

export const HintNote = ({ says, justOff, onTurn }: HintNoteProps): JSX.Element => {
  const t = useText().hints
  const part = useFocusKept<HTMLDivElement>()
  const said = justOff ? t.isOff : says
  useLayoutEffect(() => {
    const writing = document.activeElement
    // The foot of the screen has grown: what is being written stays in sight above it.
    if (said !== undefined && writing instanceof HTMLTextAreaElement)
      writing.scrollIntoView({ block: 'nearest' })
  }, [said])
  return (
    <div
      ref={part}
      class={`reply-hint${said === undefined ? '' : ' reply-hint-said'}`}
      tabIndex={-1}
    >
      {/* Always there, so that a reader hears the sentence when it comes, after what is being read. */}
      <output>{said}</output>
      {said !== undefined && (
        <Button kind="quiet" onPress={() => onTurn(justOff)}>
          {justOff ? t.on : t.off}
        </Button>
      )}
    </div>
  )
}
