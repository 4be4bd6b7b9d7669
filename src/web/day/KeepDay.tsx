import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Audience } from '#core/aside/audience.ts'
import { type DaySays, maxDayWords } from '#core/day/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { AudienceChoice, lacksPeople } from '#web/audience/AudienceChoice.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { namesOf } from '#web/circle/names.ts'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { type DayDraft, saysFrom } from './dayDraft.ts'
import { DayFields } from './DayFields.tsx'
import { dayInWords } from './dayInWords.ts'

export interface KeepDayProps {
  /** Which day is being written, for what is kept of it meanwhile. */
  readonly about: string
  readonly begun: DayDraft
  readonly today: number
  /** Everybody here. */
  readonly people: readonly PersonView[]
  /** It is kept already, and said anew: the same people read it. */
  readonly changes: boolean
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onKeep: (says: DaySays, audience: Audience, then: () => void) => void
  readonly onClose: () => void
}

/** A day of one's own: what and when, and then what would help and who reads it. */
export const KeepDay = (props: KeepDayProps): JSX.Element => {
  const { today, people, changes, onClose } = props
  const t = useText().day
  const { tried, attempt } = useTried()
  const { form, cameBack, change, end } = useKeptForm(`day/${props.about}`, props.begun, dayInWords)
  const draft = { ...form, audience: amongThese(people, form.audience) }
  const [step, setStep] = useState<'what' | 'helps'>('what')
  if (step === 'helps') return <HelpsStep {...props} draft={draft} onChange={change} end={end} />
  return (
    <Composer
      title={changes ? t.changeTitle : t.keep}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={() => {
            attempt()
            if (saysFrom(draft, today) !== undefined) setStep('helps')
          }}
        >
          {t.goOn}
        </Button>
      }
    >
      {cameBack && (
        <CameBack
          onThrowAway={() => {
            end()
            onClose()
          }}
        />
      )}
      <DayFields draft={draft} today={today} tried={tried} onChange={change} />
    </Composer>
  )
}

interface HelpsStepProps extends KeepDayProps {
  readonly draft: DayDraft
  readonly onChange: (draft: DayDraft) => void
  readonly end: () => void
}

/** Somebody may have left since it was begun. */
const amongThese = (people: readonly PersonView[], audience: Audience): Audience =>
  audience.kind === 'people'
    ? {
        kind: 'people',
        accounts: audience.accounts.filter(each => people.some(({ account }) => account === each)),
      }
    : audience

const HelpsStep = (props: HelpsStepProps): JSX.Element => {
  const { draft, people, changes, doing, onChange } = props
  const text = useText()
  const t = text.day
  const language = useLanguage()
  const { tried, attempt } = useTried()
  const others = people.filter(({ isMe }) => !isMe)
  const chooses = !changes && others.length > 1
  return (
    <Composer
      title={t.helps}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => {
            attempt()
            const says = saysFrom(draft, props.today)
            if (says !== undefined && !(chooses && lacksPeople(people, draft.audience)))
              props.onKeep(says, draft.audience, props.end)
          }}
        >
          {changes ? t.save : t.keepDo}
        </Button>
      }
    >
      <HelpsChoice helps={draft.helps} onChange={helps => onChange({ ...draft, helps })} />
      {chooses && (
        <AudienceChoice
          people={people}
          audience={draft.audience}
          tried={tried}
          onChange={audience => onChange({ ...draft, audience })}
        />
      )}
      {!chooses && !changes && others.length > 0 && (
        <p class="soft">{t.toAll(namesOf(language, others, text.circle.someone))}</p>
      )}
      {changes && <p class="soft">{t.changeMore}</p>}
      <Failed failure={doing.failure} />
    </Composer>
  )
}

interface HelpsChoiceProps {
  readonly helps: string
  readonly onChange: (helps: string) => void
}

const ready = ['message', 'nothing', 'visit'] as const

/** Three ready answers, or words of one's own; it may also be left open. */
export const HelpsChoice = ({ helps, onChange }: HelpsChoiceProps): JSX.Element => {
  const t = useText().day
  const picked = ready.find(each => t.helpWords[each] === helps)
  const [own, setOwn] = useState(helps !== '' && picked === undefined)
  return (
    <>
      <Choice
        legend={t.helpsHint}
        value={own ? 'own' : picked}
        onChange={value => {
          setOwn(value === 'own')
          onChange(value === 'own' ? '' : t.helpWords[value])
        }}
        options={[
          ...ready.map(value => ({ value, label: t.helpWords[value] })),
          { value: 'own' as const, label: t.helpsOwn },
        ]}
      />
      {own && (
        <Field
          label={t.helpsOwnWords}
          voice
          value={helps}
          onInput={onChange}
          maxLength={maxDayWords}
        />
      )}
    </>
  )
}
