import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface OpenAnswersProps {
  /** The question is asked; before that, opening ends the stretch early. */
  readonly asks: boolean
  /** Whether everybody has answered or passed; `undefined`: this device cannot know. */
  readonly everybody: boolean | undefined
  readonly doing: Action
  readonly onOpen: (then: () => void) => void
}

/** For whoever looks after the circle: whether everybody has answered, and a way to open before. */
export const OpenAnswers = ({ asks, everybody, doing, onOpen }: OpenAnswersProps): JSX.Element => {
  const text = useText()
  const t = text.stretch
  const [asking, setAsking] = useState(false)
  const says = everybody === undefined ? t.cannotTell : everybody ? t.everybody : t.notEverybody
  return (
    <section class="stack">
      {asks && <p>{says}</p>}
      <div>
        <Button disabled={doing.busy} onPress={() => setAsking(true)}>
          {asks ? text.together.open : t.end}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={asks ? text.together.openTitle : t.endTitle}
          yes={asks ? text.together.open : t.endDo}
          no={text.ui.cancel}
          doing={doing}
          onYes={() => onOpen(() => setAsking(false))}
          onNo={() => {
            doing.forget()
            setAsking(false)
          }}
        >
          <p>{asks ? t.openMore : t.endMore}</p>
        </Confirm>
      )}
    </section>
  )
}
