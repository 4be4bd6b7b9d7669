import type { JSX } from 'preact'
import { type OwningPart, owningParts, type OwningWords } from '#core/owning/events.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { writtenOf } from './owningAsPage.ts'
import '#web/sharing/Sharing.css'

export interface ChangePartProps {
  readonly words: OwningWords
  readonly onChoose: (part: OwningPart) => void
  readonly onBack: () => void
}

/** Which part to change, in one's own words: those that were passed are among them. */
export const ChangePart = ({ words, onChoose, onBack }: ChangePartProps): JSX.Element => {
  const t = useText().owning
  const written = writtenOf(words)
  return (
    <Composer title={t.changeWhich} onClose={onBack}>
      <ul class="list stack">
        {owningParts.map(part => (
          <li key={part}>
            <Card onOpen={() => onChoose(part)}>
              <span class="answers-words">
                <strong>{t.parts[part]}</strong>
                {written[part] === undefined && <span class="answers-hint">{t.passedPart}</span>}
              </span>
            </Card>
          </li>
        ))}
      </ul>
    </Composer>
  )
}
