import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { dangerFor } from './dangerFor.ts'
import type { EmergencyNumber, HelpKind } from './helpFor.ts'
import type { KindOnScreen } from './nextSteps.ts'
import { useLineWords } from './useLineWords.ts'
import { wordFor } from './wordFor.ts'

export interface NoneOfKindProps {
  readonly of: HelpKind
  readonly all: readonly KindOnScreen[]
  readonly danger: readonly EmergencyNumber[]
}

/** No checked line of this kind: said plainly, with what there is, each by its true name. */
export const NoneOfKind = ({ of, all, danger }: NoneOfKindProps): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  const others = all
    .filter(({ kind }) => kind !== of)
    .flatMap(({ kind, lines }) =>
      lines
        .filter(({ from }) => from === 'list')
        .slice(0, 1)
        .map(shown => ({ kind, shown })),
    )
  return (
    <div class="help-none stack">
      <p>{text.noneOfKind}</p>
      <p>
        <strong>{words.insteadTitle}</strong>
      </p>
      {dangerFor(of, danger).map(({ number, reaches }) => (
        <p key={number}>
          {words.insteadCall(number)}
          {reaches !== undefined && ` ${text.reaches(wordFor(text.services, reaches))}.`}
        </p>
      ))}
      {others.map(({ kind, shown }) => (
        <Button
          key={shown.id}
          wide
          onPress={() => {
            const heading = document.getElementById(`line-${shown.id}`)
            heading?.focus({ preventScroll: true })
            heading?.scrollIntoView({ block: 'center' })
          }}
        >
          {words.insteadLine(shown.name, text.kinds[kind])}
        </Button>
      ))}
      <p>{words.insteadPeople}</p>
    </div>
  )
}
