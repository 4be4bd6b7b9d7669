import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConsentCard } from '#core/commitment/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { cardFrom, draftFrom, lacksWords } from './consent.ts'
import { ConsentForm } from './ConsentForm.tsx'

export interface ChangeConsentProps {
  readonly card: ConsentCard | undefined
  readonly name: string
  readonly doing: Action
  readonly onSave: (card: ConsentCard | undefined) => void
  readonly onClose: () => void
}

export const ChangeConsent = (props: ChangeConsentProps): JSX.Element => {
  const t = useText().commitment
  const [draft, setDraft] = useState(() => draftFrom(props.card, Object.values(t.fixed)))
  const { tried, attempt } = useTried()
  return (
    <Composer
      title={t.nudgesTitle}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={props.doing.busy}
          onPress={() => {
            attempt()
            if (!lacksWords(draft)) props.onSave(cardFrom(draft))
          }}
        >
          {t.save}
        </Button>
      }
    >
      <ConsentForm name={props.name} draft={draft} tried={tried} onChange={setDraft} />
      <Failed failure={props.doing.failure} />
    </Composer>
  )
}
