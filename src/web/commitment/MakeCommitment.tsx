import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { ConsentCard, Rhythm } from '#core/commitment/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { cardFrom, type ConsentDraft, lacksWords, noConsent } from './consent.ts'
import { ConsentForm } from './ConsentForm.tsx'
import type { Length } from './HowLong.tsx'
import { isClose } from './isClose.ts'
import { WhatStep } from './WhatStep.tsx'
import { WhoStep } from './WhoStep.tsx'

/** A promise, before anybody is asked. */
export interface CommitmentDraft {
  readonly companion: AccountId | undefined
  readonly what: string
  readonly often: Rhythm
  readonly days: readonly number[]
  readonly length: Length
  readonly consent: ConsentDraft
}

export const noCommitment: CommitmentDraft = {
  companion: undefined,
  what: '',
  often: 'daily',
  days: [],
  length: '28',
  consent: noConsent,
}

export interface MakeCommitmentProps {
  readonly kind: CircleKind
  readonly companions: readonly PersonView[]
  readonly begun: CommitmentDraft
  readonly doing: Action
  /** `then`: once they are asked. */
  readonly onAsk: (draft: CommitmentDraft, card: ConsentCard | undefined, then: () => void) => void
  readonly onClose: () => void
}

/** Who walks it with me, what I promise, and how I may be nudged; then they are asked. The check is about whoever was chosen. */
export const MakeCommitment = (props: MakeCommitmentProps): JSX.Element => {
  const { kind, companions, onClose } = props
  const { leadFirst } = useText().safetyCheck
  const [step, setStep] = useState<'who' | 'check' | 'what' | 'nudges'>('who')
  const [others, setDraft] = useState<CommitmentDraft>(() => ({
    ...props.begun,
    companion: companions.length === 1 ? companions[0]?.account : undefined,
  }))
  const kept = useKeptWords('commitment', props.begun.what)
  const draft = { ...others, what: kept.words }
  if (step === 'who')
    return (
      <WhoStep
        companions={companions}
        draft={draft}
        onChange={setDraft}
        onGoOn={() => setStep(isClose(kind) ? 'check' : 'what')}
        onClose={onClose}
      />
    )
  // Skipped, or answered with a yes: nothing was asked of anybody, and nothing is kept.
  if (step === 'check')
    return (
      <SafetyCheck
        lead={leadFirst}
        about={companions.find(({ account }) => account === draft.companion)?.name}
        onDone={outcome => (outcome === 'go-on' ? setStep('what') : onClose())}
      />
    )
  if (step === 'what')
    return (
      <WhatStep
        draft={draft}
        found={kept.found}
        onChange={next => {
          if (next.what !== kept.words) kept.change(next.what)
          setDraft(next)
        }}
        onGoOn={() => setStep('nudges')}
        onClose={onClose}
      />
    )
  return (
    <NudgesStep
      {...props}
      draft={draft}
      onChange={setDraft}
      onAsk={card => props.onAsk(draft, card, kept.end)}
    />
  )
}

interface NudgesStepProps extends Pick<MakeCommitmentProps, 'companions' | 'doing' | 'onClose'> {
  readonly draft: CommitmentDraft
  readonly onAsk: (card: ConsentCard | undefined) => void
  readonly onChange: (draft: CommitmentDraft) => void
}

const NudgesStep = (props: NudgesStepProps): JSX.Element => {
  const { draft, doing, companions } = props
  const text = useText()
  const t = text.commitment
  const { tried, attempt } = useTried()
  const companion = companions.find(({ account }) => account === draft.companion)
  const name = companion?.name ?? text.circle.someone
  return (
    <Composer
      title={t.nudgesTitle}
      forName={name}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => {
            attempt()
            if (!lacksWords(draft.consent)) props.onAsk(cardFrom(draft.consent))
          }}
        >
          {t.askDo(name)}
        </Button>
      }
    >
      <ConsentForm
        name={name}
        draft={draft.consent}
        tried={tried}
        onChange={consent => props.onChange({ ...draft, consent })}
      />
      <Failed failure={doing.failure} />
    </Composer>
  )
}
