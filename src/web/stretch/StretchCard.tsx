import type { JSX } from 'preact'
import type { StretchView } from '#core/stretch/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { go } from '#web/ui/route.ts'

export interface StretchCardProps {
  readonly stretch: StretchView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle, while it is asked of me: "Shall we go on?" */
export const StretchCard = ({ stretch, path }: StretchCardProps): JSX.Element | null => {
  const { stretch: t, together } = useText()
  if (!isAsked(stretch)) return null
  return (
    <section class="card stack">
      <h2>{t.question}</h2>
      <p>{together.alone}</p>
      <Button wide onPress={() => go(path)}>
        {together.answerOrPass}
      </Button>
    </section>
  )
}

/** I can answer and have neither answered nor passed. */
export const isAsked = ({ running }: StretchView): boolean =>
  running?.canAnswer === true && running.mine === undefined
