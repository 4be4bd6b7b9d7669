import type { JSX } from 'preact'
import { maxNudgeWords } from '#core/commitment/events.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { type ConsentDraft, dayparts, hoursOf, lacksWords, whens } from './consent.ts'
import { hourName } from './dayWords.ts'
import { Several } from './Several.tsx'

export interface ConsentFormProps {
  readonly name: string
  readonly draft: ConsentDraft
  readonly tried: boolean
  readonly onChange: (draft: ConsentDraft) => void
}

/** When, at what time of day and in which words somebody may nudge me. "Never" until I choose. */
export const ConsentForm = ({ name, draft, tried, onChange }: ConsentFormProps): JSX.Element => {
  const t = useText().commitment
  const language = useLanguage()
  const hour = (at: number): string => hourName(language, at)
  const fixed = Object.values(t.fixed)
  return (
    <>
      <p class="soft">{t.nudgesLead(name)}</p>
      <Choice
        legend={t.when}
        value={draft.when}
        onChange={when => onChange({ ...draft, when })}
        options={whens.map(value => ({ value, label: t.whens[value] }))}
      />
      {draft.when !== 'never' && (
        <>
          <Choice
            legend={t.hours}
            value={draft.part}
            onChange={part => onChange({ ...draft, part })}
            options={dayparts.map(value => {
              const [from, to] = hoursOf[value]
              return { value, label: t.dayparts[value](hour(from), hour(to)) }
            })}
          />
          <Several
            legend={t.inWords}
            options={fixed.map(words => ({ value: words, label: words }))}
            chosen={draft.fixed}
            onChange={chosen => onChange({ ...draft, fixed: chosen })}
          />
          <Field
            label={t.own}
            hint={t.ownHint}
            optional
            voice
            value={draft.own}
            onInput={own => onChange({ ...draft, own })}
            maxLength={maxNudgeWords}
            error={tried && lacksWords(draft) ? t.wordsMissing : undefined}
          />
        </>
      )}
    </>
  )
}
