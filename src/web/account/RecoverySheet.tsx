import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { KeptSheet } from './KeptSheet.tsx'
import { SheetPaper } from './SheetPaper.tsx'

export interface RecoverySheetProps {
  readonly onKept: () => void
  readonly onLater?: (() => void) | undefined
}

type Code =
  | { readonly kind: 'reading' }
  | { readonly kind: 'here'; readonly code: string }
  /** It was kept before: the code is not on this device any more. */
  | { readonly kind: 'kept' }

/** The sheet, shown until it is kept: printed, or another way. */
export const RecoverySheet = ({ onKept, onLater }: RecoverySheetProps): JSX.Element => {
  const text = useText()
  const reading = useAction()
  const [code, setCode] = useState<Code>({ kind: 'reading' })
  const [asking, setAsking] = useState<'print' | 'other' | undefined>(undefined)
  const { run } = reading
  const read = (): void =>
    run(
      () => commands.account.recoverySheet(),
      sheet => setCode(sheet === undefined ? { kind: 'kept' } : { kind: 'here', code: sheet.code }),
    )
  useEffect(read, [run])

  if (reading.failure !== undefined)
    return (
      <FailureNotice failure={reading.failure}>
        <Button onPress={read}>{text.ui.tryAgain}</Button>
      </FailureNotice>
    )
  if (code.kind === 'reading') return <Progress words={text.app.opening} />
  if (code.kind === 'kept')
    return (
      <div class="stack">
        <Notice kind="info" title={text.account.sheetForgotten} todo={text.account.sheetMakeNew} />
        <Button wide onPress={() => go(paths.signInWays)}>
          {text.me.codeNew}
        </Button>
        {onLater !== undefined && (
          <Button kind="primary" wide onPress={onLater}>
            {text.account.goOn}
          </Button>
        )}
      </div>
    )
  return (
    <div class="stack">
      <SheetPaper code={code.code} covered={asking !== undefined} />
      <div class="stack no-print">
        <p class="soft small">{text.account.sheetDanger}</p>
        <Button
          kind="primary"
          wide
          onPress={() => {
            print()
            setAsking('print')
          }}
        >
          {text.account.print}
        </Button>
        <Button wide onPress={() => setAsking('other')}>
          {text.account.keptOther}
        </Button>
        {onLater !== undefined && (
          <Button wide onPress={onLater}>
            {text.account.later}
          </Button>
        )}
      </div>
      {asking !== undefined && (
        <KeptSheet
          how={asking}
          code={code.code}
          onKept={onKept}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}
