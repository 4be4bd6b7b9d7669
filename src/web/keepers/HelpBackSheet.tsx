import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import './Keepers.css'

export interface HelpSheetProps {
  readonly account: AccountId
  readonly name: string
  readonly onClose: () => void
}

const words = (typed: string): number => typed.split(/[\s,.;]+/).filter(Boolean).length

/** The keeper types what they hear; the device compares, which people do badly. */
export const HelpSheet = ({ account, name, onClose }: HelpSheetProps): JSX.Element => {
  const text = useText()
  const t = text.keepers
  const doing = useAction()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  if (done)
    return (
      <Sheet
        title={t.helpTitle(name)}
        onClose={onClose}
        actions={
          <Button kind="primary" onPress={onClose}>
            {text.ui.close}
          </Button>
        }
      >
        <output class="said">{t.helpDone(name)}</output>
      </Sheet>
    )
  const isWhole = words(typed) === 6
  const help = (): void => {
    setTried(true)
    if (isWhole)
      doing.run(
        () => commands.keepers.help(account, typed),
        () => setDone(true),
      )
  }
  return (
    <Sheet
      title={t.helpTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={doing.busy} onPress={help}>
            {t.helpYes}
          </Button>
          <Button disabled={doing.busy} onPress={onClose}>
            {text.ui.cancel}
          </Button>
        </>
      }
    >
      <p>{t.helpFirst(name)}</p>
      <Field
        label={t.helpField}
        hint={t.helpWords}
        value={typed}
        onInput={setTyped}
        maxLength={200}
        spellcheck={false}
        first
        error={tried && !isWhole ? t.helpMissing : undefined}
      />
      <FailureNotice failure={doing.failure} />
      {doing.busy && <Progress words={t.helpBusy} />}
    </Sheet>
  )
}
