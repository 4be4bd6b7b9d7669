import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Drawing } from '#web/ui/Drawing.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { beginnings, threeMoves } from './threeMoves.ts'

/** It ends off the screen: three beginnings to say aloud. */
export const EndPractice = ({ onDone }: { readonly onDone: () => void }): JSX.Element => {
  const text = useText()
  const t = text.practising
  return (
    <>
      <PageTitle>{t.endTitle}</PageTitle>
      <div class="stack-wide">
        <span class="sent-drawing">
          <Drawing name="chairs" />
        </span>
        <p>{t.end}</p>
        <ul class="list stack">
          {threeMoves.map(move => {
            const [first = 'youSound'] = beginnings[move]
            return (
              <li key={move} class="words words-large">
                {text.sharing.starter[first].trim()} …
              </li>
            )
          })}
        </ul>
        <p class="soft">{t.endMore}</p>
        <Button kind="primary" wide onPress={onDone}>
          {text.ui.done}
        </Button>
      </div>
    </>
  )
}
