import type { PlanView } from '#core/plan/view.ts'
import type { TrustedAdult } from '#core/vault/events.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { everybody } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { Draft } from '#core/sharing/draft.ts'
import type { SideView } from '#core/sides/sideCircles.ts'
import { SideAudience } from '#web/sides/SideAudience.tsx'
import { AudienceChoice, lacksPeople } from '#web/audience/AudienceChoice.tsx'
import { chosenNames, hasChoice, stillHere } from '#web/audience/audienceNames.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useCalled } from '#web/circle/useCalled.ts'
import type { Action } from '#web/app/useAction.ts'
import type { DraftFiles } from '#web/files/useDraftFiles.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { AgreementStep } from './AgreementStep.tsx'
import { Begun } from './Begun.tsx'
import { ComingStep } from './ComingStep.tsx'
import { UnsafeStep } from './UnsafeStep.tsx'
import { WordsStep } from './WordsStep.tsx'
import type { Country } from './chosenCountry.ts'

export type ShareDraft = Extract<Draft, { readonly kind: 'share' }>

export interface WriteShareProps {
  readonly view: CircleView
  readonly draft: ShareDraft
  /** Pictures and a voice beside the words. */
  readonly beside: DraftFiles
  /** Side circles that I am in: what is shared there is read there alone. */
  readonly sides: readonly SideView[]
  /** Writes in a side circle instead. */
  readonly onSide: (side: SideView) => void
  readonly doing: Action
  readonly online: boolean
  /** The device could not keep what is being written. */
  readonly lost: boolean
  readonly country: Country
  /** What brought me here, where I said it: after trauma nothing leads deeper. */
  readonly brings: string | undefined
  /** Grown-ups whom I chose, reached by phone. */
  readonly trusted: readonly TrustedAdult[]
  /** My own, for when I am not safe. */
  readonly plan?: PlanView | undefined
  readonly onChange: (draft: ShareDraft) => void
  /** Those who read it are told at once, not at times of their own. */
  readonly tellNow: boolean
  readonly onTellNow: (now: boolean) => void
  /** Says yes to what the circle agreed on. */
  readonly onAgree: (agreement: EntryId) => void
  readonly onSend: (draft: ShareDraft) => void
  /** As another share, where this one was sent from somewhere else meanwhile. */
  readonly onSendAnew: (() => void) | undefined
  /** Kept by choice, for another day. */
  readonly onRest: () => void
  readonly onDiscard: () => void
  readonly onClose: () => void
  readonly onHelp: () => void
}

/** First what I need, then my words: so that those who answer know how. */
export const WriteShare = (props: WriteShareProps): JSX.Element => {
  const { view, draft } = props
  const text = useText()
  const language = useLanguage()
  const [asked, setAsked] = useState(draft.need !== undefined)
  const [discarding, setDiscarding] = useState(false)
  const circleName = view.name ?? text.circles.unnamed
  const name =
    chosenNames(language, view.members, draft.audience, text.circle.someone) ?? circleName
  if (!asked || draft.need === undefined)
    return (
      <NeedStep
        view={view}
        draft={draft}
        sides={props.sides}
        forName={name}
        onSide={props.onSide}
        onChange={props.onChange}
        onGoOn={() => setAsked(true)}
        onClose={props.onClose}
      />
    )
  const change = (): void => setAsked(false)
  if (draft.need === 'unsafe') return <UnsafeStep {...props} forName={name} onChangeNeed={change} />
  if (view.firstShare === 'wait')
    return <ComingStep forName={name} onChangeNeed={change} onClose={props.onClose} />
  const { agreement } = view
  if (view.firstShare === 'agree' && agreement !== undefined)
    return (
      <AgreementStep
        agreement={agreement}
        words={draft.words}
        forName={name}
        doing={props.doing}
        onAgree={() => props.onAgree(agreement.entry)}
        onClose={props.onClose}
      />
    )
  return (
    <>
      <WordsStep
        {...props}
        need={draft.need}
        forName={name}
        onChangeNeed={change}
        onDiscard={() => setDiscarding(true)}
      />
      {discarding && (
        <Confirm
          title={text.sharing.discardTitle}
          yes={text.sharing.discardDo}
          no={text.sharing.keepWriting}
          onYes={() => {
            setDiscarding(false)
            props.onDiscard()
          }}
          onNo={() => setDiscarding(false)}
        >
          <p>{text.sharing.discardMore}</p>
        </Confirm>
      )}
    </>
  )
}

interface NeedStepProps {
  readonly view: CircleView
  readonly draft: ShareDraft
  readonly sides: readonly SideView[]
  readonly onSide: (side: SideView) => void
  readonly forName: string
  readonly onChange: (draft: ShareDraft) => void
  readonly onGoOn: () => void
  readonly onClose: () => void
}

const NeedStep = (props: NeedStepProps): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const { view, draft } = props
  const called = useCalled(view.called)
  const { tried, attempt } = useTried()
  const { audience = everybody } = draft
  return (
    <Composer
      title={called.title}
      forName={props.forName}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            attempt()
            if (draft.need === undefined || lacksPeople(view.members, audience)) return
            props.onChange({ ...draft, audience: stillHere(view.members, audience) })
            props.onGoOn()
          }}
        >
          {t.goOn}
        </Button>
      }
    >
      <Begun words={draft.words} />
      <p class="soft">{t.needLead}</p>
      <Choice
        legend={t.needLegend}
        value={draft.need}
        onChange={need => props.onChange({ ...draft, need })}
        options={view.needs.map(value => ({
          value,
          label: t.needs[value],
          hint: t.needHints[value],
        }))}
        error={tried && draft.need === undefined ? t.chooseNeed : undefined}
      />
      {(hasChoice(view.members) || audience.kind === 'people') && (
        <AudienceChoice
          people={view.members}
          audience={audience}
          tried={tried}
          onChange={chosen => props.onChange({ ...draft, audience: chosen })}
        />
      )}
      {/* Before the first word: what was written for this circle does not change its readers. */}
      {draft.words === '' && (draft.files ?? []).length === 0 && (
        <SideAudience sides={props.sides} onChoose={props.onSide} />
      )}
    </Composer>
  )
}
