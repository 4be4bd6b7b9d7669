import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConfidantView } from '#core/endings/endingsView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Said } from '#web/ui/Said.tsx'

/** Somebody asks for the letter that I left: one tap says that I am here. */
export const AskedForLetter = ({
  confidant,
}: {
  readonly confidant: ConfidantView
}): JSX.Element | null => {
  const text = useText()
  const t = text.endings.asked
  const language = useLanguage()
  const doing = useAction()
  const { account, asking, name = text.circle.someone } = confidant
  // The ask that I said no to here. Another one that comes is shown.
  const [said, setSaid] = useState<string | undefined>(undefined)
  if (asking === undefined || asking.ask === said)
    return said !== undefined ? <Said>{t.said(name)}</Said> : null
  return (
    <Card>
      <h2>{asking.signed ? t.says(name) : t.hostSays(name)}</h2>
      <p>{t.until(longDay(language, asking.dueAt))}</p>
      <Button
        kind="primary"
        wide
        disabled={doing.busy}
        onPress={() =>
          doing.run(
            () => commands.endings.refuse(account),
            () => setSaid(asking.ask),
          )
        }
      >
        {t.refuse}
      </Button>
      <p class="soft">{t.more}</p>
      {doing.failure === 'no-longer-there' ? (
        <p role="alert">{t.tooLate}</p>
      ) : (
        <FailureNotice failure={doing.failure} />
      )}
    </Card>
  )
}
