import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Settings } from '#core/vault/settings.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { useTried } from '#web/ui/useTried.ts'

type Brings = NonNullable<Settings['brings']>

export const reasons = [
  'grief',
  'trauma',
  'relationship',
  'hardDays',
  'somethingElse',
] as const satisfies readonly Brings[]

export const BringsStep = ({ onDone }: { readonly onDone: () => void }): JSX.Element => {
  const text = useText().account
  const action = useAction()
  const [chosen, setChosen] = useState<Brings | undefined>(undefined)
  const { tried, attempt } = useTried()
  const keep = (): void => {
    attempt()
    if (chosen !== undefined)
      action.run(() => commands.account.changeSetting('brings', chosen), onDone)
  }
  return (
    <div class="stack">
      <Choice
        legend={text.bringsTitle}
        legendHidden
        options={reasons.map(value => ({ value, label: text.brings[value] }))}
        value={chosen}
        error={tried && chosen === undefined ? text.bringsMissing : undefined}
        onChange={setChosen}
      />
      <FailureNotice failure={action.failure} />
      <Button kind="primary" wide disabled={action.busy} onPress={keep}>
        {text.goOn}
      </Button>
      <Button wide onPress={onDone}>
        {text.skip}
      </Button>
    </div>
  )
}
