import type { JSX } from 'preact'
import { Button } from '#web/ui/Button.tsx'
import { beginningOf } from './depths.ts'
import './Sharing.css'

export interface BeginningsProps {
  readonly title: string
  readonly beginnings: readonly string[]
  readonly words: string
  /** With the beginning of what comes next; the writing goes on behind it. */
  readonly onBegin: (words: string) => void
}

/** Ways in, such as the three depths. None has to be taken, and all can be rubbed out. */
export const Beginnings = (props: BeginningsProps): JSX.Element => (
  <fieldset class="depths">
    <legend class="soft small">{props.title}</legend>
    {props.beginnings.map(beginning => (
      <Button
        key={beginning}
        kind="quiet"
        onPress={() => props.onBegin(beginningOf(props.words, beginning))}
      >
        {beginning}
      </Button>
    ))}
  </fieldset>
)
