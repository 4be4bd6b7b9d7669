import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { ScanOrPaste } from '#web/ui/ScanOrPaste.tsx'
import { AskSheet } from './AskSheet.tsx'
import { LettingIn } from './LettingIn.tsx'

/** On the device that is open: reads the code of another one, asks once, and lets it in. */
export const LetInScreen = (): JSX.Element => {
  const text = useText()
  const t = text.letIn
  const [code, setCode] = useState<string | undefined>(undefined)
  const [step, setStep] = useState<'scan' | 'letting' | 'done'>('scan')
  if (step === 'letting')
    return (
      <LettingIn
        onDone={() => setStep('done')}
        onAgain={() => {
          setCode(undefined)
          setStep('scan')
        }}
      />
    )
  if (step === 'done')
    return (
      <>
        <PageTitle key="done" back={paths.myDevices}>
          {t.doneTitle}
        </PageTitle>
        <div class="stack-wide">
          <p>{t.done}</p>
          <p class="soft">{t.doneNot}</p>
          <Button kind="primary" wide onPress={() => go(paths.myDevices, 'replace')}>
            {text.ui.done}
          </Button>
        </div>
      </>
    )
  return (
    <>
      <PageTitle key="scan" back={paths.myDevices}>
        {t.scanTitle}
      </PageTitle>
      <div class="stack-wide">
        <p>{t.scanLead}</p>
        <ScanOrPaste
          words={{ paste: t.paste, pasted: t.pasted, take: t.next }}
          busy={code !== undefined}
          onCode={seen => {
            if (code === undefined) setCode(seen)
          }}
        />
      </div>
      {code !== undefined && (
        <AskSheet
          title={t.sureTitle}
          yes={t.yes}
          busyWords={t.busy}
          act={() => commands.account.letDeviceIn(code)}
          onDone={() => setStep('letting')}
          onClose={() => setCode(undefined)}
        >
          <p>{t.sure}</p>
          <p>
            <strong>{t.sureHands}</strong>
          </p>
          <p class="soft">{t.sureList}</p>
        </AskSheet>
      )}
    </>
  )
}
