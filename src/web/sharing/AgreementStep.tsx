import type { JSX } from 'preact'
import type { AgreementView } from '#core/agreement/agreementView.ts'
import type { Action } from '#web/app/useAction.ts'
import { AgreementText } from '#web/circle/AgreementText.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Begun } from './Begun.tsx'

export interface AgreementStepProps {
  readonly agreement: AgreementView
  /** What is already written, and comes next. */
  readonly words: string
  readonly forName: string
  readonly doing: Action
  readonly onAgree: () => void
  readonly onClose: () => void
}

/** Once, before the first share and before its words: what the circle agreed on. */
export const AgreementStep = (props: AgreementStepProps): JSX.Element => {
  const t = useText().agreement
  const { agreement, doing } = props
  return (
    <Composer
      title={t.firstShareTitle}
      forName={props.forName}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={doing.busy} onPress={props.onAgree}>
            {t.agreeGoOn}
          </Button>
          <Button onPress={props.onClose}>{t.notNow}</Button>
        </>
      }
    >
      <Begun words={props.words} />
      <p>{t.firstShareLead}</p>
      <AgreementText text={agreement} changed={agreement.former.length > 0} />
      <Failed failure={doing.failure} wordsSafe />
    </Composer>
  )
}
