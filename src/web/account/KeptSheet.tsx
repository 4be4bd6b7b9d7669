import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { groupsOf, saysTheSame, twoPlaces } from './codeGroups.ts'

export interface KeptSheetProps {
  readonly how: 'print' | 'other'
  readonly code: string
  readonly onKept: () => void
  readonly onClose: () => void
}

/**
 * Asked once more, because after this the code is gone from here: two of its seven groups are typed
 * back from wherever it is kept now. The code itself lies under this sheet and is not seen.
 */
export const KeptSheet = ({ how, code, onKept, onClose }: KeptSheetProps): JSX.Element => {
  const text = useText()
  const t = text.account
  const action = useAction()
  const form = useId()
  const groups = groupsOf(code)
  const [asked] = useState(() => twoPlaces(groups.length))
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ''))
  const { tried, attempt } = useTried()
  const wrong = asked.map((place, index) => !saysTheSame(typed[index] ?? '', groups[place] ?? ''))
  const isPrint = how === 'print'
  return (
    <Sheet
      title={isPrint ? t.isPrinted : t.isOther}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={action.busy} submit form={form}>
            {t.isPrintedYes}
          </Button>
          <Button onPress={isPrint ? print : onClose}>
            {isPrint ? t.isPrintedAgain : text.ui.cancel}
          </Button>
        </>
      }
    >
      {!isPrint && <p>{t.isOtherWhat}</p>}
      <p>{t.sheetCheck}</p>
      <form
        id={form}
        class="stack"
        onSubmit={event => {
          event.preventDefault()
          attempt()
          if (!wrong.includes(true) && !action.busy)
            action.run(() => commands.account.recoverySheetKept(), onKept)
        }}
      >
        {asked.map((place, index) => (
          <Field
            key={place}
            label={t.sheetGroup(place + 1)}
            value={typed[index] ?? ''}
            onInput={value => setTyped(typed.map((one, at) => (at === index ? value : one)))}
            maxLength={12}
            spellcheck={false}
            first={index === 0}
            error={tried && wrong[index] === true ? t.sheetGroupWrong(place + 1) : undefined}
          />
        ))}
      </form>
      <p class="soft small">{t.sheetNow}</p>
      <FailureNotice failure={action.failure} />
    </Sheet>
  )
}
