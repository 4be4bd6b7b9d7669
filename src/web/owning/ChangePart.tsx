import type { JSX } from 'preact'
import { type OwningPart, owningParts, type OwningWords } from '#core/owning/events.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { writtenOf } from './owningAsPage.ts'

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
              <strong>{t.parts[part]}</strong>
              {written[part] === undefined && <span class="soft small">{t.passedPart}</span>}
            </Card>
          </li>
        ))}
      </ul>
    </Composer>
  )
}
