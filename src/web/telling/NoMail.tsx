import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

export interface NoMailProps {
  /** `ask`: nothing was said yet. `wrong`: not a link out of a mail. */
  readonly now: 'ask' | 'never' | 'allowed' | 'wrong'
  readonly busy: boolean
  readonly onSay: (never: boolean) => void
}

/** For whoever got a mail and wants no more, with no account. */
export const NoMail = ({ now, busy, onSay }: NoMailProps): JSX.Element => {
  const t = useText().email
  if (now === 'wrong') return <Notice kind="error" title={t.neverWrong} todo={t.neverWrongMore} />
  if (now === 'never')
    return (
      <div class="stack">
        <Notice kind="info" title={t.neverDone} />
        <Button wide disabled={busy} onPress={() => onSay(false)}>
          {t.neverUndo}
        </Button>
      </div>
    )
  return (
    <div class="stack">
      {now === 'allowed' && <Notice kind="info" title={t.neverUndone} />}
      <p>{t.neverAsk}</p>
      <Button kind="primary" wide disabled={busy} onPress={() => onSay(true)}>
        {t.neverYes}
      </Button>
    </div>
  )
}
