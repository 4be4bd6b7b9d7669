import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { PlanPerson } from '#client/state/appState.ts'
import { maxPlanLine, type PlanStep } from '#core/plan/steps.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { HelpLineFields } from './HelpLineFields.tsx'
import { type LineDraft, type LineTrouble, waysOn } from './lineDraft.ts'

export interface LineFieldsProps {
  readonly step: PlanStep
  readonly draft: LineDraft
  readonly trouble: LineTrouble | undefined
  /** Something stands here already. */
  readonly again?: boolean | undefined
  /** A line that stands is changed: what it is stays. */
  readonly changing?: boolean | undefined
  readonly known: readonly PlanPerson[]
  readonly onChange: (draft: LineDraft) => void
}

export const LineFields = (props: LineFieldsProps): JSX.Element => {
  const { step, draft, trouble, onChange } = props
  const t = useText().plan
  const ways = waysOn(step)
  const error = (...of: readonly LineTrouble[]): string | undefined =>
    trouble !== undefined && of.includes(trouble) ? t[trouble] : undefined
  const names = { words: t.aWord, person: step === 'lines' ? t.aService : t.aPerson }
  return (
    <>
      {ways.length > 1 && props.changing !== true && (
        <Choice
          legend={t.kind}
          value={draft.as}
          compact
          onChange={as => onChange({ ...draft, as })}
          options={ways.map(value => ({
            value,
            label: value === 'help-line' ? t.aLine : names[value],
          }))}
        />
      )}
      {draft.as === 'words' && (
        <Field
          kind="long"
          label={props.again === true ? t.more : t.words}
          hint={props.changing === true ? undefined : t.examples[step]}
          value={draft.words}
          maxLength={maxPlanLine}
          error={error('empty')}
          onInput={words => onChange({ ...draft, words })}
        />
      )}
      {draft.as === 'person' && (
        <>
          {props.known.length > 0 && step !== 'lines' && <FromCircle {...props} />}
          <Field
            label={t.name}
            hint={props.changing === true || step === 'lift' ? undefined : t.examples[step]}
            value={draft.name}
            maxLength={80}
            voice
            error={error('nameEmpty')}
            onInput={name => onChange({ ...draft, name })}
          />
          <Field
            label={t.phone}
            hint={t.phoneHint}
            value={draft.phone}
            maxLength={40}
            optional
            error={error('phoneWrong')}
            onInput={phone => onChange({ ...draft, phone })}
          />
        </>
      )}
      {draft.as === 'help-line' && (
        <HelpLineFields draft={draft} error={error('lineEmpty')} onChange={onChange} />
      )}
    </>
  )
}

/** Whoever is in a circle of mine: then I hear of it when they are there no longer. */
const FromCircle = ({ known, draft, onChange }: LineFieldsProps): JSX.Element => {
  const t = useText().plan
  const id = useId()
  return (
    <div class="select">
      <label for={id}>{t.member}</label>
      <p class="soft small" id={`${id}-hint`}>
        {t.memberHint}
      </p>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={draft.member === undefined ? '' : keyOf(draft.member)}
        onChange={event => {
          const chosen = known.find(each => keyOf(each) === event.currentTarget.value)
          const { name } = draft
          onChange({
            ...draft,
            member:
              chosen === undefined ? undefined : { circle: chosen.circle, account: chosen.account },
            name: chosen !== undefined && name.trim() === '' ? chosen.name : name,
          })
        }}
      >
        <option value="">{t.memberNone}</option>
        {known.map(each => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {each.circleName === undefined ? each.name : `${each.name} · ${each.circleName}`}
          </option>
        ))}
      </select>
    </div>
  )
}

const keyOf = ({ circle, account }: Pick<PlanPerson, 'circle' | 'account'>): string =>
  `${circle}/${account}`
