import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

/** So many are drawn at first and with each step: more than a screen, less than a moment. */
export const step = 80

export interface InStepsProps<T> {
  readonly items: readonly T[]
  readonly draw: (item: T) => JSX.Element
  readonly class?: string | undefined
}

/** A long list by steps, so that ten thousand are as fast as ten. */
export const InSteps = <T,>(props: InStepsProps<T>): JSX.Element => {
  const { items, draw } = props
  const t = useText().people
  const [shown, setShown] = useState(step)
  return (
    <>
      <ul class={props.class ?? 'list stack'}>{items.slice(0, shown).map(draw)}</ul>
      {items.length > shown && (
        <Button wide onPress={() => setShown(shown + step)}>
          {t.more}
        </Button>
      )}
    </>
  )
}
