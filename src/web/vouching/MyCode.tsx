import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { useAction } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import './Meet.css'

export interface MyCodeProps {
  readonly name: string
  readonly load: () => Outcome<string>
  readonly onScan: () => void
}

/** My side: the square that the other device reads. */
export const MyCode = ({ name, load, onScan }: MyCodeProps): JSX.Element => {
  const t = useText().vouching
  const loading = useAction()
  const [code, setCode] = useState<string | undefined>(undefined)
  useEffect(() => loading.run(load, setCode), [])
  return (
    <div class="stack-wide">
      <p>{t.myCodeLead(name)}</p>
      <Failed failure={loading.failure} />
      <div class="meet-square">
        {code !== undefined && <Qr text={code} label={t.myCodeLabel} />}
        <p class="soft small">{t.myCodeNoSecret}</p>
        {code !== undefined && <CopyButton text={code} label={t.copyCode} />}
      </div>
      <Button kind="primary" wide onPress={onScan}>
        {t.thenScan(name)}
      </Button>
    </div>
  )
}
