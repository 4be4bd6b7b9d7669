import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Compared } from '#client/circle/meeting.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { MemberView } from '#core/circle/circleView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { type Language, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { ComparedWords } from './ComparedWords.tsx'
import { HowItEnded } from './HowItEnded.tsx'
import { MyCode } from './MyCode.tsx'
import { ScanTheirs } from './ScanTheirs.tsx'
import { WhoMet } from './WhoMet.tsx'

/** What came of it. `words-differ` is what the two of them say. */
export type Ending = Compared | { readonly kind: 'words-differ' } | { readonly kind: 'words-same' }

export interface MeetProps {
  readonly member: MemberView
  /** What somebody else in the circle is called. */
  readonly nameOf: (account: MemberView['account']) => string
  readonly back: string
  readonly doing: Action
  readonly loadCode: () => Outcome<string>
  readonly loadWords: (
    language: Language,
  ) => Outcome<{ readonly gen: number; readonly words: readonly string[] }>
  readonly onCode: (code: string, then: (compared: Compared) => void) => void
  readonly onSame: (gen: number, then: () => void) => void
  readonly onDone: () => void
}

type Step = 'start' | 'code' | 'scan' | 'words' | Ending

/** Two people beside each other: by their codes, or by six words. */
export const Meet = (props: MeetProps): JSX.Element => {
  const { member, doing } = props
  const text = useText()
  const t = text.vouching
  const [step, setStep] = useState<Step>('start')
  const name = member.name ?? text.circle.someone
  const to = (next: Step): void => {
    doing.forget()
    setStep(next)
  }
  const title = {
    start: t.title(name),
    code: t.myCodeTitle,
    scan: t.scanTitle(name),
    words: t.wordsTitle,
  }
  if (typeof step === 'object')
    return (
      <HowItEnded
        ending={step}
        name={name}
        nameOf={props.nameOf}
        onAgain={() => to('scan')}
        onShow={() => to('code')}
        onDone={props.onDone}
      />
    )
  return (
    <>
      <PageTitle
        key={step}
        back={props.back}
        onBack={step === 'start' ? undefined : () => to('start')}
      >
        {title[step]}
      </PageTitle>
      {step === 'start' && (
        <div class="stack-wide">
          <p>{t.lead}</p>
          <WhoMet member={member} />
          <div class="stack">
            <Button kind="primary" wide onPress={() => to('scan')}>
              {t.scan(name)}
            </Button>
            <Button wide onPress={() => to('code')}>
              {t.show}
            </Button>
            <Button wide onPress={() => to('words')}>
              {t.words}
            </Button>
          </div>
          <p class="soft small">{t.noCamera}</p>
        </div>
      )}
      {step === 'code' && <MyCode name={name} load={props.loadCode} onScan={() => to('scan')} />}
      {step === 'scan' && (
        <ScanTheirs name={name} busy={doing.busy} onCode={code => props.onCode(code, to)} />
      )}
      {step === 'words' && (
        <ComparedWords
          name={name}
          load={props.loadWords}
          busy={doing.busy}
          onSame={gen => props.onSame(gen, () => to({ kind: 'words-same' }))}
          onDiffer={() => to({ kind: 'words-differ' })}
        />
      )}
      <Failed failure={doing.failure} />
    </>
  )
}
