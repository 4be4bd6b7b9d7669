import { useId } from 'preact/hooks'
import type { JSX } from 'preact'
import { type WeeksQuestion, weeksRange } from '#core/weeks/weeksQuestions.ts'
import { useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import './Weeks.css'

export interface AskWeeksProps {
  readonly question: WeeksQuestion
  /** `undefined`: nothing was chosen, and nothing is chosen beforehand. */
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  /** What is missing. */
  readonly error?: string | undefined
}

/** One question with its answers. */
export const AskWeeks = ({ question, value, onChange, error }: AskWeeksProps): JSX.Element => {
  const { weeks: t } = useText()
  if (question === 'connected') return <Connected value={value} onChange={onChange} error={error} />
  const isLonely = question === 'lonely'
  return (
    <Choice
      legend={isLonely ? t.lonely : t.heard[question]}
      options={(isLonely ? t.lonelyOften : t.often).map((label, index) => ({
        value: String(index + 1),
        label,
      }))}
      value={value === undefined ? undefined : String(value)}
      error={error}
      onChange={chosen => onChange(Number(chosen))}
    />
  )
}

const Connected = ({ value, onChange, error }: Omit<AskWeeksProps, 'question'>): JSX.Element => {
  const { weeks: t } = useText()
  const id = useId()
  const { min, max } = weeksRange('connected')
  const say = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void =>
    onChange(Number(currentTarget.value))
  return (
    <div class="field">
      <label for={id}>{t.connected}</label>
      <p id={`${id}-error`} class="field-error" role="alert">
        {error}
      </p>
      <input
        id={id}
        class={value === undefined ? 'weeks-slider weeks-unset' : 'weeks-slider'}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value ?? (min + max) / 2}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        aria-valuetext={value === undefined ? t.notChosen : t.connectedAt(value)}
        onInput={say}
        // The middle is where it stands before anybody touched it: a press there says the middle.
        onPointerUp={say}
      />
      <div class="weeks-ends soft" aria-hidden="true">
        <span>{t.connectedLow}</span>
        <span>{value === undefined ? t.notChosen : t.connectedAt(value)}</span>
        <span>{t.connectedHigh}</span>
      </div>
    </div>
  )
}
