import { useEffect, useId, useRef } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import type { Starter } from './starters.ts'
import './Sharing.css'

export interface StartersProps {
  readonly starters: readonly Starter[]
  readonly chosen: Starter | undefined
  readonly onChoose: (starter: Starter) => void
  /** One was touched, not gone through by arrow keys: what follows is writing on. */
  readonly onTaken: () => void
}

/** Beginnings to complete. One that ends openly shows that there is more to say. */
export const Starters = ({ starters, chosen, onChoose, onTaken }: StartersProps): JSX.Element => {
  const t = useText().sharing
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Arrow keys click too, with a detail of 0.
    const touched = ({ detail }: MouseEvent): void => {
      if (detail > 0) onTaken()
    }
    const element = list.current
    element?.addEventListener('click', touched)
    return () => element?.removeEventListener('click', touched)
  }, [onTaken])
  return (
    <fieldset>
      <legend class="feelings-legend">{t.starters}</legend>
      <div ref={list} class="feelings">
        {starters.map(starter => {
          const words = t.starter[starter]
          return (
            <label key={starter} class="feeling starter">
              <input
                type="radio"
                class="only-read"
                name={name}
                checked={starter === chosen}
                onChange={() => onChoose(starter)}
              />
              {words.endsWith(' ') ? `${words.trim()} …` : words}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
