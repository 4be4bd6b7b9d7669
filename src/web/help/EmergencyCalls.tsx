import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { EmergencyNumber } from './helpFor.ts'
import { wordFor } from './wordFor.ts'

/** Emergency numbers, each with what the list says that it reaches. */
export const EmergencyCalls = ({
  numbers,
}: {
  readonly numbers: readonly EmergencyNumber[]
}): JSX.Element => {
  const text = useText().help
  return (
    <>
      {numbers.map(({ number, reaches }) => (
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
    </>
  )
}
