import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { HelpForCountry } from './helpFor.ts'
import { LineCard } from './LineCard.tsx'
import { wordFor } from './wordFor.ts'

export interface CountryHelpProps {
  readonly help: HelpForCountry
  readonly name: string
}

/** Everything we have for one country, and, in words, what we do not have. */
export const CountryHelp = ({ help, name }: CountryHelpProps): JSX.Element => {
  const text = useText().help
  const { emergency } = help
  return (
    <>
      <section class="stack">
        <h2>
          {text.emergency} <span class="help-where">{name}</span>
        </h2>
        {emergency.length === 0 && <p>{text.noEmergency}</p>}
        {emergency.map(({ number, reaches }) => (
          <div key={number}>
            <Button kind="help" wide href={`tel:${number}`}>
              <Icon name="phone" />
              {text.call(number)}
            </Button>
            {reaches !== undefined && (
              <p class="soft small help-reaches">{text.reaches(wordFor(text.services, reaches))}</p>
            )}
          </div>
        ))}
        {emergency.some(({ reaches }) => reaches === undefined || reaches === 'mobile') && (
          <p class="soft small">{text.emergencyUnsaid}</p>
        )}
      </section>
      {help.kinds.map(({ kind, lines }) => (
        <section key={kind} class="stack">
          <div>
            <h2>{text.kinds[kind]}</h2>
            <p class="soft small">{text.kindHints[kind]}</p>
          </div>
          {lines.length === 0 && <p class="help-none">{text.noneOfKind}</p>}
          {lines.map((line, index) => (
            <div key={line.id} class="stack">
              <LineCard line={line} />
              <p class="soft small">{index < lines.length - 1 ? text.next : text.lastOne}</p>
            </div>
          ))}
        </section>
      ))}
      <p class="soft small">{text.websitePlain}</p>
    </>
  )
}
