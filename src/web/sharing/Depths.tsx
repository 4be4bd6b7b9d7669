import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { beginningOf, depths } from './depths.ts'
import './Sharing.css'

export interface DepthsProps {
  readonly words: string
  /** With the beginning of what comes next; the writing goes on behind it. */
  readonly onBegin: (words: string) => void
}

/** Three ways in, from the outside to the inside. None has to be taken, and all can be rubbed out. */
export const Depths = ({ words, onBegin }: DepthsProps): JSX.Element => {
  const t = useText().sharing.depths
  return (
    <fieldset class="depths">
      <legend class="soft small">{t.title}</legend>
      {depths.map(depth => (
        <Button key={depth} kind="quiet" onPress={() => onBegin(beginningOf(words, t[depth]))}>
          {t[depth]}
        </Button>
      ))}
    </fieldset>
  )
}
